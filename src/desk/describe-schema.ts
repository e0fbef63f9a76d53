import type { JsonSchema } from './record-kinds.ts';

/** What the comments in the source say of the keys of one map: text by key. */
export interface KeyComments {
  /** All keys that are written out for the map. */
  readonly keys: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Adds to each key of a JSON Schema what a comment says of it; a comment is for the maps that hold all keys beside it. */
export function describeSchema(schema: JsonSchema, comments: readonly KeyComments[]): JsonSchema {
  const described = describeValue(schema, comments);
  return isMap(described) ? described : schema;
}

function describeValue(value: unknown, comments: readonly KeyComments[]): unknown {
  if (Array.isArray(value)) return value.map((each) => describeValue(each, comments));
  if (!isMap(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, describeValue(each, comments)]));
  const { properties } = inner;
  if (!isMap(properties)) return inner;
  const fitting = comments.filter(({ keys }) => keys.every((key) => key in properties));
  const described = Object.entries(properties).map(([key, each]): [string, unknown] => {
    const text = fitting.map(({ texts }) => texts.get(key)).find((found) => found !== undefined);
    return [key, text === undefined || !isMap(each) ? each : { description: text, ...each }];
  });
  return { ...inner, properties: Object.fromEntries(described) };
}

function isMap(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
