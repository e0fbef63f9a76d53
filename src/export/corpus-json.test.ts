import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { corpusJson } from './corpus-json.ts';
import { compileContext } from './export-context.ts';
import { contradictionsJson, figuresJson } from './figure-data.ts';
import { shapeFaults } from './fixtures/assert-shape.ts';
import { testContext, testSite, testUrls } from './fixtures/test-corpus.ts';
import { toJson } from './format/json.ts';
import { corpusShape } from './shapes/corpus-shapes.ts';
import { contradictionsFileShape, figuresFileShape } from './shapes/figure-shapes.ts';

const published = (value: object): unknown => JSON.parse(toJson(value));

test('the corpus is published as it is described', () => {
  const data = corpusJson(testContext());
  expect(shapeFaults(corpusShape, published(data))).toEqual([]);
  expect(data.documents.map(({ id, data: address }) => [id, address])).toEqual([
    ['one', 'https://record.example/base/documents/one.json'],
  ]);
  expect(data.entities.map(({ id, mentions, documents }) => [id, mentions, documents])).toEqual([
    ['policies/counting', 0, 0],
    ['places/newark', 3, 1],
    ['people/ana-example', 3, 1],
    ['organisations/agency', 2, 1],
  ]);
  expect(data.mentions).toHaveLength(8);
  expect(data.events.map(({ id }) => id)).toEqual(['e-two', 'e-one']);
  expect(data.updated).toBe('2025-03-01');
});

test('figures carry their sentence, its address, speaker and contradictions', () => {
  const data = figuresJson(testContext());
  expect(shapeFaults(figuresFileShape, published(data))).toEqual([]);
  expect(data.figures.find(({ id }) => id === 'f-1200')).toMatchObject({
    exact: 'arrested 1,200 people',
    start: 85,
    end: 106,
    number: { exact: '1,200', start: 94, end: 99 },
    quote: 'Agency 🚓 officers arrested 1,200 people in Newark, Café Ana Example said. '.trim(),
    href: '/base/documents/one/#figure-f-1200',
    address: 'https://record.example/base/documents/one/#s3',
    page: 'https://record.example/base/figures/f-1200/',
    saidBy: { entity: 'people/ana-example', name: 'Ana Example', as: null },
    contradictions: ['f-1200--f-900'],
  });
  expect(data.figures.find(({ id }) => id === 'f-900')).toMatchObject({
    saidBy: { entity: null, name: 'Ana Example' },
    sources: [],
  });
});

test('contradictions carry both sentences, the class and the explanation', () => {
  const data = contradictionsJson(testContext());
  expect(shapeFaults(contradictionsFileShape, published(data))).toEqual([]);
  expect(data.contradictions).toMatchObject([
    {
      id: 'f-1200--f-900',
      a: { display: '1,200', address: 'https://record.example/base/documents/one/#s3' },
      b: { display: 'about 900', quote: 'In the end about 900 people were held, the agency said.' },
      classes: ['conflict'],
      explanation: { class: 'conflict', inference: false },
    },
  ]);
});

test('the record’s own corpus is published as it is described, every reference within it', () => {
  const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });
  const data = corpusJson(compileContext(corpus, testUrls, testSite));
  expect(shapeFaults(corpusShape, published(data))).toEqual([]);
  const ids = {
    documents: new Set(data.documents.map(({ id }) => id)),
    entities: new Set(data.entities.map(({ id }) => id)),
    measures: new Set(data.measures.map(({ id }) => id)),
    figures: new Set(data.figures.map(({ id }) => id)),
  };
  expect(ids.documents.size).toBeGreaterThan(1);
  expect(ids.figures.size).toBeGreaterThan(20);
  for (const mention of data.mentions)
    expect([ids.documents.has(mention.document), ids.entities.has(mention.entity)]).toEqual([true, true]);
  for (const figure of data.figures)
    expect([ids.documents.has(figure.document), ids.measures.has(figure.measure)]).toEqual([true, true]);
  for (const { a, b } of data.contradictions)
    expect([ids.figures.has(a.figure), ids.figures.has(b.figure)]).toEqual([true, true]);
  for (const event of data.events) for (const id of event.documents) expect(ids.documents).toContain(id);
  expect(data.contradictions.map(({ id }) => id)).toContain('f-38-arrests--f-538-arrests');
});
