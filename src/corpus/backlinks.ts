import type { EntityRef } from '../schema/ids.ts';
import type { AnnotatedDocument, DocumentMention, DocumentNote, DocumentSentence } from './annotated-document.ts';

/** The mentions of one entity in one sentence: a line of its concordance. */
export interface Backlink {
  readonly document: AnnotatedDocument;
  readonly sentence: DocumentSentence;
  readonly mentions: readonly DocumentMention[];
}

/** Every mention of every entity, grouped by sentence; documents in the given order, sentences in that of the text. */
export function buildBacklinks(documents: readonly AnnotatedDocument[]): ReadonlyMap<EntityRef, readonly Backlink[]> {
  const backlinks = new Map<EntityRef, (Backlink & { readonly mentions: DocumentMention[] })[]>();
  for (const document of documents) {
    const sentences = new Map(
      document.blocks.flatMap((block) => block.sentences.map((sentence) => [sentence.id, sentence])),
    );
    for (const mention of document.mentions) {
      const sentence = sentences.get(mention.sentence);
      if (sentence === undefined) continue;
      const lines = backlinks.get(mention.entity) ?? [];
      backlinks.set(mention.entity, lines);
      const last = lines.at(-1);
      if (last?.document === document && last.sentence === sentence) last.mentions.push(mention);
      else lines.push({ document, sentence, mentions: [mention] });
    }
  }
  return backlinks;
}

/** The notes that are about an entity, by document. */
export function notesAbout(
  documents: readonly AnnotatedDocument[],
  entity: EntityRef,
): readonly { document: AnnotatedDocument; note: DocumentNote }[] {
  return documents.flatMap((document) =>
    document.notes.filter(({ record }) => record.about.includes(entity)).map((note) => ({ document, note })),
  );
}

/** Groups the lines of a concordance by document, in the order in which they come. */
export function groupByDocument(
  backlinks: readonly Backlink[],
): readonly { readonly document: AnnotatedDocument; readonly lines: readonly Backlink[] }[] {
  const groups = Map.groupBy(backlinks, ({ document }) => document);
  return [...groups].map(([document, lines]) => ({ document, lines }));
}
