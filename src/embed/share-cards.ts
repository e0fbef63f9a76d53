import type { Geography } from '../chart/kinds/define-kind.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { isConflict } from '../corpus/contradiction-pages.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { allFigures } from '../corpus/figures.ts';
import type { Entity } from '../corpus/registers.ts';
import type { Story } from '../corpus/stories.ts';
import { contradictionLabels } from '../render/contradiction-labels.ts';
import { countText } from '../render/count-text.ts';
import { statusLabels } from '../render/entity-facts.ts';
import { locatorMap } from '../render/locator-map.ts';
import { recordNumbers } from '../render/record-numbers.ts';
import { formatDate } from '../text/format-date.ts';
import { isDrawable } from './card-text.ts';
import { attribution, measureHeading } from './figure-embed.ts';
import type { ShareCard } from './share-card.ts';

/** A page that may have a picture of its own. */
export type Shareable =
  | { readonly document: AnnotatedDocument }
  | { readonly entity: Entity }
  | { readonly placed: PlacedFigure }
  | { readonly story: Story };

/** The picture of the site itself, from its root; every page without one of its own shows it. */
export const siteCardPath = '/card.png';

/**
 * Path of a page's own picture, from the site's root. A document has one when editors have begun to read it, so that a
 * thousand texts that nobody has read yet cost no pictures; nor has a page whose title the faces cannot write.
 */
export function shareCardPath(thing: Shareable): string | undefined {
  if ('document' in thing) {
    const { slug, review, title } = thing.document;
    return review === 'unreviewed' || !isDrawable(title) ? undefined : `/documents/${slug}-card.png`;
  }
  if ('entity' in thing) return isDrawable(thing.entity.name) ? `/${thing.entity.ref}-card.png` : undefined;
  if ('placed' in thing) {
    const { id, value } = thing.placed.figure.record;
    return isDrawable(value.display) ? `/figures/${id}-card.png` : undefined;
  }
  return isDrawable(thing.story.title) ? `/stories/${thing.story.slug}-card.png` : undefined;
}

/** Every picture of a corpus with its path; each is made only when it is asked for. */
export function* shareCards(
  corpus: Corpus,
  tagline: string,
  geography: Geography,
): Generator<{ readonly path: string; readonly card: ShareCard }> {
  yield { path: siteCardPath, card: siteCard(corpus, tagline) };
  const things: Iterable<Shareable>[] = [
    corpus.documents.map((document) => ({ document })),
    [...corpus.entities.values()].map((entity) => ({ entity })),
    allFigures(corpus).map((placed) => ({ placed })),
    corpus.stories.map((story) => ({ story })),
  ];
  for (const thing of things.flatMap((each) => [...each])) {
    const path = shareCardPath(thing);
    if (path !== undefined) yield { path, card: drawableCard(cardOf(thing, corpus, geography)) };
  }
}

function cardOf(thing: Shareable, corpus: Corpus, geography: Geography): ShareCard {
  if ('document' in thing) return documentCard(thing.document, corpus);
  if ('entity' in thing) return entityCard(thing.entity, corpus, geography);
  return 'placed' in thing ? figureCard(thing.placed, corpus) : storyCard(thing.story);
}

/** Leaves out what the faces cannot write; the title is known to be drawable. */
function drawableCard(card: ShareCard): ShareCard {
  const kept = (text: string | undefined): string | undefined =>
    text !== undefined && isDrawable(text) ? text : undefined;
  return { ...card, origin: kept(card.origin), body: kept(card.body), quote: kept(card.quote), foot: kept(card.foot) };
}

function siteCard(corpus: Corpus, tagline: string): ShareCard {
  const numbers = recordNumbers(corpus).slice(0, 3);
  return {
    kind: 'Sources, annotated and linked',
    title: tagline,
    foot: numbers.map(({ number }) => number).join(' · '),
  };
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

function documentCard(document: AnnotatedDocument, { contradictions }: Corpus): ShareCard {
  const { title, publisher, date, record, notes, figures } = document;
  const pairs = contradictions.filter(({ a, b }) => a.document === document || b.document === document);
  return {
    kind: 'Document',
    origin: joined(publisher, formatDate(date), record?.genre),
    title,
    foot: joined(
      'The text as received',
      countText(notes.length, 'note', 'notes'),
      countText(figures.length, 'figure', 'figures'),
    ),
    warning:
      pairs.length === 0
        ? undefined
        : countText(pairs.length, 'pair of figures does not agree', 'pairs of figures do not agree'),
  };
}

const kindLabels = { policy: 'Policy', place: 'Place', person: 'Person', organisation: 'Organisation' } as const;

function entityCard(entity: Entity, { backlinksOf }: Corpus, geography: Geography): ShareCard {
  const sentences = (backlinksOf.get(entity.ref) ?? []).length;
  return {
    kind: kindLabels[entity.kind],
    underline: entity.kind,
    origin: originOf(entity),
    title: entity.name,
    body: entity.record.description,
    foot: sentences === 0 ? undefined : `Named in ${countText(sentences, 'sentence', 'sentences')} of the record`,
    map: entity.register === 'places' ? locatorMap(entity.record, geography)?.shapes : undefined,
  };
}

function originOf(entity: Entity): string | undefined {
  switch (entity.register) {
    case 'policies': {
      const { state, as_of: asOf } = entity.record.status;
      return `${statusLabels[state]} as of ${formatDate(asOf)}`;
    }
    case 'people':
      return entity.record.role;
    case 'places':
    case 'organisations':
      return undefined;
  }
}

function figureCard(placed: PlacedFigure, corpus: Corpus): ShareCard {
  const { record } = placed.figure;
  const pair = corpus.contradictions.find(
    (each) => isConflict(each) && [each.a, each.b].some(({ figure }) => figure.record.id === record.id),
  );
  const other = pair?.a.figure.record.id === record.id ? pair.b : pair?.a;
  const { publisher, title, date } = placed.document;
  return {
    kind: measureHeading(placed, corpus),
    origin: attribution(placed, corpus),
    title: record.value.display,
    isNumber: true,
    body: record.gist,
    quote: `“${record.quote.exact.replace(/\s+/gu, ' ')}”`,
    foot: `In ${publisher ?? title}, ${formatDate(date)}`,
    warning:
      other === undefined
        ? undefined
        : `Against ${other.figure.record.value.display}: ${contradictionLabels.conflict.toLowerCase()}`,
  };
}

function storyCard({ title, standfirst, date }: Story): ShareCard {
  return {
    kind: 'Story',
    origin: formatDate(date),
    title,
    body: standfirst,
    foot: 'By the editors; every statement has its source',
  };
}
