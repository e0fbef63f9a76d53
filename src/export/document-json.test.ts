import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { documentJson } from './document-json.ts';
import { compileContext, type ExportContext } from './export-context.ts';
import { shapeFaults } from './fixtures/assert-shape.ts';
import { plainWords, testContext, testSite, testUrls } from './fixtures/test-corpus.ts';
import { toJson } from './format/json.ts';
import { documentShape, type DocumentData } from './shapes/document-shapes.ts';

const documentsOf = (context: ExportContext): readonly DocumentData[] =>
  context.corpus.documents.map((document) => documentJson(document, context));
const real = (): ExportContext =>
  compileContext(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite);

test.each([
  ['a small corpus', testContext],
  ['the record', real],
])('%s is published as it is described, and every span holds its words', (_, context) => {
  for (const data of documentsOf(context())) {
    expect(shapeFaults(documentShape, JSON.parse(toJson(data)))).toEqual([]);
    const points = Array.from(data.text ?? '');
    const spans = [
      data.mentions,
      data.notes,
      data.figures,
      data.numbers,
      data.phrases,
      data.quotations,
      data.figures.map(({ number }) => number),
    ].flat();
    expect(spans.length).toBeGreaterThan(5);
    for (const { start, end, exact } of spans) expect(points.slice(start, end).join('')).toBe(exact);
  }
});

test('a document that shows excerpts only publishes the words of annotated blocks and no others', () => {
  const context = testContext({ ...plainWords, sentence: 'He said “nothing of this” yet.' }, 'excerpt');
  const [data] = documentsOf(context);
  expect(data && shapeFaults(documentShape, JSON.parse(toJson(data)))).toEqual([]);
  expect(data?.text).toBeNull();
  expect(data?.quotations).toHaveLength(1);
  expect(JSON.stringify(data)).not.toContain('What comes next');
  expect(data?.mentions.filter(({ exact }) => exact === null).map(({ block }) => block)).toEqual([
    'headline',
    'byline',
  ]);
});
