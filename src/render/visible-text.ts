import type { ElementContent } from 'hast';
import { findInvisible } from '../text/decode.ts';
import { element, text } from './element.ts';

// What may be invisible is neither ASCII nor common punctuation: a quick look spares the search in most texts.
const mayHold = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u{7F}-\u{9F}]/u;

/**
 * Words of a source as text nodes. A character that is not seen, or that turns the direction of what follows, stands in
 * an element of its own that names it in `data-invisible`, so that it can be shown and reaches no further.
 */
export function visibleText(value: string): ElementContent[] {
  if (!mayHold.test(value)) return value === '' ? [] : [text(value)];
  const nodes: ElementContent[] = [];
  let copied = 0;
  const copyTo = (end: number): void => {
    if (copied < end) nodes.push(text(value.slice(copied, end)));
    copied = end;
  };
  for (const { index } of findInvisible(value)) {
    const character = String.fromCodePoint(value.codePointAt(index) ?? 0);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    copyTo(index);
    nodes.push(element('span', { className: ['invisible'], dataInvisible: `U+${code}` }, character));
    copied = index + character.length;
  }
  copyTo(value.length);
  return nodes;
}
