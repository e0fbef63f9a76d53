import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseStory } from '../plugins/parse-story.ts';
import { isComment } from '../plugins/remark-literal-html.ts';
import { isSafeHref } from '../plugins/safe-href.ts';
import type { Place, Report } from '../report/problem.ts';

/** Editorial Markdown and the place in its file of each of its lines. */
export interface MarkdownText {
  readonly text: string;
  readonly placeOf: (line: number, column: number) => Place;
}

/**
 * Warns of what an editor wrote and no reader will see as meant: HTML, which is shown as text, images, which are not
 * shown, and links that lead nowhere a link may lead.
 */
export function checkMarkdown({ text, placeOf }: MarkdownText, report: Report): void {
  if (!/[<[]/u.test(text)) return;
  visit(parseStory(text), (node: Nodes) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const warn = (rule: 'markdown/image' | 'markdown/link' | 'markdown/markup', message: string): void =>
      report.warning(rule, placeOf(line, column), message);
    switch (node.type) {
      case 'html':
        if (!isComment(node))
          warn(
            'markdown/markup',
            `“${shorten(node.value)}” is HTML and is shown as text. Write it in Markdown, or put a backslash before “<”.`,
          );
        break;
      case 'image':
      case 'imageReference':
        warn('markdown/image', `The image “${node.alt ?? ''}” is not shown. Remove it, or make it a chart.`);
        break;
      case 'link':
      case 'definition':
        if (!isSafeHref(node.url) && !node.url.startsWith('entity:'))
          warn(
            'markdown/link',
            `The link to “${shorten(node.url)}” is shown as text. Write an address that begins with https://, or a path of this site that begins with “/”.`,
          );
        break;
      default:
    }
  });
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}

type Path = readonly (string | number)[];

/** Paths in records at which Markdown stands. */
const markdownPath =
  /(?:^|\.)(?:body|summary|provenance|notes|definition|method|was|now|why|caveats\.\d+)$|^explanations\.\d+\.text$/u;

/** Checks the Markdown within the values of a record. */
export function checkMarkdownValues(
  value: unknown,
  placeOf: (path: Path) => Place,
  report: Report,
  path: Path = [],
): void {
  if (typeof value === 'string') {
    if (markdownPath.test(path.join('.'))) checkMarkdown({ text: value, placeOf: () => placeOf(path) }, report);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value))
      checkMarkdownValues(child, placeOf, report, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** Checks the text under the front matter of a Markdown file. */
export function checkMarkdownBody(
  { body, bodyLine }: { readonly body: string; readonly bodyLine: number },
  file: string,
  report: Report,
): void {
  checkMarkdown({ text: body, placeOf: (line, column) => ({ file, line: line + bodyLine - 1, column }) }, report);
}
