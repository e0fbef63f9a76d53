import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, inject, test } from 'vitest';
import { headersFor } from '../../src/integrations/headers.ts';

const { folder } = inject('site');
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^[_.]/u.test(entry.name))
  .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replace(/index\.html$/u, ''));

interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** Reads `_headers` as both hosts do: a path at the start of a line, its headers indented under it. */
function parseRules(text: string): readonly Rule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      return {
        pattern,
        headers: lines.map((line): readonly [string, string] => {
          const at = line.indexOf(':');
          return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        }),
      };
    });
}

/** What a star matches: Netlify takes `/embed/*` to mean `/embed.js` too, and slashes at the end for none. */
const stars = { 'Cloudflare Pages': '/.*', Netlify: '/?.*' };

function matches(pattern: string, path: string, star: string): boolean {
  const source = pattern.replaceAll('.', '\\.').replace(/:\w+/gu, '[^/]+').replace('/*', star);
  return new RegExp(`^${source}$`, 'iu').test(path);
}

const rules = parseRules(readFileSync(join(folder, '_headers'), 'utf8'));
const matching = (path: string, star = stars.Netlify): readonly (readonly [string, string])[] =>
  rules.filter(({ pattern }) => matches(pattern, path, star)).flatMap(({ headers }) => headers);

test('the file keeps within the limits of Cloudflare Pages', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const { pattern, headers } of rules) {
    expect(pattern).toMatch(/^\/[^*]*\*?$/u);
    for (const [name, value] of headers) expect(name.length + value.length).toBeLessThan(1990);
  }
});

describe.each(Object.entries(stars))('as %s reads it', (_, star) => {
  test('no two rules set the same header for an address, so joining and overriding come to the same', () => {
    expect(paths.length).toBeGreaterThan(300);
    for (const path of paths) {
      const names = matching(path, star).map(([name]) => name);
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        path,
      ).toEqual([]);
    }
  });

  test('every address is sent with the headers that it is tested with', () => {
    for (const path of paths) expect(Object.fromEntries(matching(path, star)), path).toEqual(headersFor(path));
  });
});

test('assets are kept for a year, pinned embeds for ever with an eye on corrections, the rest briefly', () => {
  const kept = (path: string): string | undefined => headersFor(path)['Cache-Control'];
  const pinned = '/embed/charts/map/0123456789abcdef/';
  expect(kept('/assets/page.a1b2.css')).toBe('public, max-age=31536000, immutable');
  expect(kept(pinned)).toBe('public, max-age=300, stale-while-revalidate=31536000, stale-if-error=31536000');
  expect(matching(pinned).filter(([name]) => name === 'Cache-Control')).toEqual([['Cache-Control', kept(pinned)]]);
  for (const path of ['/', '/documents/', '/data/corpus.json', '/embed.js', '/search/'])
    expect(kept(path), path).toBe('public, max-age=300');
});

describe('framing', () => {
  const policyOf = (path: string): string => headersFor(path)['Content-Security-Policy'] ?? '';
  const embeds = paths.filter((path) => path.startsWith('/embed/'));
  const others = paths.filter((path) => !path.startsWith('/embed/'));

  test('is open under /embed/ and closed everywhere else', () => {
    expect(embeds.length).toBeGreaterThan(30);
    for (const path of embeds) {
      expect(policyOf(path)).not.toContain('frame-ancestors');
      expect(headersFor(path)['Access-Control-Allow-Origin']).toBe('*');
    }
    for (const path of others) expect(policyOf(path), path).toContain("frame-ancestors 'none'");
    for (const path of paths) expect(headersFor(path)).not.toHaveProperty('X-Frame-Options');
  });

  test('data and oEmbed files may be read by any site', () => {
    const open = others.filter((path) => /^\/(?:data|oembed)\//u.test(path));
    expect(open.length).toBeGreaterThan(30);
    for (const path of open) expect(headersFor(path)['Access-Control-Allow-Origin']).toBe('*');
  });
});

const publishing = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'publishing.md'), 'utf8');

test.each(['nginx', 'Caddy', 'Apache'])(
  'the snippet for %s in the documentation closes framing but for embeds',
  (server) => {
    const section = publishing.split(/^### /mu).find((part) => part.startsWith(server)) ?? '';
    expect(section).toContain("frame-ancestors 'none'");
    expect(section).toContain('/embed/');
    for (const [name, value] of Object.entries(headersFor('/embed/charts/map/'))) {
      expect(section, `${server}: ${name}`).toContain(name);
      expect(section, `${server}: ${name}`).toContain(value);
    }
  },
);

describe('the functions for a CDN in the documentation', () => {
  interface Asked {
    readonly uri: string;
    readonly statusCode?: number;
    readonly headers?: Readonly<Record<string, { readonly value: string }>>;
  }
  interface Event {
    readonly request: { readonly uri: string };
    readonly response?: { readonly headers: Record<string, { readonly value: string }> };
  }
  const [ask, answer] = [...publishing.matchAll(/^```js\n(?<code>[\s\S]*?)^```$/gmu)].map(
    ({ groups }) => runInNewContext(`${groups?.['code'] ?? ''}; handler`) as (event: Event) => Asked,
  );
  const names = new Map(Object.keys(headersFor('/embed/charts/map/a/')).map((name) => [name.toLowerCase(), name]));

  test('find the file of every address', () => {
    const asked = (uri: string): Asked | undefined => ask?.({ request: { uri } });
    for (const path of paths) expect(asked(path)).toEqual({ uri: path.replace(/\/$/u, '/index.html') });
    expect(asked('/documents')).toMatchObject({ statusCode: 301, headers: { location: { value: '/documents/' } } });
  });

  test('send every address with the headers that it is tested with', () => {
    for (const path of paths.map((each) => each.replace(/\/$/u, '/index.html'))) {
      const own = headersFor(path);
      const headers: Record<string, { value: string }> = {};
      answer?.({ request: { uri: path }, response: { headers } });
      const sent = Object.fromEntries(
        Object.entries(headers).map(([name, { value }]) => [names.get(name) ?? name, value] as const),
      );
      const { 'Cache-Control': kept, 'Content-Security-Policy': policy, ...rest } = own;
      const isEmbed = path.startsWith('/embed/');
      expect(sent, path).toEqual({
        ...rest,
        // The bucket holds how long the others are kept; pages state their policy themselves.
        ...(isEmbed && kept !== undefined && { 'Cache-Control': kept }),
        'Content-Security-Policy': isEmbed ? policy : "frame-ancestors 'none'",
      });
    }
  });
});
