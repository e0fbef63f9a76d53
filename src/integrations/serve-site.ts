import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';

/** Serves a built site under its base path with the headers that it is published with. Port 0 takes any free one. */
export function serveSite(
  folder: string,
  base: string,
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  const assets = sirv(folder, {
    dev: false,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const notFound = join(folder, '404.html');
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = (): void => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries(headersFor('/404.html'))) response.setHeader(name, value);
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    if (!url.startsWith(base)) {
      missing();
      return;
    }
    request.url = url.slice(base.length - 1);
    assets(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : port });
    });
  });
}
