import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { canonicalText } from '../../src/text/canonical-text.ts';

const { folder } = inject('site');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const seeds = join(import.meta.dirname, '..', '..', 'seeds');

const corpusSchema = z.object({
  schemaVersion: z.string(),
  documents: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      href: z.string(),
      title: z.string(),
      date: z.string(),
      publisher: z.string().nullable(),
      review: z.string(),
      sha256: z.string(),
    }),
  ),
  entities: z.array(
    z.object({ id: z.string(), kind: z.string(), name: z.string(), aliases: z.array(z.string()), href: z.string() }),
  ),
  mentions: z.array(
    z.object({
      document: z.string(),
      entity: z.string(),
      exact: z.string(),
      start: z.number(),
      end: z.number(),
      block: z.string(),
      sentence: z.string(),
    }),
  ),
});
const corpus = corpusSchema.parse(JSON.parse(read('data/corpus.json')));
const spanSchema = z.object({ start: z.number(), end: z.number() });
const documentSchema = z.object({
  text: z.string(),
  blocks: z.array(spanSchema.extend({ id: z.string(), type: z.string() })),
  sentences: z.array(spanSchema.extend({ id: z.string(), block: z.string() })),
  mentions: z.array(spanSchema.extend({ entity: z.string(), exact: z.string() })),
  notes: z.array(spanSchema.extend({ id: z.string(), exact: z.string(), sources: z.array(z.unknown()).min(1) })),
  figures: z.array(spanSchema.extend({ id: z.string(), exact: z.string() })),
});

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

function textOf(node: Nodes, skip: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && skip(node)) return '';
  return 'children' in node ? node.children.map((child) => textOf(child, skip)).join('') : '';
}

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const isEditorial = (element: Element): boolean => element.properties['dataEditorial'] !== undefined;
const attribute = (element: Element, name: string): string => {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
};

describe.each(corpus.documents)('document $id', ({ id, slug, sha256 }) => {
  const page = fromHtml(read(`documents/${slug}/index.html`));
  const all = [...elements(page)];
  const article = all.find((element) => element.properties['dataDocument'] === id);
  const verbatim = all.filter((element) => element.properties['dataVerbatim'] !== undefined);
  const data = documentSchema.parse(JSON.parse(read(`documents/${slug}.json`)));
  const seed = readFileSync(join(seeds, `${id}.txt`));

  test('shows the seed’s words verbatim and in order', () => {
    expect(verbatim).toHaveLength(1);
    expect(article).toBeDefined();
    const [element] = verbatim;
    const expected = canonicalText(seed.toString('utf8')).replace(/^ ?date \d{4}-\d{2}-\d{2}/u, '');
    expect(element && collapse(textOf(element, isEditorial))).toBe(collapse(expected));
  });

  test('publishes the seed byte for byte, with its digest', () => {
    expect(readFileSync(join(folder, `documents/${slug}.txt`)).equals(seed)).toBe(true);
    expect(createHash('sha256').update(seed).digest('hex')).toBe(sha256);
  });

  test('every published span holds the words that it claims', () => {
    const points = Array.from(data.text);
    const slice = ({ start, end }: { start: number; end: number }): string => points.slice(start, end).join('');
    const spans = [...data.mentions, ...data.notes, ...data.figures];
    expect(spans.length).toBeGreaterThan(20);
    for (const span of spans) expect(slice(span)).toBe(span.exact);
  });

  test('every mention of the data that is not in a heading is marked, linked once a section, and nothing is marked in a heading', () => {
    const headings = new Set(
      data.blocks.filter(({ type }) => type === 'heading' || type === 'headline').map(({ id: block }) => block),
    );
    const own = corpus.mentions.filter(({ document }) => document === id);
    const shown = own.filter(({ block }) => !headings.has(block));
    const marked = all.filter((element) => element.properties['dataEntity'] !== undefined);
    expect(marked.length).toBe(shown.length);
    expect(marked.map((element) => [attribute(element, 'dataEntity'), textOf(element, isEditorial)])).toEqual(
      shown.map(({ entity, exact }) => [entity, exact]),
    );
    for (const heading of all.filter(({ tagName }) => /^h[1-6]$/u.test(tagName))) {
      expect([...elements(heading)].filter((element) => element.properties['dataEntity'] !== undefined)).toEqual([]);
    }
    for (const link of marked.filter(({ tagName }) => tagName === 'a')) {
      expect([...elements(link)].filter(({ tagName }) => tagName === 'a')).toHaveLength(1);
    }
  });

  test('every note and figure marks its words, and stands beside them', () => {
    const ids = new Set(all.map((element) => attribute(element, 'id')));
    for (const note of data.notes) {
      const marks = all.filter((element) => element.properties['dataNote'] === note.id);
      expect(collapse(marks.map((element) => textOf(element, isEditorial)).join(''))).toBe(collapse(note.exact));
      expect(marks.every((element) => element.tagName === 'mark' && ids.has(attribute(element, 'ariaDetails')))).toBe(
        true,
      );
    }
    for (const figure of data.figures) {
      const marks = all.filter((element) => element.properties['dataFigure'] === figure.id);
      expect(collapse(marks.map((element) => textOf(element, isEditorial)).join(''))).toBe(collapse(figure.exact));
      expect(ids.has(`figure-${figure.id}`)).toBe(true);
    }
  });

  test('paragraphs and sentences have ids in order', () => {
    const inOrder = (pattern: RegExp): string[] =>
      all.map((element) => attribute(element, 'id')).filter((each) => pattern.test(each));
    expect(inOrder(/^p\d+$/u)).toEqual(inOrder(/^p\d+$/u).map((_, index) => `p${index + 1}`));
    expect(inOrder(/^s\d+$/u)).toEqual(data.sentences.map((_, index) => `s${index + 1}`));
  });
});

