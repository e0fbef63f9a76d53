import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';
import { isoDaySchema } from '../../src/schema/common.ts';
import { filesOf } from './site-addresses.ts';

const root = join(import.meta.dirname, '..', '..');
const names = [
  'documents',
  'mentions',
  'figures',
  'backlinks',
  'notes',
  'entities',
  'events',
  'charts',
  'pages',
] as const;
const count = z.number().int().nonnegative();
const ratchet = z
  .strictObject({
    counts: z.strictObject(
      Object.fromEntries(names.map((name) => [name, count])) as Record<(typeof names)[number], typeof count>,
    ),
    lowered: z.array(
      z.strictObject({ count: z.enum(names), from: count, to: count, on: isoDaySchema, why: z.string().min(10) }),
    ),
  })
  .parse(parse(readFileSync(join(root, 'content', 'ratchet.yaml'), 'utf8')));

const { corpus } = loadCorpus({ seeds: join(root, 'seeds'), content: join(root, 'content') });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const actual: Readonly<Record<(typeof names)[number], number>> = {
  documents: corpus.documents.length,
  mentions: sum(corpus.documents.map(({ mentions }) => mentions.length)),
  figures: sum(corpus.documents.map(({ figures }) => figures.length)),
  backlinks: sum([...corpus.backlinksOf.values()].map((lines) => lines.length)),
  notes: sum(corpus.documents.map(({ notes }) => notes.length)),
  entities: corpus.entities.size,
  events: corpus.events.length,
  charts: corpus.charts.length,
  pages: filesOf(inject('site').folder).filter((path) => path.endsWith('.html')).length,
};

describe('what the record holds', () => {
  test.each(names)('%s do not fall but by an editor’s word', (name) => {
    expect(
      actual[name],
      `There are ${actual[name]} ${name}; content/ratchet.yaml says ${ratchet.counts[name]}. Find what was lost, or lower the count there and say why under \`lowered\`.`,
    ).toBeGreaterThanOrEqual(ratchet.counts[name]);
  });
  test.each(names)('%s are counted up to now', (name) => {
    expect(
      actual[name],
      `There are ${actual[name]} ${name} by now. Raise the count in content/ratchet.yaml, so that it keeps them.`,
    ).toBeLessThanOrEqual(ratchet.counts[name] * 1.25 + 1);
  });
  test('what was lowered, was lowered for a reason', () => {
    for (const { from, to } of ratchet.lowered) expect(to).toBeLessThan(from);
    for (const name of names) {
      const last = ratchet.lowered.findLast((entry) => entry.count === name);
      if (last !== undefined) expect(ratchet.counts[name]).toBeGreaterThanOrEqual(last.to);
    }
  });
});
