import { z } from 'zod';
import { chartBase, checkDescription } from '../../../schema/chart.ts';
import { ChartError, type ChartFault } from '../../chart-error.ts';
import type { Network, NetworkNode } from '../../chart-input.ts';
import { formatNumber } from '../../format.ts';
import { joinWords } from '../../parts/read-extremes.ts';
import { cellText, type ChartTable, type Link, type Row } from '../../table.ts';
import { defineKind } from '../define-kind.ts';
import { placeNetwork } from './place-network.ts';

const networkSchema = z
  .strictObject({
    ...chartBase,
    kind: z.literal('network'),
    /** Most entities shown: those mentioned most among the ones that are joined to another. */
    most: z.number().int().min(2).max(80).default(30),
    /** Leaves out pairs named together in fewer passages. */
    least: z.number().int().positive().default(1),
  })
  .superRefine(checkDescription);
export type NetworkSpec = Readonly<z.infer<typeof networkSchema>>;

/** How many neighbours the table names in a row. */
const neighbourLimit = 8;

function checkNetwork({ nodes, pairs }: Network): readonly ChartFault[] {
  const faults: ChartFault[] = [];
  const add = (message: string): unknown => faults.push({ rule: 'chart/data', path: [], message });
  const refs = new Set<string>();
  for (const { ref, mentions } of nodes) {
    if (refs.has(ref)) add(`The entity “${ref}” stands in the network twice.`);
    if (!Number.isFinite(mentions) || mentions < 0)
      add(`The entity “${ref}” has ${mentions} mentions, which is no count.`);
    refs.add(ref);
  }
  for (const { a, b, weight } of pairs) {
    for (const ref of [a, b])
      if (!refs.has(ref)) add(`A pair of the network names “${ref}”, which is none of its entities.`);
    if (a === b) add(`The network joins “${a}” with itself.`);
    if (!Number.isFinite(weight) || weight <= 0)
      add(`The pair of “${a}” and “${b}” has the weight ${weight}, which is no count.`);
  }
  return faults;
}

function toRow(
  { ref, name, kind, mentions }: NetworkNode,
  links: readonly Link[],
  names: ReadonlyMap<string, string>,
): Row {
  const own = links.flatMap(({ source, target, weight }) =>
    source === ref ? [{ other: target, weight }] : target === ref ? [{ other: source, weight }] : [],
  );
  const strongest = own
    .toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))
    .slice(0, neighbourLimit);
  const words = strongest
    .map(({ other, weight }) => `${names.get(other) ?? other} (${formatNumber(weight)})`)
    .join('; ');
  return {
    key: ref,
    name,
    cells: { name, kind, neighbours: own.length, together: words },
    estimate: { value: mentions, low: null, high: null, modality: 'exact' },
    text: formatNumber(mentions),
    tone: 'filled',
    target: { kind: 'entity', ref },
    sources: [],
    quality: null,
    note: null,
  };
}

function buildNetworkTable({ id, most, least }: NetworkSpec, network: Network): ChartTable {
  const faults = checkNetwork(network);
  if (faults.length > 0) throw new ChartError(id, faults);
  const strong = network.pairs.filter(({ weight }) => weight >= least);
  const joined = new Set(strong.flatMap(({ a, b }) => [a, b]));
  const nodes = network.nodes
    .filter(({ ref }) => joined.has(ref))
    .toSorted((a, b) => b.mentions - a.mentions || (a.ref < b.ref ? -1 : 1))
    .slice(0, most);
  const kept = new Set(nodes.map(({ ref }) => ref));
  const links = strong
    .filter(({ a, b }) => kept.has(a) && kept.has(b))
    .map(({ a, b, weight }): Link => ({ source: a, target: b, weight }));
  const names = new Map(nodes.map(({ ref, name }) => [ref, name]));
  return {
    columns: [
      { key: 'name', label: 'Name', type: 'text' },
      { key: 'kind', label: 'Kind', type: 'text' },
      {
        key: 'neighbours',
        label: 'Named with',
        type: 'number',
        description: 'How many others of the network stand in a passage with it.',
      },
      {
        key: 'together',
        label: 'Most often with',
        type: 'text',
        description: `Up to ${neighbourLimit}, with the number of passages.`,
      },
    ],
    value: { label: 'Mentions', unit: 'mentions' },
    rows: nodes.map((node) => toRow(node, links, names)),
    links,
    caveats: [],
  };
}

function readNetwork({ rows, links = [] }: ChartTable): string {
  const central = rows.toSorted((a, b) => Number(b.cells['neighbours']) - Number(a.cells['neighbours']));
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const [strongest] = links.toSorted((a, b) => b.weight - a.weight || (a.source < b.source ? -1 : 1));
  if (strongest === undefined) return 'No two names stand in one passage.';
  const pair = joinWords([names.get(strongest.source) ?? '', names.get(strongest.target) ?? '']);
  const most = central.slice(0, 2).map((row) => `${row.name} (${cellText(row, 'neighbours')})`);
  return `${rows.length} names are joined by ${formatNumber(links.length)} links; ${joinWords(most)} stand with most others, and ${pair} are named together most often, in ${formatNumber(strongest.weight)} ${strongest.weight === 1 ? 'passage' : 'passages'}.`;
}

/** Who and what is named together, laid out by forces from a fixed start. */
export const network = defineKind({
  kind: 'network',
  schema: networkSchema,
  buildTable: (spec: NetworkSpec, input) => buildNetworkTable(spec, input.network),
  place: (_spec, table, context) => placeNetwork(table, context),
  read: (_spec, table) => readNetwork(table),
});
