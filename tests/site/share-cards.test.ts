import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !path.startsWith('embed/'))
  .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));

function metaOf(html: string, property: string): readonly string[] {
  return [...html.matchAll(/<meta (?:property|name)="(?<name>[^"]+)" content="(?<content>[^"]*)"/gu)].flatMap(
    ({ groups }) => (groups?.['name'] === property ? [groups['content'] ?? ''] : []),
  );
}

test('every page has one picture of the size it states, with words for who cannot see it', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const { path, html } of pages) {
    const [image = '', ...others] = metaOf(html, 'og:image');
    expect([path, others, image.startsWith('https://record.example.org/')]).toEqual([path, [], true]);
    const png = readFileSync(join(folder, new URL(image).pathname));
    expect([path, png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      path,
      'PNG',
      Number(metaOf(html, 'og:image:width')[0]),
      Number(metaOf(html, 'og:image:height')[0]),
    ]);
    expect([path, metaOf(html, 'og:image:alt')[0]]).toEqual([path, expect.stringMatching(/\S{3}/u)]);
  }
});

test('documents, entries, figures, stories and charts have each their own, and what has none shows the site’s', () => {
  const imageOf = (page: string): string =>
    new URL(metaOf(pages.find(({ path }) => path === `${page}index.html`)?.html ?? '', 'og:image')[0] ?? '').pathname;
  for (const page of [
    'documents/538-arrests-first-days/',
    'places/newark/',
    'people/donald-trump/',
    'figures/f-538-arrests/',
    'stories/first-week-538/',
    'charts/claimed-and-counted/',
  ])
    expect(imageOf(page)).toBe(`/${page.slice(0, -1)}-card.png`);
  expect(imageOf('timeline/')).toBe('/charts/timeline-card.png');
  for (const page of ['', 'about/', 'figures/']) expect(imageOf(page)).toBe('/card.png');
});
