import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { textPositionSelectorMatcher, textQuoteSelectorMatcher, type Chunker } from '@apache-annotator/selector';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { check } from '@placemarkio/check-geojson';
import { Validator } from '@seriousme/openapi-schema-validator';
import datapackage from 'datapackage';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { UndirectedGraph } from 'graphology';
import * as graphml from 'graphology-graphml';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hostileTexts } from '../../src/export/fixtures/hostile-words.ts';
import { testCorpus, testSite, testUrls } from '../../src/export/fixtures/test-corpus.ts';
import { publishedFiles } from '../../src/export/published-files.ts';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';

// What others read, not we: each published format is given to a library that knows nothing of this project.

const titled = (title: string) => {
  const line = title.replace(/\p{Cc}/gu, '').trim();
  return testCorpus({
    title: line,
    name: line,
    gist: line,
    note: `Words: ${title.trim()}`,
    sentence: line,
  });
};
const cases = [
  ['the record', loadCorpus({ seeds: 'seeds', content: 'content' }).corpus],
  ...hostileTexts.map((text) => [JSON.stringify(text), titled(text)] as const),
] as const;

describe.each(cases)('%s', (_, corpus) => {
  const files = new Map([...publishedFiles(corpus, testUrls, testSite)].map(({ path, text }) => [path, text]));
  const file = (path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`${path} is not published.`);
    return text;
  };
  const json = <Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> =>
    shape.parse(JSON.parse(file(path)));
  const paths = (ending: string): string[] => [...files.keys()].filter((path) => path.endsWith(ending));

  describe('as a Data Package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'removal-record-package-'));
    beforeAll(() => {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('is valid, and every cell of every table is of its type and leads to its row', async () => {
      const descriptor = json(
        'data/datapackage.json',
        z.looseObject({ resources: z.array(z.looseObject({ name: z.string() })) }),
      );
      const read = await datapackage.Package.load(descriptor, { basePath: join(folder, 'data') });
      expect(read.errors.map(String)).toEqual([]);
      expect(read.valid).toBe(true);
      expect(read.resources.map(({ name, valid }) => [name, valid])).toEqual(
        descriptor.resources.map(({ name }) => [name, true]),
      );
      for (const resource of read.resources)
        expect((await resource.read({ keyed: true, relations: true })).length, resource.name).toBeGreaterThan(0);
    });
  });

  test('every feed, as Atom and as JSON Feed, tells the same', () => {
    const atoms = paths('.atom');
    expect(atoms.length).toBeGreaterThan(0);
    for (const path of atoms) {
      const atom = parseAtomFeed(file(path));
      const feed = parseJsonFeed(JSON.parse(file(path.replace(/\.atom$/u, '.json'))));
      expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`https://record.example/base/${path}`);
      expect(feed.feed_url).toBe(`https://record.example/base/${path.replace(/\.atom$/u, '.json')}`);
      expect(atom.entries?.map(({ id }) => id) ?? []).toEqual(feed.items?.map(({ id }) => id) ?? []);
      expect(atom.entries?.map(({ title }) => title?.value.trim()) ?? []).toEqual(
        feed.items?.map(({ title }) => title?.trim()) ?? [],
      );
      expect(atom.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/u);
    }
  });

  test('citations are read back as they were meant', () => {
    for (const path of paths('.csl.json')) {
      const items = readCitations(file(path));
      const base = path.replace(/\.csl\.json$/u, '');
      expect(items).toEqual(json(path, citations));
      expect(items.length).toBeGreaterThan(0);
      expect(readCitations(file(`${base}.bib`)).map(common)).toEqual(items.map(common));
      // This reader knows neither author nor day of what RIS calls news, though the format has both.
      const asNews = (item: Citation) => {
        const year = item.issued['date-parts'][0]?.[0];
        return item.type === 'article-newspaper'
          ? { ...common(item), author: undefined, issued: [year] }
          : common(item);
      };
      const ris = readCitations(file(`${base}.ris`));
      expect(ris.map(asNews)).toEqual(items.map(asNews));
      const news = items.filter(({ type }) => type === 'article-newspaper');
      expect(ris.filter(({ type }) => type === 'article-newspaper').map(({ title }) => oneLine(title))).toEqual(
        news.map(({ title }) => oneLine(title)),
      );
    }
  });

  test('the calendar holds every event', () => {
    const events = new ICAL.Component(ICAL.parse(file('data/events.ics')) as unknown as object[])
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual(
      corpus.events.map(({ id, title }) => [`${id}@record.example`, title.replace(/\s+/gu, ' ')]),
    );
    for (const { startDate, endDate } of events) {
      expect(startDate.isDate && endDate.isDate).toBe(true);
      expect(startDate.compare(endDate)).toBe(-1);
    }
  });

  test('the places are GeoJSON', () => {
    const { features } = check(file('data/places.geojson')) as { features: { geometry: { type: string } }[] };
    expect(features.length).toBe([...corpus.entities.values()].filter(({ register }) => register === 'places').length);
    expect(new Set(features.map(({ geometry }) => geometry.type))).toEqual(new Set(['Point']));
  });

  test('the network is the same graph as GraphML and as JSON', () => {
    const { nodes, links } = json(
      'data/graph.json',
      z.object({
        nodes: z.array(z.object({ id: z.string(), name: z.string() })),
        links: z.array(z.object({ weight: z.number() })),
      }),
    );
    const graph = graphml.parse(UndirectedGraph, file('data/graph.graphml'));
    expect(graph.nodes()).toEqual(nodes.map(({ id }) => id.replace('/', ':')));
    expect(graph.mapNodes((_, { name }) => String(name))).toEqual(nodes.map(({ name }) => name));
    expect(graph.size).toBe(links.length);
    expect(graph.mapEdges((_, { weight }) => Number(weight))).toEqual(links.map(({ weight }) => weight));
  });

  test('the description for programs is OpenAPI 3.1', async () => {
    const result = await new Validator().validate(file('openapi.json'));
    expect(result).toMatchObject({ valid: true });
  });

  test('annotations are anchored anew by another program without a miss', async () => {
    const shape = z.object({
      items: z.array(
        z.object({
          target: z.object({
            source: z.string(),
            selector: z.tuple([
              z.object({ exact: z.string() }).loose(),
              z.object({ start: z.number(), end: z.number() }).loose(),
            ]),
          }),
        }),
      ),
    });
    let seen = 0;
    for (const { slug } of corpus.documents) {
      const { text } = json(`documents/${slug}.json`, z.object({ text: z.string() }));
      for (const { target } of json(`documents/${slug}/annotations.jsonld`, shape).items) {
        const [quote, position] = target.selector;
        const [byQuote] = [await matchesOf(textQuoteSelectorMatcher(quote as never), text)];
        const byPosition = await matchesOf(textPositionSelectorMatcher(position as never), text);
        expect(byQuote).toEqual(byPosition);
        expect(byQuote.map(([start, end]) => text.slice(start, end))).toEqual([quote.exact]);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(5);
  });
});

const citation = z.looseObject({
  type: z.string(),
  title: z.string(),
  URL: z.string(),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }),
  author: z.array(z.object({ literal: z.string().optional(), family: z.string().optional() })).optional(),
});
const citations = z.array(citation);
type Citation = z.infer<typeof citation>;
const readCitations = (text: string): Citation[] =>
  citations.parse(plugins.input.chain(text, { generateGraph: false }));
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** What all three formats say of an item. */
const common = ({ title, URL, issued, author }: Citation) => ({
  title: oneLine(title),
  URL,
  issued: issued['date-parts'][0],
  author: author?.map(({ literal, family }) => literal ?? family),
});

type Match = ReturnType<ReturnType<typeof textQuoteSelectorMatcher>>;
/** Every range of a text, in UTF-16, at which a matcher finds its selector. */
async function matchesOf(
  matcher: (scope: Chunker<{ data: string }>) => Match,
  text: string,
): Promise<(readonly [number, number])[]> {
  const chunk = { data: text };
  const chunker: Chunker<{ data: string }> = {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  const found: (readonly [number, number])[] = [];
  for await (const { startIndex, endIndex } of matcher(chunker)) found.push([startIndex, endIndex]);
  return found;
}
