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
  test('has no fault that axe finds, at three widths and in both schemes', async () => {
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
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is never wider than its window, zoomed or not, and what one presses is large enough', async () => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
    await page.goto(address + path);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    // 320 pixels are 400 % zoom of 1280, 720 are 200 % of 1440.
    for (const width of [320, ...widths, 720]) {
      await page.setViewportSize({ width, height: 450 });
      expect([width, await page.evaluate(excessWidth)]).toEqual([width, 0]);
    }
    // Letters alone may be enlarged as well.
    await page.evaluate(() => {
      const style = new CSSStyleSheet();
      style.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets = [style];
    });
    for (const width of [768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await page.evaluate(excessWidth)]).toEqual([width, 0]);
    }
    await page.context().close();
  });
});

const excessWidth = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Buttons, links outside lines of text and the like that are less than 24 pixels high or wide. */
function smallTargets(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a:not(.visually-hidden), button, summary, select, input:not([type="checkbox"]), label:has(input)',
    ),
  ]
    .filter(
      (each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline' && each.closest('svg') === null,
    )
    .map((each) => ({ box: each.getBoundingClientRect(), html: each.outerHTML.slice(0, 120) }))
    .filter(({ box }) => box.width > 2 && (box.height < 23.5 || box.width < 23.5))
    .map(({ box, html }) => `${box.width.toFixed(0)}×${box.height.toFixed(0)} ${html}`);
}
