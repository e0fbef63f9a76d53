function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Pronouns that may be a speaker. */
export const pronouns = setOf('He She They It I We You he she they it we you');
/** Words that begin a phrase of common nouns. */
export const determiners = setOf(
  'a an another his her its many most my one other our several some the their these this those three two',
);
/** Determiners that tell whose: “his press secretary” may stand beside the name. */
export const owners = setOf('his her its their my our');
/** Words between a subject and its verb; those in “-ly” count too. */
export const adverbs = setOf(
  'also later then has had have would again once earlier previously further instead himself herself',
);
/** Words that begin another clause. */
export const conjunctions = setOf(
  'after although and as because before but how if or since so that though what when where whether which while why',
);
/** What follows one of these describes what stands before it: “the mayor of Newark”, “a spokesperson for ICE”. */
export const linking = setOf('at for from in of with');
/** What follows one of these is no subject. */
export const otherPrepositions = setOf(
  'about across against among around behind between by into like on onto over than through to under upon via',
);
/** Words that begin a sentence with a place. */
export const placing = setOf('At From In Near Outside');
/** Names of days and months, which are no speakers. */
export const timeWords = setOf(
  'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Yesterday Today',
);
/** Words in lower case within names. */
export const particles = setOf('al bin da de del der di du el la le of van von y');
/** Names go on over “and” before these: “Customs and Border Protection”. */
export const afterAnd = setOf('Border Budget Customs Exchange Human Naturalization');
/** Last words of the names of states, which follow a town and a comma as a person does a place. */
export const states = setOf(
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana ' +
    'Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska ' +
    'Nevada Jersey Mexico York Carolina Dakota Hampshire Island Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah ' +
    'Vermont Virginia Washington Wisconsin Wyoming',
);
