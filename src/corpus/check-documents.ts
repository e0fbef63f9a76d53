import type { Report } from '../report/problem.ts';
import type { DocumentRecord } from '../schema/document.ts';
import { oneLine } from '../text/one-line.ts';
import type { FigureFile } from './account-numbers.ts';
import type { AnnotationFile } from './annotate-notes.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { checkSlugs, checkUnique } from './check-identities.ts';
import { checkName } from './check-names.ts';
import type { SeedFile } from './corpus-files.ts';
import type { Placed } from './record-set.ts';

interface DocumentFiles {
  readonly documents: ReadonlyMap<string, Placed<DocumentRecord>>;
  readonly annotations: ReadonlyMap<string, Placed<AnnotationFile>>;
  readonly figures: ReadonlyMap<string, Placed<FigureFile>>;
}

/** Checks what concerns several documents at once: ids, slugs, texts that stand twice, digests. */
export function checkDocuments(
  documents: readonly AnnotatedDocument[],
  seeds: readonly SeedFile[],
  files: DocumentFiles,
  report: Report,
): void {
  checkUnique(
    'file name',
    seeds.map(({ id, path }) => ({ id, place: { file: path, line: 1, column: 1 } })),
    report,
  );
  checkSlugs(documents, files.documents, report);
  for (const { id, place } of identified(files.figures, ({ figures }) => figures, 'figures'))
    checkName(id, place, report);
  checkUnique(
    'note',
    identified(files.annotations, ({ notes }) => notes, 'notes'),
    report,
  );
  checkUnique(
    'figure',
    identified(files.figures, ({ figures }) => figures, 'figures'),
    report,
  );
  checkDigests(documents, files.documents, report);
  checkTwins(documents, report);
}

function identified<File>(
  files: ReadonlyMap<string, Placed<File>>,
  itemsOf: (file: File) => readonly { id: string }[],
  key: string,
) {
  return [...files.values()].flatMap((file) =>
    itemsOf(file.value).map(({ id }, index) => ({ id, place: file.placeOf([key, index, 'id']) })),
  );
}

/** A source text never changes unnoticed: its digest must be the one that an editor confirmed. */
function checkDigests(
  documents: readonly AnnotatedDocument[],
  records: ReadonlyMap<string, Placed<DocumentRecord>>,
  report: Report,
): void {
  for (const { id, file, sha256 } of documents) {
    const record = records.get(id);
    const confirmed = record?.value.sha256;
    if (record === undefined || confirmed === sha256) continue;
    if (confirmed === undefined) {
      if (record.value.review === 'reviewed') {
        report.error(
          'seed/digest',
          record.placeOf(),
          `A reviewed document needs the digest of its seed. Add \`sha256: ${sha256}\`.`,
        );
      }
      continue;
    }
    report.error(
      'seed/digest',
      record.placeOf(['sha256']),
      `${file} is not the text that was confirmed: its SHA-256 is ${sha256}. Restore the file, or review it anew and write this digest here.`,
    );
  }
}

/** The same article twice would count every mention and figure twice. */
function checkTwins(documents: readonly AnnotatedDocument[], report: Report): void {
  for (const alike of Map.groupBy(documents, openingOf).values()) {
    // Most documents share their first words with no other, and are not looked at again.
    if (alike.length === 1) continue;
    const seen = new Map<string, AnnotatedDocument>();
    for (const document of alike) {
      const body = oneLine(bodyOf(document));
      const twin = seen.get(body);
      if (twin === undefined) seen.set(body, document);
      else
        report.error(
          'seed/twin',
          { file: document.file, line: 1, column: 1 },
          `The text is the same as that of ${twin.file}. Remove one of the two seeds.`,
        );
    }
  }
}

function bodyOf({ parsed, blocks }: AnnotatedDocument): string {
  return parsed.text.slice(blocks[0]?.start ?? 0);
}

/** The first words of a text, white space aside. */
function openingOf(document: AnnotatedDocument): string {
  const words: string[] = [];
  for (const [word] of bodyOf(document).matchAll(/\S+/gu)) if (words.push(word) === 24) break;
  return words.join(' ');
}
