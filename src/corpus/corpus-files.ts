import type { Geography } from '../chart/kinds/define-kind.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { DocumentId } from '../schema/ids.ts';
import type { AnnotationMemo } from './annotation-memo.ts';

/** A seed as it was read: decoded, not yet normalised or parsed. */
export interface SeedFile {
  readonly id: DocumentId;
  /** `seeds/<id>.txt`, wherever the folder really lies. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Everything that is authored, as text: the whole input of a build. */
export interface CorpusFiles {
  readonly seeds: readonly SeedFile[];
  /** Records and Markdown files, each with its path from the project: `content/…`. */
  readonly records: readonly RecordFile[];
}

/** What a build is told beside its files. */
export interface BuildOptions {
  /** `YYYY-MM-DD`: a seed with a later date is refused. Without it any date is allowed. */
  readonly latestDate?: string | undefined;
  /** Outlines for maps; without them charts are read but not tried out. */
  readonly geography?: Geography | undefined;
  /** Characters that pictures are drawn with; without them any may stand in a chart. */
  readonly glyphs?: ReadonlySet<string> | undefined;
  /** True if some seeds could not be read: then a reference to a seed that is not there cannot be judged. */
  readonly seedsMissing?: boolean | undefined;
  /** Documents of an earlier run, which are taken over where nothing they are made from has changed. */
  readonly memo?: AnnotationMemo | undefined;
  /** Called after each document, for progress. */
  readonly onDocument?: ((done: number, total: number) => void) | undefined;
}
