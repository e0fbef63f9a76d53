/** A key of a JSON file, with the way to it: `documents[].title`. */
export interface SchemaField {
  readonly path: string;
  readonly type: string;
  readonly description: string;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Lists every key that a JSON Schema of a published form describes, in its order; of a list, the keys of its items. */
export function schemaFields(schema: object): readonly SchemaField[] {
  return [...fieldsOf(schema, '')];
}

function* fieldsOf(schema: Schema, above: string): Generator<SchemaField> {
  const { properties = {}, required = [] } = schema;
  for (const [name, property] of Object.entries(properties)) {
    const { inner, nullable } = unwrap(property);
    const path = above === '' ? name : `${above}.${name}`;
    const type = typeOf(inner);
    const absent = [nullable ? 'or null' : '', required.includes(name) ? '' : 'optional'];
    yield {
      path,
      type: [type, ...absent].filter((part) => part !== '').join(', '),
      description: property.description ?? inner.description ?? '',
    };
    if (inner.items !== undefined) yield* fieldsOf(unwrap(inner.items).inner, `${path}[]`);
    else yield* fieldsOf(inner, path);
  }
}

/** A value that may be null is described as one of two forms, or as of two types. */
function unwrap(schema: Schema): { readonly inner: Schema; readonly nullable: boolean } {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null');
    return { inner: { ...schema, type: types.join(' or ') }, nullable: types.length < schema.type.length };
  }
  const forms = schema.anyOf ?? [];
  const [inner, ...others] = forms.filter(({ type }) => type !== 'null');
  return inner === undefined || others.length > 0
    ? { inner: schema, nullable: false }
    : { inner, nullable: forms.length > 1 };
}

function typeOf({ type, enum: values, items }: Schema): string {
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (items !== undefined) return `list of ${plural(typeOf(unwrap(items).inner))}`;
  return typeof type === 'string' ? type : 'any';
}

function plural(type: string): string {
  return /^[a-z]+$/u.test(type) ? `${type}s` : type;
}
