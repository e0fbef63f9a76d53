import type { PlaceRecord } from '../schema/entity.ts';
import type { EntityRef } from '../schema/ids.ts';
import { countMentions } from './entity-data.ts';
import type { ExportContext } from './export-context.ts';

/** The register of places as points: `/data/places.geojson`. https://www.rfc-editor.org/rfc/rfc7946 */
export function placesGeojson(context: ExportContext): object {
  return {
    type: 'FeatureCollection',
    features: [...context.corpus.entities.values()].flatMap((entity) =>
      entity.register === 'places'
        ? [
            feature(entity.ref, entity.record, {
              ...countMentions(entity, context),
              address: context.urls.absolute(context.urls.entity(entity.ref)),
            }),
          ]
        : [],
    ),
  };
}

function feature(
  ref: EntityRef,
  record: PlaceRecord,
  own: Readonly<{ mentions: number; documents: number; address: string }>,
) {
  return {
    type: 'Feature',
    id: ref,
    geometry: { type: 'Point', coordinates: [record.lon, record.lat] },
    properties: {
      name: record.name,
      kind: record.kind,
      description: record.description,
      country: record.country,
      within: record.within ?? null,
      coordinatesNote: record.coordinates_note,
      coordinatesUnverified: record.coordinates_unverified,
      ...own,
    },
  };
}
