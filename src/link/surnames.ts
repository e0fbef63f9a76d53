import { functionWords } from './common-words.ts';
import { previousWord, type Context, type PreviousWord, type Style } from './context.ts';
import { foreignAdjectives } from './countries.ts';
import { givenNames, titleWords } from './given-names.ts';
import { withoutPoints, type Names } from './names.ts';

/**
 * What the words before a bare surname say: `other`, that a namesake is meant (“Melania Trump”, “Mrs. Biden”);
 * `own`, that they lead the person's own name (“J. Baraka”, “President Trump”); `bare`, nothing.
 */
export type Bearer = 'own' | 'other' | 'bare';

/**
 * Tells whose surname it is. A capitalised word before it is another given name unless it is known to be
 * none: a title, a party, a day, a word that opens the sentence, an acronym. In a headline any word has a capital, so
 * there only common given names tell. `afterMention` says that another entity's alias ends right before.
 */
export function bearerOf(names: Names, { before }: Context, style: () => Style, afterMention: boolean): Bearer {
  const compound = /(?<![\p{L}'-])\p{Lu}[\p{L}']*-$/u.exec(before)?.[0];
  if (compound !== undefined) {
    // “Ana Lopez-Newsom” is another person, “the Obama-Trump transition” is not.
    const lead = previousWord(before.slice(0, -compound.length));
    return lead !== undefined && (isOtherGivenName(names, lead, style) || isAddress(lead.text)) ? 'other' : 'bare';
  }
  const previous = previousWord(before);
  if (previous === undefined || afterMention) return 'bare';
  const word = withoutPoints(previous.text);
  if (names.leading.has(word)) return 'own';
  if (/^\p{Lu}\.?$/u.test(previous.text) && previous.text !== 'A' && previous.text !== 'I') {
    const lead = previousWord(previous.before);
    if (lead === undefined) return 'bare';
    if (names.leading.has(withoutPoints(lead.text))) return 'own';
    return isOtherGivenName(names, lead, style) ? 'other' : 'bare';
  }
  return isOtherGivenName(names, previous, style) ? 'other' : 'bare';
}

/** True if a word before a name that begins with a title makes it a lesser one: “Vice President Trump”. */
export function isLesserTitle(name: string, { before }: Context): boolean {
  return /\b(?:assistant|deputy|under|vice)[ -]$/iu.test(before) && isAddress(name.slice(0, name.indexOf(' ')));
}

function isAddress(text: string): boolean {
  return titleWords.has(withoutPoints(text)) && /^\p{Lu}/u.test(text);
}

function isOtherGivenName(names: Names, { text, initial }: PreviousWord, style: () => Style): boolean {
  if (!/^\p{Lu}/u.test(text) || /'s?$/u.test(text)) return false;
  const word = withoutPoints(text);
  if (names.leading.has(word)) return false;
  const title = word.slice(word.lastIndexOf('-') + 1);
  if (titleWords.has(word) || titleWords.has(title) || functionWords.has(word) || foreignAdjectives.has(text))
    return false;
  const written = style() === 'capitals' ? text.charAt(0) + text.slice(1).toLowerCase() : text;
  if (givenNames.has(written)) return true;
  if (style() !== 'running' || !/\p{Ll}/u.test(text)) return false;
  // At the head of a sentence a participle or adverb has a capital too.
  return !(initial && /(?:ing|ed|ly)$/u.test(word));
}
