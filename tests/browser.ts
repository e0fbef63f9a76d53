import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { startChromium } from './find-chromium.ts';

/** Launches the browser that the set-up found; close it when the file's tests are over. */
export function launchBrowser(): Promise<Browser> {
  return startChromium(inject('browser'));
}
