import { z } from 'zod';
import * as kinds from './kinds/index.ts';

const all = Object.values(kinds);
type Kind = (typeof all)[number];
const [first, ...others] = all.map(({ schema }): Kind['schema'] => schema);
if (first === undefined) throw new Error('Expected at least one kind of chart.');

/** `content/charts/<id>.yaml`: a chart of any kind, told apart by `kind`. */
export const chartSpecSchema = z.discriminatedUnion(
  'kind',
  [first, ...others],
  `Choose a kind: ${all.map(({ kind }) => kind).join(', ')}.`,
);
export type ChartSpec = Readonly<z.infer<typeof chartSpecSchema>>;

const byName: ReadonlyMap<string, Kind> = new Map(all.map((kind) => [kind.kind, kind]));

/** What a specification's kind knows. */
export function kindOf({ kind }: ChartSpec): Kind {
  const found = byName.get(kind);
  if (found === undefined) throw new Error(`Expected a known kind of chart, found “${kind}”.`);
  return found;
}
