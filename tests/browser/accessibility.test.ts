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
  test('has no fault that axe finds, is never wider than its window, and what one presses is large enough', async () => {
    const page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
    await page.goto(address + path);
    const faults: string[] = [];
    for (const [index, width] of widths.entries()) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // The page keeps axe, and is not made to read half a megabyte of script for each run.
        const isThere = index > 0 || colorScheme === 'dark';
        const builder = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) });
        // The legacy mode runs in the page itself, which has no frames, and takes a fifth of the time.
        const axe = builder.setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
        const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
        for (const { id, nodes } of violations)
          faults.push(`${width} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      }
      if (width === 360) faults.push(...(await page.evaluate(smallTargets)));
    }
    // 320 pixels are 400 % zoom of 1280, and 720 are 200 % of 1440; then the letters alone are enlarged.
    for (const [width, enlarged] of [
      ...[320, ...widths, 720].map((each) => [each, false] as const),
      [768, true] as const,
      [1440, true] as const,
    ]) {
      await page.setViewportSize({ width, height: 450 });
      const excess = await page.evaluate(excessWidth, enlarged);
      if (excess > 0) faults.push(`${width}${enlarged ? ', letters enlarged' : ''}: ${excess} pixels too wide`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** By how many pixels a page is wider than its window, with letters twice as large or as they are. */
function excessWidth(enlarged: boolean): number {
  if (enlarged && document.adoptedStyleSheets.length === 0) {
    const style = new CSSStyleSheet();
    style.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [style];
  }
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

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
