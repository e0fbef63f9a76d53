import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaFaults } from '../fixtures/assert-shape.ts';
import { anyText } from '../fixtures/any-text.ts';
import { testContext } from '../fixtures/test-corpus.ts';
import { escapeLatex, toBibtex } from './bibtex.ts';
import { citationFiles } from './citation-files.ts';
import { citationMeta } from './citation-meta.ts';
import { cite } from './cite.ts';
import { cslDate, type CslItem } from './csl.ts';
import { toRis } from './ris.ts';

const context = testContext();
const [document] = context.corpus.documents;
if (document === undefined) throw new Error('The small corpus has a document.');
const [figure] = document.figures;
if (figure === undefined) throw new Error('Its document has a figure.');
const chart = { id: 'c-one', title: 'Arrests by day', subtitle: 'People arrested in Newark, February 2025' };

const items: readonly CslItem[] = [
  cite({ kind: 'site' }, context),
  cite({ kind: 'data' }, context),
  cite({ kind: 'document', document }, context),
  cite({ kind: 'passage', document, sentence: 's3' }, context),
  cite({ kind: 'figure', document, figure }, context),
  cite({ kind: 'chart', chart }, context),
];

/** The variables of CSL-JSON that are used, as its schema has them. */
const cslSchema = {
  type: 'object',
  required: ['id', 'type'],
  additionalProperties: false,
  properties: {
    id: { type: 'string' },
    type: { enum: ['article-newspaper', 'dataset', 'entry', 'graphic', 'webpage'] },
    author: {
      type: 'array',
      items: {
        type: 'object',
        required: ['literal'],
        properties: { literal: { type: 'string' } },
        additionalProperties: false,
      },
    },
    issued: {
      type: 'object',
      required: ['date-parts'],
      properties: {
        'date-parts': {
          type: 'array',
          minItems: 1,
          maxItems: 2,
          items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'number' } },
        },
      },
      additionalProperties: false,
    },
    ...Object.fromEntries(
      ['title', 'container-title', 'publisher', 'archive', 'genre', 'version', 'URL', 'language', 'note'].map(
        (name) => [name, { type: 'string' }],
      ),
    ),
  },
};

describe('CSL-JSON', () => {
  test.each(items)('$id is an item', (item) => {
    expect(schemaFaults(cslSchema, item)).toEqual([]);
    expect(item.URL).toMatch(/^https:\/\/record\.example\/base\//u);
  });

  test('a document is its publisher’s, a passage leads to its sentence, a figure says who said it', () => {
    expect(items[2]).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: 'Ana Example' }],
      'container-title': 'Daily Example',
      archive: 'The Test Record',
      issued: cslDate('2025-02-03'),
    });
    expect(items[3]).toMatchObject({
      URL: 'https://record.example/base/documents/one/#s3',
      note: 'Passage: “Agency 🚓 officers arrested 1,200 people in Newark, Café Ana Example said.”',
    });
    expect(items[4]).toMatchObject({
      type: 'entry',
      note: '“1,200”, said by: Ana Example. In: Officials count arrests, Daily Example, 2025-02-03',
    });
    expect(items[5]).toMatchObject({ type: 'graphic', URL: 'https://record.example/base/charts/c-one/' });
  });

  test('dates are as precise as they are known', () => {
    expect([cslDate('2025'), cslDate('2025-02'), cslDate('2025-02-03')]).toEqual([
      { 'date-parts': [[2025]] },
      { 'date-parts': [[2025, 2]] },
      { 'date-parts': [[2025, 2, 3]] },
    ]);
  });
});

