import { textPath } from '../bundles.ts';
import type { Manifest } from '../manifest.ts';
import type { StoredRecord } from '../stored-record.ts';
import type { IndexHit, Library } from './library.ts';

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

  return {
    file,
    bundles: async (name) => (await manifest).bundles[name],
    async search(name, bundle, query) {
      const path = `${index}${bundle}${name}/`;
      const instance = instances.get(path) ?? openInstance(path);
      instances.set(path, instance);
      const { results } = await (await instance).search(query);
      return bundle === '' ? results : results.map(({ id, score }) => ({ id: bundle + id, score }));
    },
    async record(name, id) {
      const path = textPath(name, id);
      const known = (await texts)[path];
      if (known !== undefined) return known;
      const record =
        records.get(path) ?? file(`${path}.bin`).then((bytes) => JSON.parse(decode(bytes)) as StoredRecord);
      records.set(path, record);
      record.catch(() => records.delete(path));
      return record;
    },
  };
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
