import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipLater, gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import type { Settings } from '../loaders/settings.ts';
import { reviewLabels } from '../render/describe-document.ts';
import { commonWords, fewRecords, weighWords, withoutWords } from '../search/build/common-words.ts';
import { cutShards } from '../search/build/figure-shards.ts';
import { compileDictionary, figureRows, packTables } from '../search/build/index-tables.ts';
import { measureWords } from '../search/build/measure-words.ts';
import { packVocabulary } from '../search/build/pack-vocabulary.ts';
import { figureRecords, searchRecords } from '../search/build/search-records.ts';
import { cutRecord, type CutRecord, type SearchRecord } from '../search/build/search-record.ts';
import { bundleOf, textPath, type Bundle, type IndexName } from '../search/bundles.ts';
import { commonFile, pairsFile, weightsFile, type Manifest } from '../search/manifest.ts';
import { packPairs } from '../search/pairs.ts';
import type { StoredRecord } from '../search/stored-record.ts';
import { toSlug } from '../text/slug.ts';
import { indexBundle, isProgram } from './search-bundle.ts';

/** Folder of the index in the site. */
const folder = 'search/index';
/** Where an index begins to be treated as a large one. */
export interface IndexLimits {
  /** An index whose files come to this, in bytes as fetched and beside Pagefind's program, is fetched whole with the first search. */
  readonly whole: number;
  /** Words that more records hold are kept apart from Pagefind. */
  readonly records: number;
}
const usualLimits: IndexLimits = { whole: 140_000, records: fewRecords };
/** Records that are packed at once. */
const batch = 64;
const level = 9;
const gzipAside = promisify(gzipLater);

/** A record, and its words. */
interface IndexRow extends CutRecord {
  readonly record: SearchRecord;
}
/** One index: its records by row, their ids, its files by path, and what each record shows by path. */
interface BuiltIndex {
  readonly rows: readonly IndexRow[];
  readonly ids: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly texts: ReadonlyMap<string, StoredRecord>;
}
interface IndexParts extends BuiltIndex {
  readonly bundles: readonly Bundle[];
  /** The words that are kept apart. */
  readonly common: readonly string[];
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
  limits: IndexLimits = usualLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = await buildIndex('records', searchRecords(corpus, urls), settings, limits);
  const figures = await buildIndex('figures', figureRecords(corpus, urls), settings, limits);
  await close();

  const dictionary = compileDictionary(corpus);
  const files = new Map<string, Uint8Array>([...records.files, ...figures.files]);
  const sets = { records: 0, figures: 0 };
  for (const [name, index] of [
    ['records', records],
    ['figures', figures],
  ] as const) {
    const tables = packTables(
      index.rows.map(({ record }) => record),
      dictionary,
    );
    const packed = gzip(tables.sets);
    sets[name] = packed.length;
    files.set(`${name}/columns.bin`, gzip(tables.columns)).set(`${name}/sets.bin`, packed);
    if (index.common.length === 0) continue;
    files.set(commonFile(name), gzip(index.common.join(' ')));
    const weights = weighWords(
      index.common,
      index.rows.map(({ indexed }) => indexed),
    );
    for (const [place, own] of weights.entries()) files.set(weightsFile(name, place), gzip(own));
  }
  const shards = cutShards(
    figureRows(
      figures.rows.map(({ record }) => record),
      figures.ids,
      dictionary,
    ),
  );
  for (const { shard, rows } of shards) files.set(shard.file, gzip(JSON.stringify(rows)));
  const contents = records.rows.map(({ indexed }) => indexed.content);
  files.set('vocabulary.bin', gzip(packVocabulary(corpus, contents)));

  const texts = new Map([...records.texts, ...figures.texts]);
  const whole = addTexts(files, texts, limits);
  const pairs = { records: 0, figures: 0 };
  if (whole.length === 0) {
    await addPacked(files, texts, ([path, stored]) => [`${path}.bin`, JSON.stringify(stored)]);
    for (const [name, { rows }] of [
      ['records', records],
      ['figures', figures],
    ] as const) {
      const packed = packPairs(rows.map(({ forms }) => forms));
      pairs[name] = packed.length;
      await addPacked(files, packed.entries(), ([file, content]) => [pairsFile(name, file), content]);
    }
  }
  const manifest: Omit<Manifest, 'version'> = {
    base: urls.page('/'),
    bundles: { records: records.bundles, figures: figures.bundles },
    rows: { records: records.ids.length, figures: figures.ids.length },
    sets,
    common: { records: records.common.length, figures: figures.common.length },
    pairs,
    publishers: dictionary.publishers.map((label) => ({ value: toSlug(label), label })),
    measures: measureWords(corpus, dictionary.measures),
    reviews: dictionary.reviews.map((value) => ({ value, label: reviewLabels[value] })),
    shards: shards.map(({ shard }) => shard),
    whole,
  };
  const digest = createHash('sha256').update(JSON.stringify(manifest));
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    digest.update(path).update(content);
  files.set(
    'manifest.json',
    Buffer.from(JSON.stringify({ version: digest.digest('hex').slice(0, 12), ...manifest } satisfies Manifest)),
  );
  return new Map([...files].map(([path, content]) => [`${folder}/${path}`, content] as const));
}

