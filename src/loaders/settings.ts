import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { cwd, env } from 'node:process';
import type { Sharding } from '../search/bundles.ts';

/** What a build is told from outside, by environment variables. */
export interface Settings {
  /** Folder of the project. */
  readonly root: string;
  readonly seeds: string;
  readonly content: string;
  /** Where the finished site goes; it may lie anywhere outside of the sources. */
  readonly out: string;
  /** Origin of the published site, without a slash at its end. */
  readonly site: string;
  /** Path under which it is served, with slashes at both ends. */
  readonly base: string;
  /** How the search index is divided. */
  readonly searchShards: Sharding;
  /** Folder of bundles of the search index that were made before, or elsewhere; new ones are put there. */
  readonly searchBundles: string | undefined;
  /** Whether files are compressed beside themselves, for servers that send them so. */
  readonly precompress: boolean;
}

/** A setting that cannot be used; its message says which and what to write instead. */
export class SettingsError extends Error {}

/** Reads SEEDS_DIR, CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, SEARCH_SHARDS, SEARCH_BUNDLES and PRECOMPRESS, each of which may be left out or empty; throws a SettingsError for malformed ones. */
export function readSettings(): Settings {
  const root = cwd();
  const seeds = resolve(root, setting('SEEDS_DIR') ?? 'seeds');
  const content = resolve(root, setting('CONTENT_DIR') ?? 'content');
  const named = setting('SEARCH_BUNDLES');
  const bundles = named === undefined ? undefined : followLink(resolve(root, named));
  const out = followLink(resolve(root, setting('OUT_DIR') ?? 'dist'));
  for (const [name, folder] of [
    ['SEEDS_DIR', seeds],
    ['CONTENT_DIR', content],
    ['the project', resolve(root, 'src')],
  ] as const) {
    if (isWithin(out, followLink(folder)) || isWithin(followLink(folder), out)) {
      throw new SettingsError(
        `OUT_DIR is “${out}”, which holds or lies in ${folder}, the folder of ${name}. Choose a folder apart from the sources: the site there is replaced as a whole.`,
      );
    }
  }
  for (const [name, folder] of [
    ['OUT_DIR', out],
    ['SEEDS_DIR', seeds],
    ['CONTENT_DIR', content],
  ] as const) {
    if (bundles !== undefined && isWithin(bundles, followLink(folder))) {
      throw new SettingsError(
        `SEARCH_BUNDLES is “${bundles}”, which lies in ${folder}, the folder of ${name}. Choose a folder apart, such as .bundles: the site is replaced as a whole, and in the sources lie records alone.`,
      );
    }
  }
  return {
    root,
    seeds,
    content,
    out,
    site: parseSite(setting('SITE_URL') ?? 'http://localhost:4321'),
    base: parseBase(setting('BASE_PATH') ?? '/'),
    searchShards: parseShards(setting('SEARCH_SHARDS') ?? 'none'),
    searchBundles: bundles,
    precompress: parseSwitch('PRECOMPRESS'),
  };
}

function setting(name: string): string | undefined {
  const value = env[name];
  return value === '' ? undefined : value;
}

/** The folder that a link leads to, so that the site behind a link is replaced and not the link. */
function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way.split(sep)[0] !== '..' && resolve(folder, way) === path && !way.startsWith(sep));
}

function parseSite(text: string): string {
  const url = /[\p{Cc}\p{Z}]/u.test(text) ? null : URL.parse(text);
  const plain =
    url !== null &&
    /^https?:\/\/[^/]/iu.test(text) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '' &&
    !/[?#\\]/u.test(text);
  if (!plain)
    throw new SettingsError(
      `SITE_URL is “${text}”. Write the origin of the site, such as https://example.org, with no path; the path goes into BASE_PATH.`,
    );
  return url.origin;
}

function parseBase(text: string): string {
  const parts = text.split('/').filter((part) => part !== '');
  if (!parts.every((part) => /^[\w~-][\w.~-]*$/u.test(part))) {
    throw new SettingsError(
      `BASE_PATH is “${text}”. Write the path under which the site is served, such as /record/, with plain letters, digits and hyphens.`,
    );
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function parseShards(text: string): Sharding {
  if (text === 'none' || text === 'year') return text;
  throw new SettingsError(
    `SEARCH_SHARDS is “${text}”. Write “year” to divide the search index by the years of documents, or “none”.`,
  );
}

function parseSwitch(name: string): boolean {
  const text = setting(name) ?? 'no';
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new SettingsError(`${name} is “${text}”. Write “yes” or “no”.`);
}
