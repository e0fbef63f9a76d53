import type { Page } from 'playwright-core';

/** What a reader sees of one query, and after how many milliseconds. */
export interface Asked {
  readonly paths: readonly string[];
  readonly milliseconds: number;
}

/** Puts a query into the field of the page of search at once, and waits until its results stand on the page. */
export async function ask(page: Page, query: string): Promise<Asked> {
  return page.evaluate(
    (text) =>
      new Promise<Asked>((resolve) => {
        const host = document.querySelector<HTMLElement>('record-search');
        const field = document.querySelector<HTMLInputElement>('#search-words');
        if (host === null || field === null) throw new Error('This is not the page of search.');
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (host.dataset['searched'] !== location.search) return;
          observer.disconnect();
          const milliseconds = performance.now() - start;
          const links = [...host.querySelectorAll<HTMLAnchorElement>('[data-hit]')];
          resolve({ milliseconds, paths: links.map(({ pathname, hash }) => pathname + hash) });
        });
        observer.observe(host, { attributes: true, attributeFilter: ['data-searched'] });
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    query,
  );
}
