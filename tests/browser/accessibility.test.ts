import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { otherPages, pageTypes } from './page-types.ts';

const { address } = inject('site');
const allPages = [...pageTypes, ...otherPages];
const widths = [360, 768, 1440];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the colours of a scheme can break; all else is the same in both. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

describe.concurrent.each(allPages)('$name', { timeout: 60_000 }, ({ path }) => {
  test('has no fault that axe finds, at three widths and in both schemes, nor is it wider than its window', async () => {
    const page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
    await page.goto(address + path);
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // The legacy mode runs in the page itself, which has no frames, and takes a fifth of the time.
        const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
        const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
        for (const { id, nodes } of violations)
          faults.push(`${width} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${width}: ${overflow} pixels too wide`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('at 400 % zoom, which is 320 pixels, no page scrolls sideways', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 256 } })).newPage();
  for (const { path } of allPages) {
    await page.goto(address + path);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
  }
  await page.context().close();
});

test('what one presses is at least 24 pixels high and wide, or stands in a line of text', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  for (const { path } of allPages) {
    await page.goto(address + path);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a:not(.visually-hidden), button, summary, select, input:not([type="checkbox"]), label:has(input)',
        ),
      ]
        .filter(
          (each) =>
            each.checkVisibility() && getComputedStyle(each).display !== 'inline' && each.closest('svg') === null,
        )
        .map((each) => ({ box: each.getBoundingClientRect(), html: each.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 2 && (box.height < 23.5 || box.width < 23.5))
        .map(({ box, html }) => `${box.width.toFixed(0)}×${box.height.toFixed(0)} ${html}`),
    );
    expect([path, small]).toEqual([path, []]);
  }
  await page.context().close();
});
