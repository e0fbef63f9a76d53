import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, inject, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

const { folder } = inject('site');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const content = join(import.meta.dirname, '..', '..', 'content');
const origin = 'https://record.example.org';

const chartSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  description: z.string(),
  rows: z.array(
    z.object({
      key: z.string(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      words: z.string(),
      quote: z.string().optional(),
      link: z.string(),
      sources: z.array(z.object({ url: z.string() })),
    }),
  ),
  sources: z.array(z.object({ url: z.string() })),
});
const ids = readdirSync(join(folder, 'charts')).flatMap((name) =>
  name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
);

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataEditorial'] !== undefined) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '');
const pages = new Map<string, readonly Element[]>();
function elementsOf(path: string): readonly Element[] {
  const known = pages.get(path) ?? [...elements(fromHtml(read(path)))];
  pages.set(path, known);
  return known;
}

/** Every row of every reference series: the addresses that it cites and the numbers and words that it states. */
const observations = readdirSync(join(content, 'series'))
  .filter((name) => name.endsWith('.csv'))
  .flatMap((name) => {
    const { sources } = z
      .object({ sources: z.record(z.string(), z.object({ url: z.string() })) })
      .parse(parseYaml(readFileSync(join(content, 'series', name.replace(/csv$/u, 'yaml')), 'utf8')));
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parseCsv(readFileSync(join(content, 'series', name), 'utf8'), { columns: true }));
    return rows.map((row) => ({
      urls: (row['sources'] ?? '').split(' ').map((key) => sources[key]?.url),
      numbers: ['value', 'low', 'high'].flatMap((column) => ((row[column] ?? '') === '' ? [] : [Number(row[column])])),
    }));
  });

/** Says whether what a row leads to states its number. */
function states(link: string, row: z.infer<typeof chartSchema>['rows'][number]): boolean {
  const numbers = [row.value, row.low, row.high].filter((number) => number !== null);
  if (!link.startsWith(origin)) {
    // A source: a row of a reference series that cites this address states the same numbers (none, for a known gap).
    return observations.some(
      (each) => each.urls.includes(link) && numbers.every((number) => each.numbers.includes(number)),
    );
  }
  const url = new URL(link);
  const file = `${url.pathname.slice(1)}index.html`;
  if (!existsSync(join(folder, file))) return false;
  const page = elementsOf(file);
  if (url.hash === '') {
    // An entry of a register: the picture counts its mentions, which stand there as marked words.
    const quoted = page
      .filter(({ tagName }) => tagName === 'blockquote')
      .flatMap((quote) => [...elements(quote)].filter(({ tagName }) => tagName === 'mark'));
    return row.value === null || quoted.length >= row.value;
  }
  const target = page.find((element) => attribute(element, 'id') === url.hash.slice(1));
  if (target === undefined) return false;
  if (!url.hash.startsWith('#figure-')) return textOf(target).includes(row.words);
  const sentence = page
    .filter((element) => element.properties['dataFigure'] === url.hash.slice('#figure-'.length))
    .map(textOf)
    .join('');
  return row.quote !== undefined && sentence === row.quote && sentence.toLowerCase().includes(row.words.toLowerCase());
}

test('the eleven charts stand on the site', () => {
  expect(ids.toSorted()).toEqual([
    'arizona-nearly-a-million',
    'claimed-and-counted',
    'guard-deployments',
    'ice-daily-posts-january-2025',
    'ice-detention-population',
    'ice-removals-by-fiscal-year',
    'map',
    'network',
    'one-opening-two-numbers',
    'refugee-ceilings-and-admissions',
    'timeline',
  ]);
});

