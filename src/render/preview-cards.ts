import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Entity } from '../corpus/registers.ts';
import type { EntityRef } from '../schema/ids.ts';
import { formatDate } from '../text/format-date.ts';
import type { RenderContext } from './document-marks.ts';
import { element, text } from './element.ts';
import { countText } from './count-text.ts';
import { statusLabels } from './entity-facts.ts';

const kindLabels = { policy: 'Policy', place: 'Place', person: 'Person', organisation: 'Organisation' } as const;

/**
 * Compiles what gives a preview of every entity that the page of a document marks, each an element with `data-card`. The
 * preview of an entity is the same on every page, and made once.
 */
export function compilePreviewCards(context: RenderContext): (document: AnnotatedDocument) => string {
  const made = new Map<EntityRef, string>();
  const htmlOf = (ref: EntityRef): string => {
    const known = made.get(ref);
    if (known !== undefined) return known;
    const entity = context.corpus.entities.get(ref);
    const html = entity === undefined ? '' : toHtml(card(entity, context));
    made.set(ref, html);
    return html;
  };
  return ({ mentions }) => {
    const refs = new Set(mentions.filter(({ mark }) => mark !== 'none').map(({ entity }) => entity));
    return [...refs].map(htmlOf).join('');
  };
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
