import { openEngine, type Engine } from '../search/engine/open-engine.ts';
import { openLibrary, wantedFile, type PagefindModule } from '../search/engine/open-library.ts';
import type { EngineMessage, EngineReply } from '../search/protocol.ts';

const fetchNow = globalThis.fetch.bind(globalThis);
const kept = new Map<string, Promise<ArrayBuffer>>();

/** Fetches a file once; what has come stays, so that searching goes on without the network. */
function get(address: string): Promise<ArrayBuffer> {
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

function start(index: string): Promise<Engine> {
  // Pagefind fetches by itself; here it gets what is kept.
  globalThis.fetch = async (input, options) => {
    const address = wantedFile(index, input instanceof Request ? input.url : String(input));
    return address.startsWith(index) ? new Response(await get(address)) : fetchNow(input, options);
  };
  return openEngine(
    openLibrary({ index, get, load: (address) => import(/* @vite-ignore */ address) as Promise<PagefindModule> }),
  );
}

let engine: Promise<Engine> | undefined;
let latest = 0;

self.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => {
  void answer(data).then((reply) => self.postMessage(reply));
});

async function answer({ run, index, request }: EngineMessage): Promise<EngineReply> {
  latest = run;
  try {
    engine ??= start(index);
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
