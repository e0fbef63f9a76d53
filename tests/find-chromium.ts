import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { chromium, type Browser } from 'playwright-core';

/** A browser to run, and the environment that it needs beside our own. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What every browser is started with, so that it asks for nothing by itself. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
] as const;

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/**
 * Finds a Chromium: CHROMIUM_PATH, one of the system's, or the one that ships in an npm package, unpacked once
 * into `node_modules/.cache`.
 */
export async function findChromium(): Promise<FoundBrowser> {
  const own = env['CHROMIUM_PATH'];
  if (own !== undefined && own !== '') return { executablePath: own, env: {} };
  const system = systemPaths.find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, env: {} };
  return unpackChromium();
}

/** Launches a browser that was found, as tests and measurements use it; close it afterwards. */
export function startChromium(found: FoundBrowser): Promise<Browser> {
  const inherited = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...inherited, ...found.env },
    args: [...chromiumArguments],
  });
}

async function unpackChromium(): Promise<FoundBrowser> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const { version } = createRequire(import.meta.url)(join(bin, '..', 'package.json')) as { version: string };
  const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const { inflate } = await import('@sparticuz/chromium');
    // The package unpacks into the temporary folder, whatever lies there; a fresh one is made whole, then named.
    const fresh = join(cache, `chromium-${version}.unpacking`);
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    const before = env['TMPDIR'];
    env['TMPDIR'] = fresh;
    try {
      for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
        await inflate(join(bin, name));
    } finally {
      if (before === undefined) delete env['TMPDIR'];
      else env['TMPDIR'] = before;
    }
    renameSync(fresh, folder);
  }
  // The package's own list of font folders names none that exists here, and without any font the browser ends at the
  // first form field.
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`,
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: { FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  };
}
