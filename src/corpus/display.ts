import type { AnnotatedDocument, DocumentBlock } from './annotated-document.ts';

/** True if the whole text of a document is shown; otherwise only the blocks that a note or a figure is about. */
export function showsWhole({ record }: Pick<AnnotatedDocument, 'record'>): boolean {
  return (record?.display ?? 'full') === 'full';
}

/** The blocks of a document that are shown, and how many are left out before each; `after` counts those left out at the end. */
export function shownBlocks(document: AnnotatedDocument): {
  readonly shown: readonly { readonly block: DocumentBlock; readonly before: number }[];
  readonly after: number;
} {
  const shown: { block: DocumentBlock; before: number }[] = [];
  let left = 0;
  for (const block of document.blocks) {
    if (showsBlock(document, block.node.id)) {
      shown.push({ block, before: left });
      left = 0;
    } else left++;
  }
  return { shown, after: left };
}

/** True if the block of that id is shown. */
export function showsBlock(document: AnnotatedDocument, block: string): boolean {
  return showsWhole(document) || [...document.notes, ...document.figures].some((each) => each.block === block);
}
