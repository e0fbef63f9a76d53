import type { ParsedDocument } from '../parse/parsed-document.ts';
import type { SeedRoot } from '../parse/tree.ts';
import { itemAt, type Span } from '../text/span.ts';
import type { DocumentBlock, DocumentSentence } from './annotated-document.ts';

interface Positioned {
  readonly position: SeedRoot['position'];
}

/** The span of a node of the tree. */
export function spanOf({ position }: Positioned): Span {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}

/** The blocks of a document with the spans of their sentences, in order; the date line is no block. */
export function blocksOf(parsed: ParsedDocument): readonly DocumentBlock[] {
  return parsed.tree.children.flatMap((node): DocumentBlock[] => {
    if (node.type === 'dateLine') return [];
    const sentences = node.children.map((sentence): DocumentSentence => ({
      ...spanOf(sentence),
      id: sentence.id,
      node: sentence,
      block: node.id,
    }));
    return [{ ...spanOf(node), node, sentences }];
  });
}

/** A section runs from one heading to the next; the text before the first heading is one too. */
export function sectionsOf(blocks: readonly DocumentBlock[], text: string): readonly Span[] {
  const starts = [0, ...blocks.filter(({ node }) => node.type === 'heading').map(({ start }) => start)];
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
    .filter(({ start, end }) => start < end);
}

/** Finds the block and the sentence in which an offset lies; an offset between two sentences belongs to the one before. */
export function compilePlaces(
  blocks: readonly DocumentBlock[],
): (offset: number) => { block: string; sentence: string } {
  return (offset) => {
    const block =
      itemAt(blocks, offset, (each) => each) ?? blocks.findLast(({ start }) => start <= offset) ?? blocks[0];
    const sentences = block?.sentences ?? [];
    const sentence =
      itemAt(sentences, offset, (each) => each) ?? sentences.findLast(({ start }) => start <= offset) ?? sentences[0];
    return { block: block?.node.id ?? '', sentence: sentence?.id ?? '' };
  };
}
