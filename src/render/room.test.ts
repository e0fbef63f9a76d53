import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { notesWithRoom } from './room.ts';

const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });

test('some notes have room beside a long text, not all', () => {
  for (const document of corpus.documents) {
    const open = notesWithRoom(document);
    expect(open.size).toBeLessThan(document.notes.length);
  }
  expect(corpus.documents.some((document) => notesWithRoom(document).size > 2)).toBe(true);
});

test('a text with twice as much room lets no fewer notes stand open', () => {
  for (const document of corpus.documents) {
    const half = { ...document, notes: document.notes.filter((_, index) => index % 2 === 0), figures: [] };
    const kept = new Set(half.notes.map(({ record }) => record.id as string));
    expect(notesWithRoom(half).size).toBeGreaterThanOrEqual(
      [...notesWithRoom(document)].filter((id) => kept.has(id)).length,
    );
  }
});

test('a text without notes has none open', () => {
  const [document] = corpus.documents;
  expect(document && notesWithRoom({ ...document, notes: [] }).size).toBe(0);
});
