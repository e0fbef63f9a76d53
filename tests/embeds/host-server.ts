import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Host code of other people, as their packages ship it. */
const libraries: Readonly<Record<string, string>> = {
  '/lib/pym.js': require.resolve('pym.js/dist/pym.v1.min.js'),
  '/lib/iframe-resizer-4.js': require.resolve('iframe-resizer/js/iframeResizer.js'),
  '/lib/iframe-resizer-5.js': join(dirname(require.resolve('@iframe-resizer/parent')), 'index.umd.js'),
};

/** A page of another site. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site of its own origin that embeds ours. */
export interface HostServer {
  /** Publishes a page and gives its address. */
  publish(path: string, page: HostPage): string;
  /** The same page as part of another site, not only of another origin: browsers give its frames a process of their own. */
  elsewhere(address: string): string;
  close(): void;
}

/** Serves pages and libraries of other people at a port of its own. */
export function startHost(): Promise<HostServer> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const library = libraries[path];
    const page = pages.get(path);
    if (library !== undefined) {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end(readFileSync(library));
    } else if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
      response.end(page.html);
    } else {
      response.statusCode = path === '/favicon.ico' ? 204 : 404;
      response.end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        publish(path, page) {
          pages.set(path, page);
          return `http://localhost:${port}${path}`;
        },
        elsewhere: (page) => page.replace('//localhost:', '//127.0.0.1:'),
        close: () => server.close(),
      });
    });
  });
}
