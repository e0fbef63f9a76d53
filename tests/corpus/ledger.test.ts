import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import type { CorpusFiles } from '../../src/corpus/corpus-files.ts';
import { readCorpus } from '../../src/loaders/read-corpus.ts';
import { problemLine } from '../../src/report/print.ts';
import { figureFileSchema, type FigureRecord } from '../../src/schema/figure.ts';

const root = join(import.meta.dirname, '..', '..');
const { files } = readCorpus({ seeds: join(root, 'seeds'), content: join(root, 'content') });

/** The corpus with one record file replaced. */
function withRecord(path: string, text: string): CorpusFiles {
  expect(files.records.some((file) => file.path === path)).toBe(true);
  return { ...files, records: files.records.map((file) => (file.path === path ? { path, text } : file)) };
}

function problems(changed: CorpusFiles): readonly string[] {
  return buildCorpus(changed)
    .report.problems.filter(({ severity }) => severity === 'error')
    .map(problemLine);
}

const ledgers = files.records
  .filter(({ path }) => /^content\/figures\//u.test(path))
  .map(({ path, text }) => ({ path, ledger: figureFileSchema.parse(parse(text)) }));
const figures = ledgers.flatMap(({ path, ledger }) =>
  ledger.figures.map((figure) => ({ id: figure.id, path, figure })),
);

describe('the corpus', () => {
  const { corpus, report } = buildCorpus(files);

  test('has no problems', () => {
    expect(report.problems.map(problemLine)).toEqual([]);
  });

  test('accounts for every number of both reviewed documents, each waiver with its reason', () => {
    expect(corpus.documents.filter(({ review }) => review === 'reviewed')).toHaveLength(2);
    for (const { coverage, numbers } of corpus.documents) {
      expect(coverage.open).toBe(0);
      expect(coverage.figures + coverage.waived).toBe(coverage.numbers);
      expect(numbers.length).toBeGreaterThan(10);
    }
  });

  test('finds the two pairs that do not agree, and says why', () => {
    expect(
      corpus.contradictions.map(({ id, classes, explanation }) => ({
        id,
        classes,
        explained: explanation !== undefined,
      })),
    ).toEqual([
      { id: 'f-38-arrests--f-538-arrests', classes: ['conflict'], explained: true },
      { id: 'f-140000-deported--f-200000-deported', classes: ['other-definition', 'other-period'], explained: true },
    ]);
  });
});

describe('the gate', () => {
  test.each(figures)('without $id the check fails', ({ id, path, figure }) => {
    const ledger = ledgers.find((each) => each.path === path)?.ledger;
    const rest = { ...ledger, figures: ledger?.figures.filter((each) => each.id !== id) };
    const found = problems(withRecord(path, stringify(rest)));
    expect(found.length).toBeGreaterThan(0);
    // Either its number is now open, or something refers to the figure that is gone.
    expect(found.join('\n')).toMatch(new RegExp(`figure/unaccounted|“${figure.id}”`, 'u'));
    const seed = `seeds/${path.slice('content/figures/'.length, -'.yaml'.length)}.txt:`;
    expect(
      found.every((line) => line.startsWith(seed) || /^content\/[\w/-]+\.(?:yaml|md):\d+:\d+ {2}/u.test(line)),
    ).toBe(true);
  });

  test.each(ledgers)(
    'with a letter changed in the words of each figure of $path, the check fails for each and suggests the nearest text',
    ({ path, ledger }) => {
      const changed = ledger.figures.map(({ quote, ...figure }) => ({
        ...figure,
        quote: { ...quote, exact: `${quote.exact.slice(0, 4)}§${quote.exact.slice(5)}` },
      }));
      const found = problems(withRecord(path, stringify({ ...ledger, figures: changed })));
      for (const { quote } of changed) {
        const orphan = found.find((line) => line.includes(`anchor/orphan  The quote “${quote.exact}” does not occur`));
        expect(orphan).toMatch(/^content\/figures\/\w+\.yaml:\d+:\d+ /u);
        expect(orphan).toContain('The nearest text is “');
      }
    },
  );

  test('a value other than the words state is refused', () => {
    const [{ path, ledger }] = ledgers as [(typeof ledgers)[number]];
    const wrong = ledger.figures.map((figure): FigureRecord =>
      figure.id === 'f-538-arrests' ? { ...figure, value: { ...figure.value, low: 583, high: 583 } } : figure,
    );
    expect(problems(withRecord(path, stringify({ ...ledger, figures: wrong })))).toContainEqual(
      expect.stringMatching(
        /figure\/value {2}The words “538” read as low 538 and high 538 \(exact\), but the record gives low 583 and high 583/u,
      ),
    );
  });

  test('a conflicting figure is found without being declared', () => {
    const text = 'date 2025-02-01\nICE arrested 600 people on 23 January 2025, officials said.\n';
    const base = figures.find(({ id }) => id === 'f-538-arrests')?.figure;
    const figure = {
      ...base,
      id: 'f-600-arrests',
      said_by: { name: 'officials' },
      quote: { exact: 'arrested 600 people' },
      value: { low: 600, high: 600, unit: 'people', display: '600', modality: 'exact' },
    };
    const seed = {
      ...files.seeds[0],
      id: 'conflicting',
      path: 'seeds/conflicting.txt',
      text,
      sha256: 'a'.repeat(64),
    } as CorpusFiles['seeds'][number];
    const changed = (review: string): CorpusFiles => ({
      seeds: [...files.seeds, seed],
      records: [
        ...files.records,
        {
          path: 'content/documents/conflicting.yaml',
          text: stringify({ title: 'A', slug: 'conflicting', review, sha256: 'a'.repeat(64) }),
        },
        { path: 'content/figures/conflicting.yaml', text: stringify({ figures: [figure] }) },
      ],
    });
    const found = problems(changed('reviewed'));
    expect(found).toHaveLength(2);
    expect(
      found.every((line) => /^content\/figures\/conflicting\.yaml:\d+:\d+ {2}contradiction\/unexplained/u.test(line)),
    ).toBe(true);
    expect(found.join('\n')).toContain(
      '“600” (f-600-arrests) and “538” (f-538-arrests) count the same and do not agree',
    );
    // In a document that is not yet reviewed the same is a warning.
    expect(problems(changed('unreviewed'))).toEqual([]);
    expect(buildCorpus(changed('unreviewed')).corpus.contradictions).toHaveLength(4);
  });
});
