import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { compileContext, type ExportContext } from './export-context.ts';
import { testContext, testSite, testUrls } from './fixtures/test-corpus.ts';
import { textsOf, xmlFault } from './fixtures/xml-fault.ts';
import { buildGraph, graphGraphml, graphJson } from './graph.ts';

const record = (): ExportContext =>
  compileContext(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite);

test('two entities are linked as often as blocks and sentences name both', () => {
  const { nodes, links } = buildGraph(testContext());
  expect(nodes.map(({ id, mentions }) => [id, mentions])).toEqual([
    ['policies/counting', 0],
    ['places/newark', 3],
    ['people/ana-example', 3],
    ['organisations/agency', 2],
  ]);
  expect(links).toEqual([
    { source: 'places/newark', target: 'people/ana-example', weight: 2, sentences: 2, documents: 1 },
    { source: 'places/newark', target: 'organisations/agency', weight: 1, sentences: 1, documents: 1 },
    { source: 'people/ana-example', target: 'organisations/agency', weight: 1, sentences: 1, documents: 1 },
  ]);
});

test('the record’s weights are those of its pairs, and no sentence counts without its block', () => {
  const context = record();
  const { nodes, links } = buildGraph(context);
  const key = (a: string, b: string): string => [a, b].toSorted().join(' ');
  expect(new Map(links.map((link) => [key(link.source, link.target), link.weight]))).toEqual(
    new Map(context.corpus.pairs.map(({ a, b, weight }) => [key(a, b), weight])),
  );
  const ids = new Set(nodes.map(({ id }) => id));
  for (const link of links) {
    expect(ids.has(link.source) && ids.has(link.target) && link.source !== link.target).toBe(true);
    expect(link.documents).toBeLessThanOrEqual(link.weight);
  }
});

test('GraphML is well-formed and holds every node and link under ids that are name tokens', () => {
  const graph = buildGraph(record());
  const file = graphGraphml(graph);
  expect(xmlFault(file)).toBeUndefined();
  const ids = [...file.matchAll(/<node id="([^"]*)"/gu)].map(([, id = '']) => id);
  expect(ids.every((id) => /^[\w:.-]+$/u.test(id))).toBe(true);
  expect(ids.map((id) => id.replace(':', '/'))).toEqual(graph.nodes.map(({ id }) => id));
  const ends = [...file.matchAll(/<edge source="([^"]*)" target="([^"]*)"/gu)].map(([, source = '', target = '']) => [
    source,
    target,
  ]);
  expect(ends.length).toBe(graph.links.length);
  expect(ends.flat().filter((id) => !ids.includes(id))).toEqual([]);
  expect(textsOf(file, 'data')).toHaveLength(4 * graph.nodes.length + 3 * graph.links.length);
});

test('the node-link form says that links have no direction', () => {
  expect(graphJson(buildGraph(testContext()))).toMatchObject({
    directed: false,
    multigraph: false,
    nodes: { length: 4 },
    links: { length: 3 },
  });
});
