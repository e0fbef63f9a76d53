type Kind = 'text' | 'address' | 'date' | 'number' | 'boolean' | 'node' | 'duration';

const thing = { name: 'text', description: 'text', url: 'address', sameAs: 'address' } as const;
const work = {
  ...thing,
  headline: 'text',
  text: 'text',
  abstract: 'text',
  about: 'node',
  author: 'node',
  creator: 'node',
  publisher: 'node',
  citation: 'address',
  copyrightNotice: 'text',
  dateModified: 'date',
  datePublished: 'date',
  encoding: 'node',
  inLanguage: 'text',
  isAccessibleForFree: 'boolean',
  isBasedOn: ['node', 'address'],
  isPartOf: 'node',
  hasPart: 'node',
  license: 'address',
  mentions: 'node',
  potentialAction: 'node',
  temporalCoverage: 'duration',
  version: 'text',
  keywords: 'text',
} as const;
const media = { ...work, contentUrl: 'address', encodingFormat: 'text', sha256: 'text' } as const;

/** The types that pages use and their properties, inherited ones included, as https://schema.org/version/latest has them. */
const types: Readonly<Record<string, Readonly<Record<string, Kind | readonly Kind[]>>>> = {
  Thing: thing,
  CreativeWork: work,
  Article: work,
  NewsArticle: work,
  OpinionNewsArticle: work,
  WebSite: work,
  Claim: { ...work, appearance: 'node', firstAppearance: 'node' },
  Dataset: { ...work, distribution: 'node', variableMeasured: 'text' },
  DataCatalog: { ...work, dataset: 'node' },
  MediaObject: media,
  DataDownload: media,
  Person: { ...thing, jobTitle: 'text', affiliation: 'node' },
  Organization: { ...thing, parentOrganization: 'node' },
  Place: { ...thing, geo: 'node', containedInPlace: 'node' },
  GeoCoordinates: { ...thing, latitude: 'number', longitude: 'number' },
  QuantitativeValue: { ...thing, minValue: 'number', maxValue: 'number', value: 'number', unitText: 'text' },
  BreadcrumbList: { ...thing, itemListElement: 'node' },
  ListItem: { ...thing, position: 'number', item: 'address' },
  SearchAction: { ...thing, target: 'node', 'query-input': 'text' },
  EntryPoint: { ...thing, urlTemplate: 'text' },
};

const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/\S+$/u.test(value) && URL.canParse(value);
const day = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const checks: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.trim() !== '',
  address: isAddress,
  date: (value) => typeof value === 'string' && new RegExp(`^${day}$`, 'u').test(value),
  duration: (value) =>
    typeof value === 'string' && new RegExp(String.raw`^${day}(?:/(?:${day}|\.\.))?$`, 'u').test(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  node: (value) => typeof value === 'object' && value !== null,
};

/** What the vocabulary of schema.org finds wrong with a page's JSON-LD: types and properties it does not have, values of another kind. */
export function schemaOrgFaults(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('@context' in data) || data['@context'] !== 'https://schema.org')
    return ['The data are not in the context of schema.org'];
  const document = Object.fromEntries(Object.entries(data).filter(([name]) => name !== '@context'));
  if (!('@graph' in document)) return [...nodeFaults(document)];
  const nodes = document['@graph'];
  return Array.isArray(nodes) && nodes.length > 0
    ? nodes.flatMap((node) => [...nodeFaults(node)])
    : ['The graph is empty'];
}

function* nodeFaults(node: unknown): Generator<string> {
  const entries = Object.entries(node as Record<string, unknown>);
  const { '@id': id, '@type': type } = node as Record<string, unknown>;
  if (id !== undefined && !isAddress(id)) yield `The id ${JSON.stringify(id)} is no address`;
  // What holds an id alone refers to a node that is described elsewhere.
  if (type === undefined && entries.length === 1 && id !== undefined) return;
  const known = typeof type === 'string' ? types[type] : undefined;
  if (known === undefined) {
    yield `There is no type ${JSON.stringify(type)}`;
    return;
  }
  for (const [name, value] of entries) {
    if (name.startsWith('@')) continue;
    const kinds = known[name];
    if (kinds === undefined) yield `${String(type)} has no property ${name}`;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (kinds !== undefined && ![kinds].flat().some((kind) => checks[kind](each)))
        yield `${String(type)}.${name} is ${JSON.stringify(each)}`;
      if (typeof each === 'object' && each !== null) yield* nodeFaults(each);
    }
  }
}
