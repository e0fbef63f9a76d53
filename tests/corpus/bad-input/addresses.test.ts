import { join } from 'node:path';
import { cwd } from 'node:process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../../src/loaders/settings.ts';
import { edited, problemsOf } from './problems-of.ts';

const document = 'content/documents/harbour-report.yaml';
const withUrl = (url: string): string =>
  problemsOf(edited(document, 'url: https://wire.example.org/pause', `url: ${JSON.stringify(url)}`));

describe('addresses of sources', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'ftp://example.org/',
    'file:///etc/passwd',
    'mailto:desk@example.org',
    '//example.org/',
    '\\\\example.org\\a',
    'https:\\\\example.org',
    'https:example.org',
    'https:///example.org',
    'ht\ttps://example.org/',
    ' https://example.org/',
    'https://example.org/a b',
    'https://example.org/\n',
    'https://ex ample.org/',
    'https://example.org:99999/',
    'https://user:word@example.org/',
    'https://user@example.org/',
    'https://localhost/',
    'https://',
    'example.org',
    '',
  ])('%j is refused', (url) => {
    expect(withUrl(url)).toBe(
      'content/documents/harbour-report.yaml:4:6  record/value  “url”: Write a full web address that begins with https:// or http:// and holds no spaces.',
    );
  });

  test.each([
    'https://example.org',
    'http://example.org/a?b=c&d=%20#e',
    'https://bücher.example.org/',
    'https://xn--bcher-kva.example.org/',
    'https://example.org/статья',
  ])('%s is an address', (url) => {
    expect(withUrl(url)).toBe('');
  });

  test('a source with a broken address has its place', () => {
    expect(
      problemsOf(
        edited('content/annotations/harbour-report.yaml', 'https://court.example.org/rules', 'court, the rules'),
      ),
    ).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:11:74  record/value  “notes.0.sources.0.url”: Write a full web address that begins with https:// or http:// and holds no spaces."`,
    );
    expect(
      problemsOf(edited('content/series/arrests.yaml', 'https://court.example.org/report', 'javascript:alert(1)')),
    ).toMatchInlineSnapshot(
      `"content/series/arrests.yaml:10:70  record/value  “sources.court.url”: Write a full web address that begins with https:// or http:// and holds no spaces."`,
    );
  });
});

describe('settings', () => {
  afterEach(() => vi.unstubAllEnvs());
  const message = (name: string, value: string): string => {
    vi.stubEnv(name, value);
    try {
      readSettings();
      return 'accepted';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  test.each([
    'example.org',
    '//example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://example.org/record',
    'https://example.org/?a',
    'https://example.org?',
    'https://example.org#',
    'https://user:word@example.org',
    'https://:word@example.org',
    ' https://example.org',
    'https://exa mple.org',
    'https:\\\\example.org',
    'https://example.org:99999',
    'https://',
  ])('SITE_URL %j is refused', (value) => {
    expect(message('SITE_URL', value)).toBe(
      `SITE_URL is “${value}”. Write the origin of the site, such as https://example.org, with no path; the path goes into BASE_PATH.`,
    );
  });

  test.each([
    '/a/../b',
    '..',
    '/a b/',
    '/a?b',
    '/a#b',
    '\\a',
    '/%2e%2e/',
    'https://example.org/a',
    '/<script>/',
    '/a\n/',
    '/ä/',
    '/.hidden',
  ])('BASE_PATH %j is refused', (value) => {
    expect(message('BASE_PATH', value)).toBe(
      `BASE_PATH is “${value}”. Write the path under which the site is served, such as /record/, with plain letters, digits and hyphens.`,
    );
  });

  test('SEARCH_SHARDS knows two words', () => {
    expect(message('SEARCH_SHARDS', 'month')).toBe(
      'SEARCH_SHARDS is “month”. Write “year” to divide the search index by the years of documents, or “none”.',
    );
  });

  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['https://BÜCHER.example', 'https://xn--bcher-kva.example'],
    ['', 'http://localhost:4321'],
  ])('SITE_URL %j is the origin %s', (value, origin) => {
    vi.stubEnv('SITE_URL', value);
    expect(readSettings().site).toBe(origin);
  });

  test.each([
    ['', '/'],
    ['/', '/'],
    ['record', '/record/'],
    ['/record', '/record/'],
    ['//record//2025/', '/record/2025/'],
    ['/v1.0/~a_b-c/', '/v1.0/~a_b-c/'],
  ])('BASE_PATH %j is %s', (value, base) => {
    vi.stubEnv('BASE_PATH', value);
    expect(readSettings().base).toBe(base);
  });

  test('OUT_DIR may not hold or lie in the sources', () => {
    for (const folder of ['seeds', 'content/site', '.', 'src/site', '/'])
      expect(message('OUT_DIR', folder)).toMatch(
        /^OUT_DIR is “.+”, which holds or lies in .+ Choose a folder apart from the sources/u,
      );
    expect(message('OUT_DIR', 'seeds-site')).toBe('accepted');
    expect(message('OUT_DIR', '')).toBe('accepted');
    expect(readSettings().out).toBe(join(cwd(), 'dist'));
  });

  test('SEARCH_BUNDLES may not lie in the site or in the sources', () => {
    for (const folder of ['dist', 'dist/search/bundles', 'seeds', 'content/bundles'])
      expect(message('SEARCH_BUNDLES', folder)).toMatch(
        /^SEARCH_BUNDLES is “.+”, which lies in .+, the folder of [A-Z_]+\. Choose a folder apart/u,
      );
    for (const folder of ['', '.bundles', 'dist-bundles']) expect(message('SEARCH_BUNDLES', folder)).toBe('accepted');
  });
});
