import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** Parses the Markdown of a story, with its footnotes and directives. */
export function parseStory(markdown: string): Root {
  return parser.parse(markdown);
}
