import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentId, generateCorpus, type GeneratedCorpus } from '../../bench/generate-corpus.ts';
import { AnnotationMemo } from '../../src/corpus/annotation-memo.ts';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';
import { editAlias, editDocument, editEntityText } from '../../bench/edits.ts';

const folder = mkdtempSync(join(tmpdir(), 'generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function generate(name: string, size: Partial<GeneratedCorpus> = {}) {
  const root = join(folder, name);
  generateCorpus(root, { documents: 12, entities: 60, seed: 1, ...size });
  return { root, seeds: join(root, 'seeds'), content: join(root, 'content') };
}

const filesOf = (root: string): readonly (readonly [string, string])[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]);

test('the same numbers give the same corpus, other numbers another', () => {
  const [one, again, other] = [generate('one'), generate('again'), generate('other', { seed: 2 })];
  expect(filesOf(again.root)).toEqual(filesOf(one.root));
  expect(filesOf(other.root)).not.toEqual(filesOf(one.root));
});

test('a generated corpus is like the real one: long enough, linked, full of numbers, without errors', () => {
  const { corpus, report } = loadCorpus(generate('sound'));
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const { parsed, mentions, numbers } of corpus.documents) {
    const words = parsed.text.split(/\s+/u).length;
    expect(words).toBeGreaterThan(400);
    expect(words).toBeLessThan(1400);
    expect(mentions.length).toBeGreaterThan(3);
    expect(numbers.length).toBeGreaterThan(3);
  }
});

test('a reviewed one accounts for every number', () => {
  const { corpus, report } = loadCorpus(generate('reviewed', { reviewed: true }));
  expect(report.problems).toEqual([]);
  expect(corpus.documents.map(({ review, coverage }) => [review, coverage.open])).toEqual(
    corpus.documents.map(() => ['reviewed', 0]),
  );
});

test('a corpus built over the memory of earlier ones equals one built anew, after every kind of edit', () => {
  const files = generate('remembered', { reviewed: true });
  const memo = new AnnotationMemo();
  const seen = new Set<string>();
  const edits = [
    () => undefined,
    () => editDocument(files.root, 3, true),
    () => editAlias(files.root),
    () => editEntityText(files.root),
    () => rmSync(join(files.content, 'figures', `${documentId(5)}.yaml`)),
    () => rmSync(join(files.seeds, `${documentId(5)}.txt`)),
  ];
  for (const edit of edits) {
    edit();
    const [remembered, anew] = [loadCorpus(files, { memo }), loadCorpus(files)];
    const text = JSON.stringify(anew.corpus.documents);
    expect(JSON.stringify(remembered.corpus.documents)).toBe(text);
    expect(remembered.report.problems).toEqual(anew.report.problems);
    seen.add(JSON.stringify([text, anew.report.problems, [...anew.corpus.entities]]));
  }
  // Each edit changed something that can be seen.
  expect(seen.size).toBe(edits.length);
});
