import type { Entity } from '../../corpus/registers.ts';
import type { EntityRef } from '../../schema/ids.ts';
import type { ExportContext } from '../export-context.ts';
import { known, type JsonLd } from './json-ld.ts';

/** An entry of a register as a place, person, organisation or, for a policy, a thing: schema.org has no neutral word for it. */
export function entityJsonLd(entity: Entity, context: ExportContext): JsonLd {
  const address = context.urls.absolute(context.urls.entity(entity.ref));
  const { record } = entity;
  return {
    ...ownNode(entity, context),
    '@id': address,
    url: address,
    name: entity.name,
    description: record.description,
    ...known({
      sameAs: record.wikidata === undefined ? undefined : `https://www.wikidata.org/wiki/${record.wikidata}`,
    }),
  };
}

function ownNode(entity: Entity, context: ExportContext): JsonLd {
  switch (entity.register) {
    case 'places': {
      const { lat, lon, within } = entity.record;
      return {
        '@type': 'Place',
        geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
        ...known({ containedInPlace: reference(within, context) }),
      };
    }
    case 'people':
      return {
        '@type': 'Person',
        jobTitle: entity.record.role,
        ...known({ affiliation: entity.record.affiliations.map((ref) => reference(ref, context)) }),
      };
    case 'organisations':
      return { '@type': 'Organization', ...known({ parentOrganization: reference(entity.record.parent, context) }) };
    case 'policies':
      return { '@type': 'Thing' };
  }
}

function reference(ref: EntityRef | undefined, { urls }: ExportContext): object | undefined {
  return ref === undefined ? undefined : { '@id': urls.absolute(urls.entity(ref)) };
}
