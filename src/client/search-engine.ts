import type { EngineMessage, EngineReply, SearchAnswer, SearchRequest } from '../search/protocol.ts';

/** The search engine as a page sees it: it runs apart, and answers the latest request only. */
export interface SearchEngine {
  /** Begins to load what the first search needs. */
  warm(): void;
  /** Undefined if a later request overtook this one; rejects if the index cannot be read. */
  ask(request: SearchRequest): Promise<SearchAnswer | undefined>;
}

/** Starts the engine when it is first used. `index` is the path of the index's folder. */
export function startEngine(index: string): SearchEngine {
  const waiting = new Map<
    number,
    { readonly resolve: (answer: SearchAnswer | undefined) => void; readonly reject: (error: Error) => void }
  >();
  let worker: Worker | undefined;
  let run = 0;
  const start = (): Worker => {
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<EngineReply>) => {
      const asked = waiting.get(data.run);
      waiting.delete(data.run);
      if (data.failed) asked?.reject(new Error('The search index could not be read.'));
      // An answer that was already on its way when the reader went on would undo what they did since.
      else asked?.resolve(data.run === run ? data.answer : undefined);
    });
    made.addEventListener('error', () => {
      for (const { reject } of waiting.values()) reject(new Error('The search could not be started.'));
      waiting.clear();
    });
    return made;
  };
  const send = (request: SearchRequest | undefined): void => {
    worker ??= start();
    worker.postMessage({ run: ++run, index: new URL(index, location.href).href, request } satisfies EngineMessage);
  };
  return {
    warm: () => {
      if (run === 0) send(undefined);
    },
    ask: (request) =>
      new Promise((resolve, reject) => {
        send(request);
        waiting.set(run, { resolve, reject });
      }),
  };
}
