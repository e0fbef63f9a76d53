import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Settings } from '../loaders/settings.ts';
import { sha256 } from '../loaders/sha256.ts';
import type { IndexedRecord } from '../search/build/search-record.ts';
import { plainFiles } from './walk-folder.ts';

/** Records that have been indexed together. */
export interface IndexedBundle {
  /** The id of each record, in the order given. */
  readonly ids: readonly string[];
  /** Pagefind’s files, its program among them, by their path in its folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Records handed to Pagefind at once. */
const batch = 64;
const idsFile = 'ids.json';

/**
 * Indexes records. If the settings name a folder of bundles, one that was made from the same words by the same release of
 * Pagefind is taken from there, wherever it was made; else it is put there.
 */
export async function indexBundle(
  records: readonly IndexedRecord[],
  { root, searchBundles }: Pick<Settings, 'root' | 'searchBundles'>,
): Promise<IndexedBundle> {
  if (searchBundles === undefined) return makeBundle(records);
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/pagefind/package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(searchBundles, sha256(JSON.stringify([version, records])));
  if (existsSync(folder)) return readBundle(folder);
  const bundle = await makeBundle(records);
  writeBundle(folder, bundle);
  return bundle;
}

function readBundle(folder: string): IndexedBundle {
  return {
    ids: JSON.parse(readFileSync(join(folder, idsFile), 'utf8')) as readonly string[],
    files: new Map(
      plainFiles(folder)
        .filter(({ path }) => path !== idsFile)
        .map(({ path, real }) => [path, readFileSync(real)]),
    ),
  };
}

/** Writes beside and renames, so that a bundle is there as a whole or not at all. */
function writeBundle(folder: string, { ids, files }: IndexedBundle): void {
  const fresh = `${folder}.${pid}`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, content] of [...files, [idsFile, JSON.stringify(ids)] as const]) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), content);
  }
  renameSync(fresh, folder);
}

async function makeBundle(records: readonly IndexedRecord[]): Promise<IndexedBundle> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  if (index === undefined) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  for (let from = 0; from < records.length; from += batch) {
    const added = await Promise.all(
      records
        .slice(from, from + batch)
        .map(({ content, title, names }, step) =>
          index.addCustomRecord({ url: String(from + step), content, language: 'en', meta: { title, names } }),
        ),
    );
    fail(added.flatMap((each) => each.errors));
  }
  const { files, idOf } = await takeFiles(index);
  return { ids: records.map((_, number) => idOf.get(number) ?? ''), files };
}

/** Takes from Pagefind's files what the search engine reads, and from the fragments the id of each record. */
async function takeFiles(
  index: PagefindIndex,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly idOf: ReadonlyMap<number, string> }> {
  const { files: all, errors } = await index.getFiles();
  await index.deleteIndex();
  fail(errors);
  const files = new Map<string, Uint8Array>();
  const idOf = new Map<number, string>();
  for (const { path, content } of all) {
    const fragment = /^fragment\/(?<id>.+)\.pf_fragment$/u.exec(path)?.groups?.['id'];
    if (fragment !== undefined) idOf.set(numberOf(content), fragment);
    else if (/^pagefind-entry\.json$|\.pf_(?:meta|index)$/u.test(path) || isProgram(path)) files.set(path, content);
  }
  return { files, idOf };
}

/** True for a file that is the same for every bundle: all are read by one program. */
export function isProgram(path: string): boolean {
  return /^(?:pagefind\.js|wasm\.en\.pagefind)$/u.test(path);
}

/** The number under which a record was added: the `url` in its fragment, which follows a mark of twelve letters. */
function numberOf(fragment: Uint8Array): number {
  const { url } = JSON.parse(gunzipSync(fragment).subarray(12).toString('utf8')) as { url: string };
  return Number(url.replaceAll('/', ''));
}

function fail(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join(' ')}`);
}
