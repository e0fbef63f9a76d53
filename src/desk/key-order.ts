import { jsonSchemaOf, recordKinds, type JsonSchema } from './record-kinds.ts';

/** Keys that open a map, by the kind of its record and the lists it lies in, where they differ from the order of the schema. */
const opening: Readonly<Record<string, string>> = {
  policy:
    'name short aliases description instrument instrument_kind issuer issued_by announced effective ended status legal_challenges predecessors successors related sources wikidata',
  place:
    'name short kind lat lon coordinates_note coordinates_unverified country iso3 us_state_fips within aliases description related sources wikidata',
  person: 'name short role affiliations aliases description related sources wikidata',
  organisation: 'name short role kind parent aliases description related sources wikidata',
  chart: 'id kind title subtitle point description measure unit direction x section detail',
  'chart.data': 'series figure where except tone cells',
  'figures.explanations': 'figures class inference text',
};
/** Keys that close a map. */
const closing: Readonly<Record<string, string>> = { chart: 'columns data annotations most caveats sources method' };

/** What is known of a map of a record: the order of its keys, and the form of what stands under each. */
export interface Shape {
  /** Returns the keys in their order; a key that is not known stays behind those that are. */
  order(keys: readonly string[]): readonly string[];
  /** The form of the map, or of the maps in the list, under a key. */
  under(key: string, keys: readonly string[]): Shape;
}

/** Compiles the forms of all kinds of record, by name. */
export function compileShapes(): ReadonlyMap<string, Shape> {
  return new Map(recordKinds.map((kind) => [kind.name, toShape(jsonSchemaOf(kind), kind.name)]));
}

function toShape(schema: unknown, path: string): Shape {
  return {
    order(keys) {
      const first = words(opening[path]);
      const last = words(closing[path]);
      const middle = [...propertiesOf(schema, keys).keys()].filter(
        (key) => !first.includes(key) && !last.includes(key),
      );
      const order = [...first, ...middle, ...last];
      const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
      return keys.toSorted((a, b) => rank(a) - rank(b));
    },
    under(key, keys) {
      const child = propertiesOf(schema, keys).get(key);
      const items = branchesOf(child).map((branch) => branch['items']);
      return toShape(items.find((each) => each !== undefined) ?? child, `${path}.${key}`);
    },
  };
}

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(' ');
}

/** The keys of a map that a schema knows, with the schema of each; of several branches, those of the one that knows most of the keys. */
function propertiesOf(schema: unknown, keys: readonly string[]): ReadonlyMap<string, unknown> {
  const branches = branchesOf(schema).map(
    ({ properties }) => new Map(isSchema(properties) ? Object.entries(properties) : []),
  );
  const known = (branch: ReadonlyMap<string, unknown>): number => keys.filter((key) => branch.has(key)).length;
  return branches.toSorted((a, b) => known(b) - known(a))[0] ?? new Map();
}

function branchesOf(schema: unknown): readonly JsonSchema[] {
  if (!isSchema(schema)) return [];
  const several = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(several) ? several.flatMap(branchesOf) : [schema];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
