import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loaderName } from '../loaders/collection.ts';
import { listOfPages } from '../loaders/collections.ts';
import type { Settings } from '../loaders/settings.ts';
import { shownCorpus } from '../loaders/shown-corpus.ts';
import { today } from '../loaders/today.ts';
import { problemLine } from '../report/print.ts';
import type { Severity } from '../report/problem.ts';
import { createDevCorpus, type DevCorpus } from './dev-corpus.ts';
import { createDevFiles } from './dev-files.ts';
import { auditPage, brokenPage } from './dev-pages.ts';
import { shownProblems } from './dev-problems.ts';
import { selectionText } from './dev-selection.ts';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** Path, below the base path, of what only the development server has. */
const deskPath = '__desk/';

/** Script that a page of the development server loads beside its own: the overlay of problems and the tool for selections. */
export const deskScript = `import ${JSON.stringify(fileURLToPath(new URL('dev-client/start-desk.ts', import.meta.url)))};`;

const settleMilliseconds = 40;
const chartsMilliseconds = 1000;

/**
 * Serves the editor’s desk beside the pages: reads the corpus anew when a file of it changes, has the pages shown again
 * when it has no errors, and otherwise keeps the last one that had none and tells the browser what is wrong.
 */
export async function startDesk(
  { server, logger, refreshContent }: HookParameters<'astro:server:setup'>,
  settings: Settings,
): Promise<void> {
  const corpus = createDevCorpus(settings);
  let listed = '';
  const listAnew = async (): Promise<void> => {
    const list = corpus.latest === undefined ? '' : listOfPages(corpus.latest);
    if (list === listed) return;
    await refreshContent?.({ loaders: [loaderName] });
    listed = list;
  };
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
  const files = createDevFiles(settings);
  server.middlewares.use((request, response, next) => {
    answer(request, response, corpus, settings, files).then(
      (isAnswered) => {
        if (!isAnswered) next();
      },
      (error: unknown) => next(error),
    );
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

/** Answers what the desk itself has, and the files that a built site would hold; false if it is for Astro to answer. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  corpus: DevCorpus,
  settings: Settings,
  files: ReturnType<typeof createDevFiles>,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  // Astro may have taken the base path off already.
  const path = url.pathname.slice(url.pathname.startsWith(settings.base) ? settings.base.length : 1);
  const send = (status: number, type: string, body: string | Uint8Array): true => {
    response.statusCode = status;
    response.setHeader('Content-Type', /^image\/png|zip$/u.test(type) ? type : `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', 'no-store');
    response.end(body);
    return true;
  };
  if (path === `${deskPath}problems/`)
    return send(200, 'application/json', JSON.stringify(shownProblems(corpus, settings)));
  if (path === `${deskPath}selection/`) {
    const text = selectionText(corpus.latest, url.searchParams);
    return send(text === undefined ? 404 : 200, 'text/plain', text ?? 'These words are in no document.');
  }
  if (path === `${deskPath}audit/`) return send(200, 'text/html', auditPage(corpus, settings, today()));
  const shown = shownCorpus();
  // Before the first corpus without errors there is nothing to make a page from.
  if (shown === undefined)
    return (
      request.headers.accept?.includes('text/html') === true && send(500, 'text/html', brokenPage(corpus, settings))
    );
  const file = await files(shown, decodeURIComponent(path));
  return file !== undefined && send(200, file.type, file.content);
}
