/** Words that stand in nearly every sentence and are found only within phrases: a third of all words, and no reader looks for one alone. “US”, “who”, “may” and “will” are not among them. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be been by for from had has have in is it its of on or that the their they this to was were which with'.split(
    ' ',
  ),
);
