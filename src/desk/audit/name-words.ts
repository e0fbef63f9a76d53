import { functionWords, isCommonWord } from '../../link/common-words.ts';
import { titleWords } from '../../link/given-names.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const times = listed(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday',
);
const peoples = listed(`
african africans american americans arab arabs asian asians australian british canadian canadians chinese colombian colombians
cuban cubans english european europeans french german guatemalan guatemalans haitian haitians hispanic honduran hondurans
indian indians iranian iranians iraqi israeli italian japanese latin latino latinos latina mexican mexicans nicaraguan
palestinian russian russians salvadoran salvadorans spanish syrian ukrainian ukrainians venezuelan venezuelans western
catholic catholics christian christians jewish muslim muslims democrat democrats democratic republican republicans`);
const titles = listed(`
adviser advisor ambassador attorney capt captain chairman chairwoman col commissioner congressman congresswoman director dr gen
general gov governor judge king lt mayor minister mr mrs ms officer pope president prime prof professor queen rep representative
rev sen senator secretary sgt sheriff spokesman spokesperson spokeswoman vice`);

/** Lower-case words that may stand within a name: “Tren de Aragua”, “Department of the Interior”. */
export const connectors: ReadonlySet<string> = listed(
  'of the de del la las los el da di do dos du van von der den bin ibn al for',
);

/** Words that a name may go on from with “of” or “for”; after any other, another name begins: “Jane Roe of Westmark”. */
export const heads: ReadonlySet<string> = listed(`
academy agency alliance association bank board bureau center centre chamber church city coalition college commission committee
confederation conference congress convention council country county court declaration department directorate district federation
foundation fund government governor guard gulf house initiative institute isle league library ministry minister museum network
office order organisation organization party port president project province republic school secretary society state statue
supreme union university village`);

/** Words with a number behind them that belongs to the name: “Title 42”. */
export const numbered: ReadonlySet<string> = listed(
  'title section proclamation order resolution amendment article operation',
);

/** True for a word, in lower case without points, that names nothing though it has a capital by itself: “The”, “President”, “Mexican”. */
export function namesNothing(word: string): boolean {
  return opensNoName(word) || titleWords.has(word) || isCommonWord(word);
}

/** True for a word that is left out at the head of a name. */
export function opensNoName(word: string): boolean {
  return functionWords.has(word) || titles.has(word) || peoples.has(word);
}

/** True for the title of a person, which parts the names before and behind it: “New York Gov. Jane Roe”. */
export function isTitle(word: string): boolean {
  return titles.has(word);
}

/** True for the name of a month or day. */
export function isTime(word: string): boolean {
  return times.has(word);
}

/** True for an ordinary word, such as “Customs” in “Customs and Border Protection”. */
export function isOrdinary(word: string): boolean {
  return isCommonWord(word) && !functionWords.has(word);
}
