import { z } from 'zod';
import { chartBase, checkDescription } from '../../../schema/chart.ts';
import { ChartError, type ChartFault } from '../../chart-error.ts';
import type { ChartPlace } from '../../chart-input.ts';
import { formatNumber } from '../../format.ts';
import { byValue, joinWords } from '../../parts/read-extremes.ts';
import type { ChartTable, Row } from '../../table.ts';
import { defineKind } from '../define-kind.ts';
import { placeMap } from './place-map.ts';

const mapSchema = z
  .strictObject({
    ...chartBase,
    kind: z.literal('map'),
    /** Leaves out places mentioned less often. */
    least: z.number().int().nonnegative().default(0),
  })
  .superRefine(checkDescription);
export type MapSpec = Readonly<z.infer<typeof mapSchema>>;

const limit = 120;

function toRow({ ref, record }: ChartPlace, mentions: number): Row {
  return {
    key: ref,
    name: record.name,
    cells: {
      place: record.short ?? record.name,
      kind: record.kind,
      country: record.country,
      lat: record.lat,
      lon: record.lon,
      state: record.us_state_fips ?? null,
    },
    estimate: { value: mentions, low: null, high: null, modality: 'exact' },
    text: mentions === 0 ? 'not named' : formatNumber(mentions),
    tone: mentions === 0 ? 'hollow' : 'filled',
    target: { kind: 'entity', ref },
    sources: record.sources,
    quality: null,
    note: record.coordinates_note,
  };
}

function checkPlace({ ref, record: { lat, lon } }: ChartPlace, mentions: number): readonly ChartFault[] {
  const faults: ChartFault[] = [];
  const add = (message: string): unknown => faults.push({ rule: 'chart/data', path: [], message });
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    add(
      `The place “${ref}” lies at latitude ${lat} and longitude ${lon}, which is no place on earth. Perhaps the two are exchanged.`,
    );
  if (!Number.isInteger(mentions) || mentions < 0)
    add(`The place “${ref}” has ${mentions} mentions, which is no count.`);
  return faults;
}

/** Places of the register as symbols by how often they are named, on outlines of the states and the world. */
export const map = defineKind({
  kind: 'map',
  schema: mapSchema,
  buildTable: ({ id, least }: MapSpec, { places, mentions }): ChartTable => {
    const all = places.map((place) => ({ place, count: mentions.get(place.ref) ?? 0 }));
    const faults = all.flatMap(({ place, count }) => checkPlace(place, count));
    const counted = all.filter(({ count }) => count >= least);
    if (counted.length > limit)
      faults.push({
        rule: 'chart/data',
        path: [],
        message: `The map has ${counted.length} places and can name at most ${limit}. Raise \`least\`.`,
      });
    if (faults.length > 0) throw new ChartError(id, faults);
    const rows = counted
      .toSorted((a, b) => b.count - a.count || (a.place.ref < b.place.ref ? -1 : 1))
      .map(({ place, count }) => toRow(place, count));
    return {
      columns: [
        { key: 'place', label: 'Place', type: 'text' },
        { key: 'kind', label: 'Kind', type: 'text' },
        { key: 'country', label: 'Country', type: 'text', description: 'Code of two letters, ISO 3166.' },
        { key: 'lat', label: 'Latitude', type: 'number' },
        { key: 'lon', label: 'Longitude', type: 'number' },
      ],
      value: { label: 'Mentions', unit: 'mentions' },
      rows,
      caveats: [],
    };
  },
  place: (_spec, table, context) => placeMap(table, context),
  read: (_spec, { rows }) => {
    const named = byValue(rows).filter(({ tone }) => tone === 'filled');
    if (named.length === 0) return `None of the ${rows.length} places is named in a document.`;
    return `Of ${rows.length} places ${named.length} are named in the documents, most often ${joinWords(named.slice(0, 3).map(({ name, text }) => `${name} (${text})`))}.`;
  },
});
