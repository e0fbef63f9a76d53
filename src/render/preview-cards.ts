import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Entity } from '../corpus/registers.ts';
import { formatDate } from '../text/format-date.ts';
import type { RenderContext } from './document-marks.ts';
import { element, text } from './element.ts';
import { countText } from './count-text.ts';
import { statusLabels } from './entity-facts.ts';

const kindLabels = { policy: 'Policy', place: 'Place', person: 'Person', organisation: 'Organisation' } as const;

/** A preview of every entity that the page of a document marks, each an element with `data-card`. */
export function renderPreviewCards(document: AnnotatedDocument, context: RenderContext): string {
  const refs = new Set(document.mentions.filter(({ mark }) => mark !== 'none').map(({ entity }) => entity));
  const cards = [...refs].flatMap((ref) => {
    const entity = context.corpus.entities.get(ref);
    return entity === undefined ? [] : [card(entity, context)];
  });
  return toHtml({ type: 'root', children: cards });
}

function card(entity: Entity, { corpus, urls }: RenderContext): ElementContent {
  const backlinks = corpus.backlinksOf.get(entity.ref) ?? [];
  const documents = new Set(backlinks.map(({ document }) => document)).size;
  return element(
    'div',
    { dataCard: entity.ref },
    element('p', { className: ['card-kind'] }, text(subtitle(entity))),
    element('p', { className: ['card-name'] }, element('a', { href: urls.entity(entity.ref) }, entity.name)),
    element('p', {}, entity.record.description),
    status(entity),
    element(
      'p',
      { className: ['meta'] },
      `Named in ${countText(backlinks.length, 'sentence', 'sentences')} of ${countText(documents, 'document', 'documents')}.`,
    ),
  );
}

function subtitle(entity: Entity): string {
  const detail = entity.register === 'people' || entity.register === 'organisations' ? entity.record.role : undefined;
  return [kindLabels[entity.kind], detail].filter((part) => part !== undefined).join(' · ');
}

function status(entity: Entity): ElementContent | undefined {
  if (entity.register !== 'policies') return undefined;
  const { state, as_of: asOf } = entity.record.status;
  return element('p', { className: ['card-status'] }, `${statusLabels[state]}, as of ${formatDate(asOf)}`);
}
