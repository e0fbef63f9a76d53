import type { CorrectionRecord } from '../schema/correction.ts';
import type { Corpus } from './corpus.ts';
import type { TouchedKey } from './corrections.ts';
import { noteFragment, type Urls } from './urls.ts';

/** Something that a correction touched, as it is listed and linked. */
export interface TouchedThing {
  readonly kind: TouchedKey | 'embeds';
  readonly id: string;
  readonly label: string;
  /** Path on the site, base path included. */
  readonly href: string;
}

/** Everything that a correction touched, with its page; embeds of charts and figures are touched with them. */
export function touchedThings(
  correction: CorrectionRecord,
  { documents, entities, charts, stories }: Pick<Corpus, 'documents' | 'entities' | 'charts' | 'stories'>,
  urls: Urls,
): readonly TouchedThing[] {
  const documentOf = (id: string) => documents.find((document) => document.id === id);
  const chartTitle = (id: string): string => charts.find((chart) => chart.id === id)?.spec.title ?? id;
  const embed = (kind: 'charts' | 'figures', id: string, title: string): TouchedThing => ({
    kind: 'embeds',
    id: `${kind}/${id}`,
    label: `Embed of ${title}`,
    href: urls.embed(kind, id),
  });
  return [
    ...correction.documents.flatMap((id) => {
      const document = documentOf(id);
      return document === undefined
        ? []
        : [{ kind: 'documents' as const, id, label: document.title, href: urls.document(document.slug) }];
    }),
    ...correction.notes.flatMap((id) => {
      const document = documents.find(({ notes }) => notes.some(({ record }) => record.id === id));
      return document === undefined
        ? []
        : [
            {
              kind: 'notes' as const,
              id,
              label: `Note in “${document.title}”`,
              href: urls.document(document.slug, noteFragment(id)),
            },
          ];
    }),
    ...correction.entities.map((ref) => ({
      kind: 'entities' as const,
      id: ref,
      label: entities.get(ref)?.name ?? ref,
      href: urls.entity(ref),
    })),
    ...correction.figures.map((id) => ({
      kind: 'figures' as const,
      id,
      label: `Figure ${id}`,
      href: urls.figure(id),
    })),
    ...correction.charts.map((id) => ({
      kind: 'charts' as const,
      id,
      label: chartTitle(id),
      href: urls.chart(id),
    })),
    ...correction.stories.map((slug) => ({
      kind: 'stories' as const,
      id: slug,
      label: stories.find((story) => story.slug === slug)?.title ?? slug,
      href: urls.page(`/stories/${slug}/`),
    })),
    ...correction.figures.map((id) => embed('figures', id, `figure ${id}`)),
    ...correction.charts.map((id) => embed('charts', id, `“${chartTitle(id)}”`)),
  ];
}
