import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { problemLine } from '../../src/report/print.ts';
import { documentIdSchema } from '../../src/schema/ids.ts';

const sha256 = '0'.repeat(64);
const text = 'date 2025-06-09\nAgents arrested 12 people. Later they arrested 12 people again.\n';

/** The corpus of one text with one figure and one waiver, confirmed or not. */
function corpusWith(figure: string, waiver: string, review: string) {
  const { corpus, report } = buildCorpus({
    seeds: [{ id: documentIdSchema.parse('one'), path: 'seeds/one.txt', text, sha256 }],
    records: [
      { path: 'content/documents/one.yaml', text: stringify({ title: 'T', slug: 'one', review, sha256 }) },
      {
        path: 'content/measures/arrest.yaml',
        text: stringify({
          id: 'arrest',
          name: 'Arrest',
          plural: 'Arrests',
          unit: 'people',
          definition: 'D.',
          sources: [],
        }),
      },
      {
        path: 'content/figures/one.yaml',
        text: stringify({
          figures: [
            {
              id: 'f-12',
              quote: { exact: '12 people', prefix: 'Agents arrested ' },
              value: { low: 12, high: 12, unit: 'people', display: '12', modality: 'exact' },
              measure: 'arrest',
              kind: 'flow',
              population: 'people',
              said_by: { name: 'the article' },
              gist: 'G.',
              review: figure,
            },
          ],
          waivers: [{ quote: { exact: '12', prefix: 'they arrested ' }, reason: 'duplicate', review: waiver }],
        }),
      },
    ],
  });
  return {
    figures: corpus.documents[0]?.figures.map(({ record }) => record.id),
    coverage: corpus.documents[0]?.coverage,
    lines: report.problems.map(problemLine),
  };
}

test('a proposal is not published and leaves its number open, each told once', () => {
  const { figures, coverage, lines } = corpusWith('unreviewed', 'unreviewed', 'unreviewed');
  expect(figures).toEqual([]);
  expect(coverage).toMatchObject({ numbers: 2, figures: 0, waived: 0, open: 2 });
  expect(lines).toEqual([
    'content/figures/one.yaml:18:13  figure/unconfirmed  warning: The figure “f-12” is a proposal that nobody has confirmed, so it is not published. Correct it and set `review: reviewed`, or remove it.',
    'content/figures/one.yaml:21:14  figure/unconfirmed  warning: The waiver of “12” is a proposal that nobody has confirmed. Set `review: reviewed`, or make the number a figure.',
  ]);
});

test('confirmed, it counts', () => {
  const { figures, coverage, lines } = corpusWith('reviewed', 'reviewed', 'reviewed');
  expect(figures).toEqual(['f-12']);
  expect(coverage).toMatchObject({ figures: 1, waived: 1, open: 0 });
  expect(lines).toEqual([]);
});

test('a reviewed document holds no proposal', () => {
  const { lines } = corpusWith('unreviewed', 'reviewed', 'reviewed');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/figure\/unconfirmed {2}The figure “f-12”/u);
});
