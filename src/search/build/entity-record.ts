import type { Entity } from '../../corpus/registers.ts';
import type { Urls } from '../../corpus/urls.ts';
import { markdownSentences } from './sentences-of.ts';
import type { SearchRecord } from './search-record.ts';

/** An entry of a register as search finds it: all its names, and what is said of it. */
export function entityRecord(entity: Entity, urls: Urls): SearchRecord {
  const { record } = entity;
  const announced = entity.register === 'policies' ? (entity.record.announced ?? entity.record.effective) : undefined;
  return {
    stored: {
      type: entity.kind,
      href: urls.entity(entity.ref),
      title: entity.name,
      names: record.aliases.map(({ text }) => text).filter((name) => name !== entity.name),
      ...(announced === undefined ? {} : { date: announced }),
      by: roleOf(entity),
      text: [record.description, ...markdownSentences(entity.body)],
    },
    facets: { entities: [entity.ref, ...record.related], measures: [] },
  };
}

function roleOf(entity: Entity): string {
  switch (entity.register) {
    case 'policies':
      return entity.record.instrument;
    case 'places':
      return entity.record.kind;
    case 'people':
    case 'organisations':
      return entity.record.role;
  }
}
