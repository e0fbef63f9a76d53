import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

function readTopology(name: string): Topology {
  return JSON.parse(readFileSync(require.resolve(name), 'utf8')) as Topology;
}

/** Reads the outlines of the states and countries that maps are drawn from. */
export function readGeography(): Geography {
  return {
    states: readTopology('us-atlas/states-10m.json'),
    countries: readTopology('world-atlas/countries-110m.json'),
  };
}
