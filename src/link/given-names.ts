const names = `
Aaron Abigail Adam Adrian Alan Albert Alejandro Alex Alexander Alexandria Alice Alicia Amanda Amiri Amy Ana Andrea Andrew
Andy Angela Ann Anna Anne Anthony Antonio Arthur Ashley Barbara Barron Barry Beau Ben Benjamin Bernard Bernie Beth Betty
Beverly Bob Bobby Brandon Brenda Brett Brian Bruce Bryan Carl Carla Carlos Carmen Carol Caroline Carolyn Catherine Cathy
Charles Charlie Charlotte Chelsea Cheryl Chris Christian Christina Christine Christopher Cindy Claire Claudia Craig
Cynthia Dan Daniel Danielle Danny Dave David Deborah Debra Dennis Derek Diana Diane Diego Donald Donna Dorothy Douglas Ed
Eddie Eduardo Edward Elaine Eleanor Elena Eli Elizabeth Ellen Emily Emma Eric Erica Erik Ethan Eugene Eva Evan Evelyn
Fernando Florence Frances Francis Francisco Fred Freddie Frederick Gabriel Gary Gavin Geoffrey George Gerald Gloria
Gordon Greg Gregory Hannah Harold Harry Heather Heidi Helen Henry Hillary Howard Hunter Ian Isaac Isabel Ivan Ivana Ivanka
Jacob Jaime James Jamie Jane Janet Janice Jared Jason Javier Jay Jeff Jeffrey Jennifer Jeremy Jerry Jesse Jessica Jill Jim
Jimmy Joan Joe Joel John Johnny Jon Jonathan Jordan Jorge Jose Joseph Joshua Joyce Juan Juanita Judith Judy Julia Julian
Julie Julio Justin Karen Karl Karoline Katherine Kathleen Kathryn Kathy Katie Katy Keith Kelly Ken Kenneth Kevin Kimberly
Kristi Kristin Kyle Lara Larry Laura Lauren Laurie Lawrence Lee Leon Leonard Leslie Lewis Linda Lisa Lois Lori Louis Louise
Lucas Lucy Luis Luke Luther Lynn Manuel Marco Marcus Margaret Maria Marie Marilyn Mario Marion Marjorie Martha Martin Mary
Maryanne Matt Matthew Maureen Megan Melania Melissa Michael Michelle Miguel Mike Mitchell Monica Nancy Naomi Natalie
Nathan Nathaniel Neil Nicholas Nick Nicole Norma Norman Oliver Oscar Pablo Pamela Patricia Patrick Paul Paula Pauline Pedro
Peter Phil Philip Phillip Phyllis Rachel Rafael Ralph Randy Raymond Rebecca Renee Ricardo Richard Rick Ricky Robert Roberta
Roberto Robin Rodney Roger Ron Ronald Rosa Rosemary Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott
Sean Sergio Sharon Sheila Shirley Silvia Simon Sofia Sophia Sophie Stephanie Stephen Steve Steven Stuart Susan Suzanne
Sylvia Tamara Tara Ted Teresa Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Tony Tracy Travis
Tyler Valerie Vanessa Victor Victoria Vincent Virginia Vivian Walter Wanda Warren Wayne Wendy William Willie Yvonne Zachary`;

/**
 * Given names that tell a person from a namesake even in a headline in title case, where any word may have
 * a capital. Names that are also verbs or nouns of headlines (Bill, Mark, Grant, May) are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/u));

const titles = `
adviser advisor agent ambassador architect attorney border boss candidate captain chairman chairwoman chancellor chief
colonel commander commissioner congressman congresswoman czar deputy director doctor dr elect ex first former gen general
gov governor head hon incumbent inspector judge justice king leader lieutenant lt magistrate major mayor minister mr ms mx
nominee officer official opponent owner pope premier president president-elect presidents press prime prince princess
principal prof professor prosecutor queen rep representative republican republicans rev rival sec secretary
sen senator sergeant sheriff sir spokesman spokeswoman superintendent tsar undersecretary vice vice-president warden
conservative conservatives democrat democratic democrats gop liberal liberals maga progressive progressives
american americans european latino western house senate congress court department agency administration government
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday christmas easter`;

/**
 * Words, in lower case without points, that stand with a capital before a surname and are no given name:
 * titles, parties, institutions, days and months. “Mrs”, “Miss” and “Lady” are left out: with them a surname names someone else
 * unless the register lists it.
 */
export const titleWords: ReadonlySet<string> = new Set(titles.trim().split(/\s+/u));

/** Forms of address that make any word after them a person's surname. */
export const formsOfAddress: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);
