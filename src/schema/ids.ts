import { z } from 'zod';

/** The four registers, in the order in which they are listed and searched. */
export const registers = ['policies', 'places', 'people', 'organisations'] as const;
export type RegisterName = (typeof registers)[number];

/** Word for one entity of a register, as it stands in the interface and in published data. */
export const entityKindOf = {
  policies: 'policy',
  places: 'place',
  people: 'person',
  organisations: 'organisation',
} as const satisfies Record<RegisterName, string>;
export type EntityKind = (typeof entityKindOf)[RegisterName];

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** A permanent id: lower-case ASCII words joined by hyphens, at most 80 characters. */
export const idSchema = z
  .string()
  .max(80, 'Use at most 80 characters for an id.')
  .regex(
    slugPattern,
    'Write an id as lower-case letters and digits joined by single hyphens, such as “f-538-arrests”.',
  );

/** Id of a source document: the stem of its file name in `seeds/`. */
export const documentIdSchema = z
  .string()
  .max(120, 'Use at most 120 characters for the name of a seed.')
  .regex(
    /^[A-Za-z0-9][\w-]*$/u,
    'Name a seed with letters, digits, hyphens and underscores, such as “000_767e988451f9abf1”.',
  )
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

/** Reference to an entity: register and id, such as `people/karoline-leavitt`. */
export const entityRefSchema = z
  .string()
  .regex(
    /^(?:policies|places|people|organisations)\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'Refer to an entity as register/id, such as “people/karoline-leavitt”.',
  )
  .brand<'EntityRef'>();
export type EntityRef = z.infer<typeof entityRefSchema>;

/** Joins a register and an id that were both validated into a reference. */
export function toEntityRef(register: RegisterName, id: string): EntityRef {
  return entityRefSchema.parse(`${register}/${id}`);
}

export const figureIdSchema = idSchema.brand<'FigureId'>();
export type FigureId = z.infer<typeof figureIdSchema>;
export const noteIdSchema = idSchema.brand<'NoteId'>();
export const eventIdSchema = idSchema.brand<'EventId'>();
export const seriesIdSchema = idSchema.brand<'SeriesId'>();
export const chartIdSchema = idSchema.brand<'ChartId'>();
export const measureIdSchema = idSchema.brand<'MeasureId'>();
export const correctionIdSchema = idSchema.brand<'CorrectionId'>();
