import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { annotationPage } from './annotation-page.ts';
import { annotationPageShape as page, type QuoteSelector } from './fixtures/annotation-page-shape.ts';
import { compileContext, type ExportContext } from './export-context.ts';
import { plainWords, testContext, testSite, testUrls } from './fixtures/test-corpus.ts';
import { toJson } from './format/json.ts';

const record = (): ExportContext =>
  compileContext(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite);

/** Every place of a quote between its prefix and suffix, in code points: all that a reader has who knows the text alone. */
function anchor(points: readonly string[], { exact, prefix = '', suffix = '' }: QuoteSelector): number[] {
  const whole = Array.from(prefix + exact + suffix);
  const offset = Array.from(prefix).length;
  return points.flatMap((_, at) => (whole.every((point, index) => points[at + index] === point) ? [at + offset] : []));
}

describe.each([
  ['a small corpus', () => testContext()],
  ['the record', record],
])('annotations of %s', (_, build) => {
  const context = build();
  for (const document of context.corpus.documents) {
    const data = page.parse(JSON.parse(toJson(annotationPage(document, context))));

    test(`of ${document.id} are anchored anew without a miss, by quote and by position`, () => {
      const points = Array.from(document.parsed.text);
      expect(data.items.length).toBe(document.mentions.length + document.notes.length + document.figures.length);
      for (const { target } of data.items) {
        const [quote, position] = target.selector;
        expect(anchor(points, quote)).toEqual([position.start]);
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      }
    });

    test(`of ${document.id} have ids of their own, the digest of the text, and come in its order`, () => {
      expect(new Set(data.items.map(({ id }) => id)).size).toBe(data.items.length);
      expect(data.partOf.total).toBe(data.items.length);
      expect(new Set(data.items.map(({ target }) => target.state['schema:sha256']))).toEqual(
        new Set([document.sha256]),
      );
      const starts = data.items.map(({ target }) => target.selector[1].start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  }
});

test('notes comment, mentions identify, figures describe', () => {
  const context = testContext();
  const [document] = context.corpus.documents;
  const { items } = page.parse(document && annotationPage(document, context));
  expect(items.find(({ id }) => id.endsWith('#note-n-one'))).toMatchObject({
    motivation: 'commenting',
    body: [
      { type: 'TextualBody', format: 'text/markdown' },
      { source: 'https://record.example/base/places/newark/', purpose: 'linking' },
    ],
    rights: testSite.licence?.url,
  });
  expect(items.find(({ id }) => id.endsWith('#mention-110'))).toMatchObject({
    motivation: ['identifying', 'linking'],
    body: { source: 'https://record.example/base/places/newark/', purpose: 'identifying' },
    target: { selector: [{ exact: 'Newark' }, { start: 110, end: 116 }] },
  });
  expect(items.find(({ id }) => id.endsWith('#figure-f-900'))).toMatchObject({
    motivation: 'describing',
    body: [{ value: 'Arrests in one day.' }, { source: 'https://record.example/base/figures/f-900/' }],
  });
});

test('where no text is published, the page is the target', () => {
  const context = testContext(plainWords, 'excerpt');
  const [document] = context.corpus.documents;
  const { items } = page.parse(document && annotationPage(document, context));
  expect(new Set(items.map(({ target }) => target.source))).toEqual(
    new Set(['https://record.example/base/documents/one/']),
  );
  // Neither as the words of an annotation nor as their context.
  expect(JSON.stringify(items)).not.toMatch(/What comes next|By Ana|was 🚓 quiet/u);
});
