import { z } from 'zod';
import { isoDateSchema, lineSchema, markdownSchema, sourcesSchema } from './common.ts';
import { entityRefSchema, idSchema } from './ids.ts';

/**
 * A string that may name the entity. By default an alias without capitals matches in any case, and a word
 * with a capital must stand as written or wholly in capitals.
 */
export const aliasSchema = z.union([
  lineSchema.transform((text) => ({ text })),
  z.strictObject({
    text: lineSchema,
    /** Overrides the default of whether letter case counts. */
    case: z.enum(['exact', 'any']).optional(),
    /** Links this alias only in a document that also holds another alias of the entity, one without `needs`. */
    needs: z.literal('full-name').optional(),
    /** Longer phrases in which this alias names something else, such as “Trump Tower” for “Trump”. */
    except: z.array(lineSchema).optional(),
  }),
]);

const entityBase = {
  name: lineSchema,
  /** How lists sort and show the entity where the full name is too long. */
  short: lineSchema.optional(),
  aliases: z.array(aliasSchema).min(1, 'Give at least one alias: the words that name this entity in a text.'),
  /** One neutral sentence, for previews, lists and search. */
  description: lineSchema,
  related: z.array(entityRefSchema).default([]),
  sources: sourcesSchema,
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/u, 'Write the Wikidata id with its letter, such as “Q12345”.')
    .optional(),
};

/**
 * The first three are the words of the Immigration Policy Tracking Project (https://immpolicytracking.org/); `pending`
 * (a decision is awaited) and `unknown` (the later status was not checked) are ours.
 */
export const policyStatuses = ['in-effect', 'partially-in-effect', 'not-in-effect', 'pending', 'unknown'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

/** Sorts of act that carry a policy. */
export const policyInstruments = [
  'executive-order',
  'proclamation',
  'memorandum',
  'guidance',
  'court-order',
  'programme',
  'designation',
  'administrative-practice',
  'diplomatic',
  'local-policy',
] as const;

export const legalChallengeSchema = z.strictObject({
  case: lineSchema,
  docket: lineSchema.optional(),
  court: lineSchema,
  outcome: lineSchema,
  date: isoDateSchema,
  note: lineSchema.optional(),
  sources: sourcesSchema.min(1, 'Give at least one source.'),
});

export const policySchema = z.strictObject({
  ...entityBase,
  instrument: lineSchema,
  /** The sort of act: several instruments may carry one policy. */
  instrument_kind: z.enum(policyInstruments),
  issuer: lineSchema,
  issued_by: z.array(entityRefSchema).default([]),
  announced: isoDateSchema.optional(),
  effective: isoDateSchema.optional(),
  ended: isoDateSchema.optional(),
  status: z.strictObject({ state: z.enum(policyStatuses), text: lineSchema, as_of: isoDateSchema }),
  legal_challenges: z.array(legalChallengeSchema).default([]),
  predecessors: z.array(entityRefSchema).default([]),
  successors: z.array(entityRefSchema).default([]),
});

export const placeKinds = ['country', 'state', 'city', 'town', 'border', 'facility'] as const;

export const placeSchema = z.strictObject({
  ...entityBase,
  kind: z.enum(placeKinds),
  lat: z.number().min(-90, 'Latitude lies between −90 and 90.').max(90, 'Latitude lies between −90 and 90.'),
  lon: z.number().min(-180, 'Longitude lies between −180 and 180.').max(180, 'Longitude lies between −180 and 180.'),
  /** How exact the point is and where it is from. */
  coordinates_note: lineSchema,
  /** True if the position is unverified. */
  coordinates_unverified: z.boolean().default(false),
  country: z.string().regex(/^[A-Z]{2}$/u, 'Write the ISO 3166 code of two capitals in quotation marks, such as "US".'),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'Write the ISO 3166 code of three capitals, such as “USA”.')
    .optional(),
  us_state_fips: z
    .string()
    .regex(/^\d{2}$/u, 'Write the FIPS code of the state as two digits in quotation marks, such as "04".')
    .optional(),
  /** The larger place it lies in. */
  within: entityRefSchema.optional(),
});

export const personSchema = z.strictObject({
  ...entityBase,
  role: lineSchema,
  affiliations: z.array(entityRefSchema).default([]),
});

export const organisationKinds = [
  'agency',
  'department',
  'administration',
  'court',
  'armed-force',
  'news-organisation',
  'research-organisation',
  'platform',
  'criminal-organisation',
  'picture-agency',
] as const;

export const organisationSchema = z.strictObject({
  ...entityBase,
  role: lineSchema,
  kind: z.enum(organisationKinds),
  parent: entityRefSchema.optional(),
});

export type PolicyRecord = Readonly<z.infer<typeof policySchema>>;
export type PlaceRecord = Readonly<z.infer<typeof placeSchema>>;
export type PersonRecord = Readonly<z.infer<typeof personSchema>>;
export type OrganisationRecord = Readonly<z.infer<typeof organisationSchema>>;

/** `content/events/<id>.yaml`: one dated event. */
export const eventSchema = z.strictObject({
  id: idSchema.brand<'EventId'>(),
  date: isoDateSchema,
  end: isoDateSchema.optional(),
  title: lineSchema,
  summary: markdownSchema,
  documents: z.array(z.string()).default([]),
  entities: z.array(entityRefSchema).default([]),
  sources: sourcesSchema.min(1, 'Give at least one source.'),
});
export type EventRecord = Readonly<z.infer<typeof eventSchema>>;
