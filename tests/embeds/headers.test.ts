import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

function matches(pattern: string, path: string): boolean {
  const source = pattern.replaceAll('.', '\\.').replace(/:\w+/gu, '[^/]+').replace('*', '.*');
  return new RegExp(`^${source}$`, 'u').test(path);
}

const rules = parseRules(readFileSync(join(folder, '_headers'), 'utf8'));
const matching = (path: string): readonly (readonly [string, string])[] =>
  rules.filter(({ pattern }) => matches(pattern, path)).flatMap(({ headers }) => headers);

test('the file keeps within the limits of Cloudflare Pages', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const { pattern, headers } of rules) {
    expect(pattern).toMatch(/^\/[^*]*\*?$/u);
    for (const [name, value] of headers) expect(name.length + value.length).toBeLessThan(1990);
  }
});

test('no two rules set the same header for an address, so joining and overriding come to the same', () => {
  expect(paths.length).toBeGreaterThan(300);
  for (const path of paths) {
    const names = matching(path).map(([name]) => name);
    expect(
      names.filter((name, index) => names.indexOf(name) !== index),
      path,
    ).toEqual([]);
  }
});

test('every address is sent with the headers that it is tested with', () => {
  for (const path of paths) expect(Object.fromEntries(matching(path)), path).toEqual(headersFor(path));
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

test.each(['nginx', 'Caddy', 'Apache'])(
  'the snippet for %s in the documentation closes framing but for embeds',
  (server) => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'publishing.md'), 'utf8');
    const section = text.split(/^### /mu).find((part) => part.startsWith(server)) ?? '';
    expect(section).toContain("frame-ancestors 'none'");
    expect(section).toContain('/embed/');
    for (const [name, value] of Object.entries(headersFor('/embed/charts/map/'))) {
      expect(section, `${server}: ${name}`).toContain(name);
      expect(section, `${server}: ${name}`).toContain(value);
    }
  },
);
