import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { compileContext } from './export-context.ts';
import { schemaFaults } from './fixtures/assert-shape.ts';
import { testContext, testSite, testUrls } from './fixtures/test-corpus.ts';
import { placesGeojson } from './places-geojson.ts';

/** A collection of points of RFC 7946. */
const pointsSchema = {
  type: 'object',
  required: ['type', 'features'],
  additionalProperties: false,
  properties: {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: {
          type: { const: 'Feature' },
          id: { type: 'string' },
          geometry: {
            type: 'object',
            required: ['type', 'coordinates'],
            properties: {
              type: { const: 'Point' },
              coordinates: {
                type: 'array',
                items: false,
                prefixItems: [
                  { type: 'number', minimum: -180, maximum: 180 },
                  { type: 'number', minimum: -90, maximum: 90 },
                ],
                minItems: 2,
              },
            },
          },
          properties: { type: 'object' },
        },
      },
    },
  },
};

test('longitude comes first', () => {
  expect(placesGeojson(testContext())).toMatchObject({
    type: 'FeatureCollection',
    features: [
      {
        id: 'places/newark',
        geometry: { coordinates: [-74.1724, 40.7357] },
        properties: { name: 'Newark', mentions: 3, within: null },
      },
    ],
  });
});

test('every place of the record is a point', () => {
  const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });
  const data = placesGeojson(compileContext(corpus, testUrls, testSite));
  expect(schemaFaults(pointsSchema, JSON.parse(JSON.stringify(data)))).toEqual([]);
  expect(data).toHaveProperty(
    'features.length',
    [...corpus.entities.values()].filter(({ register }) => register === 'places').length,
  );
});
