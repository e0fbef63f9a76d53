import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import { plainWords, testContext, testUrls } from '../export/fixtures/test-corpus.ts';
import { compilePreviewCards } from './preview-cards.ts';
import { renderConcordance } from './render-concordance.ts';
import { renderVerbatim } from './render-document.ts';

function render(display: 'full' | 'excerpt') {
  const { corpus } = testContext(plainWords, display);
  const [document] = corpus.documents;
  if (document === undefined) throw new Error('Expected a document.');
  const context = { corpus, urls: testUrls };
  return { document, corpus, context, tree: fromHtml(renderVerbatim(document, context), { fragment: true }) };
}

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataEditorial'] !== undefined) return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const ids = (tree: Nodes): readonly string[] => [...elements(tree)].map(({ properties }) => properties['id'] ?? '');

test('without what is ours the element holds the words of the source', () => {
  const { document, tree } = render('full');
  expect(collapse(wordsOf(tree))).toBe(collapse(document.parsed.text.slice(document.blocks[0]?.start)));
});

test('the notes of a list stand after the list, since nothing but items may stand in it', () => {
  const { tree } = render('full');
  const list = [...elements(tree)].find(({ tagName }) => tagName === 'ul');
  const children = list?.children.filter((child): child is Element => child.type === 'element') ?? [];
  expect(children.map(({ tagName }) => tagName)).toEqual(['li', 'li']);
  expect(ids(tree)).toContain('note-n-one');
});

test('excerpts hold the annotated blocks and a mark for what is left out', () => {
  const { document, tree } = render('excerpt');
  const annotated = document.blocks.filter(({ node }) =>
    [...document.notes, ...document.figures].some(({ block }) => block === node.id),
  );
  expect(annotated.length).toBeLessThan(document.blocks.length);
  expect(collapse(wordsOf(tree))).toBe(
    collapse(annotated.map(({ start, end }) => document.parsed.text.slice(start, end)).join(' ')),
  );
  const gaps = [...elements(tree)].filter(
    ({ properties }) => Array.isArray(properties['className']) && properties['className'].includes('gap'),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.every(({ properties }) => properties['dataEditorial'] !== undefined)).toBe(true);
});

test('a concordance quotes nothing of a passage that is left out', () => {
  const { corpus } = render('excerpt');
  const html = [...corpus.backlinksOf.values()].map((lines) => renderConcordance(lines, testUrls)).join('');
  const shown = new Set(ids(render('excerpt').tree));
  const targets = [...html.matchAll(/href="[^"#]*#(?<id>s\d+)"/gu)].map((match) => match.groups?.['id'] ?? '');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.every((id) => shown.has(id))).toBe(true);
});

test('every note says how it is folded, and the mark on its words leads to it', () => {
  const { tree } = render('full');
  const all = [...elements(tree)];
  const mark = all.find(({ tagName }) => tagName === 'mark');
  expect(mark?.properties['ariaDetails']).toBe('margin-note-n-one');
  expect(ids(tree)).toContain('margin-note-n-one');
  const reference = all.find(
    ({ properties }) => properties['href'] === '#note-n-one' && properties['ariaLabel'] !== undefined,
  );
  expect(reference?.properties['ariaLabel']).toBe('Note 1: Officials count arrests');
});

test('a figure’s sidenote says what it is and what it stands against', () => {
  const { tree } = render('full');
  const note = [...elements(tree)].find(({ properties }) => properties['id'] === 'margin-figure-f-1200');
  const text = note?.children.map((child) => collapse(textOf(child))).join(' ') ?? '';
  expect(text).toContain('Arrests in one day.');
  expect(text).toContain('Does not agree with about 900 (conflict, as both claim to count the same)');
});

function textOf(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}

test('there is one preview for each entity that is marked', () => {
  const { document, context } = render('full');
  const cards = [...elements(fromHtml(compilePreviewCards(context)(document), { fragment: true }))].flatMap(
    ({ properties }) => properties['dataCard'] ?? [],
  );
  expect(cards).toEqual([
    ...new Set(document.mentions.filter(({ mark }) => mark !== 'none').map(({ entity }) => entity)),
  ]);
});
