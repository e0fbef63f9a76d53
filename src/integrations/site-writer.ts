import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A file that the thread is to write, with its content, or with that of another file. */
export type WriterOrder =
  | { readonly to: string; readonly content: string | Uint8Array; readonly from?: undefined }
  | { readonly to: string; readonly from: string; readonly content?: undefined };

/** What the thread says of a batch: the SHA-256 of every file in turn, or why it could not be written. */
export type WriterAnswer =
  | { readonly sums: readonly string[]; readonly fault?: undefined }
  | {
      readonly fault: {
        readonly message: string;
        readonly code: string | undefined;
        readonly path: string | undefined;
      };
    };

/** Writes files of a site. */
export interface SiteWriter {
  /** Has a file written; its path is that in the site. */
  write(path: string, content: string | Uint8Array): void;
  /** Has a file copied into the site, byte for byte. */
  copy(from: string, path: string): void;
  /** Resolves as soon as little enough waits to be written; rejects if a file could not be. */
  ready(): Promise<void>;
  /** Resolves when every file is written, with the sums by path; the writer cannot be used any more. */
  end(): Promise<ReadonlyMap<string, string>>;
  /** Ends it, whatever waits. */
  close(): Promise<void>;
}

/** Characters or bytes that are sent at once, and that may wait. */
const batchSize = 1_000_000;
const mostWaiting = 32_000_000;

/** A copied file is not read here; this is taken for its size. */
const copySize = 5_000;

interface Batch {
  readonly paths: readonly string[];
  readonly size: number;
}

/**
 * Writes files into the folder of a site on a thread of its own and takes their sums there: with several small files for each
 * of thousands of documents the system is busy for as long as making their content takes.
 */
export function createSiteWriter(folder: string): SiteWriter {
  const thread = new Worker(new URL('site-writer-thread.ts', import.meta.url));
  const sums = new Map<string, string>();
  const sent: Batch[] = [];
  let paths: string[] = [];
  let orders: WriterOrder[] = [];
  let size = 0;
  let waiting = 0;
  let fault: Error | undefined;
  let wake: (() => void) | undefined;
  const fail = (error: Error): void => {
    fault ??= error;
    wake?.();
  };
  thread.on('error', fail);
  thread.on('message', (answer: WriterAnswer) => {
    const batch = sent.shift();
    if (batch === undefined) return;
    waiting -= batch.size;
    if (answer.fault === undefined)
      for (const [index, path] of batch.paths.entries()) sums.set(path, answer.sums[index] ?? '');
    else fail(Object.assign(new Error(answer.fault.message), answer.fault));
    wake?.();
  });
  const send = (): void => {
    if (orders.length === 0) return;
    sent.push({ paths, size });
    waiting += size;
    thread.postMessage(orders);
    [paths, orders, size] = [[], [], 0];
  };
  const add = (path: string, order: WriterOrder, length: number): void => {
    paths.push(path);
    orders.push(order);
    size += length;
    if (size >= batchSize) send();
  };
  const until = async (isReached: () => boolean): Promise<void> => {
    while (fault === undefined && !isReached()) await new Promise<void>((resolve) => (wake = resolve));
    if (fault !== undefined) throw fault;
  };
  const close = async (): Promise<void> => {
    await thread.terminate();
  };
  return {
    write(path, content) {
      add(path, { to: join(folder, path), content }, content.length);
    },
    copy(from, path) {
      add(path, { to: join(folder, path), from }, copySize);
    },
    ready: () => until(() => waiting < mostWaiting),
    async end() {
      try {
        send();
        await until(() => sent.length === 0);
        return sums;
      } finally {
        await close();
      }
    },
    close,
  };
}
