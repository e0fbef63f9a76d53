import { toText } from '../../hast-text.ts';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { compileUrls } from '../../../src/corpus/urls.ts';
import { renderVerbatim } from '../../../src/render/render-document.ts';
import { edited, outcomeOf, problemsOf, type Changes } from './problems-of.ts';
import { soundCorpus } from './sound-corpus.ts';

const file = 'content/annotations/harbour-report.yaml';
const quoting = (exact: string, more: Readonly<Record<string, string>> = {}): Changes =>
  edited(file, '{ exact: ordered a pause }', JSON.stringify({ exact, ...more }));

describe('refused', () => {
  test('a quote that is missing, with the nearest text', () => {
    expect(problemsOf(quoting('orderd a pause on Monday'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/orphan  The quote “orderd a pause on Monday” does not occur in seeds/harbour-report.txt. The nearest text is “ordered a pause on Monday” on line 4, column 40. Correct \`exact\`, or add a \`prefix\`."`,
    );
  });
  test('a quote that nothing is like', () => {
    expect(problemsOf(quoting('zebras of the northern plain'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/orphan  The quote “zebras of the northern plain” does not occur in seeds/harbour-report.txt. Nothing like it was found. Correct \`exact\`, or add a \`prefix\`."`,
    );
  });
  test('a quote that stands twice', () => {
    expect(problemsOf(quoting('arrested'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/ambiguous  The quote “arrested” occurs 2 times in seeds/harbour-report.txt (line 4, column 102; line 6, column 5). Add a \`prefix\` or \`suffix\` of the words beside the one that is meant."`,
    );
  });
  test('a quote that stands very often', () => {
    expect(problemsOf(quoting('e'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/ambiguous  The quote “e” occurs 25 times in seeds/harbour-report.txt (line 2, column 10; line 2, column 20; line 4, column 13; line 4, column 20; line 4, column 29; and 20 more). Add a \`prefix\` or \`suffix\` of the words beside the one that is meant."`,
    );
  });
  test('a prefix that stands elsewhere', () => {
    expect(problemsOf(quoting('arrested', { prefix: 'Monday' }))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/orphan  The quote “arrested” does not occur in seeds/harbour-report.txt with that \`prefix\` and \`suffix\`; alone it stands on line 4, column 102; line 6, column 5. Correct \`prefix\` and \`suffix\`: they must stand right beside the quote."`,
    );
  });
  test('a quote of white space, and an empty one', () => {
    expect(problemsOf(quoting('  '))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/orphan  The quote holds white space only. Copy the words that are meant."`,
    );
    expect(problemsOf(quoting(''))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  record/value  “notes.0.quote.exact”: Copy the words of the source here, or leave the key out."`,
    );
  });
  test('a quote of the date line, in which nothing can be marked', () => {
    expect(problemsOf(quoting('date 2025'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/orphan  The quote “date 2025” does not occur in seeds/harbour-report.txt but in the date line, where nothing can be marked. Quote words of the article."`,
    );
  });
  test('a quote across paragraphs without its line breaks', () => {
    expect(problemsOf(quoting('in Port Vale. “We arrested'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  anchor/orphan  The quote “in Port Vale. “We arrested” does not occur in seeds/harbour-report.txt with that white space. The words stand on line 4, column 121 and cross a line: write each line break of the source as “\\n” in \`exact\`, between double quotation marks."`,
    );
  });
  test('a quote of 6,000 characters', () => {
    expect(problemsOf(quoting('x'.repeat(6000)))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:3:21  record/value  “notes.0.quote.exact”: Quote at most 5,000 characters."`,
    );
  });
  test('two overrides of mentions that overlap', () => {
    const links = `links:\n  - { quote: { exact: Judge Ada Bell }, entity: null }\n  - { quote: { exact: Ada Bell ordered }, entity: people/ada-bell }\n`;
    const document = 'content/documents/harbour-report.yaml';
    expect(problemsOf({ [document]: `${soundCorpus[document] ?? ''}${links}` })).toMatchInlineSnapshot(
      `"content/documents/harbour-report.yaml:9:23  link/overlap  The words “Ada Bell ordered” overlap those of another override, “Judge Ada Bell”. Shorten one of them."`,
    );
  });
});

describe('anchored and marked', () => {
  const urls = compileUrls('https://record.example.org', '/');
  const render = (changes: Changes): { readonly html: string; readonly text: string; readonly source: string } => {
    const { corpus, problems } = outcomeOf(changes);
    expect(problems).toEqual([]);
    const [document] = corpus.documents;
    if (document === undefined) throw new Error('Expected a document.');
    const html = renderVerbatim(document, { corpus, urls });
    return {
      html,
      text: toText(fromHtml(html, { fragment: true })),
      source: document.parsed.text.slice(document.blocks[0]?.start),
    };
  };

  test('straight quotation marks find curly ones', () => {
    expect(render(quoting('"We arrested 40 people,"')).html).toContain('data-note="n-pause"');
  });
  test('a quote that crosses paragraphs becomes a mark in each', () => {
    const { html, text, source } = render(quoting('in Port Vale.\n\n“We arrested'));
    expect(html.match(/data-note="n-pause"/gu)?.length).toBeGreaterThan(1);
    expect(html.match(/id="mark-n-pause"/gu)).toHaveLength(1);
    expect(text).toBe(source);
  });
  test('quotes that overlap, lie in each other, touch and are the same', () => {
    const note = (id: string, exact: string): string =>
      `  - { id: ${id}, quote: { exact: ${JSON.stringify(exact)} }, motivation: commenting, kind: context, title: T, body: B, sources: [{ title: A, publisher: B, url: "https://example.org/" }] }\n`;
    const all = [
      'Judge Ada Bell ordered',
      'Ada Bell ordered a pause',
      'ordered',
      'ordered a pause on',
      ' Monday',
      'Judge Ada Bell ordered',
    ];
    const { html, text, source } = render({
      [file]: `notes:\n${all.map((exact, index) => note(`n-${index}`, exact)).join('')}`,
    });
    expect(text).toBe(source);
    for (const index of all.keys()) expect(html.match(new RegExp(`id="mark-n-${index}"`, 'gu'))).toHaveLength(1);
  });
});
