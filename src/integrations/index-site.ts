import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import { reviewLabels } from '../render/describe-document.ts';
import { cutShards } from '../search/build/figure-shards.ts';
import { compileDictionary, figureRows, packTables } from '../search/build/index-tables.ts';
import { measureWords } from '../search/build/measure-words.ts';
import { packVocabulary } from '../search/build/pack-vocabulary.ts';
import { figureRecords, searchRecords } from '../search/build/search-records.ts';
import { toIndexed, type SearchRecord } from '../search/build/search-record.ts';
import { bundleOf, textPath, type Bundle, type Sharding } from '../search/bundles.ts';
import type { IndexName, Manifest } from '../search/manifest.ts';
import type { StoredRecord } from '../search/stored-record.ts';
import { toSlug } from '../text/slug.ts';

/** Folder of the index in the site. */
const folder = 'search/index';
/** An index whose files come to this, in bytes as fetched and beside Pagefind's program, is fetched whole with the first search. */
const smallIndex = 140_000;
/** Records handed to Pagefind at once. */
const batch = 64;

/** One index: its records by row, their ids, its files by path, and what each record shows by path. */
interface BuiltIndex {
  readonly records: readonly SearchRecord[];
  readonly ids: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly texts: ReadonlyMap<string, StoredRecord>;
  /** The words of each record as they are indexed. */
  readonly contents: readonly string[];
}
interface IndexParts extends BuiltIndex {
  readonly bundles: readonly Bundle[];
}

/**
 * Builds the search index of a corpus, in one bundle or in one for each year of documents: its files by their paths in
 * the site, `search/index/…`.
 */
export async function indexSite(
  corpus: Corpus,
  urls: Urls,
  sharding: Sharding,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = await buildIndex('records', searchRecords(corpus, urls), sharding);
  const figures = await buildIndex('figures', figureRecords(corpus, urls), sharding);
  await close();

  const dictionary = compileDictionary(corpus);
  const files = new Map<string, Uint8Array>([...records.files, ...figures.files]);
  const sets = { records: 0, figures: 0 };
  for (const [name, index] of [
    ['records', records],
    ['figures', figures],
  ] as const) {
    const tables = packTables(index.records, dictionary);
    const packed = gzip(tables.sets);
    sets[name] = packed.length;
    files.set(`${name}/columns.bin`, gzip(tables.columns)).set(`${name}/sets.bin`, packed);
  }
  const shards = cutShards(figureRows(figures.records, figures.ids, dictionary));
  for (const { shard, rows } of shards) files.set(shard.file, gzip(JSON.stringify(rows)));
  files.set('vocabulary.bin', gzip(packVocabulary(corpus, records.contents)));

  const manifest: Omit<Manifest, 'version' | 'whole'> = {
    base: urls.page('/'),
    bundles: { records: records.bundles, figures: figures.bundles },
    rows: { records: records.ids.length, figures: figures.ids.length },
    sets,
    publishers: dictionary.publishers.map((label) => ({ value: toSlug(label), label })),
    measures: measureWords(corpus, dictionary.measures),
    reviews: dictionary.reviews.map((value) => ({ value, label: reviewLabels[value] })),
    shards: shards.map(({ shard }) => shard),
  };
  const whole = addTexts(files, new Map([...records.texts, ...figures.texts]));
  const digest = createHash('sha256').update(JSON.stringify(manifest));
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    digest.update(path).update(content);
  files.set(
    'manifest.json',
    Buffer.from(JSON.stringify({ version: digest.digest('hex').slice(0, 12), ...manifest, whole } satisfies Manifest)),
  );
  return new Map([...files].map(([path, content]) => [`${folder}/${path}`, content] as const));
}

