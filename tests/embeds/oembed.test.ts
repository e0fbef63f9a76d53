import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { unfurl } from 'unfurl.js';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';

const published = 'https://record.example.org/';
const { folder, address } = inject('site');
const subjects = ['charts', 'figures'].flatMap((kind) =>
  readdirSync(join(folder, 'oembed', kind)).map((file) => `${kind}/${file.slice(0, -'.json'.length)}`),
);

/** https://oembed.com, for the type “rich”, as strictly as Ghost and Discourse read it. */
const responseSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  title: z.string().min(1),
  author_name: z.string().min(1),
  author_url: z.url(),
  width: z.literal(600),
  height: z.int().min(100),
  html: z.string().min(1),
  thumbnail_url: z.url().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
  cache_age: z.int(),
});

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

/** Fetches what is published at an address from the server of the tests. */
function fetchPublished(url: string): Promise<Response> {
  return fetch(url.replace(published, address));
}

describe.each(subjects)('%s', (path) => {
  const file = readFileSync(join(folder, 'oembed', `${path}.json`), 'utf8');
  const response = responseSchema.parse(JSON.parse(file));

  test('is discovered and read by an oEmbed client from its page and from its embed', async () => {
    for (const page of [`${published}${path}/`, `${published}embed/${path}/`]) {
      const { oEmbed } = await unfurl(page, { fetch: fetchPublished });
      expect(oEmbed).toMatchObject({
        type: 'rich',
        version: '1.0',
        title: response.title,
        provider_name: 'The Removal Record',
      });
      expect(oEmbed).toMatchObject({ html: response.html, width: response.width, height: response.height });
    }
  });

  test('gives a quotation with a link, then a frame, with nothing that WordPress takes away', () => {
    const all = [...elements(fromHtml(response.html, { fragment: true }))];
    expect(all.map(({ tagName }) => tagName)).toEqual(['blockquote', 'a', 'iframe']);
    const [, link, frame] = all;
    expect(link?.properties).toEqual({ href: `${published}${path}/` });
    expect(frame?.properties).toMatchObject({
      src: `${published}embed/${path}/`,
      width: 600,
      height: response.height,
      frameBorder: '0',
      scrolling: 'no',
    });
    expect(Object.keys(frame?.properties ?? {}).toSorted()).toEqual([
      'frameBorder',
      'height',
      'scrolling',
      'src',
      'title',
      'width',
    ]);
  });

  test('has a thumbnail with its size, or none', () => {
    const given = [response.thumbnail_url, response.thumbnail_width, response.thumbnail_height].filter(
      (part) => part !== undefined,
    );
    expect([0, 3]).toContain(given.length);
    if (response.thumbnail_url === undefined) return;
    const picture = readFileSync(join(folder, response.thumbnail_url.replace(published, '')));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      response.thumbnail_width,
      response.thumbnail_height,
    ]);
  });
});

test('the files are sent so that any site may read them', async () => {
  const response = await fetch(`${address}oembed/charts/map.json?maxwidth=500&format=json`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('content-type')).toMatch(/application\/json/u);
});

test('every picture that publishers are offered is there', () => {
  for (const path of subjects)
    expect(existsSync(join(folder, `${path}.${path.startsWith('charts/') ? 'png' : 'svg'}`))).toBe(true);
});

test.each(['charts/map', 'figures/f-38-arrests'])('the page of %s has cards for previews', (path) => {
  const all = [...elements(fromHtml(readFileSync(join(folder, path, 'index.html'), 'utf8')))];
  const meta = new Map(
    all
      .filter(({ tagName }) => tagName === 'meta')
      .map(({ properties }) => [properties['name'] ?? properties['property'], properties['content']]),
  );
  expect(meta.get('og:title')).toBeTruthy();
  expect(meta.get('og:description')).toBeTruthy();
  if (path.startsWith('figures/')) return;
  expect(meta.get('twitter:card')).toBe('player');
  expect(meta.get('twitter:player')).toBe(`${published}embed/${path}/`);
  expect(meta.get('twitter:image')).toBe(`${published}${path}-card.png`);
  expect(meta.get('og:image')).toBe(meta.get('twitter:image'));
  expect(meta.get('twitter:image:alt')).toBeTruthy();
});
