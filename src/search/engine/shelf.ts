import type { Manifest } from '../manifest.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Library } from './library.ts';
import type { RecordIndex } from './record-index.ts';

/** What a search reads from. */
export interface Shelf {
  readonly library: Library;
  readonly manifest: Manifest;
  readonly vocabulary: Vocabulary;
  readonly records: RecordIndex;
  /** Undefined if there are no figures. */
  figures(): Promise<RecordIndex | undefined>;
}
