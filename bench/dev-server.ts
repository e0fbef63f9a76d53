import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { editDocument, editedWords } from './edits.ts';
import { documentId } from './generate-corpus.ts';

/** How long an editor waits for the development server, in seconds. */
export interface DevWait {
  /** Until the first page is there. */
  readonly ready: number;
  /** From saving a document until its page shows the change. */
  readonly edit: number;
}

const longest = 300_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });
}

/** Waits until a page holds words, and returns the seconds that took. */
async function until(address: string, words: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < longest) {
    const text = await fetch(address, { headers: { accept: 'text/html' } }).then(
      async (response) => (response.ok ? await response.text() : ''),
      () => '',
    );
    if (text.includes(words)) return (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${address} did not show “${words}” in time.`);
}

/** Starts the development server for a generated corpus, edits one document, and waits for both. */
export async function measureDev(root: string, folder: string, index: number, reviewed: boolean): Promise<DevWait> {
  const port = await freePort();
  const server = spawn(execPath, [join(root, 'node_modules', '.bin', 'astro'), 'dev', '--port', String(port)], {
    cwd: root,
    env: {
      ...env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      SEEDS_DIR: join(folder, 'seeds'),
      CONTENT_DIR: join(folder, 'content'),
    },
    stdio: 'ignore',
  });
  try {
    const page = `http://localhost:${port}/documents/${documentId(index)}/`;
    const ready = await until(page, `data-document="${documentId(index)}"`);
    editDocument(folder, index, reviewed);
    return { ready, edit: await until(page, editedWords) };
  } finally {
    server.kill();
  }
}