/** Adds what records show: in one file that is fetched at once if the whole index is small, else each in its own. */
function addTexts(files: Map<string, Uint8Array>, texts: ReadonlyMap<string, StoredRecord>): readonly string[] {
  const read = [...files].filter(([path]) => !/\.(?:js|pagefind)$/u.test(path));
  const size = read.reduce((sum, [, { length }]) => sum + length, 0);
  if (size <= smallIndex) {
    const together = gzip(
      JSON.stringify(Object.fromEntries([...texts].toSorted(([, a], [, b]) => (a.href < b.href ? -1 : 1)))),
    );
    if (size + together.length <= smallIndex) {
      files.set('texts.bin', together);
      return [...read.map(([path]) => path), 'texts.bin'].toSorted();
    }
  }
  for (const [path, stored] of texts) files.set(`${path}.bin`, gzip(JSON.stringify(stored)));
  return [];
}

/** Builds the bundles of an index one after another; rows follow the order of bundles, and in each that of ids. */
async function buildIndex(name: IndexName, source: Iterable<SearchRecord>, sharding: Sharding): Promise<IndexParts> {
  const groups = [...Map.groupBy(source, ({ year }) => bundleOf(year, sharding))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const built: BuiltIndex[] = [];
  for (const [bundle, own] of groups) built.push(await buildBundle(bundle, name, own));
  return {
    bundles: groups.map(([bundle]) => bundle),
    records: built.flatMap(({ records }) => records),
    ids: built.flatMap(({ ids }) => ids),
    files: new Map(built.flatMap(({ files }) => [...files])),
    texts: new Map(built.flatMap(({ texts }) => [...texts])),
    contents: built.flatMap(({ contents }) => contents),
  };
}

async function buildBundle(bundle: Bundle, name: IndexName, source: readonly SearchRecord[]): Promise<BuiltIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  if (index === undefined) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  const records = source.map((record) => ({ record, indexed: toIndexed(record) }));
  for (let from = 0; from < records.length; from += batch) {
    const added = await Promise.all(
      records
        .slice(from, from + batch)
        .map(({ indexed: { content, title, names } }, step) =>
          index.addCustomRecord({ url: String(from + step), content, language: 'en', meta: { title, names } }),
        ),
    );
    fail(added.flatMap((each) => each.errors));
  }
  const { files, idOf } = await takeFiles(index, bundle, name);
  const rows = records
    .map((each, number) => ({ ...each, id: bundle + (idOf.get(number) ?? '') }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Pagefind's own fragments hold the words as they were indexed; what is shown is the text.
  const texts = new Map(rows.map(({ id, record }) => [textPath(name, id), record.stored] as const));
  return {
    records: rows.map(({ record }) => record),
    ids: rows.map(({ id }) => id),
    files,
    texts,
    contents: rows.map(({ indexed }) => indexed.content),
  };
}

/** Takes from Pagefind's files what the search engine reads, and from the fragments the id of each record. */
async function takeFiles(
  index: PagefindIndex,
  bundle: Bundle,
  name: IndexName,
): Promise<{ readonly files: Map<string, Uint8Array>; readonly idOf: ReadonlyMap<number, string> }> {
  const { files: all, errors } = await index.getFiles();
  await index.deleteIndex();
  fail(errors);
  const files = new Map<string, Uint8Array>();
  const idOf = new Map<number, string>();
  for (const { path, content } of all) {
    const fragment = /^fragment\/(?<id>.+)\.pf_fragment$/u.exec(path)?.groups?.['id'];
    if (fragment !== undefined) idOf.set(numberOf(content), fragment);
    else if (/^pagefind-entry\.json$|\.pf_(?:meta|index)$/u.test(path)) files.set(`${bundle}${name}/${path}`, content);
    // All of them are read by one program.
    else if (name === 'records' && /^(?:pagefind\.js|wasm\.en\.pagefind)$/u.test(path))
      files.set(`${name}/${path}`, content);
  }
  return { files, idOf };
}

/** The number under which a record was added: the `url` in its fragment, which follows a mark of twelve letters. */
function numberOf(fragment: Uint8Array): number {
  const { url } = JSON.parse(gunzipSync(fragment).subarray(12).toString('utf8')) as { url: string };
  return Number(url.replaceAll('/', ''));
}

function fail(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join(' ')}`);
}

function gzip(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}