const commands: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  textless: '<',
  textgreater: '>',
  textbar: '|',
};
const setByLatex = (text: string): string =>
  text
    .replace(/(?<!\\[a-z]+)\{\}(?=[-',`])/gu, '')
    .replace(/\\(?:(?<name>[a-z]+)\{\}|(?<mark>[$&#%_]))/gu, (_, name: string | undefined, mark: string) =>
      name === undefined ? mark : (commands[name] ?? name),
    );
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** Reads the fields of one entry of BibTeX by counting braces, as BibTeX does. */
function readBibtex(entry: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const start = /,\n {2}(?<name>\w+) = /uy;
  start.lastIndex = entry.indexOf(',');
  for (let match = start.exec(entry); match !== null; match = start.exec(entry)) {
    let end = start.lastIndex;
    for (let depth = 0; depth > 0 || !/[,\n]/u.test(entry.charAt(end)); end += 1) {
      if (end >= entry.length) throw new Error('The braces do not match.');
      if (entry[end] === '{') depth += 1;
      if (entry[end] === '}') depth -= 1;
    }
    fields.set(match.groups?.['name'] ?? '', entry.slice(match.index + match[0].length, end));
    start.lastIndex = end;
  }
  expect(entry.slice(start.lastIndex === 0 ? entry.lastIndexOf('\n}') : start.lastIndex)).toMatch(/\n\}\n$/u);
  return fields;
}

describe('BibTeX', () => {
  test('any text keeps its braces matched and is set by LaTeX as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(setByLatex(escapeLatex(text))).toBe(oneLine(text));
        const fields = readBibtex(
          toBibtex({ id: 'x', type: 'webpage', title: text, URL: 'https://example.org/{a}', note: text }),
        );
        expect(fields.get('title')).toBe(`{{${escapeLatex(text)}}}`);
        expect(fields.get('note')).toBe(`{${escapeLatex(text)}}`);
        expect(fields.get('url')).toBe('{https://example.org/%7Ba%7D}');
      }),
    );
  });

  test('no two characters are set as one', () => {
    expect(escapeLatex("--- ``a'' ?` ,,")).toBe("-{}-{}- `{}`a'{}' ?{}` ,{},");
  });

  test('of a document', () => {
    expect(items[2] && toBibtex(items[2])).toMatchInlineSnapshot(`
      "@article{document-one,
        title = {{Officials count arrests}},
        author = {{Ana Example}},
        journal = {Daily Example},
        year = {2025},
        month = feb,
        day = {3},
        url = {https://record.example/base/documents/one/},
        language = {en},
        type = {news report},
        note = {Original: https://daily.example/one?a=1\\&b=2. Kept in The Test Record}
      }
      "
    `);
  });
});

describe('RIS', () => {
  test('any text stays on its line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = toRis({
          id: 'x',
          type: 'webpage',
          title: `T ${text}`,
          URL: 'https://example.org/',
          note: `N\r\nER  - ${text}`,
        }).split('\r\n');
        expect(lines.map((line) => line.slice(0, 6))).toEqual([
          'TY  - ',
          'ID  - ',
          'TI  - ',
          'UR  - ',
          'N1  - ',
          'ER  - ',
          '',
        ]);
        expect(lines[2]).toBe(`TI  - ${oneLine(`T ${text}`)}`);
      }),
    );
  });

  test('of a document', () => {
    expect(items[2] && toRis(items[2]).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "TY  - NEWS
      ID  - document-one
      TI  - Officials count arrests
      AU  - Ana Example
      T2  - Daily Example
      PY  - 2025
      DA  - 2025/02/03
      UR  - https://record.example/base/documents/one/
      LA  - en
      M3  - news report
      DB  - The Test Record
      N1  - Original: https://daily.example/one?a=1&b=2
      ER  - 
      "
    `);
  });

  test('a date known to the month leaves the day empty', () => {
    expect(
      toRis({ id: 'x', type: 'webpage', title: 'x', URL: 'https://example.org/', issued: cslDate('2025-02') }),
    ).toContain('DA  - 2025/02/\r\n');
  });
});

test('the files hold the site, its data, every document and every figure', () => {
  const [csl, bib, ris] = citationFiles.map(({ text }) => text(context));
  expect(JSON.parse(csl ?? '')).toMatchObject([
    { id: 'site' },
    { id: 'data' },
    { id: 'document-one' },
    { id: 'figure-f-1200' },
    { id: 'figure-f-900' },
  ]);
  expect(bib?.match(/^@\w+\{[\w-]+,$/gmu)).toEqual([
    '@misc{site,',
    '@misc{data,',
    '@article{document-one,',
    '@misc{figure-f-1200,',
    '@misc{figure-f-900,',
  ]);
  expect(ris?.match(/^ER {2}- $/gmu)).toHaveLength(5);
});

test('a page tells reference managers what its document is', () => {
  expect(citationMeta(document, context)).toEqual([
    { name: 'citation_title', content: 'Officials count arrests' },
    { name: 'citation_author', content: 'Ana Example' },
    { name: 'citation_publication_date', content: '2025/02/03' },
    { name: 'citation_publisher', content: 'Daily Example' },
    { name: 'citation_language', content: 'en' },
    { name: 'citation_abstract', content: 'The agency later gave another number.' },
    { name: 'citation_public_url', content: 'https://record.example/base/documents/one/' },
    { name: 'citation_fulltext_html_url', content: 'https://record.example/base/documents/one/' },
  ]);
});
