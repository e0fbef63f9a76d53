import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusFiles } from '../corpus/corpus-files.ts';
import { stemOf } from '../corpus/record-set.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { FileChange } from './edits.ts';
import { fixDigest } from './fix-digests.ts';
import { fixKeyOrder } from './fix-key-order.ts';
import { fixQuotes } from './fix-quotes.ts';
import { compileShapes } from './key-order.ts';

/** What may be mended beside what is always safe. */
export interface FixOptions {
  /** An editor has read the changed seeds and confirms their digests. */
  readonly confirmDigests: boolean;
}

/** Every change that mends a problem of the corpus without a decision; files without one are not named. */
export function fixCorpus(files: CorpusFiles, corpus: Corpus, { confirmDigests }: FixOptions): readonly FileChange[] {
  const shapes = compileShapes();
  const documents = new Map<string, Corpus['documents'][number]>(
    corpus.documents.map((document) => [document.id, document]),
  );
  return files.records.flatMap((file): FileChange[] => {
    const document = /^content\/(?:documents|annotations|figures)\//u.test(file.path)
      ? documents.get(stemOf(file.path))
      : undefined;
    const isRecord = file.path.startsWith('content/documents/');
    const change = chain(file, [
      (each) => document && fixQuotes(each, document),
      (each) => (document !== undefined && isRecord && confirmDigests ? fixDigest(each, document) : undefined),
      (each) => fixKeyOrder(each, shapes),
    ]);
    return change === undefined ? [] : [change];
  });
}

/** Carries out one fix after the other on the text that the one before left. */
function chain(
  file: RecordFile,
  fixes: readonly ((file: RecordFile) => FileChange | undefined)[],
): FileChange | undefined {
  let changed: FileChange | undefined;
  for (const fix of fixes) {
    const next = fix({ path: file.path, text: changed?.text ?? file.text });
    if (next !== undefined) changed = { ...next, changes: [...(changed?.changes ?? []), ...next.changes] };
  }
  return changed;
}
