import type { BrowserContext, Page } from 'playwright-core';

/** What happened in a browser that should not have, an entry for each. */
export type Incidents = string[];

/**
 * Watches every page of a context: dialogs, the mark that payloads set, errors of scripts, violations of the
 * Content-Security-Policy, and requests to any other origin than the given one.
 */
export async function watchContext(context: BrowserContext, origin: string): Promise<Incidents> {
  const incidents: Incidents = [];
  await context.exposeBinding('tellTest', ({ page }, what: string) => {
    incidents.push(`${page.url()}: ${what}`);
  });
  await context.addInitScript(() => {
    const tell = (what: string): void => (window as unknown as { tellTest(text: string): void }).tellTest(what);
    Object.defineProperty(window, '__pwned', { set: () => tell('a payload ran'), get: () => undefined });
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      window[name] = () => (tell(`${name} was called`), undefined) as never;
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell(`${violatedDirective} was violated by ${blockedURI} ${sample}`),
    );
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/u.test(url))
      incidents.push(`${request.frame().url()}: asked for ${url}`);
  });
  context.on('page', (page) => watchPage(page, incidents));
  return incidents;
}

function watchPage(page: Page, incidents: Incidents): void {
  const add = (what: string): void => void incidents.push(`${page.url()}: ${what}`);
  page.on('dialog', (dialog) => {
    add(`dialog “${dialog.message()}”`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => add(`error ${error.message}`));
  page.on('console', (message) => {
    // Browsers ask for it by themselves.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) add(`console ${message.text()}`);
  });
  page.on('popup', (popup) => add(`opened ${popup.url()}`));
}
