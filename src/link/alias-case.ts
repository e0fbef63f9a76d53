/** How letter case counts when an alias is compared with folded words. */
export type CaseRule = 'exact' | 'any' | 'capitals';

/**
 * Returns the rule of an alias: the one it states; else an alias without capitals matches in any case, and
 * one with capitals keeps them.
 */
export function caseRuleOf(text: string, stated: 'exact' | 'any' | undefined): CaseRule {
  return stated ?? (/\p{Lu}/u.test(text) ? 'capitals' : 'any');
}

/**
 * True if the words, already equal to the alias but for case, are written as the rule asks. Under
 * `capitals` a word of the alias that holds a capital stands as it is or wholly in capitals, so that “ICE”
 * is not “ice”, “Trump” not “trump” and “Supreme Court” not “supreme court”, while “NEWARK” and “US
 * PRESIDENT TRUMP” are taken; its other words may take any form (“US President Trump” for “US president Trump”).
 */
export function fitsCase(rule: CaseRule, alias: string, words: string): boolean {
  if (rule === 'any' || words === alias) return true;
  if (rule === 'exact') return false;
  const found = words.split(' ');
  return alias.split(' ').every((word, index) => {
    const other = found[index];
    return other === word || !/\p{Lu}/u.test(word) || other === word.toUpperCase();
  });
}

/** True if every letter is a capital: “ICE”, “U.S.”, “X”. */
export function isAcronym(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !text.includes(' ');
}
