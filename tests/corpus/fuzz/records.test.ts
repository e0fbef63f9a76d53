import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseMarkdownRecord } from '../../../src/record/front-matter.ts';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { annotationFileSchema } from '../../../src/schema/annotation.ts';
import { documentRecordSchema } from '../../../src/schema/document.ts';
import { personSchema } from '../../../src/schema/entity.ts';
import { figureFileSchema, measureSchema } from '../../../src/schema/figure.ts';
import { seriesSchema } from '../../../src/schema/series.ts';
import { runs } from '../../trust/effort.ts';
import { naughtyStrings } from '../../trust/naughty-strings.ts';
import { soundCorpus } from '../bad-input/sound-corpus.ts';
import { growth } from './count-steps.ts';

const schemas = [
  annotationFileSchema,
  documentRecordSchema,
  personSchema,
  figureFileSchema,
  measureSchema,
  seriesSchema,
  z.record(z.string(), z.unknown()),
] as const;
const path = 'content/x.yaml';
const schema = fc.constantFrom(...schemas);

/** Pieces that mean something in YAML, put together at random. */
const pieces = fc.constantFrom(
  'a',
  'id',
  'title',
  'notes',
  ': ',
  ':',
  '- ',
  '? ',
  '\n',
  '\n  ',
  '\n    ',
  '\t',
  ' ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '>-',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '#',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '<<',
  '~',
  'no',
  '.inf',
  '0x1F',
  '\\',
  '\u{2028}',
  '\u{FEFF}',
  '😀',
  '\u{D800}',
  '2025-01-01',
  '1e400',
);
const jumble = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const text = fc.oneof(fc.string({ unit: 'binary' }), jumble, fc.constantFrom(...naughtyStrings));

/** A sound record with some of it cut out, doubled or exchanged. */
const damaged = fc
  .tuple(
    fc.constantFrom(
      ...Object.entries(soundCorpus)
        .filter(([name]) => name.endsWith('.yaml') || name.endsWith('.md'))
        .map(([, content]) => content),
    ),
    fc.nat(2000),
    fc.nat(40),
    fc.oneof(jumble, fc.constantFrom(...naughtyStrings)),
  )
  .map(
    ([content, at, length, more]) =>
      content.slice(0, at % content.length) + more + content.slice((at % content.length) + length),
  );

describe('records', () => {
  test('any text is read or refused with places in it, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(text, damaged), schema, (content, shape) => {
        const parsed = parseRecord({ path, text: content }, shape);
        const lines = content.split('\n').length;
        const places = parsed.ok
          ? [parsed.placeOf([]), parsed.placeOf(['a', 0, 'b'])]
          : parsed.problems.map(({ place }) => place);
        expect(places.length).toBeGreaterThan(0);
        for (const { line, column } of places) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        if (!parsed.ok) for (const { message } of parsed.problems) expect(message).toMatch(/[.?`]$/u);
      }),
      { numRuns: runs(400, 20_000) },
    );
  });

  test('front matter: the body is text of the file, and stands on its line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          damaged,
          fc.tuple(jumble, text).map(([head, body]) => `---\n${head}\n---\n${body}`),
        ),
        (content) => {
          const parsed = parseMarkdownRecord(
            { path: 'content/x.md', text: content },
            z.record(z.string(), z.unknown()),
          );
          if (!parsed.ok) {
            expect(parsed.problems.length).toBeGreaterThan(0);
            return;
          }
          expect(content.endsWith(parsed.body) || content.includes(parsed.body)).toBe(true);
          const first = parsed.body.split('\n')[0] ?? '';
          expect(content.split('\n')[parsed.bodyLine - 1] ?? '').toContain(first);
        },
      ),
      { numRuns: runs(400, 20_000) },
    );
  });
});

describe('twice the text takes about twice the steps', () => {
  const units: readonly (readonly [string, (length: number) => string])[] = [
    ['keys', (length) => Array.from({ length }, (_, index) => `key${index}: value\n`).join('')],
    ['the same key', (length) => 'key: value\n'.repeat(length)],
    ['items', (length) => `notes:\n${'  - x\n'.repeat(length)}`],
    [
      'notes',
      (length) =>
        `notes:\n${Array.from({ length }, (_, index) => `  - { id: n-${index}, quote: { exact: words }, motivation: commenting, kind: context, title: T, body: B, sources: [] }\n`).join('')}`,
    ],
    ['a long text', (length) => `title: >-\n${'  words of a text\n'.repeat(length)}`],
    ['quotation marks', (length) => `title: "${'\\"'.repeat(length)}"`],
    ['colons', (length) => `title: ${'a: '.repeat(length)}`],
    ['hashes', (length) => '# a comment\n'.repeat(length)],
    ['tabs', (length) => '\t\n'.repeat(length)],
    ['flow maps', (length) => `a: [${'{b: c}, '.repeat(length)}]`],
  ];
  test.each(units)('%s', (_, make) => {
    expect(growth((length) => void parseRecord({ path, text: make(length) }, annotationFileSchema), 400)).toBeLessThan(
      2.6,
    );
  });
  test.each(units)('front matter of %s', (_, make) => {
    expect(
      growth(
        (length) =>
          void parseMarkdownRecord(
            { path: 'content/x.md', text: `---\n${make(length)}---\n${'- --- -\n'.repeat(length)}` },
            personSchema,
          ),
        200,
      ),
    ).toBeLessThan(2.6);
  });
});
