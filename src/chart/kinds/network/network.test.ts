import { describe, expect, test } from 'vitest';
import { emptyChartInput, type Network } from '../../chart-input.ts';
import { sampleSpec } from '../../fixtures/samples.ts';
import { buildNeighbourhood } from '../../neighbourhood.ts';
import { buildChartTable, describeReading, placeChart } from '../../render-chart.ts';
import { layOut } from './lay-out.ts';

const spec = sampleSpec({ kind: 'network', most: 4 });
const names = ['people/a', 'people/b', 'organisations/c', 'places/d', 'policies/e', 'places/f'];
const network: Network = {
  nodes: names.map((ref, index) => ({ ref, name: ref.split('/')[1] ?? '', kind: 'person', mentions: 10 - index })),
  pairs: [
    { a: 'people/a', b: 'people/b', weight: 5 },
    { a: 'people/a', b: 'organisations/c', weight: 2 },
    { a: 'people/b', b: 'places/d', weight: 1 },
    { a: 'people/a', b: 'policies/e', weight: 1 },
  ],
};

function tableOf(drawn: Network) {
  return buildChartTable(spec, { ...emptyChartInput, network: drawn });
}

describe('a network', () => {
  test('shows those mentioned most among the ones that are joined, with what they stand with', () => {
    const table = tableOf(network);
    expect(table.rows.map(({ key, cells }) => [key, cells['neighbours'], cells['together']])).toEqual([
      ['people/a', 2, 'b (5); c (2)'],
      ['people/b', 2, 'a (5); d (1)'],
      ['organisations/c', 1, 'a (2)'],
      ['places/d', 1, 'b (1)'],
    ]);
    expect(table.links).toHaveLength(3);
    expect(describeReading(spec, table)).toBe(
      '4 names are joined by 3 links; a (2) and b (2) stand with most others, and a and b are named together most often, in 5 passages.',
    );
  });

  test('has the same picture in every run, with no symbol over another', () => {
    const table = tableOf(network);
    expect(placeChart(spec, table, { width: 340 })).toEqual(placeChart(spec, table, { width: 340 }));
    const bodies = names.map((key) => ({ key, radius: 10 }));
    const places = [...layOut(bodies, table.links ?? [], 300, 200).values()];
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(0, index))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
      expect(one.x >= 0 && one.x <= 300.001 && one.y >= 0 && one.y <= 200.001).toBe(true);
    }
  });

  test('puts a lone body in the middle', () => {
    expect(layOut([{ key: 'a', radius: 5 }], [], 300, 200).get('a')).toEqual({ x: 150, y: 100 });
  });

  test.each([
    ['a pair of an unknown entity', { ...network, pairs: [{ a: 'people/a', b: 'people/z', weight: 1 }] }],
    ['a pair with itself', { ...network, pairs: [{ a: 'people/a', b: 'people/a', weight: 1 }] }],
    ['a weight that is no count', { ...network, pairs: [{ a: 'people/a', b: 'people/b', weight: NaN }] }],
    ['an entity twice', { ...network, nodes: [...network.nodes, ...network.nodes.slice(0, 1)] }],
    ['infinite mentions', { ...network, nodes: network.nodes.map((node) => ({ ...node, mentions: Infinity })) }],
  ])('refuses %s', (_, wrong) => {
    expect(() => tableOf(wrong)).toThrow('cannot be drawn');
  });
});

describe('buildNeighbourhood', () => {
  test('takes an entity with its nearest out of the network', () => {
    const found = buildNeighbourhood(network, 'people/b');
    expect(found?.network.nodes.map(({ ref }) => ref)).toEqual(['people/a', 'people/b', 'places/d']);
    expect(found?.network.pairs).toHaveLength(2);
  });

  test('is undefined for an entity that stands alone', () => {
    expect(buildNeighbourhood(network, 'places/f')).toBeUndefined();
  });
});
