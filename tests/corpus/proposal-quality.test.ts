import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { proposeLedger } from '../../src/desk/propose/propose-figures.ts';
import { readCorpus } from '../../src/loaders/read-corpus.ts';
import { overlaps } from '../../src/text/span.ts';

const root = join(import.meta.dirname, '..', '..');
const { files } = readCorpus({ seeds: join(root, 'seeds'), content: join(root, 'content') });
const confirmed = buildCorpus(files).corpus;
/** The same corpus as if no editor had looked at its texts. */
const bare = buildCorpus({
  ...files,
  records: files.records.filter(
    ({ path }) => !/^content\/(?:documents|figures|annotations|charts|stories|corrections)\//u.test(path),
  ),
}).corpus;

/** Every proposed figure of a text beside the one that editors wrote for the same number. */
const pairs = bare.documents.flatMap((document) => {
  const known = confirmed.documentOf.get(document.id)?.figures ?? [];
  return proposeLedger(document, bare).figures.map((proposal) => ({
    proposal,
    figure: known.find(({ number }) => overlaps(number, proposal.number))?.record,
  }));
});

test('every number of the first texts that is a figure is proposed as one, with its value', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(20);
  for (const { proposal, figure } of pairs) {
    expect(figure, proposal.number.text).toBeDefined();
    if (figure?.value.modality === 'superlative' || figure?.value.modality === 'unquantified') continue;
    expect([proposal.quantity.low, proposal.quantity.high]).toEqual([figure?.value.low, figure?.value.high]);
  }
});

test('most proposals have a measure, nearly all of them that of the editors', () => {
  const guessed = pairs.filter(({ proposal }) => proposal.guess !== undefined);
  const right = guessed.filter(({ proposal, figure }) => proposal.guess?.measure.id === figure?.measure);
  expect(guessed.length).toBeGreaterThanOrEqual(15);
  expect(right.length / guessed.length).toBeGreaterThanOrEqual(0.9);
});

test('most speakers who are named are those of the editors', () => {
  const named = pairs.filter(({ proposal }) => 'entity' in proposal.speaker);
  const right = named.filter(
    ({ proposal, figure }) => JSON.stringify(proposal.speaker) === JSON.stringify(figure?.said_by),
  );
  expect(named.length).toBeGreaterThanOrEqual(5);
  expect(right.length / named.length).toBeGreaterThanOrEqual(0.6);
});
