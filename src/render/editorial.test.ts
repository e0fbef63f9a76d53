import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readGeography } from '../loaders/read-geography.ts';
import { testUrls } from '../export/fixtures/test-corpus.ts';
import { renderEditorial } from './editorial.ts';
import { renderLocatorMap } from './locator-map.ts';

const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });
const geography = readGeography();
const context = { corpus, urls: testUrls, geography };

test('headings get ids of their words, equal ones a number, and each part is wrapped', () => {
  const html = renderEditorial('First.\n\n## The count\n\nA.\n\n## The count\n\nB.', context);
  expect(html).toBe(
    '<div class="part"><p>First.</p>\n</div><div class="part"><h2 id="the-count">The count</h2>\n<p>A.</p>\n</div><div class="part"><h2 id="the-count-2">The count</h2>\n<p>B.</p></div>',
  );
});

test('links within the site get the base path, links to entities their address', () => {
  const html = renderEditorial(
    '[Map](/map/), [ICE](entity:organisations/ice) and [the web](https://example.org/).',
    context,
  );
  expect(html).toContain(`href="${testUrls.page('/map/')}"`);
  expect(html).toContain(`href="${testUrls.page('/organisations/ice/')}"`);
  expect(html).toContain('href="https://example.org/"');
});

test('a footnote is a source at the end, and the two lead to each other', () => {
  const html = renderEditorial('So it was.[^a]\n\n[^a]: A report.', context);
  expect(html).toContain('<a href="#fn-a" id="fnref-a" data-footnote-ref');
  expect(html).toContain('<li id="fn-a">');
  expect(html).toContain('aria-label="Back to the words of source 1"');
});

test('markup in the text stays text, and no address runs a script', () => {
  expect(
    renderEditorial('<script>alert(1)</script>\n\n<b onclick="x">bold</b> [x](javascript:alert(1))', context),
  ).not.toMatch(/<script|<b|javascript:/u);
});

test('a chart, a figure, a quote and a document stand in their places with links to theirs', () => {
  const html = renderEditorial(
    [
      '::chart{id="one-opening-two-numbers"}',
      '::figure{id="f-538-arrests"}',
      '::quote[US authorities have arrested 38 illegal migrants]{document="000_767e988451f9abf1"}',
      '::document{id="000_767e988451f9abf1"}',
    ].join('\n\n'),
    context,
  );
  expect(html).toContain(
    '<div class="part part-with-chart"><figure class="chart-figure" data-chart="one-opening-two-numbers"',
  );
  expect(html).toContain('<svg');
  expect(html).toContain('#figure-f-538-arrests');
  expect(html).toContain('<blockquote><p lang="en">US authorities have arrested 38 illegal migrants</p></blockquote>');
  expect(html).toContain('#s1');
});

test('the locator map shows a place of the United States there and any other in the world', () => {
  const titleOf = (ref: string): string | undefined => {
    const entity = [...corpus.entities.values()].find((each) => each.ref === ref);
    return entity?.register === 'places'
      ? /aria-label="(?<title>[^"]*)"/u.exec(renderLocatorMap(entity.record, geography))?.groups?.['title']
      : undefined;
  };
  expect(titleOf('places/newark')).toBe('Map: Newark, New Jersey within the United States');
  expect(titleOf('places/guatemala')).toContain('within the world');
  for (const entity of corpus.entities.values()) {
    if (entity.register !== 'places') continue;
    expect(renderLocatorMap(entity.record, geography)).not.toMatch(/NaN|Infinity|undefined/u);
  }
});
