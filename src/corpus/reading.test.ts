import { expect, test } from 'vitest';
import { testContext, plainWords } from '../export/fixtures/test-corpus.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { entityRefSchema } from '../schema/ids.ts';
import { concordancePages } from './concordance-pages.ts';
import { shownBlocks } from './display.ts';
import { documentsBeside } from './document-order.ts';
import { figuresOfEntity } from './entity-figures.ts';

const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });

test('a concordance is divided into pages that hold every line once, and always has a first', () => {
  const lines = corpus.backlinksOf.get(entityRefSchema.parse('people/donald-trump')) ?? [];
  const pages = concordancePages(lines, 5);
  expect(pages.flat()).toEqual(lines);
  expect(pages.slice(0, -1).every(({ length }) => length === 5)).toBe(true);
  expect(concordancePages([])).toEqual([[]]);
});

test('documents lie beside each other in time', () => {
  const [later, earlier] = corpus.documents;
  if (later === undefined || earlier === undefined) throw new Error('Expected two documents.');
  expect(documentsBeside(corpus, later)).toEqual({ earlier, later: undefined });
  expect(documentsBeside(corpus, earlier)).toEqual({ earlier: undefined, later });
});

test('figures of an entity are those counted there or by it, and those it states', () => {
  const idsOf = (ref: string) => {
    const { about, said } = figuresOfEntity(corpus, entityRefSchema.parse(ref));
    return { about: about.map(({ figure }) => figure.record.id), said: said.map(({ figure }) => figure.record.id) };
  };
  expect(idsOf('organisations/ice').about).toContain('f-538-arrests');
  expect(idsOf('people/karoline-leavitt').said).toContain('f-538-arrests');
  expect(idsOf('places/colombo')).toEqual({ about: [], said: [] });
});

test('what is shown and what is left out make up the document', () => {
  for (const display of ['full', 'excerpt'] as const) {
    const [document] = testContext(plainWords, display).corpus.documents;
    if (document === undefined) throw new Error('Expected a document.');
    const { shown, after } = shownBlocks(document);
    expect(shown.length + shown.reduce((sum, { before }) => sum + before, after)).toBe(document.blocks.length);
    expect(shown.length === document.blocks.length).toBe(display === 'full');
  }
});
