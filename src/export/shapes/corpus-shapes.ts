import { z } from 'zod';
import { organisationKinds, placeKinds, policyStatuses, policySchema } from '../../schema/entity.ts';
import {
  addressShape,
  dateShape,
  dayShape,
  entityKindShape,
  entityRefShape,
  hrefShape,
  reviewShape,
  sourceShape,
  spanShape,
  versionShape,
} from './common-shapes.ts';
import { contradictionShape, figureShape, measureShape } from './figure-shapes.ts';

const policyShape = z.object({
  instrument: z.string(),
  instrumentKind: policySchema.shape.instrument_kind,
  issuer: z.string(),
  issuedBy: z.array(entityRefShape),
  announced: dateShape.nullable(),
  effective: dateShape.nullable(),
  ended: dateShape.nullable(),
  status: z.object({ state: z.enum(policyStatuses), text: z.string(), asOf: dateShape }),
  legalChallenges: z.array(
    z.object({
      case: z.string(),
      docket: z.string().nullable(),
      court: z.string(),
      outcome: z.string(),
      date: dateShape,
      note: z.string().nullable(),
      sources: z.array(sourceShape),
    }),
  ),
  predecessors: z.array(entityRefShape),
  successors: z.array(entityRefShape),
});

const placeShape = z.object({
  kind: z.enum(placeKinds),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  coordinatesNote: z.string(),
  coordinatesUnverified: z.boolean(),
  country: z.string(),
  within: entityRefShape.nullable(),
});

const personShape = z.object({ role: z.string(), affiliations: z.array(entityRefShape) });
const organisationShape = z.object({
  kind: z.enum(organisationKinds),
  role: z.string(),
  parent: entityRefShape.nullable(),
});

const entityShape = z
  .object({
    id: entityRefShape,
    kind: entityKindShape,
    name: z.string(),
    short: z.string().nullable(),
    aliases: z.array(z.string()),
    description: z.string(),
    body: z.string().describe('What it is, in Markdown.'),
    related: z.array(entityRefShape),
    wikidata: z.string().nullable(),
    mentions: z.int(),
    documents: z.int(),
    href: hrefShape,
    address: addressShape,
    sources: z.array(sourceShape),
    policy: policyShape.optional(),
    place: placeShape.optional(),
    person: personShape.optional(),
    organisation: organisationShape.optional(),
  })
  .describe('A policy, place, person or organisation; what only its kind has stands under the name of the kind.');
export type EntityData = z.infer<typeof entityShape>;

const eventShape = z
  .object({
    id: z.string(),
    date: dateShape,
    end: dateShape.nullable(),
    title: z.string(),
    summary: z.string().describe('Markdown.'),
    documents: z.array(z.string()),
    entities: z.array(entityRefShape),
    sources: z.array(sourceShape).min(1),
  })
  .describe('One dated event.');
export type EventData = z.infer<typeof eventShape>;

/** `/data/corpus.json` */
export const corpusShape = z
  .object({
    schemaVersion: versionShape,
    updated: dateShape.describe('The newest date of the content.'),
    documents: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        href: hrefShape,
        address: addressShape,
        data: addressShape.describe('Address of the document as JSON.'),
        title: z.string(),
        date: dayShape,
        publisher: z.string().nullable(),
        review: reviewShape,
        sha256: z.string(),
        coverage: z.object({ numbers: z.int(), figures: z.int(), waived: z.int(), open: z.int() }),
      }),
    ),
    entities: z.array(entityShape),
    mentions: z.array(
      z.object({
        document: z.string(),
        entity: entityRefShape,
        exact: z.string().nullable().describe('Null where the words are not published.'),
        ...spanShape,
        block: z.string(),
        sentence: z.string(),
      }),
    ),
    measures: z.array(measureShape),
    figures: z.array(figureShape),
    contradictions: z.array(contradictionShape),
    events: z.array(eventShape),
  })
  .describe('Everything that is known, linked.');
export type CorpusData = z.infer<typeof corpusShape>;
