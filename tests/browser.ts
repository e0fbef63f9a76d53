import { env } from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Launches the browser that the set-up found; close it when the file's tests are over. */
export function launchBrowser(): Promise<Browser> {
  const found = inject('browser');
  const inherited = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...inherited, ...found.env },
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
}
