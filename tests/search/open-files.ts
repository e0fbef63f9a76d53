import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Library } from '../../src/search/engine/library.ts';
import { openLibrary, wantedFile, type PagefindModule } from '../../src/search/engine/open-library.ts';

/** The index of a site as its files lie on the disk, to be searched without a browser. */
export interface OpenFiles {
  /** Full address of the index’s folder. */
  readonly index: string;
  /** Pagefind’s program as it lies there. */
  readonly program: PagefindModule;
  readonly library: Library;
}

/** Runs something with the index of a site; meanwhile `fetch`, by which Pagefind’s program reads, reads its files. */
export async function withFiles<Result>(folder: string, act: (files: OpenFiles) => Promise<Result>): Promise<Result> {
  const index = pathToFileURL(`${folder}/search/index/`).href;
  const get = (address: string): Promise<ArrayBuffer> =>
    Promise.resolve(new Uint8Array(readFileSync(fileURLToPath(address))).buffer);
  const fetchNow = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const wanted = wantedFile(index, input instanceof Request ? input.url : String(input));
    return wanted.startsWith(index) ? new Response(await get(wanted)) : fetchNow(input, options);
  };
  try {
    const program = (await import(/* @vite-ignore */ `${index}records/pagefind.js`)) as PagefindModule;
    return await act({ index, program, library: openLibrary({ index, get, load: () => Promise.resolve(program) }) });
  } finally {
    globalThis.fetch = fetchNow;
  }
}