/**
 * Adds what records show in one file, and gives the paths of all that is fetched at once, if the whole index is small;
 * else adds nothing, and there are none.
 */
function addTexts(
  files: Map<string, Uint8Array>,
  texts: ReadonlyMap<string, StoredRecord>,
  limits: IndexLimits,
): readonly string[] {
  const read = [...files].filter(([path]) => !/\.(?:js|pagefind)$/u.test(path));
  const size = read.reduce((sum, [, { length }]) => sum + length, 0);
  if (size > limits.whole) return [];
  const together = gzip(
    JSON.stringify(Object.fromEntries([...texts].toSorted(([, a], [, b]) => (a.href < b.href ? -1 : 1)))),
  );
  if (size + together.length > limits.whole) return [];
  files.set('texts.bin', together);
  return [...read.map(([path]) => path), 'texts.bin'].toSorted();
}

/** Writes, compresses and adds files, in threads of their own beside the pages. */
async function addPacked<Item>(
  files: Map<string, Uint8Array>,
  items: Iterable<Item>,
  write: (item: Item) => readonly [path: string, content: string | Uint8Array],
): Promise<void> {
  const all = [...items];
  for (let from = 0; from < all.length; from += batch) {
    const packed = await Promise.all(
      all.slice(from, from + batch).map(async (item) => {
        const [path, content] = write(item);
        return [path, await gzipAside(content, { level })] as const;
      }),
    );
    for (const [path, content] of packed) files.set(path, content);
  }
}

/** The bundles that records lie in, in the order of rows. */
function groupByBundle(
  rows: readonly IndexRow[],
  { searchShards }: IndexSettings,
): readonly (readonly [Bundle, readonly IndexRow[]])[] {
  return [...Map.groupBy(rows, ({ record }) => bundleOf(record.year, searchShards))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
}

/** Cuts records into words, and finds those that are kept apart: the same ones for every bundle. */
function cutRecords(
  source: Iterable<SearchRecord>,
  { records: few }: IndexLimits,
): { readonly rows: readonly IndexRow[]; readonly common: readonly string[] } {
  const rows = [...source].map((record) => ({ record, ...cutRecord(record) }));
  return {
    rows,
    common: commonWords(
      rows.map(({ indexed }) => indexed),
      few,
    ),
  };
}

/** Builds the bundles of an index one after another; rows follow the order of bundles, and in each that of ids. */
async function buildIndex(
  name: IndexName,
  source: Iterable<SearchRecord>,
  settings: IndexSettings,
  limits: IndexLimits,
): Promise<IndexParts> {
  const { rows, common } = cutRecords(source, limits);
  const groups = groupByBundle(rows, settings);
  const apart = new Set(common);
  const built: BuiltIndex[] = [];
  for (const [bundle, own] of groups) built.push(await buildBundle(bundle, name, own, apart, settings));
  return {
    bundles: groups.map(([bundle]) => bundle),
    common,
    rows: built.flatMap((each) => each.rows),
    ids: built.flatMap(({ ids }) => ids),
    files: new Map(built.flatMap(({ files }) => [...files])),
    texts: new Map(built.flatMap(({ texts }) => [...texts])),
  };
}

async function buildBundle(
  bundle: Bundle,
  name: IndexName,
  source: readonly IndexRow[],
  apart: ReadonlySet<string>,
  settings: IndexSettings,
): Promise<BuiltIndex> {
  const { ids, files } = await indexBundle(
    source.map(({ indexed }) => withoutWords(indexed, apart)),
    settings,
  );
  const rows = source
    .map((row, number) => ({ row, id: bundle + (ids[number] ?? '') }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Pagefind's own fragments hold the words as they were indexed; what is shown is the text.
  const texts = new Map(rows.map(({ id, row }) => [textPath(name, id), row.record.stored] as const));
  return {
    rows: rows.map(({ row }) => row),
    ids: rows.map(({ id }) => id),
    files: new Map(
      [...files].map(([path, content]) => [`${isProgram(path) ? 'records' : bundle + name}/${path}`, content]),
    ),
    texts,
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
    const { rows, common } = cutRecords(source, usualLimits);
    const apart = new Set(common);
    for (const [bundle, own] of groupByBundle(rows, settings)) {
      if (!wanted.has(bundle)) continue;
      await indexBundle(
        own.map(({ indexed }) => withoutWords(indexed, apart)),
        settings,
      );
      made.set(bundle, (made.get(bundle) ?? 0) + own.length);
    }
  }
  await close();
  return made;
}

function gzip(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level });
}
