import type { AnnotatedDocument } from '../corpus/annotated-document.ts';

/** True if the whole text of a document may be published; otherwise only the blocks that editors annotated are. */
export function showsAll({ record }: AnnotatedDocument): boolean {
  return (record?.display ?? 'full') === 'full';
}

/** True if the words of a block may be published. */
export function showsBlock(document: AnnotatedDocument, block: string): boolean {
  return showsAll(document) || [...document.notes, ...document.figures].some((each) => each.block === block);
}
