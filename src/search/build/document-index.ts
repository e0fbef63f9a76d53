import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { toSlug } from '../../text/slug.ts';

/** Documents that have something in common: a month, or a publisher. */
export interface DocumentGroup {
  /** As it stands in the address. */
  readonly slug: string;
  readonly label: string;
  readonly documents: readonly AnnotatedDocument[];
}

/** Documents by month of publication, `YYYY-MM`, newest first. */
export function documentsByMonth({ documents }: Pick<Corpus, 'documents'>): readonly DocumentGroup[] {
  return [...Map.groupBy(documents, ({ date }) => date.slice(0, 7))]
    .map(([month, own]) => ({ slug: month, label: month, documents: own }))
    .toSorted((a, b) => (a.slug < b.slug ? 1 : -1));
}

/** Documents by publisher, from A to Z; those whose publisher is not known are not among them. */
export function documentsByPublisher({ documents }: Pick<Corpus, 'documents'>): readonly DocumentGroup[] {
  const named = documents.filter(({ publisher }) => publisher !== undefined && toSlug(publisher) !== '');
  return [...Map.groupBy(named, ({ publisher = '' }) => toSlug(publisher))]
    .map(([slug, own]) => ({ slug, label: own[0]?.publisher ?? slug, documents: own }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
