import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { comparePeriods } from '../../src/corpus/periods.ts';
import { documentIdSchema } from '../../src/schema/ids.ts';
import { periodSchema } from '../../src/schema/common.ts';

interface Statement {
  /** The number’s words, such as “nearly 200,000”. */
  readonly words: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly modality: string;
  readonly change?: Readonly<Record<string, unknown>>;
}

const exact = (value: number, change: Readonly<Record<string, unknown>> = {}): Statement => ({
  words: String(value),
  low: value,
  high: value,
  modality: 'exact',
  change,
});

/** Classes of the contradiction between two statements, each in a document of its own; undefined if none was found. */
function classesOf(a: Statement, b: Statement): readonly string[] | undefined {
  const statements = [a, b];
  const ids = ['first', 'second'];
  const { corpus, report } = buildCorpus({
    seeds: statements.map(({ words }, index) => ({
      id: documentIdSchema.parse(ids[index]),
      path: `seeds/${ids[index] ?? ''}.txt`,
      text: `date 2025-0${index + 1}-01\nOfficers removed ${words} people, number ${index} said.\n`,
      sha256: '',
    })),
    records: [
      {
        path: 'content/measures/removal.yaml',
        text: stringify({
          id: 'removal',
          name: 'Removal',
          plural: 'Removals',
          unit: 'people',
          definition: 'D.',
          sources: [],
        }),
      },
      ...statements.map(({ words, low, high, modality, change }, index) => ({
        path: `content/figures/${ids[index] ?? ''}.yaml`,
        text: stringify({
          figures: [
            {
              id: `f-${index}`,
              quote: { exact: `removed ${words} people` },
              value: { low, high, unit: 'people', display: words, modality },
              measure: 'removal',
              kind: 'flow',
              population: 'people',
              period: { start: '2025-01-01', end: '2025-01-31' },
              said_by: { name: `speaker ${index}` },
              gist: 'G.',
              ...change,
            },
          ],
        }),
      })),
    ],
  });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return corpus.contradictions[0]?.classes;
}

describe('two statements about the same', () => {
  test.each<[string, Statement, Statement, readonly string[] | undefined]>([
    ['agree if they are equal', exact(538), exact(538), undefined],
    ['conflict if nothing tells them apart', exact(38), exact(538), ['conflict']],
    [
      'agree if “more than” leaves room',
      { words: 'more than 500', low: 500, high: null, modality: 'more-than' },
      exact(538),
      undefined,
    ],
    [
      'conflict if “more than” leaves none',
      { words: 'more than 600', low: 600, high: null, modality: 'more-than' },
      exact(538),
      ['conflict'],
    ],
    [
      'agree at the open end of “more than”, since a number is as exact as it is written',
      { words: 'more than 538', low: 538, high: null, modality: 'more-than' },
      exact(538),
      undefined,
    ],
    ['agree if one is the other rounded', exact(400_000), exact(409_849), undefined],
    [
      'agree within “about”',
      { words: 'about 140,000', low: 133_000, high: 147_000, modality: 'about' },
      exact(142_000),
      undefined,
    ],
    [
      'agree within “nearly”',
      { words: 'nearly 200,000', low: 180_000, high: 200_000, modality: 'nearly' },
      exact(190_500),
      undefined,
    ],
    [
      'are of other definition if the agencies’ scope differs',
      exact(100, { scope: 'ICE alone' }),
      exact(300, { scope: 'all agencies' }),
      ['other-definition'],
    ],
    [
      'are of other periods if their times overlap only',
      exact(100),
      exact(300, { period: { start: '2025-01-01', end: '2025-06-30' } }),
      ['other-period'],
    ],
    [
      'are both at once',
      exact(100, { scope: 'ICE' }),
      exact(300, { period: { start: '2025-01', end: '2025-02' } }),
      ['other-definition', 'other-period'],
    ],
    [
      'are not compared if their times are apart',
      exact(100),
      exact(300, { period: { start: '2025-02-01', end: '2025-02-28' } }),
      undefined,
    ],
    ['are not compared if they count other people', exact(100), exact(300, { population: 'children' }), undefined],
    ['are a target against an outcome', exact(100, { kind: 'target' }), exact(300), ['target-against-outcome']],
    ['differ by rounding', exact(10_012), exact(10_100), ['rounding']],
    [
      'are a revision if the same speaker says it later',
      exact(100, { said_by: { name: 'ICE' } }),
      exact(300, { said_by: { name: 'ICE' } }),
      ['revision'],
    ],
  ])('%s', (_, a, b, classes) => {
    expect(classesOf(a, b)).toEqual(classes);
  });
});

describe('periods', () => {
  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const periods = fc
    .tuple(days, days, fc.constantFrom(4, 7, 10))
    .map(([a, b, length]) =>
      periodSchema.parse({ start: (a < b ? a : b).slice(0, length), end: (a < b ? b : a).slice(0, length) }),
    );

  test('compare the same both ways, and each is the same as itself', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        expect(comparePeriods(a, b)).toBe(comparePeriods(b, a));
        expect(comparePeriods(a, a)).toBe('same');
      }),
    );
  });

  test('a month overlaps each of its days', () => {
    const month = periodSchema.parse({ start: '2025-01', end: '2025-01' });
    expect(comparePeriods(month, periodSchema.parse({ start: '2025-01-31', end: '2025-01-31' }))).toBe('overlapping');
    expect(comparePeriods(month, periodSchema.parse({ start: '2025-02-01', end: '2025-02-01' }))).toBe('apart');
    expect(comparePeriods(month, periodSchema.parse({ start: '2025-01-01', end: '2025-01-31' }))).toBe('same');
  });
});
