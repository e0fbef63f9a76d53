import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { anchor } from '../anchor/anchor.ts';
import { noteSchema } from '../schema/annotation.ts';
import { textQuoteSelectorSchema } from '../schema/common.ts';
import { figureSchema } from '../schema/figure.ts';
import { fold } from '../text/fold.ts';
import { measure, person, smallCorpus } from './fixtures/small-corpus.ts';
import { selectionYaml } from './selection.ts';

const seed = readFileSync(join(import.meta.dirname, '..', '..', 'seeds', '000_767e988451f9abf1.txt'), 'utf8').replace(
  /^ date \S+ /u,
  '',
);
const { corpus, document } = smallCorpus(seed, [
  measure('arrest'),
  { path: 'content/people/ras-baraka.md', text: person('Ras Baraka') },
]);
const { text } = document.parsed;
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const quoteSchema = z.array(z.object({ quote: textQuoteSelectorSchema })).length(1);

test('whatever is selected, the record is sound YAML and its quote means these words alone', () => {
  const first = document.blocks[0]?.start ?? 0;
  const spans = fc.tuple(fc.integer({ min: first, max: text.length - 1 }), fc.integer({ min: 1, max: 300 }));
  fc.assert(
    fc.property(
      spans,
      fc.constantFrom('figure' as const, 'waiver' as const, 'note' as const, 'mention' as const),
      ([start, length], kind) => {
        const end = Math.min(text.length, start + length);
        const words = text.slice(start, end).trim();
        const yaml = selectionYaml(document, corpus, { start, end }, kind);
        if (words === '') {
          expect(yaml).toBeUndefined();
          return;
        }
        const [record] = quoteSchema.parse(parse(yaml ?? ''));
        const found = anchor(fold(text), record?.quote ?? { exact: '' });
        expect(found.state === 'anchored' && text.slice(found.span.start, found.span.end)).toBe(words);
        expect(found.state === 'anchored' && Math.abs(found.span.start - start)).toBeLessThan(length);
      },
    ),
  );
});

test('a figure comes filled in as far as the text tells', () => {
  const [record] = z
    .array(figureSchema)
    .parse(parse(selectionYaml(document, corpus, spanOf('arrested 538 illegal immigrant criminals'), 'figure') ?? ''));
  expect(record).toMatchObject({
    id: 'f-538-criminals',
    value: { low: 538, high: 538, display: '538' },
    measure: 'arrest',
    said_by: { name: 'Karoline Leavitt' },
    review: 'unreviewed',
  });
});

test('of several numbers the first is named', () => {
  const yaml =
    selectionYaml(document, corpus, spanOf('arrested 38 illegal migrants and deported hundreds'), 'figure') ?? '';
  expect(parse(yaml)).toMatchObject([{ number: '38', value: { display: '38' } }]);
});

test('a note is about whom the words name', () => {
  const yaml = selectionYaml(document, corpus, spanOf('Ras Baraka condemned the action'), 'note') ?? '';
  expect(parse(yaml)).toMatchObject([
    { about: ['people/ras-baraka'], kind: 'context', quote: { exact: 'Ras Baraka condemned the action' } },
  ]);
  // What is empty is told by the check.
  expect(noteSchema.safeParse((parse(yaml) as unknown[])[0]).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'title',
    'body',
    'sources.0.title',
    'sources.0.publisher',
    'sources.0.url',
  ]);
});

test('an alias is the words on one line', () => {
  expect(selectionYaml(document, corpus, spanOf('Tren de Aragua gang'), 'alias')).toBe('  - Tren de Aragua gang\n');
  expect(selectionYaml(document, corpus, spanOf('mayor Ras Baraka'), 'alias')).toBe(
    '  # Some of these words name people/ras-baraka already.\n  - mayor Ras Baraka\n',
  );
});
