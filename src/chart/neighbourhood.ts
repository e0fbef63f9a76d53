import type { Network } from './chart-input.ts';
import { chartSpecSchema, type ChartSpec } from './chart-spec.ts';

/** An entity's own part of the network, as a chart that the other functions draw. */
export interface Neighbourhood {
  readonly spec: ChartSpec;
  readonly network: Network;
}

/**
 * Takes an entity with those it stands with most often, and the links among them, out of the network.
 * Undefined if it stands with none.
 */
export function buildNeighbourhood(network: Network, ref: string, most = 12): Neighbourhood | undefined {
  const own = network.pairs
    .filter(({ a, b }) => a === ref || b === ref)
    .toSorted((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1))
    .slice(0, most);
  const centre = network.nodes.find((node) => node.ref === ref);
  if (own.length === 0 || centre === undefined) return undefined;
  const kept = new Set([ref, ...own.flatMap(({ a, b }) => [a, b])]);
  const nodes = network.nodes.filter((node) => kept.has(node.ref));
  const pairs = network.pairs.filter(({ a, b }) => kept.has(a) && kept.has(b));
  const spec = chartSpecSchema.parse({
    id: 'neighbourhood',
    kind: 'network',
    title: `Named together with ${centre.name}`,
    subtitle: 'Entities that stand in the same passage',
    point: `${centre.name} stands with ${own.length} others.`,
    description: `A web of symbols for ${nodes.length} entities that documents name together, larger the more often they are named, with stronger lines for more shared passages.`,
    most: 80,
  });
  return { spec, network: { nodes, pairs } };
}
