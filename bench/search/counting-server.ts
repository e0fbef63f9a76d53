import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor } from '../../src/integrations/headers.ts';

/** What was sent over the network: bytes of content as sent, without headers, of which HTTP/2 repeats little. */
export interface Sent {
  readonly bytes: number;
  readonly requests: number;
}

/** A built site served as it is published: compressed, with its headers; and what was sent since the count was last taken. */
export interface CountingServer {
  readonly address: string;
  take(): Sent;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};
/** As a content network compresses what it serves. */
const quality = 9;

/** Serves a folder at a free port. Files that are no text lie compressed already and are sent as they are. */
export async function serveCounted(folder: string): Promise<CountingServer> {
  const packed = new Map<string, Buffer>();
  let bytes = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const named = join(folder, path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    const type = types[extname(file)];
    let content = packed.get(file) ?? readFileSync(file);
    if (type !== undefined) {
      if (!packed.has(file)) {
        content = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
        packed.set(file, content);
      }
      response.setHeader('Content-Type', type);
      response.setHeader('Content-Encoding', 'br');
    }
    response.setHeader('Content-Length', content.length);
    response.end(content);
    bytes += content.length;
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const at = server.address();
  return {
    address: `http://localhost:${typeof at === 'object' && at !== null ? at.port : 0}/`,
    take() {
      const taken = { bytes, requests };
      bytes = 0;
      requests = 0;
      return taken;
    },
    close: () => server.close(),
  };
}
