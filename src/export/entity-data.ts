import type { Entity } from '../corpus/registers.ts';
import type { EventRecord, PolicyRecord } from '../schema/entity.ts';
import type { ExportContext } from './export-context.ts';
import type { EntityData, EventData } from './shapes/corpus-shapes.ts';

/** How often an entity is mentioned, and in how many documents. */
export function countMentions(entity: Entity, { corpus }: ExportContext): { mentions: number; documents: number } {
  const lines = corpus.backlinksOf.get(entity.ref) ?? [];
  return {
    mentions: lines.reduce((sum, line) => sum + line.mentions.length, 0),
    documents: new Set(lines.map(({ document }) => document.id)).size,
  };
}

/** An entity as it is published. */
export function entityData(entity: Entity, context: ExportContext): EntityData {
  const { record } = entity;
  return {
    id: entity.ref,
    kind: entity.kind,
    name: entity.name,
    short: record.short ?? null,
    aliases: record.aliases.map(({ text }) => text),
    description: record.description,
    body: entity.body,
    related: record.related,
    wikidata: record.wikidata ?? null,
    ...countMentions(entity, context),
    href: context.urls.entity(entity.ref),
    address: context.urls.absolute(context.urls.entity(entity.ref)),
    sources: record.sources,
    ...ownData(entity),
  };
}

function ownData(entity: Entity): Pick<EntityData, 'policy' | 'place' | 'person' | 'organisation'> {
  switch (entity.register) {
    case 'policies':
      return { policy: policyData(entity.record) };
    case 'places': {
      const {
        kind,
        lat,
        lon,
        coordinates_note: note,
        coordinates_unverified: unverified,
        country,
        within,
      } = entity.record;
      return {
        place: {
          kind,
          lat,
          lon,
          coordinatesNote: note,
          coordinatesUnverified: unverified,
          country,
          within: within ?? null,
        },
      };
    }
    case 'people':
      return { person: { role: entity.record.role, affiliations: entity.record.affiliations } };
    case 'organisations': {
      const { kind, role, parent } = entity.record;
      return { organisation: { kind, role, parent: parent ?? null } };
    }
  }
}

function policyData(record: PolicyRecord): EntityData['policy'] {
  return {
    instrument: record.instrument,
    instrumentKind: record.instrument_kind,
    issuer: record.issuer,
    issuedBy: record.issued_by,
    announced: record.announced ?? null,
    effective: record.effective ?? null,
    ended: record.ended ?? null,
    status: { state: record.status.state, text: record.status.text, asOf: record.status.as_of },
    legalChallenges: record.legal_challenges.map(({ docket, note, ...challenge }) => ({
      ...challenge,
      docket: docket ?? null,
      note: note ?? null,
    })),
    predecessors: record.predecessors,
    successors: record.successors,
  };
}

/** An event as it is published. */
export function eventData({ id, date, end, title, summary, documents, entities, sources }: EventRecord): EventData {
  return { id, date, end: end ?? null, title, summary, documents, entities, sources };
}
