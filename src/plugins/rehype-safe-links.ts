import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isSafeHref } from './safe-href.ts';

/** Unified plugin: takes the address from every link that leads neither to the web, to a mail address nor into this site. */
export default function rehypeSafeLinks(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName === 'a' && href !== undefined && !(typeof href === 'string' && isSafeHref(href)))
        delete properties['href'];
    });
  };
}
