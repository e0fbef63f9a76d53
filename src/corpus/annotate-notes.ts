import type { z } from 'zod';
import type { Report } from '../report/problem.ts';
import type { annotationFileSchema } from '../schema/annotation.ts';
import { compareEnds } from '../text/span.ts';
import { anchorQuote, type AnchorTarget } from './anchor-quote.ts';
import type { DocumentBlock, DocumentNote } from './annotated-document.ts';
import { compilePlaces } from './layout.ts';
import type { Placed } from './record-set.ts';

export type AnnotationFile = z.infer<typeof annotationFileSchema>;

/** Anchors the editors' notes of a document and numbers them in the order of their reference marks. */
export function annotateNotes(
  target: AnchorTarget,
  blocks: readonly DocumentBlock[],
  file: Placed<AnnotationFile> | undefined,
  report: Report,
): readonly DocumentNote[] {
  if (file === undefined) return [];
  const placeOf = compilePlaces(blocks);
  const anchored = file.value.notes.flatMap((record, index) => {
    const span = anchorQuote(target, record.quote, file.placeOf(['notes', index, 'quote', 'exact']), report);
    return span === undefined ? [] : [{ ...span, record, ...placeOf(span.start), source: file }];
  });
  return anchored.toSorted(compareEnds).map((note, index) => ({ ...note, number: index + 1 }));
}
