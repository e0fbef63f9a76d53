import type { AnnotatedDocument } from './annotated-document.ts';
import type { Corpus } from './corpus.ts';

/** The documents right before and after one in time; of one day by id. */
export function documentsBeside(
  { documents }: Pick<Corpus, 'documents'>,
  document: AnnotatedDocument,
): { readonly earlier: AnnotatedDocument | undefined; readonly later: AnnotatedDocument | undefined } {
  const index = documents.indexOf(document);
  return { earlier: documents[index + 1], later: index > 0 ? documents[index - 1] : undefined };
}
