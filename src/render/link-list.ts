import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element, text } from './element.ts';

/** Links in a row, parted by commas, as HTML: templates cannot keep a comma at the word before it. */
export function linkList(links: readonly { readonly href: string; readonly label: string }[]): string {
  return toHtml({
    type: 'root',
    children: links.flatMap(({ href, label }, index): ElementContent[] => {
      const link = element('a', { href }, label);
      return index === 0 ? [link] : [text(', '), link];
    }),
  });
}
