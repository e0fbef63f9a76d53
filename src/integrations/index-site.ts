import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipLater, gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import type { Settings } from '../loaders/settings.ts';
import { reviewLabels } from '../render/describe-document.ts';
import { cutShards } from '../search/build/figure-shards.ts';
import { compileDictionary, figureRows, packTables } from '../search/build/index-tables.ts';
import { measureWords } from '../search/build/measure-words.ts';
import { packVocabulary } from '../search/build/pack-vocabulary.ts';
import { figureRecords, searchRecords } from '../search/build/search-records.ts';
import { toIndexed, type SearchRecord } from '../search/build/search-record.ts';
import { bundleOf, textPath, type Bundle, type IndexName } from '../search/bundles.ts';
import type { Manifest } from '../search/manifest.ts';
import type { StoredRecord } from '../search/stored-record.ts';
import { toSlug } from '../text/slug.ts';
import { indexBundle, isProgram } from './search-bundle.ts';

/** Folder of the index in the site. */
const folder = 'search/index';
/** An index whose files come to this, in bytes as fetched and beside Pagefind's program, is fetched whole with the first search. */
const smallIndex = 140_000;
/** Records that are packed at once. */
const batch = 64;
const level = 9;
const gzipAside = promisify(gzipLater);

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

/** What an index is told from outside. */
export type IndexSettings = Pick<Settings, 'root' | 'searchShards' | 'searchBundles'>;

/**
 * Builds the search index of a corpus, in one bundle or in one for each year of documents: its files by their paths in
 * the site, `search/index/…`.
 */
export async function indexSite(
  corpus: Corpus,
  urls: Urls,
  settings: IndexSettings,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = await buildIndex('records', searchRecords(corpus, urls), settings);
  const figures = await buildIndex('figures', figureRecords(corpus, urls), settings);
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
  const whole = await addTexts(files, new Map([...records.texts, ...figures.texts]));
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
async function addTexts(
  files: Map<string, Uint8Array>,
  texts: ReadonlyMap<string, StoredRecord>,
): Promise<readonly string[]> {
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
  const entries = [...texts];
  for (let from = 0; from < entries.length; from += batch) {
    // In threads of their own, beside the pages.
    const packed = await Promise.all(
      entries
        .slice(from, from + batch)
        .map(async ([path, stored]) => [`${path}.bin`, await gzipAside(JSON.stringify(stored), { level })] as const),
    );
    for (const [path, content] of packed) files.set(path, content);
  }
  return [];
}

/** The bundles that records lie in, in the order of rows. */
function groupByBundle(
  source: Iterable<SearchRecord>,
  { searchShards }: IndexSettings,
): readonly (readonly [Bundle, readonly SearchRecord[]])[] {
  return [...Map.groupBy(source, ({ year }) => bundleOf(year, searchShards))].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Builds the bundles of an index one after another; rows follow the order of bundles, and in each that of ids. */
async function buildIndex(
  name: IndexName,
  source: Iterable<SearchRecord>,
  settings: IndexSettings,
): Promise<IndexParts> {
  const groups = groupByBundle(source, settings);
  const built: BuiltIndex[] = [];
  for (const [bundle, own] of groups) built.push(await buildBundle(bundle, name, own, settings));
  return {
    bundles: groups.map(([bundle]) => bundle),
    records: built.flatMap(({ records }) => records),
    ids: built.flatMap(({ ids }) => ids),
    files: new Map(built.flatMap(({ files }) => [...files])),
    texts: new Map(built.flatMap(({ texts }) => [...texts])),
    contents: built.flatMap(({ contents }) => contents),
  };
}

async function buildBundle(
  bundle: Bundle,
  name: IndexName,
  source: readonly SearchRecord[],
  settings: IndexSettings,
): Promise<BuiltIndex> {
  const records = source.map((record) => ({ record, indexed: toIndexed(record) }));
  const { ids, files } = await indexBundle(
    records.map(({ indexed }) => indexed),
    settings,
  );
  const rows = records
    .map((each, number) => ({ ...each, id: bundle + (ids[number] ?? '') }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Pagefind's own fragments hold the words as they were indexed; what is shown is the text.
  const texts = new Map(rows.map(({ id, record }) => [textPath(name, id), record.stored] as const));
  return {
    records: rows.map(({ record }) => record),
    ids: rows.map(({ id }) => id),
    files: new Map(
      [...files].map(([path, content]) => [`${isProgram(path) ? 'records' : bundle + name}/${path}`, content]),
    ),
    texts,
    contents: rows.map(({ indexed }) => indexed.content),
  };
}

/**
 * Makes only some bundles of the index that is divided by year, and puts them into the folder of bundles. Returns how many
 * records each holds; a bundle that the corpus does not have is not among them.
 */
export async function makeBundles(
  corpus: Corpus,
  urls: Urls,
  wanted: ReadonlySet<Bundle>,
  settings: IndexSettings,
): Promise<ReadonlyMap<Bundle, number>> {
  const made = new Map<Bundle, number>();
  for (const source of [searchRecords(corpus, urls), figureRecords(corpus, urls)]) {
    for (const [bundle, records] of groupByBundle(source, settings)) {
      if (!wanted.has(bundle)) continue;
      await indexBundle(records.map(toIndexed), settings);
      made.set(bundle, (made.get(bundle) ?? 0) + records.length);
    }
  }
  await close();
  return made;
}

function gzip(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level });
}
