import { openEngine, type Engine } from '../search/engine/open-engine.ts';
import type { IndexHit, IndexName, Library } from '../search/engine/library.ts';
import type { Manifest } from '../search/manifest.ts';
import type { EngineMessage, EngineReply } from '../search/protocol.ts';
import type { StoredRecord } from '../search/stored-record.ts';

/** What is used of Pagefind's own module. */
interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => {
    search(query: string | null): Promise<{ readonly results: readonly IndexHit[] }>;
  };
}

/** Names say more than words of a text, and a title more than other names. */
const ranking = { metaWeights: { title: 5, names: 3 } };
const fetchNow = globalThis.fetch.bind(globalThis);
const kept = new Map<string, Promise<ArrayBuffer>>();

/** Fetches a file once; what has come stays, so that searching goes on without the network. */
function keep(address: string): Promise<ArrayBuffer> {
  const known = kept.get(address);
  if (known !== undefined) return known;
  const fetched = fetchNow(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.arrayBuffer();
  });
  kept.set(address, fetched);
  fetched.catch(() => kept.delete(address));
  return fetched;
}

/** Files of ours are compressed as they lie; a server that unpacks them does no harm. */
async function unpack(buffer: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function openLibrary(index: string): Library {
  const program = `${index}records/`;
  // Pagefind fetches by itself; here it gets what is kept. Both indexes are read by one program, and the entry is asked for with a number that changes.
  globalThis.fetch = async (input, options) => {
    const address = (input instanceof Request ? input.url : String(input))
      .replace(/\?.*$/u, '')
      .replace(/\/figures\/wasm\./u, '/records/wasm.');
    return address.startsWith(index) ? new Response(await keep(address)) : fetchNow(input, options);
  };
  const module = import(/* @vite-ignore */ `${program}pagefind.js`) as Promise<PagefindModule>;
  keep(`${program}wasm.en.pagefind`).catch(() => undefined);
  const manifest = file('manifest.json').then((bytes) => JSON.parse(decode(bytes)) as Manifest);
  const texts = manifest.then(async ({ whole }) => {
    for (const path of whole) keep(index + path).catch(() => undefined);
    return whole.includes('texts.bin')
      ? (JSON.parse(decode(await file('texts.bin'))) as Readonly<Record<string, StoredRecord>>)
      : {};
  });
  const instances = new Map<IndexName, Promise<ReturnType<PagefindModule['createInstance']>>>();
  const records = new Map<string, Promise<StoredRecord>>();

  async function file(path: string): Promise<Uint8Array> {
    return unpack(await keep(index + path));
  }
  return {
    file,
    async search(name, query) {
      const instance =
        instances.get(name) ??
        module.then(({ createInstance }) => createInstance({ basePath: `${index}${name}/`, noWorker: true, ranking }));
      instances.set(name, instance);
      return (await (await instance).search(query)).results;
    },
    async record(name, id) {
      const path = `${name}/text/${id}`;
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

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

let engine: Promise<Engine> | undefined;
let latest = 0;

self.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => {
  void answer(data).then((reply) => self.postMessage(reply));
});

async function answer({ run, index, request }: EngineMessage): Promise<EngineReply> {
  latest = run;
  try {
    engine ??= openEngine(openLibrary(index));
    const opened = await engine;
    return {
      run,
      failed: false,
      answer: request === undefined ? undefined : await opened.search(request, () => run === latest),
    };
  } catch {
    // What failed to load may load the next time.
    engine = undefined;
    return { run, failed: true, answer: undefined };
  }
}
