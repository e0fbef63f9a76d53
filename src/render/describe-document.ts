import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { formatDate } from '../text/format-date.ts';

/** One sentence about a document, for its page's description and for previews. */
export function describeDocument(document: AnnotatedDocument): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const origin = [document.publisher, formatDate(document.date)].filter((part) => part !== undefined).join(', ');
  return `${origin}: the text as received, with ${count(document.mentions.length, 'linked name', 'linked names')}, ${count(document.notes.length, 'editors’ note', 'editors’ notes')} and ${count(document.figures.length, 'figure', 'figures')}.`;
}

/** Words for how far the editors have read a document. */
export const reviewLabels: Readonly<Record<AnnotatedDocument['review'], string>> = {
  reviewed: 'Reviewed',
  'in-review': 'Being reviewed',
  unreviewed: 'Not yet reviewed',
};
