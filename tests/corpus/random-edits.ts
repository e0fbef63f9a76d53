import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { soundCorpus } from './bad-input/sound-corpus.ts';

/** The files of a corpus by their paths. */
export type Files = Map<string, string>;
/** One thing that an editor does to the files of a corpus. */
export type Edit = (files: Files) => void;

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

/** Sequences of edits, the same in every run: of texts, aliases, records and numbers, additions, renames and deletions. */
export function editSequences(count: number, seed: number): readonly (readonly Edit[])[] {
  return fc.sample(fc.array(edits, { minLength: 1, maxLength: 8 }), { numRuns: count, seed });
}

/** Writes a corpus into a folder in the place of what was there. */
export function writeCorpus(files: Files, into: string): void {
  for (const name of ['seeds', 'content']) rmSync(join(into, name), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}
