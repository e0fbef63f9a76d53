import { describe, expect, test } from 'vitest';
import { compileContext } from './export-context.ts';
import { testContext, testCorpus, testSite, testUrls } from './fixtures/test-corpus.ts';
import { textsOf, xmlFault } from './fixtures/xml-fault.ts';
import { llmsTxt } from './llms-txt.ts';
import { openSearch } from './opensearch.ts';
import { robotsTxt } from './robots-txt.ts';
import { siteFiles } from './site-files.ts';
import { sitemaps, sitePages } from './sitemap.ts';

describe('the sitemap', () => {
  test('lists the pages that the corpus implies, with the dates of their content', () => {
    expect(sitePages(testContext()).map(({ path, updated }) => `${path} ${updated ?? '-'}`)).toMatchInlineSnapshot(`
      [
        "/ 2025-03-01",
        "/documents/ 2025-03-01",
        "/documents/one/ 2025-03-01",
        "/policies/ 2025-02-20",
        "/policies/counting/ 2025-02-20",
        "/places/ 2025-03-01",
        "/places/newark/ 2025-03-01",
        "/people/ 2025-03-01",
        "/people/ana-example/ 2025-03-01",
        "/organisations/ 2025-03-01",
        "/organisations/agency/ 2025-03-01",
        "/figures/ 2025-03-01",
        "/figures/f-1200/ 2025-03-01",
        "/figures/f-900/ 2025-03-01",
        "/contradictions/ 2025-03-01",
        "/events/ 2025-02-04",
        "/about/ -",
      ]
    `);
  });

  test('lists the pages that were built, if it is told, and leaves out those that hold nothing of their own', () => {
    const site = { ...testSite, pages: ['/search/', '/404.html', '/', '/embed/charts/c/', '/documents/one/', '/new/'] };
    expect(sitePages(compileContext(testCorpus(), testUrls, site))).toEqual([
      { path: '/', updated: '2025-03-01' },
      { path: '/documents/one/', updated: '2025-03-01' },
      { path: '/new/', updated: undefined },
    ]);
  });

  test('is one file of full addresses', () => {
    const [file, ...others] = sitemaps(testContext());
    expect(others).toEqual([]);
    expect(xmlFault(file?.text ?? '')).toBeUndefined();
    expect(textsOf(file?.text ?? '', 'loc')).toContain('https://record.example/base/documents/one/');
  });

  test('is parted where one file cannot hold it, and its index names every part', () => {
    const [index, ...parts] = sitemaps(testContext(), 4);
    const pages = sitePages(testContext());
    expect(parts.map(({ path }) => path)).toEqual(
      Array.from({ length: Math.ceil(pages.length / 4) }, (_, part) => `sitemap-${part + 1}.xml`),
    );
    expect(textsOf(index?.text ?? '', 'loc')).toEqual(parts.map(({ path }) => `https://record.example/base/${path}`));
    expect(parts.flatMap(({ text }) => textsOf(text, 'loc'))).toEqual(
      pages.map(({ path }) => `https://record.example/base${path}`),
    );
  });
});

test('robots may read everything and find the sitemap', () => {
  expect(robotsTxt(testContext())).toContain('Sitemap: https://record.example/base/sitemap.xml\n');
});

test('browsers can search, under a name of at most 16 characters', () => {
  const file = openSearch(testContext());
  expect(xmlFault(file)).toBeUndefined();
  expect(file).toContain('template="https://record.example/base/search/?q={searchTerms}"');
  expect(textsOf(file, 'ShortName')).toEqual(['Test Record']);
  const long = openSearch(
    compileContext(testCorpus(), testUrls, { ...testSite, name: 'A very long name of a record' }),
  );
  expect(textsOf(long, 'ShortName')).toEqual(['very long name o']);
});

test('llms.txt begins with a name and a summary, and lists documents and data', () => {
  const file = llmsTxt(siteFiles, testContext());
  expect(file).toMatch(/^# The Test Record\n\n> A record for tests\.\n\n/u);
  expect(file.match(/^## .*$/gmu)).toEqual(['## Documents', '## Data', '## About']);
  expect(file).toContain(
    '- [Officials count arrests](https://record.example/base/documents/one.md): Ana Example, Daily Example, 3 February 2025\n',
  );
  for (const { path } of siteFiles) expect(file).toContain(`](https://record.example/base/${path})`);
});
