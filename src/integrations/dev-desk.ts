import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loaderName } from '../loaders/collection.ts';
import type { Settings } from '../loaders/settings.ts';
import { problemLine } from '../report/print.ts';
import type { Severity } from '../report/problem.ts';
import { createDevCorpus, type DevCorpus } from './dev-corpus.ts';
import { auditPage, brokenPage } from './dev-pages.ts';
import { shownProblems } from './dev-problems.ts';
import { selectionText } from './dev-selection.ts';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** Path, below the base path, of what only the development server has. */
const deskPath = '__desk/';

/** Script that a page of the development server loads beside its own: the overlay of problems and the tool for selections. */
export const deskScript = `import ${JSON.stringify(fileURLToPath(new URL('dev-client/start-desk.ts', import.meta.url)))};`;

const settleMilliseconds = 40;
const chartsMilliseconds = 400;

/**
 * Serves the editor’s desk beside the pages: reads the corpus anew when a file of it changes, has the pages shown again
 * when it has no errors, and otherwise keeps the last one that had none and tells the browser what is wrong.
 */
export async function startDesk(
  { server, logger, refreshContent }: HookParameters<'astro:server:setup'>,
  settings: Settings,
): Promise<void> {
  const corpus = createDevCorpus(settings);
  const listAnew = async (): Promise<void> => refreshContent?.({ loaders: [loaderName] });
  const log = compileLog(logger);
  const read = (): boolean => {
    const isSound = corpus.reload();
    log(corpus);
    return isSound;
  };
  if (read()) await listAnew();
  let timer: NodeJS.Timeout | undefined;
  let chartTimer: NodeJS.Timeout | undefined;
  const onChange = (): void => {
    clearTimeout(timer);
    clearTimeout(chartTimer);
    timer = setTimeout(() => {
      if (read()) void listAnew().then(() => showAnew(server));
      tellProblems(server);
      chartTimer = setTimeout(() => {
        if (!corpus.checkCharts()) return;
        log(corpus);
        tellProblems(server);
      }, chartsMilliseconds);
    }, settleMilliseconds);
  };
  const folders = [settings.seeds, settings.content];
  server.watcher.add(folders);
  for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) {
    server.watcher.on(event, (path: string) => {
      if (folders.some((folder) => path === folder || path.startsWith(folder + sep))) onChange();
    });
  }
  server.middlewares.use((request, response, next) => {
    answer(request, response, next, corpus, settings);
  });
}

/** Warnings that one reading may add to the log line by line; documents that no editor has read yet bring thousands. */
const mostLogged = 50;

/** Logs every error of each reading of the corpus, and the warnings that the reading before did not have, unless they are too many. */
function compileLog(logger: AstroIntegrationLogger): (corpus: DevCorpus) => void {
  let told: ReadonlySet<string> = new Set();
  return ({ report, fault }) => {
    const lines = (severity: Severity): string[] =>
      report.problems.filter((problem) => problem.severity === severity).map(problemLine);
    for (const line of lines('error')) logger.error(line);
    const all = lines('warning');
    const warnings = all.filter((line) => !told.has(line));
    for (const line of warnings.slice(0, mostLogged)) logger.warn(line);
    const more = warnings.length - mostLogged;
    if (more > 0) logger.warn(`${more} more warnings; \`npm run check\` lists them all.`);
    if (fault !== undefined) logger.error(fault);
    told = new Set(all);
  };
}

/** Has every open page loaded anew, and forgets which pages there were. */
function showAnew(server: ViteDevServer): void {
  // Astro drops its lists of pages on this event, as it does when a content collection changes.
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function tellProblems(server: ViteDevServer): void {
  server.environments.client.hot.send('removal-record:problems', {});
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  corpus: DevCorpus,
  settings: Settings,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  // Astro may have taken the base path off already.
  const path = url.pathname.slice(url.pathname.startsWith(settings.base) ? settings.base.length : 1);
  const send = (status: number, type: string, body: string): void => {
    response.statusCode = status;
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', 'no-store');
    response.end(body);
  };
  if (path === `${deskPath}problems/`) send(200, 'application/json', JSON.stringify(shownProblems(corpus, settings)));
  else if (path === `${deskPath}selection/`) {
    const text = selectionText(corpus.latest, url.searchParams);
    send(text === undefined ? 404 : 200, 'text/plain', text ?? 'These words are in no document.');
  } else if (path === `${deskPath}audit/`)
    send(200, 'text/html', auditPage(corpus, settings, new Date().toISOString().slice(0, 10)));
  // Before the first corpus without errors there is nothing to make a page from.
  else if (!corpus.isShown && request.headers.accept?.includes('text/html') === true)
    send(500, 'text/html', brokenPage(corpus, settings));
  else next();
}
