import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import type { EntityRef } from '../schema/ids.ts';
import { element, text } from './element.ts';

/** Links to entities by name, parted by commas. */
export function renderRefs(refs: readonly EntityRef[], { entities }: Pick<Corpus, 'entities'>, urls: Urls): string {
  const links = refs.map((ref) => element('a', { href: urls.entity(ref) }, entities.get(ref)?.name ?? ref));
  return toHtml({
    type: 'root',
    children: links.flatMap((link, index): ElementContent[] => (index === 0 ? [link] : [text(', '), link])),
  });
}
