/** What English words of one stem end in. */
const endings = new Set(
  ' s es e ed d er ers r rs ing ings ion ions ation ations ational ment ments al als ally ly ee ees or ors ive ative ate ates ated y ies ied ity an ans ian ians ns able ible ful ness ous ously ise ised ize ized isation ization'.split(
    ' ',
  ),
);
const leastStem = 3;
const shortest = 3;

/**
 * True if a word of a text answers a word of a query: it begins with it, or both are forms of one word, such as
 * “deported” and “deportation”. The index guesses more freely; this says whether a guess was right.
 */
export function answers(asked: string, word: string): boolean {
  // Two or three letters begin too many words: “us” is not “used”.
  if (asked.length <= shortest) return word === asked || word === `${asked}s`;
  if (word.startsWith(asked)) return true;
  const most = Math.min(asked.length, word.length);
  let common = 0;
  while (common < most && asked[common] === word[common]) common++;
  // The stem may give up its last letters: “removed” and “removal”, “carried” and “carry”.
  for (let stem = common; stem >= Math.max(leastStem, common - 2); stem--) {
    if (isEnding(asked, stem) && isEnding(word, stem)) return true;
  }
  return false;
}

/** A doubled last letter belongs to the ending: “controlled” is “control” and “led”. */
function isEnding(word: string, stem: number): boolean {
  const ending = word.slice(stem);
  return (
    endings.has(ending) ||
    (ending.length > 1 && ending.startsWith(word.charAt(stem - 1)) && endings.has(ending.slice(1)))
  );
}
