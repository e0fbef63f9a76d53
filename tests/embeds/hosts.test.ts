import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { EmbedSubject } from '../../src/embed/subject.ts';
import { launchBrowser } from '../browser.ts';
import { startHost, type HostServer } from './host-server.ts';
import { hostPage, hosts } from './hosts.ts';
import { begin, comeNear, embedOf, follow, heights, hideTab, listen, type Heights } from './watch-frame.ts';

const { folder, address } = inject('site');
const id = 'ice-detention-population';
const { title, height } = z
  .object({ title: z.string(), height: z.number() })
  .parse(JSON.parse(readFileSync(join(folder, 'oembed', 'charts', `${id}.json`), 'utf8')));
const subject: EmbedSubject = {
  kind: 'charts',
  id,
  title,
  height,
  alternative: 'A line that climbs.',
  source: 'Source: a test',
  image: { path: `/charts/${id}.png`, width: 800, height: 400 },
  thumbnail: undefined,
};
const input = { subject, site: address };

let browser: Browser;
let server: HostServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startHost()]);
});
afterAll(async () => {
  server.close();
  await browser.close();
});

describe.concurrent('on a second origin, below the fold, in a hidden tab first', () => {
  test.each(hosts)('$name follows the height at every width', async (host) => {
    const url = server.publish(`/${encodeURIComponent(host.name)}`, { html: hostPage(host, input) });
    const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
    const lines = listen(page, host.chatter);
    await page.addInitScript(hideTab);
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => document.getElementById('panel')?.toggleAttribute('hidden', true)),
    );
    await page.goto(url, { waitUntil: 'load' });
    await wait(300);
    await page.evaluate(() => document.getElementById('panel')?.removeAttribute('hidden'));
    await begin(page);
    // A lazy frame loads when it comes near; every other must have its height before anyone scrolls.
    if (host.name.startsWith('our')) await comeNear(page);
    const times = [await follow(page, host)];
    const wide = await heights(page);
    const resize = async (width: number): Promise<Heights | undefined> => {
      await page.setViewportSize({ width, height: 700 });
      if (host.apart === true) await comeNear(page);
      times.push(await follow(page, host));
      return heights(page);
    };
    const narrow = await resize(320);
    expect(await resize(1200)).toEqual(wide);
    expect(narrow?.content).not.toBe(wide?.content);
    const changes = (): Promise<number | undefined> =>
      page.evaluate(() => (window as Window & { changes?: number }).changes);
    const before = await changes();
    await wait(1300);
    expect(await changes()).toBe(before);
    expect(Math.max(...times)).toBeLessThan(2000);
    expect(lines).toEqual([]);
    await page.close();
  });
});

test('on another site, an embed far below has its height when it comes near', async () => {
  const [host] = hosts;
  if (host === undefined) throw new Error('Expected a host.');
  const html = hostPage(host, input)
    .replace('loading="lazy"', '')
    .replace('.above{height:1000px}', '.above{height:6000px}');
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  await page.goto(server.elsewhere(server.publish('/far', { html })));
  await wait(1000);
  await page.setViewportSize({ width: 320, height: 700 });
  await comeNear(page);
  expect(await follow(page, host)).toBeLessThan(2000);
  await page.close();
});

