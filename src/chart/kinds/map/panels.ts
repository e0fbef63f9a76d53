import {
  geoAlbersUsa,
  geoMercator,
  geoNaturalEarth1,
  geoPath,
  type ExtendedFeatureCollection,
  type GeoPath,
  type GeoProjection,
} from 'd3';
import type { Feature } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Row } from '../../table.ts';
import { moveShape, rect, type Shape } from '../../scene.ts';
import type { Box } from '../../text-box.ts';
import type { Geography } from '../define-kind.ts';
import { thinPath } from './thin-path.ts';

/** A part of the map with outlines of its own; its places lie within its box. */
export interface Panel {
  readonly name: string;
  readonly box: Box;
  readonly back: readonly Shape[];
  /** Where a point of the earth lies in the picture, or undefined if outside the panel. */
  readonly at: (lon: number, lat: number) => readonly [number, number] | undefined;
  /** Outline of the state or country that a row stands for. */
  readonly areaOf: (row: Row) => Shape | undefined;
  readonly holds: (row: Row) => boolean;
}

/** How far in units of the view box an outline may be drawn from where it is. */
const tolerance = 1.1;

function objectOf(topology: Topology, name: string): GeometryCollection<{ name?: string }> {
  const found = topology.objects[name];
  if (found?.type !== 'GeometryCollection') throw new Error(`Expected outlines named “${name}”.`);
  return found as GeometryCollection<{ name?: string }>;
}

function pathShape(path: GeoPath, shape: Parameters<GeoPath>[0], look: string, { x, y }: Box): Shape | undefined {
  const d = thinPath(path(shape) ?? '', tolerance);
  return d === '' ? undefined : moveShape({ type: 'path', d, look }, x, y);
}

function present(shapes: readonly (Shape | undefined)[]): readonly Shape[] {
  return shapes.filter((shape) => shape !== undefined);
}

function within(projection: GeoProjection, { x, y, width, height }: Box): Panel['at'] {
  return (lon, lat) => {
    const point = projection([lon, lat]);
    if (point === null || !(point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height))
      return undefined;
    return [point[0] + x, point[1] + y];
  };
}

/** The United States with Alaska and Hawaii moved beside it, state by state. */
export function statesPanel({ states }: Geography, box: Box): Panel {
  const all = feature(states, objectOf(states, 'states'));
  const projection = geoAlbersUsa().fitSize([box.width, box.height], all);
  const path = geoPath(projection).digits(1);
  const borders = mesh(states, objectOf(states, 'states'), (a, b) => a !== b);
  const byId = new Map(all.features.map((state) => [String(state.id), state]));
  return {
    name: 'United States',
    box,
    back: present([
      pathShape(path, feature(states, objectOf(states, 'nation')), 'c-land', box),
      pathShape(path, borders, 'c-border', box),
    ]),
    at: within(projection, box),
    areaOf: ({ cells }) => {
      const state = cells['kind'] === 'state' ? byId.get(String(cells['state'])) : undefined;
      return state === undefined ? undefined : pathShape(path, state, 'c-soft-1', box);
    },
    holds: ({ cells }) => cells['country'] === 'US',
  };
}

interface CountriesOptions {
  readonly name: string;
  readonly projection: GeoProjection;
  readonly box: Box;
  /** What must fit into the panel. */
  readonly frame: ExtendedFeatureCollection;
  readonly borders: boolean;
  readonly holds: Panel['holds'];
}

function countriesPanel(
  { countries }: Geography,
  { name, projection, box, frame, borders, holds }: CountriesOptions,
): Panel {
  const all = feature(countries, objectOf(countries, 'countries'));
  projection.fitSize([box.width, box.height], frame).clipExtent([
    [0, 0],
    [box.width, box.height],
  ]);
  const path = geoPath(projection).digits(1);
  const byName = new Map(all.features.map((country): [string, Feature] => [country.properties.name ?? '', country]));
  const lines = borders
    ? pathShape(
        path,
        mesh(countries, objectOf(countries, 'countries'), (a, b) => a !== b),
        'c-border',
        box,
      )
    : undefined;
  const land = feature(countries, objectOf(countries, 'land'));
  return {
    name,
    box,
    back: present([
      rect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, 'c-sea'),
      pathShape(path, land, 'c-land', box),
      lines,
    ]),
    at: within(projection, box),
    areaOf: ({ cells, name: country }) => {
      const found = cells['kind'] === 'country' ? byName.get(country) : undefined;
      return found === undefined ? undefined : pathShape(path, found, 'c-soft-1', box);
    },
    holds,
  };
}

interface Frame {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function toCorners({ west, east, south, north }: Frame): ExtendedFeatureCollection {
  const coordinates = [west, (west + east) / 2, east].flatMap((lon) => [south, north].map((lat) => [lon, lat]));
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates } }],
  };
}

const neighbours: Frame = { west: -119, east: -58, south: 0, north: 33 };
const world: Frame = { west: -168, east: 178, south: -56, north: 74 };

/** Mexico, Central America and the north of South America. */
export function neighboursPanel(geography: Geography, box: Box): Panel {
  const { west, east, south, north } = neighbours;
  return countriesPanel(geography, {
    name: 'Mexico, Central America, Venezuela',
    projection: geoMercator(),
    box,
    frame: toCorners(neighbours),
    borders: true,
    holds: ({ cells: { country, lat, lon } }) =>
      country !== 'US' && Number(lat) > south && Number(lat) < north && Number(lon) > west && Number(lon) < east,
  });
}

/** The whole world but Antarctica. */
export function worldPanel(geography: Geography, box: Box): Panel {
  return countriesPanel(geography, {
    name: 'World',
    projection: geoNaturalEarth1(),
    box,
    frame: toCorners(world),
    borders: false,
    holds: () => true,
  });
}
