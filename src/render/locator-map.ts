import { geoAlbersUsa, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { thinPath } from '../chart/kinds/map/thin-path.ts';
import type { PlaceRecord } from '../schema/entity.ts';
import { element } from './element.ts';

/** Size of the map in its own units. */
export const locatorSize = { width: 320, height: 200 } as const;

/** A small map that shows where a place lies: within the United States if it is there, else in the world. */
export function renderLocatorMap(place: PlaceRecord, geography: Geography): string {
  const map = locatorMap(place, geography);
  if (map === undefined) return '';
  const viewBox = `0 0 ${locatorSize.width} ${locatorSize.height}`;
  return toHtml(element('svg', { className: ['locator'], viewBox, role: 'img', ariaLabel: map.title }, ...map.shapes));
}

/** The shapes of that map, for a picture of its size, and its title; undefined for a place that neither outline holds. */
export function locatorMap(
  place: PlaceRecord,
  { states, countries }: Geography,
): { readonly title: string; readonly shapes: readonly Element[] } | undefined {
  const inStates = place.country === 'US' ? locate(geoAlbersUsa(), collection(states, 'states'), place) : undefined;
  const located =
    inStates ?? locate(geoNaturalEarth1().rotate([-place.lon, 0]), collection(countries, 'countries'), place);
  if (located === undefined) return undefined;
  const { projection, x, y } = located;
  const { land, borders } =
    inStates === undefined ? outlineOf(countries, 'countries', projection) : statesOutline(states, projection);
  return {
    title: `Map: ${place.name} within ${inStates === undefined ? 'the world' : 'the United States'}`,
    shapes: [
      element('path', { className: ['locator-land'], d: land }),
      element('path', { className: ['locator-borders'], d: borders }),
      element('circle', { className: ['locator-halo'], cx: x, cy: y, r: 9 }),
      element('circle', { className: ['locator-place'], cx: x, cy: y, r: 4.5 }),
    ],
  };
}

interface Outline {
  readonly land: string;
  readonly borders: string;
}

function outlineOf(topology: Topology, key: string, projection: GeoProjection): Outline {
  const outlines = collection(topology, key);
  const borders = mesh(topology, outlines, (a, b) => a !== b);
  return { land: pathOf(feature(topology, outlines), projection), borders: pathOf(borders, projection) };
}

/** The states look the same behind every place, and are drawn once. */
const drawnStates = new WeakMap<Topology, Outline>();

function statesOutline(states: Topology, projection: GeoProjection): Outline {
  const drawn = drawnStates.get(states) ?? outlineOf(states, 'states', projection);
  drawnStates.set(states, drawn);
  return drawn;
}

function collection(topology: Topology, key: string): GeometryCollection {
  const object = topology.objects[key];
  if (object?.type !== 'GeometryCollection') throw new Error(`Expected a collection “${key}” of outlines.`);
  return object as GeometryCollection;
}

/** The projection that fits the outlines into the picture, and where the place lies in it; undefined if it lies outside. */
function locate(
  projection: GeoProjection,
  outlines: ReturnType<typeof collection>,
  { lon, lat }: PlaceRecord,
): { projection: GeoProjection; x: number; y: number } | undefined {
  projection
    .scale((outlines.geometries.length > 100 ? 0.19 : 1.3) * locatorSize.width)
    .translate([locatorSize.width / 2, locatorSize.height / 2]);
  const point = projection([lon, lat]);
  return point === null ? undefined : { projection, x: Math.round(point[0]), y: Math.round(point[1]) };
}

/** What a line of the map may leave out, in its own units: less than is seen. */
const tolerance = 0.7;

function pathOf(outline: GeoPermissibleObjects, projection: GeoProjection): string {
  return thinPath(geoPath(projection)(outline) ?? '', tolerance);
}
