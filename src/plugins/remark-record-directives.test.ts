import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { RecordResolver } from './record-resolver.ts';
import rehypeRecordSlots from './rehype-record-slots.ts';
import remarkRecordDirectives from './remark-record-directives.ts';

const ids = {
  chart: ['claims', 'guard'],
  document: ['000_a'],
  entity: ['people/two', 'policies/one'],
  figure: ['f-538'],
} as const;

const find =
  (kind: 'chart' | 'document' | 'figure') =>
  (id: string): ReturnType<RecordResolver['chart']> =>
    ids[kind].some((known) => known === id) ? [h('figure', { className: [kind], style: 'color: red' }, id)] : undefined;

const resolver: RecordResolver = {
  chart: find('chart'),
  document: find('document'),
  figure: find('figure'),
  quote({ exact, prefix, suffix }, document) {
    if (document !== '000_a') return undefined;
    if (exact.includes('nobody')) return { rule: 'anchor/orphan', message: `The quote “${exact}” does not occur.` };
    return [h('blockquote', `${prefix ?? ''}[${exact}]${suffix ?? ''}`), h('p', 'Source')];
  },
  entityHref: (ref) => (ids.entity.some((known) => known === ref) ? `/${ref}/` : undefined),
  known: (kind) => ids[kind],
};

const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'record-slot'],
  attributes: { ...defaultSchema.attributes, 'record-slot': ['dataSlot'] },
};
const withDirectives = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkRecordDirectives, resolver)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeRecordSlots);
const plain = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, schema);

function render(markdown: string): { readonly html: string; readonly messages: readonly string[] } {
  const file = new VFile(markdown);
  const tree = withDirectives.runSync(withDirectives.parse(file), file);
  const messages = file.messages.map(
    ({ line, column, source, ruleId, reason }) => `${line}:${column}  ${source}/${ruleId}  ${reason}`,
  );
  return { html: toHtml(tree), messages };
}

test('each plugin is the one export of its file', async () => {
  expect(Object.keys(await import('./remark-record-directives.ts'))).toEqual(['default']);
  expect(Object.keys(await import('./rehype-record-slots.ts'))).toEqual(['default']);
});

describe('fixtures', () => {
  const fixtures = join(import.meta.dirname, 'fixtures');
  test.each(readdirSync(fixtures))('%s', async (name) => {
    const { html, messages } = render(readFileSync(join(fixtures, name, 'input.md'), 'utf8'));
    expect(messages).toEqual([]);
    await expect(`${html}\n`).toMatchFileSnapshot(join(fixtures, name, 'output.txt'));
  });
});

test('prose with colons renders as if there were no directives', () => {
  const words = [
    '10:30',
    ':smile',
    'a:b',
    '*x:y*',
    ':a[b]',
    '12:30[^n]',
    ':x{y=z}',
    ':p[*q*]{r}',
    '“q”:r',
    'https://example.org/a:b',
    '`:c`',
    'd',
    '\n\n',
    ':chart',
    '::',
    ': e',
  ];
  const prose = fc
    .array(fc.constantFrom(...words), { maxLength: 12 })
    .map((parts) => `A ${parts.join(' ')}\n\n[^n]: Note :f 1:2`);
  fc.assert(
    fc.property(prose, (markdown) => {
      expect(render(markdown)).toEqual({ html: toHtml(plain.runSync(plain.parse(markdown))), messages: [] });
    }),
  );
});

test('what the program draws is not touched by sanitising, what an editor writes is', () => {
  const { html } = render('::chart{id="claims"}\n\n[x](javascript:alert(1)) <record-slot data-slot="0"></record-slot>');
  expect(html).toBe('<figure class="chart" style="color: red">claims</figure>\n<p><a>x</a> </p>');
});

