import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { isLong } from './effort.ts';
import { inlineScripts } from './scan-html.ts';
import { watchContext } from './watch-page.ts';

/** Kinds of page told apart by their paths: one page of each is looked at, all of them in the long form. */
function pagesOf(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/').replace(/index\.html$/u, ''))
    .toSorted();
  if (isLong) return all;
  const kinds = Map.groupBy(all, (path) =>
    path.replace(/^((?:embed\/)?\w+\/)[^/]+\//u, '$1*/').replace(/\d+\/$/u, '*/'),
  );
  return [...kinds.values()].flatMap((paths) => paths.slice(0, 1));
}

/** The directives of a policy by their names. */
function directivesOf(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim())
      .map((part) => [part.split(' ')[0] ?? '', part.slice(part.indexOf(' ') + 1)]),
  );
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['site', 'subSite'] as const)('%s', (name) => {
  const { folder, address } = inject(name);
  const paths = pagesOf(folder);
  const origin = new URL(address).origin;

  test('there is a page of every kind', () => {
    const kinds = [
      '',
      '404.html',
      'about/',
      'search/',
      'documents/',
      'figures/',
      'charts/',
      'people/',
      'places/',
      'policies/',
      'organisations/',
      'stories/',
      'embed/',
    ];
    for (const kind of kinds) expect(paths.some((path) => path.startsWith(kind))).toBe(true);
    expect(paths.length).toBeGreaterThan(20);
  });

  test('every page is sent with a policy by hash and the other headers', async () => {
    for (const path of paths) {
      const response = await fetch(address + path);
      const { headers } = response;
      const html = await response.text();
      const meta = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]+)"/u
        .exec(html)
        ?.groups?.['policy']?.replace(/&#x27;|&#39;/gu, "'");
      const header = headers.get('content-security-policy') ?? '';
      const both = [header, meta ?? ''];
      expect([path, meta !== undefined, header !== '']).toEqual([path, true, true]);
      for (const policy of both)
        expect([path, policy]).not.toEqual([
          path,
          expect.stringMatching(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*|https?:/u),
        ]);
      for (const policy of both)
        expect([path, policy.includes('wasm-unsafe-eval') && !path.startsWith('search/')]).toEqual([path, false]);
      const stated = directivesOf(meta ?? '');
      expect([path, stated.get('default-src'), stated.get('base-uri')]).toEqual([path, "'none'", "'none'"]);
      for (const script of inlineScripts(html)) {
        const hash = createHash('sha256').update(script).digest('base64');
        expect([path, stated.get('script-src')?.includes(`'sha256-${hash}'`)]).toEqual([path, true]);
      }
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('referrer-policy')]).toEqual([path, 'strict-origin-when-cross-origin']);
      expect([path, headers.get('permissions-policy')?.includes('geolocation=()')]).toEqual([path, true]);
      expect([path, headers.get('cross-origin-opener-policy')]).toEqual([path, 'same-origin']);
      if (!path.startsWith('embed/'))
        expect([path, directivesOf(header).get('frame-ancestors')]).toEqual([path, "'none'"]);
    }
  });

  test('the file for hosts that read headers says the same', () => {
    const text = readFileSync(join(folder, '_headers'), 'utf8');
    expect(text).toMatch(/X-Content-Type-Options: nosniff/u);
    expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'/u);
  });

  test('no page breaks its policy, fails, or asks another origin for anything', { timeout: 300_000 }, async () => {
    const context = await browser.newContext();
    const incidents = await watchContext(context, origin);
    const page = await context.newPage();
    // The pages under a sub-path differ in their addresses alone, which every second of them shows as well.
    for (const path of paths.filter((_, index) => isLong || name === 'site' || index % 2 === 0)) {
      await page.goto(address + path, { waitUntil: 'load' });
      await use(page);
    }
    await search(page, address);
    await context.close();
    expect(incidents.filter((incident) => !incident.includes('/404.html'))).toEqual([]);
  });
});

/** Does what readers do: unfolds, moves over links, turns on the other theme, presses keys. */
async function use(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const link of [...document.querySelectorAll<HTMLElement>('main a')].slice(0, 20)) {
      link.focus();
      for (const type of ['mouseover', 'mouseenter', 'pointerenter'])
        link.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    }
    for (const select of document.querySelectorAll('select')) {
      select.selectedIndex = select.options.length - 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  for (const key of ['j', 'n', 'f', '?', 'Escape']) await page.keyboard.press(key);
}

async function search(page: Page, address: string): Promise<void> {
  await page.goto(`${address}search/?q=newark`);
  await page.waitForFunction(() =>
    /^\d+ results?/u.test(document.querySelector('main [role="status"]')?.textContent ?? ''),
  );
}
