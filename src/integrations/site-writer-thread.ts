import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { sha256 } from '../loaders/sha256.ts';
import type { WriterAnswer, WriterOrder } from './site-writer.ts';

/** The thread of a site writer: writes each file it is sent, and answers with the sums of a batch or the first fault. */
const port = parentPort;
if (port === null) throw new Error('This module runs in a thread of its own.');

const made = new Set<string>();

function writeOne({ to, from, content }: WriterOrder): string {
  const bytes = from === undefined ? Buffer.from(content) : readFileSync(from);
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(to, bytes);
  return sha256(bytes);
}

port.on('message', (orders: readonly WriterOrder[]) => {
  const answer = (message: WriterAnswer): void => port.postMessage(message);
  try {
    answer({ sums: orders.map(writeOne) });
  } catch (error) {
    // A copied error loses what the system says of it.
    const { message, code, path } = Object(error) as Partial<NodeJS.ErrnoException>;
    answer({ fault: { message: message ?? String(error), code, path } });
  }
});