test('every problem has a message with its place', () => {
  const wrong = [
    '::chrat{id="claims"}',
    'Text.\n\n::gallery{id="claims"}',
    '::chart{id="clams"}',
    '::figure{id="xyz-and-more"}',
    '::chart{ID="claims"}',
    '::chart{id="claims" wide="yes"}',
    '::figure',
    '::document{id=""}',
    '::chart[Claims]{id="claims"}',
    '::quote{document="000_a"}',
    '::quote[arrested *538* people]{document="000_a"}',
    '::quote[arrested]{document="000_b"}',
    '::quote[nobody wrote this]{document="000_a"}',
    '::quote[arrested]',
    'One.\n\nTwo [links](entity:policies/oen) and [more](entity:nonsense).',
    'See :chart{id="claims"} here.',
    ':::chart{id="claims"}\nText\n:::',
    '::chart{id="claims"} and more',
    'Text\n::chart{id="claims"',
    '- item\n\n  ::chart{id="claims"}',
  ];
  const report = wrong.map((markdown) => [markdown.replaceAll('\n', '⏎'), ...render(markdown).messages].join('\n    '));
  expect(report.join('\n')).toMatchInlineSnapshot(`
    "::chrat{id="claims"}
        1:1  directive/unknown  There is no directive “chrat”. Did you mean “chart”?
    Text.⏎⏎::gallery{id="claims"}
        3:1  directive/unknown  There is no directive “gallery”. Use one of chart, document, figure, quote.
    ::chart{id="clams"}
        1:9  reference/unknown  There is no chart “clams”. Did you mean “claims”?
    ::figure{id="xyz-and-more"}
        1:10  reference/unknown  There is no figure “xyz-and-more”. Correct the id, or add its record.
    ::chart{ID="claims"}
        1:9  directive/attribute  The directive “chart” has no attribute “ID”. Did you mean “id”?
    ::chart{id="claims" wide="yes"}
        1:21  directive/attribute  The directive “chart” has no attribute “wide”. It takes id.
    ::figure
        1:1  directive/attribute  The directive “figure” needs the attribute “id”: \`::figure{id="…"}\`.
    ::document{id=""}
        1:12  directive/attribute  The attribute “id” is empty. Write its value in quotation marks.
    ::chart[Claims]{id="claims"}
        1:9  directive/form  The directive “chart” takes no words in square brackets. Remove them.
    ::quote{document="000_a"}
        1:1  directive/form  The directive “quote” needs the exact words of the source in square brackets: \`::quote[words of the source]{document="…"}\`.
    ::quote[arrested *538* people]{document="000_a"}
        1:18  directive/form  The quoted words hold Markdown (emphasis). Write them as plain text, with a backslash before any character that Markdown would read as a mark.
    ::quote[arrested]{document="000_b"}
        1:19  reference/unknown  There is no document “000_b”. Did you mean “000_a”?
    ::quote[nobody wrote this]{document="000_a"}
        1:1  anchor/orphan  The quote “nobody wrote this” does not occur.
    ::quote[arrested]
        1:1  directive/attribute  The directive “quote” needs the attribute “document”: \`::quote[words of the source]{document="…"}\`.
    One.⏎⏎Two [links](entity:policies/oen) and [more](entity:nonsense).
        3:5  reference/unknown  There is no entity “policies/oen”. Did you mean “policies/one”?
        3:38  reference/unknown  There is no entity “nonsense”. Correct the id, or add its record.
    See :chart{id="claims"} here.
        1:5  directive/form  “:chart” has one colon. A directive has two and stands on a line of its own.
    :::chart{id="claims"}⏎Text⏎:::
        1:1  directive/form  “:::chart” has three colons. Directives here are single lines with two: \`::chart\`.
    ::chart{id="claims"} and more
        1:1  directive/form  This line begins like a directive but is none: something follows it, or a bracket or brace is not closed. Correct it, or write “\\::” for two colons in the text.
    Text⏎::chart{id="claims"
        2:1  directive/form  This line begins like a directive but is none: something follows it, or a bracket or brace is not closed. Correct it, or write “\\::” for two colons in the text.
    - item⏎⏎  ::chart{id="claims"}
        3:3  directive/form  The directive “chart” stands inside a list, quotation or note. Put it on a line of its own between paragraphs."
  `);
});

test('reports every problem of a text', () => {
  expect(render('::a\n\n::b\n\n::chart{x="1" y="2"}').messages).toHaveLength(4);
});

test('refuses a tree from which sanitising took the places', () => {
  const strict = unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkRecordDirectives, resolver)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeRecordSlots);
  const file = new VFile('::chart{id="claims"}');
  expect(() => strict.runSync(strict.parse(file), file)).toThrowErrorMatchingInlineSnapshot(
    `[Error: Expected 1 elements “record-slot”, found 0: allow the element with its attribute “dataSlot” when sanitising.]`,
  );
});
