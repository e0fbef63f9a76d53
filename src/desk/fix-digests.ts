import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { RecordFile } from '../record/parse-record.ts';
import { applyEdits, type FileChange } from './edits.ts';
import { openYaml, pairOf, quoted, rangeOf } from './yaml-source.ts';

/** Writes the digest of a document's seed into its record, in place of another or as a new last line; undefined if it stands there. */
export function fixDigest(file: RecordFile, { sha256, file: seed, record }: AnnotatedDocument): FileChange | undefined {
  const source = openYaml(file);
  if (source === undefined || record?.sha256 === sha256) return undefined;
  const present = pairOf(source.document.contents, 'sha256');
  const range = rangeOf(present?.value);
  if (present === undefined) {
    const gap = file.text === '' || file.text.endsWith('\n') ? '' : '\n';
    return {
      path: file.path,
      text: `${file.text}${gap}sha256: ${quoted(sha256)}\n`,
      changes: [`Confirmed ${seed} with its digest ${sha256}.`],
    };
  }
  if (range === undefined) return undefined;
  const text = applyEdits(file.text, [
    { start: range.start + source.offset, end: range.end + source.offset, text: quoted(sha256) },
  ]);
  return { path: file.path, text, changes: [`Confirmed the changed ${seed} with its digest ${sha256}.`] };
}
