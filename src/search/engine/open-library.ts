import { textPath, type Bundle, type IndexName } from '../bundles.ts';
import { commonFile, pairsFile, weightsFile, type Manifest } from '../manifest.ts';
import { followPairs, hashForm, pairFile, pairKey, unpackPairs, type Pairs } from '../pairs.ts';
import { baseForm, holdsPhrase } from '../phrase-words.ts';
import type { StoredRecord } from '../stored-record.ts';
import type { IndexHit, Library, Rows } from './library.ts';

/** What is used of Pagefind's own module. */
export interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => PagefindInstance;
}
interface PagefindInstance {
  filters(): Promise<unknown>;
  search(query: string | null): Promise<{ readonly results: readonly IndexHit[] }>;
}

/** Where the files of an index come from. */
export interface IndexFiles {
  /** Full address of the index’s folder. */
  readonly index: string;
  /** Gets a file by its full address; what has come once stays. */
  readonly get: (address: string) => Promise<ArrayBuffer>;
  readonly load: (address: string) => Promise<PagefindModule>;
}

/** Names say more than words of a text, and a title more than other names. */
const ranking = { metaWeights: { title: 5, names: 3 } };

/** Address of the file that Pagefind’s program wants: without the number that it adds, and the one program for all bundles. */
export function wantedFile(index: string, wanted: string): string {
  const address = wanted.replace(/\?.*$/u, '');
  return address.replace(/^.*\/(?=wasm\.[^/]+$)/u, () => `${index}records/`);
}

/** Opens an index. Pagefind fetches by itself, by `fetch`; see `wantedFile`. */
export function openLibrary({ index, get, load }: IndexFiles): Library {
  const module = load(`${index}records/pagefind.js`);
  get(`${index}records/wasm.en.pagefind`).catch(() => undefined);
  const manifest = file('manifest.json').then((bytes) => JSON.parse(decode(bytes)) as Manifest);
  const texts = manifest.then(async ({ whole }) => {
    for (const path of whole) get(index + path).catch(() => undefined);
    return whole.includes('texts.bin')
      ? (JSON.parse(decode(await file('texts.bin'))) as Readonly<Record<string, StoredRecord>>)
      : {};
  });
  const instances = new Map<string, Promise<PagefindInstance>>();
  let firstInstance: Promise<PagefindInstance> | undefined;
  const records = new Map<string, Promise<StoredRecord>>();
  const rows = new Map<IndexName, Promise<Rows>>();
  const pairs = new Map<string, Promise<Pairs>>();
  const weights = new Map<string, Promise<Uint8Array>>();

  async function file(path: string): Promise<Uint8Array> {
    return unpack(await get(index + path));
  }

  async function createInstance(basePath: string): Promise<PagefindInstance> {
    const instance = (await module).createInstance({ basePath, noWorker: true, ranking });
    // Asked for what it has not, it answers when its program runs.
    await instance.filters();
    return instance;
  }

  /** All instances share one WebAssembly memory, which the first one must have made before another begins. */
  async function openInstance(basePath: string): Promise<PagefindInstance> {
    if (firstInstance === undefined) return (firstInstance = createInstance(basePath));
    await firstInstance;
    return createInstance(basePath);
  }

  async function search(name: IndexName, bundle: Bundle, query: string | null): Promise<readonly IndexHit[]> {
    const path = `${index}${bundle}${name}/`;
    const instance = instances.get(path) ?? openInstance(path);
    instances.set(path, instance);
    const { results } = await (await instance).search(query);
    return bundle === '' ? results : results.map(({ id, score }) => ({ id: bundle + id, score }));
  }

  async function readRows(name: IndexName): Promise<Rows> {
    const found = await Promise.all((await manifest).bundles[name].map((bundle) => search(name, bundle, null)));
    const ids = found.flatMap((hits) => hits.map(({ id }) => id)).toSorted();
    return { ids, rowOf: new Map(ids.map((id, row) => [id, row])) };
  }
  const rowsOf = (name: IndexName): Promise<Rows> => keep(rows, name, () => readRows(name));

  async function record(name: IndexName, id: string): Promise<StoredRecord> {
    const path = textPath(name, id);
    return (
      (await texts)[path] ??
      keep(records, path, async () => JSON.parse(decode(await file(`${path}.bin`))) as StoredRecord)
    );
  }

  async function phrase(name: IndexName, tokens: readonly string[]): Promise<readonly number[]> {
    const { ids } = await rowsOf(name);
    const files = (await manifest).pairs[name];
    if (files === 0) {
      const all = await Promise.all(ids.map(async (id) => holdsPhrase(await record(name, id), tokens)));
      return [...all.keys()].filter((row) => all[row]);
    }
    const forms = tokens.map((token) => hashForm(baseForm(token)));
    const keys = forms.slice(1).map((form, step) => pairKey(forms[step] ?? 0, form));
    const found = await Promise.all(
      keys.map(async (key) => {
        const path = pairsFile(name, pairFile(key, files));
        const held = await keep(pairs, path, async () => unpackPairs(await file(path)));
        return held.get(key) ?? new Float64Array();
      }),
    );
    return followPairs(found);
  }

  return {
    file,
    bundles: async (name) => (await manifest).bundles[name],
    search,
    rows: rowsOf,
    common: async (name) =>
      (await manifest).common[name] === 0 ? [] : decode(await file(commonFile(name))).split(' '),
    weights: (name, place) => keep(weights, weightsFile(name, place), () => file(weightsFile(name, place))),
    phrase,
    record,
  };
}

/** What has come stays; what failed to come may come the next time. */
function keep<Key, Value>(kept: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** Files of ours are compressed as they lie; a server that unpacks them does no harm. */
async function unpack(buffer: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