describe('registers', () => {
  test('hold every entity of the four kinds', () => {
    const count = (kind: string): number => corpus.entities.filter((entity) => entity.kind === kind).length;
    expect([count('policy'), count('place'), count('person'), count('organisation')]).toEqual([26, 18, 19, 16]);
  });

  test.each(corpus.entities)('$id has a page that quotes each of its mentions', ({ id, name }) => {
    const page = fromHtml(read(`${id}/index.html`));
    const all = [...elements(page)];
    expect(
      all.some(
        ({ tagName, children }) =>
          tagName === 'h1' && collapse(children.map((child) => textOf(child, () => false)).join('')) === name,
      ),
    ).toBe(true);
    const mentions = corpus.mentions.filter(({ entity }) => entity === id);
    const quoted = all
      .filter(({ tagName }) => tagName === 'blockquote')
      .flatMap((quote) => [...elements(quote)].filter(({ tagName }) => tagName === 'mark'));
    expect(quoted.map((element) => textOf(element, () => false))).toEqual(
      mentions.toSorted((a, b) => order(a.document) - order(b.document) || a.start - b.start).map(({ exact }) => exact),
    );
  });
});

function order(document: string): number {
  return corpus.documents.findIndex(({ id }) => id === document);
}

describe('every page', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

  test.each(pages)('%s is whole', (path) => {
    const page = fromHtml(read(path));
    const all = [...elements(page)];
    const heads = all.filter(({ tagName }) => tagName === 'head').flatMap((head) => [...elements(head)]);
    const named = (tagName: string): Element[] =>
      (tagName === 'title' ? heads : all).filter((element) => element.tagName === tagName);
    expect(named('h1')).toHaveLength(1);
    expect(named('title')).toHaveLength(1);
    expect(named('html').map((element) => attribute(element, 'lang'))).toEqual(['en-GB']);
    expect(
      all.filter(
        (element) =>
          element.properties['style'] !== undefined ||
          Object.keys(element.properties).some((name) => /^on[A-Z]/u.test(name)),
      ),
    ).toEqual([]);
    const ids = all.map((element) => attribute(element, 'id')).filter((each) => each !== '');
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
    const subresources = all.flatMap((element) => [
      attribute(element, 'src'),
      element.tagName === 'link' && !/canonical|alternate|license/u.test(String(element.properties['rel']))
        ? attribute(element, 'href')
        : '',
    ]);
    expect(subresources.filter((address) => /^(?:https?:)?\/\//u.test(address))).toEqual([]);
  });

  test('every internal link and fragment leads somewhere', () => {
    let seen = 0;
    const broken: string[] = [];
    const idsOf = new Map<string, ReadonlySet<string>>();
    const idsIn = (path: string): ReadonlySet<string> => {
      const known =
        idsOf.get(path) ?? new Set([...elements(fromHtml(read(path)))].map((element) => attribute(element, 'id')));
      idsOf.set(path, known);
      return known;
    };
    for (const path of pages) {
      for (const element of elements(fromHtml(read(path)))) {
        const href = attribute(element, element.tagName === 'a' || element.tagName === 'link' ? 'href' : 'src');
        if (href === '' || /^(?:https?|mailto):/u.test(href)) continue;
        seen++;
        const url = new URL(href, `http://site/${path.replace(/index\.html$/u, '')}`);
        const target = decodeURIComponent(url.pathname).slice(1);
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
        if (!existsSync(join(folder, file))) broken.push(`${path}: ${href}`);
        else if (url.hash !== '' && !idsIn(file).has(decodeURIComponent(url.hash.slice(1))))
          broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });
});
