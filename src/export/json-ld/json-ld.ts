/** A node of JSON-LD in the vocabulary of schema.org. */
export type JsonLd = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** Puts the nodes of one page into one document, for `jsonForScript`. */
export function jsonLdDocument(...nodes: readonly JsonLd[]): object {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** Leaves out the keys that have no value. */
export function known(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
