import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { runs } from '../trust/effort.ts';
import { soundCorpus } from './bad-input/sound-corpus.ts';
import { digestOfCorpus } from './corpus-digest.ts';

type Files = Map<string, string>;
/** One thing that an editor does to the files of a corpus. */
type Edit = (files: Files) => void;

const number = fc.nat(3);
const word = fc.constantFrom(
  'Ada Bell',
  'Port Vale',
  'the Harbour Agency',
  '12 people',
  '“Nobody knows,”',
  'Mayor Eve',
  '—',
);
const seed = (index: number): string => `seeds/extra-${index}.txt`;
const place = 'content/places/port-vale.md';

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(number, fc.array(word, { minLength: 1, maxLength: 6 })).map(
    ([index, words]): Edit =>
      (files) =>
        files.set(seed(index), `date 2025-02-1${index}\nExtra ${index}: ${words.join(' said of ')}.\n`),
  ),
  number.map(
    (index): Edit =>
      (files) =>
        files.delete(seed(index)),
  ),
  fc.tuple(number, number).map(([from, to]): Edit => (files) => {
    const text = files.get(seed(from));
    if (text === undefined || files.has(seed(to))) return;
    files.delete(seed(from));
    files.set(seed(to), text);
  }),
  fc.constantFrom('[Port Vale]', '[Port Vale, Vale]', '[Port Vale, the harbour]', '[Vale of Port]').map(
    (aliases): Edit =>
      (files) =>
        files.set(place, (files.get(place) ?? '').replace(/^aliases: .*$/mu, `aliases: ${aliases}`)),
  ),
  fc.tuple(number, word).map(
    ([index, name]): Edit =>
      (files) =>
        files.set(
          `content/people/extra-${index}.md`,
          `---\nname: Person ${index}\nrole: ${JSON.stringify(name)}\naliases: [Eve ${'I'.repeat(index + 1)}, Mayor Eve ${index}]\ndescription: A person.\nsources: []\n---\n\nWords of ${name}.\n`,
        ),
  ),
  number.map(
    (index): Edit =>
      (files) =>
        files.delete(`content/people/extra-${index}.md`),
  ),
  word.map(
    (body): Edit =>
      (files) =>
        files.set(
          'content/annotations/harbour-report.yaml',
          (soundCorpus['content/annotations/harbour-report.yaml'] ?? '').replace(
            'body: A pause',
            `body: ${body}. A pause`,
          ),
        ),
  ),
  fc.nat(99).map(
    (value): Edit =>
      (files) =>
        files.set('content/series/arrests.csv', `year,value,sources\n2023,${value},court\n2024,12,court\n`),
  ),
  fc.boolean().map(
    (reviewed): Edit =>
      (files) =>
        files.set(
          'content/documents/harbour-report.yaml',
          (files.get('content/documents/harbour-report.yaml') ?? '').replace(
            /^review: .*$/mu,
            `review: ${reviewed ? 'reviewed' : 'in-review'}`,
          ),
        ),
  ),
  fc.constant<Edit>((files) => files.delete('content/events/e-pause.yaml')),
);

const folder = mkdtempSync(join(tmpdir(), 'edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Files, into: string): void {
  rmSync(into, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}

test(
  'after any sequence of edits, additions, renames and deletions a process that saw them all derives what a fresh one does',
  { timeout: 600_000 },
  () => {
    const sequences = fc.sample(fc.array(edits, { minLength: 1, maxLength: 8 }), { numRuns: runs(15, 150), seed: 538 });
    const finals = sequences.map((sequence, index) => {
      const working = join(folder, 'working');
      const files: Files = new Map(Object.entries(soundCorpus));
      let digest = '';
      for (const edit of sequence) {
        edit(files);
        write(files, working);
        digest = digestOfCorpus(working);
      }
      const state = join(folder, String(index));
      cpSync(working, state, { recursive: true });
      return { state, digest };
    });
    expect(new Set(finals.map(({ digest }) => digest)).size).toBeGreaterThan(sequences.length / 2);
    // In the other order, so that what one state left behind would be left for others.
    const states = finals.map(({ state }) => state).toReversed();
    const program = `const { digestOfCorpus } = await import(${JSON.stringify(join(import.meta.dirname, 'corpus-digest.ts'))}); for (const state of ${JSON.stringify(states)}) console.log(digestOfCorpus(state));`;
    const { stdout, stderr } = spawnSync(execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').toReversed()).toEqual(finals.map(({ digest }) => digest));
  },
);
