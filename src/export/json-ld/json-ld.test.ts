import { allFigures } from '../../corpus/figures.ts';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../loaders/load-corpus.ts';
import { compileContext, type ExportContext } from '../export-context.ts';
import { plainWords, testContext, testSite, testUrls } from '../fixtures/test-corpus.ts';
import { jsonForScript } from '../format/json.ts';
import { datasetJsonLd, siteDatasetJsonLd } from './dataset-json-ld.ts';
import { documentJsonLd } from './document-json-ld.ts';
import { entityJsonLd } from './entity-json-ld.ts';
import { figureJsonLd } from './figure-json-ld.ts';
import { jsonLdDocument, type JsonLd } from './json-ld.ts';
import { breadcrumbJsonLd, siteJsonLd } from './site-json-ld.ts';
import { storyJsonLd } from './story-json-ld.ts';

const context = testContext();
const record = (): ExportContext =>
  compileContext(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite);

function allNodes(given: ExportContext): readonly JsonLd[] {
  const { documents, entities, stories } = given.corpus;
  return [
    siteJsonLd(given),
    siteDatasetJsonLd(given),
    ...documents.map((document) => documentJsonLd(document, given)),
    ...[...entities.values()].map((entity) => entityJsonLd(entity, given)),
    ...allFigures(given.corpus).map((figure) => figureJsonLd(figure, given)),
    ...stories.map((story) => storyJsonLd(story, given)),
  ];
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [value];
}

/** The id that a value refers to, if it is nothing but a reference. */
function referenceIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@id' in value && Object.keys(value).length === 1
    ? value['@id']
    : undefined;
}

describe.each([
  ['a small corpus', () => context],
  ['the record', record],
])('of %s', (_, build) => {
  test('no node holds an empty value, and each has an id of its own', () => {
    const nodes = allNodes(build());
    expect(nodes.flatMap(valuesOf).filter((value) => value === undefined || value === null || value === '')).toEqual(
      [],
    );
    const ids = nodes.map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every id that a node refers to is a node or a page of the site', () => {
    const nodes = allNodes(build());
    const ids = new Set(nodes.map((node) => node['@id']));
    const references = nodes.flatMap((node) => Object.values(node).flat()).flatMap((value) => referenceIn(value) ?? []);
    expect(references.length).toBeGreaterThan(2);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('a document is our edition, based on its publisher’s article', () => {
  const [document] = context.corpus.documents;
  expect(document && documentJsonLd(document, context)).toMatchObject({
    '@type': 'CreativeWork',
    '@id': 'https://record.example/base/documents/one/',
    isBasedOn: {
      '@type': 'NewsArticle',
      headline: 'Officials count arrests',
      datePublished: '2025-02-03',
      author: { name: 'Ana Example' },
      publisher: { name: 'Daily Example' },
      url: 'https://daily.example/one?a=1&b=2',
    },
    dateModified: '2025-03-01',
    mentions: [
      { '@id': 'https://record.example/base/places/newark/' },
      { '@id': 'https://record.example/base/people/ana-example/' },
      { '@id': 'https://record.example/base/organisations/agency/' },
    ],
  });
});

test('a figure is a claim of its speaker, without a verdict', () => {
  const claims = allFigures(context.corpus).map((figure) => figureJsonLd(figure, context));
  expect(claims[0]).toMatchObject({
    '@type': 'Claim',
    text: 'Agency 🚓 officers arrested 1,200 people in Newark, Café Ana Example said.',
    author: { '@type': 'Person', '@id': 'https://record.example/base/people/ana-example/' },
    about: { '@type': 'QuantitativeValue', name: 'Arrest', minValue: 1200, maxValue: 1200, unitText: 'people' },
    temporalCoverage: '2025-02-03/2025-02-03',
  });
  expect(claims[1]).toMatchObject({ author: { '@type': 'Thing', name: 'Ana Example' } });
  expect(JSON.stringify(claims)).not.toContain('Rating');
});

test('entities are what they are', () => {
  const nodes = [...context.corpus.entities.values()].map((entity) => entityJsonLd(entity, context));
  expect(nodes.map((node) => node['@type'])).toEqual(['Thing', 'Place', 'Person', 'Organization']);
  expect(nodes[1]).toMatchObject({
    geo: { latitude: 40.7357, longitude: -74.1724 },
    sameAs: 'https://www.wikidata.org/wiki/Q25395',
  });
});

test('a data set says what it holds, from where and under which licence', () => {
  const dataset = datasetJsonLd(
    {
      name: 'Arrests',
      description: 'By day.',
      address: 'https://record.example/base/charts/c/',
      downloads: [{ address: 'https://record.example/base/charts/c.csv', mediaType: 'text/csv' }],
      sources: [],
      period: { start: '2025-01', end: '2025-03' },
    },
    context,
  );
  expect(dataset).toMatchObject({
    license: testSite.licence?.url,
    temporalCoverage: '2025-01/2025-03',
    distribution: [{ encodingFormat: 'text/csv' }],
  });
  expect(siteDatasetJsonLd(context)).toHaveProperty('distribution.length', 18);
});

test('breadcrumbs begin at the home page, and the site can be searched', () => {
  expect(breadcrumbJsonLd([{ name: 'Documents', path: '/documents/' }], context)).toMatchObject({
    itemListElement: [
      { position: 1, name: 'The Test Record', item: 'https://record.example/base/' },
      { position: 2, name: 'Documents', item: 'https://record.example/base/documents/' },
    ],
  });
  expect(siteJsonLd(context)).toMatchObject({
    potentialAction: { target: { urlTemplate: 'https://record.example/base/search/?q={search_term_string}' } },
  });
});

test('nothing in a page’s JSON-LD can close its script', () => {
  const hostile = '</script><script>alert(1)</script><!--';
  const given = testContext({ ...plainWords, title: hostile, name: hostile, gist: hostile, note: `\`${hostile}\`` });
  const written = jsonForScript(jsonLdDocument(...allNodes(given)));
  expect(written).not.toMatch(/[<>]/u);
  expect(JSON.stringify(JSON.parse(written))).toContain('</script>');
});
