import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import { testCorpus } from '../export/fixtures/test-corpus.ts';
import { readGeography } from '../loaders/read-geography.ts';
import { balanceLines, isDrawable, measureOf } from './card-text.ts';
import { renderShareCard, shareCardSize, type ShareCard } from './share-card.ts';
import { shareCardPath, shareCards } from './share-cards.ts';

const geography = readGeography();
const tagline = 'What was said.';

function* texts(node: Nodes): Generator<Element> {
  if (node.type === 'element' && node.tagName === 'text') yield node;
  if ('children' in node) for (const child of node.children) yield* texts(child);
}

interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly right: number;
}

/** The lines of text of a card, with where they end. */
function linesOf(card: ShareCard): readonly Line[] {
  return [...texts(fromHtml(renderShareCard(card), { fragment: true, space: 'svg' }))].map((node) => {
    const words = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const { x, y, fontSize, fontWeight, fontFamily } = node.properties;
    const family = String(fontFamily).includes('Serif') ? 'serif' : 'sans';
    const size = Number(fontSize);
    const width = measureOf({ family, weight: Number(fontWeight) === 600 ? 600 : 400, size })(words);
    return { words, x: Number(x), y: Number(y), size, right: Number(x) + width };
  });
}

test('every page of its own has one picture, and the site has one for all others', () => {
  const corpus = testCorpus();
  const cards = [...shareCards(corpus, tagline, geography)];
  expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
  const { documents, entities } = corpus;
  const figures = documents.flatMap((document) => document.figures);
  const reviewed = documents.filter(({ review }) => review !== 'unreviewed');
  expect(cards.length).toBe(1 + reviewed.length + entities.size + figures.length + corpus.stories.length);
  expect(cards[0]?.path).toBe('/card.png');
});

test('a text that nobody has read yet, or whose title the faces cannot write, has no picture of its own', () => {
  const [document] = testCorpus().documents;
  if (document === undefined) throw new Error('Expected a document.');
  expect(shareCardPath({ document: { ...document, review: 'reviewed', title: 'Señor Nuñez' } })).toBe(
    `/documents/${document.slug}-card.png`,
  );
  expect(shareCardPath({ document: { ...document, review: 'unreviewed' } })).toBeUndefined();
  expect(shareCardPath({ document: { ...document, review: 'reviewed', title: 'Депортация' } })).toBeUndefined();
});

test('all words of a card stand within it, whatever their number', () => {
  const long = 'Proclamation '.repeat(12).trim();
  const cards: readonly ShareCard[] = [
    { kind: 'Document', title: 'One', foot: long.repeat(3), warning: '1 pair of figures does not agree' },
    { kind: 'Policy', underline: 'policy', origin: long, title: long, body: `${long} ${long} ${long}`, foot: 'x' },
    { kind: 'Arrests', title: 'between 1,000,000,000 and 2,000,000,000', isNumber: true, body: long, quote: long },
    { kind: 'Organisation', title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
  ];
  for (const card of cards) {
    for (const { words, right, y } of linesOf(card)) {
      expect([words, right <= shareCardSize.width - 60, y < shareCardSize.height]).toEqual([words, true, true]);
    }
  }
});

test('lines of a card do not touch', () => {
  const lines = linesOf({
    kind: 'Arrests',
    title: '538',
    isNumber: true,
    body: 'Arrests.',
    quote: '“arrested 538”',
    foot: 'In X',
  })
    .filter(({ words }) => words !== 'Arrests')
    .toSorted((a, b) => a.y - b.y);
  expect(lines.map(({ words }) => words)).toEqual(['The Removal Record', '538', 'Arrests.', '“arrested 538”', 'In X']);
  for (const [index, { y, size }] of lines.entries())
    expect(y - size * 0.8).toBeGreaterThan((lines[index - 1]?.y ?? 0) + 4);
});

test('the lines of a title are of about the same length', () => {
  const face = { family: 'serif', weight: 600, size: 80 } as const;
  expect(balanceLines('538: the number of the first week', face, 1056)).toEqual([
    '538: the number',
    'of the first week',
  ]);
});

test.each([
  ['José “Pepe” – 5 €', true],
  ['Kraków', true],
  ['Wałęsa', false],
  ['東京', false],
])('%s can be drawn: %s', (text, expected) => {
  expect(isDrawable(text)).toBe(expected);
});
