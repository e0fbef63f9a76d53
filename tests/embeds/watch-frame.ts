import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import type { Host } from './hosts.ts';

/**
 * Makes a page what it is in a background tab: nothing is painted, so no animation frame and no observer runs. The headless
 * browser of the tests shows every tab. `appear` brings it to the front.
 */
export function hideTab(): void {
  let hidden = true;
  const own = window as Window & { appear?: () => void };
  const Observer = window.ResizeObserver;
  window.ResizeObserver = class extends Observer {
    constructor(callback: ResizeObserverCallback) {
      super((entries, observer) => {
        if (!hidden) callback(entries, observer);
      });
    }
  };
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => (hidden ? 0 : frame(callback));
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  own.appear = () => {
    if (!hidden) return;
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

async function appear(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    // A frame may be on its way to its page.
    await frame.evaluate(() => (window as Window & { appear?: () => void }).appear?.()).catch(() => undefined);
  }
}

export function embedOf(page: Page): Frame | undefined {
  return page.frames().find((frame) => /:\/\/localhost:\d+\/embed\//u.test(frame.url()));
}

export interface Heights {
  readonly frame: number;
  readonly content: number;
  /** True if what is in the frame has been laid out in its present width. */
  readonly settled: boolean;
}

/** Heights of the frame and of what is in it, in pixels. */
export async function heights(page: Page): Promise<Heights | undefined> {
  const embed = embedOf(page);
  if (embed === undefined) return undefined;
  const element = await embed.frameElement();
  const outer = await element.evaluate((each) => ({
    width: each instanceof HTMLElement ? each.clientWidth : 0,
    height: each instanceof HTMLElement ? each.clientHeight : 0,
  }));
  const inner = await embed.evaluate(() => ({
    width: innerWidth,
    height: Math.ceil(document.body.getBoundingClientRect().height),
  }));
  return { frame: outer.height, content: inner.height, settled: outer.width === inner.width && inner.width !== 0 };
}

interface Times {
  cause: number;
  effect: number;
}

/** Scrolls to the embed; what is measured begins then. */
export async function comeNear(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById('panel')?.scrollIntoView());
  await begin(page);
}

/** Says to the page that what is measured begins now. */
export function begin(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as Window & Partial<Times>).cause = performance.now();
  });
}

/** Waits until the frame is as high as its content, and gives the time that its page took for it, in milliseconds. */
export async function follow(
  page: Page,
  { bounds: [low, high] = [0, Infinity] }: Pick<Host, 'bounds'>,
): Promise<number> {
  const start = performance.now();
  let last: Heights | undefined;
  while (performance.now() - start < 8000) {
    await appear(page);
    last = await heights(page);
    if (last?.settled === true && last.content > 100 && last.frame === Math.min(high, Math.max(low, last.content))) {
      const { cause, effect } = await page.evaluate(() => {
        const own = window as Window & Partial<Times>;
        return { cause: own.cause ?? 0, effect: own.effect ?? 0 };
      });
      return effect - cause;
    }
    await wait(40);
  }
  throw new Error(`The frame did not follow its content: ${JSON.stringify(last)}.`);
}

/** Collects everything that a page writes to the console, but for what the host's own library says. */
export function listen(page: Page, chatter?: RegExp): readonly string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (text !== '' && chatter?.test(text) !== true) lines.push(text);
  });
  page.on('pageerror', (error) => lines.push(error.message));
  return lines;
}
