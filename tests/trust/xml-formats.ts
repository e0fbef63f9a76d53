/** An element of an XML file, as a browser's parser read it. */
export interface XmlNode {
  readonly name: string;
  readonly namespace: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

type Rule = (text: string) => boolean;

const isAddress: Rule = (text) => /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);
const isText: Rule = (text) => text.trim() !== '';
const isTime: Rule = (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u.test(text) && !Number.isNaN(Date.parse(text));
/** A date as in https://www.w3.org/TR/NOTE-datetime, of any precision but with a time. */
const isDate: Rule = (text) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text) && !Number.isNaN(Date.parse(text));

/** How often an element may stand within another, and what its text is. */
interface Part {
  readonly least: number;
  readonly most: number;
  readonly rule?: Rule;
}
const one = (rule: Rule): Part => ({ least: 1, most: 1, rule });
const optional = (rule: Rule): Part => ({ least: 0, most: 1, rule });
const many = (least: number, most = Infinity): Part => ({ least, most });

type Form = ReadonlyMap<string, Part>;

const forms = {
  // https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1
  feed: new Map([
    ['id', one(isAddress)],
    ['title', one(isText)],
    ['subtitle', optional(isText)],
    ['updated', one(isTime)],
    ['author', many(1)],
    ['link', many(1)],
    ['entry', many(0)],
    ['rights', optional(isText)],
  ]),
  // https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2
  entry: new Map([
    ['id', one(isAddress)],
    ['title', one(isText)],
    ['published', optional(isTime)],
    ['updated', one(isTime)],
    ['link', many(1)],
    ['category', many(0)],
    ['summary', optional(isText)],
    ['content', optional(isText)],
    ['rights', optional(isText)],
  ]),
  author: new Map([
    ['name', one(isText)],
    ['uri', optional(isAddress)],
  ]),
  link: new Map(),
  category: new Map(),
  // https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd
  urlset: new Map([['url', many(1, 50_000)]]),
  url: new Map([
    ['loc', one(isAddress)],
    ['lastmod', optional(isDate)],
  ]),
  sitemapindex: new Map([['sitemap', many(1, 50_000)]]),
  sitemap: new Map([
    ['loc', one(isAddress)],
    ['lastmod', optional(isDate)],
  ]),
} as const satisfies Readonly<Record<string, Form>>;

const formOf = (name: string): Form | undefined =>
  Object.hasOwn(forms, name) ? forms[name as keyof typeof forms] : undefined;

const namespaces: Readonly<Record<string, string>> = {
  feed: 'http://www.w3.org/2005/Atom',
  urlset: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  sitemapindex: 'http://www.sitemaps.org/schemas/sitemap/0.9',
};

/** What the standard of an Atom feed or of a sitemap finds wrong with a file of it. */
export function xmlFormatFaults(root: XmlNode): readonly string[] {
  const namespace = namespaces[root.name];
  if (namespace === undefined) return [`<${root.name}> begins neither a feed nor a sitemap`];
  return [...faultsOf(root, namespace, root.name)];
}

function* faultsOf(node: XmlNode, namespace: string, path: string): Generator<string> {
  if (node.namespace !== namespace) yield `${path} is of ${String(node.namespace)}`;
  if (node.name === 'link') yield* linkFaults(node, path);
  const form = formOf(node.name);
  if (form === undefined) {
    if (node.children.length > 0) yield `${path} holds elements`;
    return;
  }
  for (const [name, { least, most, rule }] of form) {
    const own = node.children.filter((child) => child.name === name);
    if (own.length < least || own.length > most) yield `${path} holds ${own.length} of <${name}>`;
    for (const child of own) if (rule?.(child.text) === false) yield `${path}/${name} is “${child.text}”`;
  }
  const ids = node.children
    .filter(({ name }) => name === 'entry')
    .map((entry) => entry.children.find(({ name }) => name === 'id')?.text);
  if (new Set(ids).size < ids.length) yield `${path} holds an entry twice`;
  for (const [index, child] of node.children.entries()) {
    if (!form.has(child.name)) yield `${path} holds <${child.name}>, which it may not`;
    yield* faultsOf(child, namespace, `${path}/${child.name}[${index}]`);
  }
  const alternates = node.children.filter(
    ({ name, attributes }) => name === 'link' && attributes['rel'] === 'alternate',
  );
  if (node.name === 'entry' && alternates.length === 0) yield `${path} leads to no page`;
  if (
    new Set(alternates.map(({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`)).size <
    alternates.length
  )
    yield `${path} leads to two pages of one kind`;
}

function* linkFaults({ attributes }: XmlNode, path: string): Generator<string> {
  if (!isAddress(attributes['href'] ?? '')) yield `${path} leads to “${attributes['href'] ?? ''}”`;
  for (const name of Object.keys(attributes))
    if (!['rel', 'type', 'href', 'hreflang', 'title', 'length'].includes(name)) yield `${path} has ${name}`;
}
