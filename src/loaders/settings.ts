import { resolve } from 'node:path';
import { cwd, env } from 'node:process';

/** What a build is told from outside, by environment variables. */
export interface Settings {
  /** Folder of the project. */
  readonly root: string;
  readonly seeds: string;
  readonly content: string;
  /** Where the finished site goes; it may lie anywhere. */
  readonly out: string;
  /** Origin of the published site, without a slash at its end. */
  readonly site: string;
  /** Path under which it is served, with slashes at both ends. */
  readonly base: string;
}

/** A setting that cannot be used; its message says which and what to write instead. */
export class SettingsError extends Error {}

/** Reads SEEDS_DIR, CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH; throws a SettingsError for malformed ones. */
export function readSettings(): Settings {
  return {
    root: cwd(),
    seeds: resolve(cwd(), env['SEEDS_DIR'] ?? 'seeds'),
    content: resolve(cwd(), env['CONTENT_DIR'] ?? 'content'),
    out: resolve(cwd(), env['OUT_DIR'] ?? 'dist'),
    site: parseSite(env['SITE_URL'] ?? 'http://localhost:4321'),
    base: parseBase(env['BASE_PATH'] ?? '/'),
  };
}

function parseSite(text: string): string {
  const url = URL.parse(text);
  const plain =
    url !== null &&
    /^https?:$/u.test(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '';
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
