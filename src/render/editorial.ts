import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as Markdown } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Urls } from '../corpus/urls.ts';
import { parseStory } from '../plugins/parse-story.ts';
import rehypeRecordSlots from '../plugins/rehype-record-slots.ts';
import rehypeSafeLinks from '../plugins/rehype-safe-links.ts';
import remarkLiteralHtml from '../plugins/remark-literal-html.ts';
import remarkRecordDirectives from '../plugins/remark-record-directives.ts';
import { toSlug } from '../text/slug.ts';
import { editorialSchema } from './markdown.ts';
import { compileRecordSlots, type SlotContext } from './record-slots.ts';

/** Footnotes and the places of records beside what all editorial Markdown may become. */
const schema: typeof editorialSchema = {
  ...editorialSchema,
  tagNames: [...(editorialSchema.tagNames ?? []), 'section', 'record-slot'],
  attributes: {
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'id'],
    li: ['id'],
    h2: [['id', 'footnote-label']],
    section: ['dataFootnotes'],
    'record-slot': ['dataSlot'],
  },
};

/**
 * Renders a story or a page of ours: its records in their places, its links under the site's base path, its
 * headings with ids, and each part under a heading as a section. What is wrong in it, the corpus has reported.
 */
export function renderEditorial(markdown: string, context: SlotContext): string {
  const file = new VFile(markdown);
  const tree = unified()
    .use(() => (root: Markdown) => rebase(root, context.urls))
    .use(remarkRecordDirectives, compileRecordSlots(context))
    .use(remarkLiteralHtml)
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: 'Sources',
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number) => `Back to the words of source ${index + 1}`,
      footnoteBackContent: '↩',
    })
    .use(rehypeSanitize, schema)
    .use(rehypeSafeLinks)
    .use(() => (root: Root) => addHeadingIds(root))
    .use(rehypeRecordSlots)
    .runSync(parseStory(markdown), file);
  return toHtml({ type: 'root', children: toSections(tree.children.filter((node) => node.type !== 'doctype')) });
}

/** Gives every heading an id of its words; equal ones are told apart by a number. */
function addHeadingIds(root: Root): undefined {
  const seen = new Map<string, number>();
  visit(root, 'element', (node) => {
    if (!/^h[2-4]$/u.test(node.tagName) || node.properties['id'] !== undefined) return;
    const slug = toSlug(textOf(node)) || 'part';
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    node.properties['id'] = count === 1 ? slug : `${slug}-${count}`;
  });
}

function textOf(node: ElementContent): string {
  return node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Links within the site are written from its root; the base path comes before them. */
function rebase(root: Markdown, urls: Urls): undefined {
  visit(root, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^\/(?!\/)/u.test(node.url))
      node.url = urls.page(node.url);
  });
}

/** Wraps what stands between two headings; a part with one chart may keep it in view while its text goes by. */
function toSections(nodes: readonly Root['children'][number][]): Element[] {
  const sections: Element[] = [];
  for (const node of nodes) {
    const starts = node.type === 'element' && (node.tagName === 'h2' || node.tagName === 'section');
    let section = sections.at(-1);
    if (section === undefined || starts) {
      section = { type: 'element', tagName: 'div', properties: { className: ['part'] }, children: [] };
      sections.push(section);
    }
    if (node.type !== 'doctype') section.children.push(node);
  }
  for (const section of sections) {
    const charts = section.children.filter(
      (child) => child.type === 'element' && child.properties['dataChart'] !== undefined,
    );
    const [chart] = charts;
    if (charts.length === 1 && chart !== undefined && fitsBeside(chart, section))
      section.properties['className'] = ['part', 'part-with-chart'];
  }
  return sections;
}

// As the style sheet sets a part with its chart beside it, in pixels and characters; near is enough.
const beside = { chart: 400, chartWords: 150, line: 31, characters: 60 };

/** True if the narrow layout of a chart is no taller than the text that it would stand beside. */
function fitsBeside(chart: ElementContent, section: Element): boolean {
  const heights: number[] = [];
  visit(chart, 'element', ({ tagName, properties }) => {
    const [, , width, height] = tagName === 'svg' ? (properties['viewBox'] ?? '').split(/[ ,]+/u).map(Number) : [];
    if (width !== undefined && height !== undefined && width > 0) heights.push((height / width) * beside.chart);
  });
  const letters = section.children
    .filter((child) => child !== chart)
    .reduce((sum, child) => sum + (child.type === 'element' ? textOf(child).length + beside.characters : 0), 0);
  return Math.max(...heights.slice(0, 1), 0) + beside.chartWords <= (letters / beside.characters) * beside.line;
}