describe.each(ids)('chart %s', (id) => {
  const chart = chartSchema.parse(JSON.parse(read(`charts/${id}.json`)));
  const rows = new Map(chart.rows.map((row) => [row.key, row]));

  test('every datum of the picture, in the page and in the file, leads to what states its number', () => {
    const file = [...elements(fromHtml(read(`charts/${id}.svg`), { fragment: true }))];
    const page = elementsOf(`charts/${id}/index.html`);
    for (const all of [file, page]) {
      const data = all.filter((element) => element.properties['dataDatum'] !== undefined);
      expect(data.length).toBeGreaterThan(0);
      for (const datum of data) {
        const row = rows.get(attribute(datum, 'dataDatum'));
        const link = new URL(attribute(datum, 'href'), origin).href;
        expect(row, attribute(datum, 'dataDatum')).toBeDefined();
        expect(link).toBe(row?.link);
        expect(row !== undefined && states(link, row), `${id}: ${attribute(datum, 'dataDatum')} → ${link}`).toBe(true);
      }
    }
  });

  test('every row of the CSV leads to what states its number, and has its source', () => {
    const table = z
      .array(z.record(z.string(), z.string()))
      .parse(parseCsv(read(`charts/${id}.csv`), { columns: true }));
    expect(table.map((row) => row['key'])).toEqual([...rows.keys()]);
    for (const line of table) {
      const row = rows.get(line['key'] ?? '');
      expect(row !== undefined && states(line['link'] ?? '', row), `${id}: ${line['key'] ?? ''}`).toBe(true);
      expect(line['value'] ?? '').toBe(row?.value === null || row?.value === undefined ? '' : String(row.value));
      if (chart.kind !== 'network') expect(line['source_url']).toMatch(/^https?:\/\//u);
    }
  });

  test('the page has the table of the same rows, a description, a reading, sources and downloads', () => {
    const page = elementsOf(`charts/${id}/index.html`);
    const shown = page
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => attribute(row, 'dataRow'))
      .filter((key) => key !== '');
    expect(shown).toEqual([...rows.keys()]);
    const article = page.find((element) => element.properties['dataChart'] === id);
    const text = article === undefined ? '' : textOf(article).replace(/\s+/gu, ' ');
    expect(text).toContain(chart.description.replace(/\s+/gu, ' ').trim().slice(0, 40));
    expect(chart.description.toLowerCase()).not.toContain(chart.title.toLowerCase());
    expect(
      page.some(
        (element) =>
          String(element.properties['className']).includes('chart-reading') && textOf(element).trim().length > 20,
      ),
    ).toBe(true);
    for (const suffix of ['.svg', '.png', '-card.png', '.csv', '.json', '.zip']) {
      expect(
        page.some((element) => attribute(element, 'href') === `/charts/${id}${suffix}`),
        suffix,
      ).toBe(true);
      expect(existsSync(join(folder, `charts/${id}${suffix}`)), suffix).toBe(true);
    }
    for (const { url } of chart.sources)
      expect(
        page.some((element) => attribute(element, 'href') === url),
        url,
      ).toBe(true);
  });

  test('the pictures hold no number that is none, and say what they are', () => {
    const svg = read(`charts/${id}.svg`);
    expect(/="[^"]*(?:NaN|Infinity|undefined|null)/u.exec(svg)?.[0]).toBeUndefined();
    expect(
      /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><title [^>]*>[^<]+<\/title><desc /u.test(svg),
    ).toBe(true);
    for (const [suffix, width] of [
      ['.png', 1600],
      ['-card.png', 1200],
    ] as const) {
      const png = readFileSync(join(folder, `charts/${id}${suffix}`));
      expect(png.readUInt32BE(16)).toBe(width);
      if (suffix === '-card.png') expect(png.readUInt32BE(20)).toBe(628);
    }
  });
});

test('the list shows every chart once, by what its points lead to, with pictures for the eye alone', () => {
  const list = elementsOf('charts/index.html');
  const sections = list.filter((element) => attribute(element, 'className') === 'section');
  expect(sections.map((section) => [...elements(section)].filter(({ tagName }) => tagName === 'svg').length)).toEqual([
    3, 5, 3,
  ]);
  const inside = sections.flatMap((section) => [...elements(section)]);
  const links = inside.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'));
  expect(links.toSorted()).toEqual(ids.map((id) => `/charts/${id}/`).toSorted());
  expect(inside.filter((element) => element.tagName === 'svg' && element.properties['ariaHidden'] !== 'true')).toEqual(
    [],
  );
});

test('the page of an entity draws those that are named with it, each a link to its own page', () => {
  const marks = elementsOf('people/karoline-leavitt/index.html').filter(
    (element) => element.tagName === 'a' && 'dataDatum' in element.properties,
  );
  expect(marks.map((element) => attribute(element, 'href'))).toContain('/people/donald-trump/');
  for (const mark of marks) expect(attribute(mark, 'href')).toBe(`/${attribute(mark, 'dataDatum')}/`);
});