describe.concurrent('a host', () => {
  const open = async (
    html: string,
    headers: Readonly<Record<string, string>> = {},
    width = 600,
  ): Promise<{ page: Page; lines: readonly string[] }> => {
    const url = server.publish(`/${Math.random()}`, {
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${html}`,
      headers,
    });
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const lines = listen(page);
    await page.goto(url);
    return { page, lines };
  };
  const markup = (name: string): string => hosts.find((host) => host.name === name)?.markup(input) ?? '';
  const site = new URL(address).origin;

  test('of WordPress follows a link to the page of the chart', async () => {
    const host = hosts.find(({ name }) => name === 'WordPress');
    const { page } = await open(
      `<div>${markup('WordPress')}</div><script>addEventListener('load', () => { ${host?.code ?? ''} })</script>`,
      {},
      700,
    );
    await follow(page, { bounds: [200, 1000] });
    await embedOf(page)?.locator('h1 a').click();
    await page.waitForFunction(() => 'followed' in window);
    expect(await page.evaluate(() => (window as Window & { followed?: string }).followed)).toBe(
      `${address}charts/${id}/`,
    );
    expect(await page.locator('blockquote').isVisible()).toBe(false);
    await page.close();
  });

  test('with a strict Content-Security-Policy and no script shows a chart', async () => {
    const { page } = await open(hosts[0]?.markup(input).replace(/<script.*/u, '') ?? '', {
      'Content-Security-Policy': `default-src 'none'; frame-src ${site}`,
    });
    await page.frameLocator('iframe').locator('svg.c-wide').waitFor({ state: 'visible' });
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(height);
    await page.close();
  });

  test('that allows our script alone gets its height, and nothing is refused', async () => {
    const policy = `default-src 'none'; frame-src ${site}; script-src ${site}`;
    const { page, lines } = await open(markup('our custom element'), { 'Content-Security-Policy': policy });
    await follow(page, {});
    expect(lines).toEqual([]);
    expect(
      await page.locator('record-chart > *').evaluateAll((nodes) => nodes.map(({ nodeName }) => nodeName)),
    ).toEqual(['IFRAME']);
    await page.close();
  });

  test('that isolates itself shows a chart', async () => {
    const isolated = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
    const { page, lines } = await open(markup('our script'), isolated);
    await follow(page, {});
    expect(lines).toEqual([]);
    await page.close();
  });

  test('keeps the fallback of the element while the embed cannot be reached', async () => {
    const { page } = await open(markup('our custom element'), { 'Content-Security-Policy': `frame-src 'none'` });
    await page.waitForFunction(() => customElements.get('record-chart') !== undefined);
    await wait(200);
    expect(await page.locator('record-chart a').isVisible()).toBe(true);
    await page.close();
  });

  test('hands on its theme, also a later one', async ({ expect }) => {
    const { page } = await open(
      `<body data-theme="dark">${markup('our script')}<record-chart chart="${id}" theme="light"><a href="/">Link</a></record-chart>`,
    );
    await page.waitForFunction(() => document.querySelector('record-chart > a') === null);
    const themes = (): Promise<(string | undefined)[]> =>
      Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.documentElement.dataset['theme'])),
      );
    await expect.poll(themes).toEqual(['dark', 'light']);
    await page.evaluate(() => {
      document.body.dataset['theme'] = 'light';
      document.querySelector('record-chart')?.setAttribute('theme', 'dark');
    });
    await expect.poll(themes).toEqual(['light', 'dark']);
    await page.evaluate(() => delete document.body.dataset['theme']);
    await expect.poll(themes).toEqual([null, 'dark'].map((each) => each ?? undefined));
    await page.close();
  });

  test('is not moved by messages from another origin', async () => {
    const liar = server.publish('/liar', {
      html: `<!doctype html><title>Liar</title><script>parent.postMessage({ type: 'record-embed', height: 9000 }, '*')</script>`,
    });
    const { page } = await open(markup('our script'));
    await follow(page, {});
    const before = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
    // The attribute still names our address; only the origin of the message tells that the frame has gone elsewhere.
    await page.locator('iframe').evaluate((frame, to) => {
      if (frame instanceof HTMLIFrameElement) frame.contentWindow?.location.replace(to);
    }, liar);
    await page.waitForFunction((to) => document.querySelector('iframe')?.contentWindow !== null && to !== '', liar);
    await wait(500);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(before);
    await page.close();
  });

  test('without scripts shows the whole chart in the height of the code', async () => {
    const url = server.publish('/no-scripts', {
      html: `<!doctype html><title>Host</title><style>body{margin:0}</style>${markup('our script')}`,
    });
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 680, height: 900 } });
    const page = await context.newPage();
    await page.goto(url);
    const frame = page.frameLocator('iframe');
    await frame.locator('svg.c-wide').waitFor({ state: 'visible' });
    const box = await page.locator('iframe').boundingBox();
    const foot = await frame.locator('main').boundingBox();
    expect(box?.width).toBe(600);
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await context.close();
  });
});
