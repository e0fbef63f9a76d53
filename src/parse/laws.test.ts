import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../text/canonical-text.ts';
import type { Span } from '../text/span.ts';
import { parseSeed } from './parse-seed.ts';
import type { ParsedDocument } from './parsed-document.ts';
import type { SeedInline, TextBlock } from './tree.ts';

// Pieces that the recognisers look for, so that random texts reach their branches.
const pieces = (
  '\n|\n\n| |\t|\u{A0}| \n |.|?|…|,|:|“|”|"|‘|’|\'|—| – |(|)|[|]|• |- |1. |a) |* |By |Jane Doe|AP|NEWARK, N.J. (AP) — |' +
  'Colombo, 8 February – |Mr.|U.S.|(AP Photo/Jane Doe)|[Reuters]|Photo: Jane Doe|File photo|FILE - |Advertisement|' +
  'Read more: |___|What it says|The raids went on.| she said| said Leavitt|Officials said |, who | and |according to |😀|e\u{301}'
).split('|');
const article = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'grapheme', maxLength: 4 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => canonicalText(text).trim() !== '');

function parse(raw: string): ParsedDocument {
  const result = parseSeed({ file: 'seeds/a.txt', text: canonicalText(`date 2025-01-24 ${raw}`) });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.document;
}

function spanOf({ position: { start, end } }: Pick<TextBlock, 'position'>): Span {
  if (start.offset === undefined || end.offset === undefined) throw new Error('Expected an offset');
  return { start: start.offset, end: end.offset };
}

function blocksOf({ tree }: ParsedDocument): TextBlock[] {
  return tree.children.filter((block) => block.type !== 'dateLine');
}

/** The spans are in order, without overlap and not empty, and all else of the outer span is white space. */
function expectTiling(text: string, outer: Span, spans: readonly Span[]): void {
  let last = outer.start;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(last, start).trim()).toBe('');
    last = end;
  }
  expect(last).toBeLessThanOrEqual(outer.end);
  expect(text.slice(last, outer.end).trim()).toBe('');
}

const law = (check: (document: ParsedDocument) => void): void =>
  fc.assert(
    fc.property(article, (raw) => {
      check(parse(raw));
    }),
    { numRuns: 500 },
  );

describe('for any text after a date line', () => {
  test('blocks tile the text, and sentences their block', () => {
    law((document) => {
      const { text, tree } = document;
      expectTiling(text, { start: 0, end: text.length }, tree.children.map(spanOf));
      for (const block of blocksOf(document)) {
        expect(block.children.length).toBeGreaterThan(0);
        expectTiling(text, spanOf(block), block.children.map(spanOf));
        expect(block.children[0]?.position.start).toEqual(block.position.start);
        expect(block.children.at(-1)?.position.end).toEqual(block.position.end);
      }
    });
  });

  test('the leaves of a sentence follow each other without a gap and hold the words of their place', () => {
    law((document) => {
      const { text } = document;
      const leaves = (inline: SeedInline) => (inline.type === 'text' ? [inline] : inline.children);
      for (const sentence of blocksOf(document).flatMap((block) => block.children)) {
        let { start } = spanOf(sentence);
        for (const leaf of sentence.children.flatMap(leaves)) {
          const span = spanOf(leaf);
          expect(span.start).toBe(start);
          expect(leaf.value).toBe(text.slice(span.start, span.end));
          start = span.end;
        }
        expect(start).toBe(spanOf(sentence).end);
      }
    });
  });

  test('lines and columns agree with offsets', () => {
    law((document) => {
      for (const { position } of blocksOf(document)) {
        const lines = document.text.slice(0, position.start.offset).split('\n');
        expect(position.start).toMatchObject({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
      }
    });
  });

  test('ids are unique, and a marker stands at the start of its item', () => {
    law((document) => {
      const blocks = blocksOf(document);
      const ids = blocks.flatMap(({ id, children }) => [id, ...children.map((sentence) => sentence.id)]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const block of blocks) {
        const { start, end } = spanOf(block);
        expect(block.type === 'listItem').toBe(block.marker !== undefined);
        if (block.marker !== undefined) expect(document.text.slice(start, end).startsWith(block.marker)).toBe(true);
      }
    });
  });

  test('quotations are in order, each within a block, and no speaker lies in a quotation', () => {
    law((document) => {
      const blocks = blocksOf(document).map(spanOf);
      let last = 0;
      for (const { start, end, speaker } of document.quotations) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end - start).toBeGreaterThanOrEqual(2);
        expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        if (speaker !== undefined) {
          expect(speaker.end).toBeGreaterThan(speaker.start);
          expect(document.quotations.every((other) => speaker.end <= other.start || other.end <= speaker.start)).toBe(
            true,
          );
        }
        last = end;
      }
    });
  });

  test('parsing the same text again gives the same', () => {
    law((document) => {
      expect(parseSeed({ file: 'seeds/a.txt', text: document.text })).toEqual({ ok: true, document });
    });
  });

  test('a paragraph more at the end leaves what stands before it as it is, but for what the last block may become', () => {
    fc.assert(
      fc.property(article, (raw) => {
        const before = blocksOf(parse(raw)).slice(0, -1);
        const after = blocksOf(parse(`${raw}\n\nAnd this paragraph was added at the very end of all of it.`));
        expect(after.slice(0, before.length).map(spanOf)).toEqual(before.map(spanOf));
      }),
    );
  });
});

test('any text at all is parsed or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const result = parseSeed({ file: 'seeds/a.txt', text });
      if (!result.ok) expect(result.problems[0]?.place.line).toBeGreaterThan(0);
    }),
  );
});

describe('long texts of one kind take no more than linear time: quadratic work would run for minutes', () => {
  const units = [
    '(',
    '[',
    '“',
    '"',
    "' ",
    '‘a',
    "s' a",
    '.',
    '. ',
    '. . ',
    'A',
    ' ',
    '\n',
    '\u{A0}',
    'U.S. ',
    'A—',
    ' — ',
    '。',
  ];
  const phrases = [
    'By A ',
    'By A B\n',
    '“a,” he said ',
    '“a” and ',
    'said, “a',
    '- a\n',
    '• \n',
    '1. a\n',
    'FILE - a. (AP Photo) ',
  ];
  const paragraphs = [
    'a\n\n',
    '“a\n\n',
    '“a said\n\n',
    'Title\n\n',
    'Ad\n\n',
    '“a\n\nA (AP Photo)\n\n',
    '• a\n\n',
    '1. a\n\n',
  ];
  test.each([...units, ...phrases, ...paragraphs])('%j', (unit) => {
    const text = `date 2025-01-24 x${unit.repeat(Math.ceil(300_000 / unit.length))}`;
    const result = parseSeed({ file: 'seeds/a.txt', text });
    expect(result.ok).toBe(true);
  });
});
