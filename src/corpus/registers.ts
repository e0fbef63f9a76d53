import type { z } from 'zod';
import { parseMarkdownRecord } from '../record/front-matter.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { Report } from '../report/problem.ts';
import {
  organisationSchema,
  personSchema,
  placeSchema,
  policySchema,
  type OrganisationRecord,
  type PersonRecord,
  type PlaceRecord,
  type PolicyRecord,
} from '../schema/entity.ts';
import {
  entityKindOf,
  idSchema,
  registers,
  toEntityRef,
  type EntityKind,
  type EntityRef,
  type RegisterName,
} from '../schema/ids.ts';
import { checkMarkdownBody } from './check-markdown.ts';
import { accept, filesIn, stemOf, type Placed } from './record-set.ts';

type EntityRecord =
  | { readonly register: 'policies'; readonly record: PolicyRecord }
  | { readonly register: 'places'; readonly record: PlaceRecord }
  | { readonly register: 'people'; readonly record: PersonRecord }
  | { readonly register: 'organisations'; readonly record: OrganisationRecord };

/** A policy, place, person or organisation with a permanent id. */
export type Entity = EntityRecord & {
  readonly ref: EntityRef;
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Editorial Markdown: what it is, neutrally. */
  readonly body: string;
  readonly source: Placed<unknown>;
};

/** Reads the four registers; entities come in the order of registers, then of names. */
export function readRegisters(records: readonly RecordFile[], report: Report): ReadonlyMap<EntityRef, Entity> {
  const entities: Entity[] = [];
  for (const register of registers) {
    for (const file of filesIn(records, register, '.md')) {
      const entity = readEntity(register, file, report);
      if (entity !== undefined) entities.push(entity);
    }
  }
  const order = new Intl.Collator('en');
  const rank = (entity: Entity): number => registers.indexOf(entity.register);
  entities.sort((a, b) => rank(a) - rank(b) || order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return new Map(entities.map((entity) => [entity.ref, entity]));
}

function readEntity(register: RegisterName, file: RecordFile, report: Report): Entity | undefined {
  const id = stemOf(file.path);
  if (!idSchema.safeParse(id).success) {
    report.error(
      'record/id',
      { file: file.path, line: 1, column: 1 },
      `The file’s name “${id}” is no id. Use lower-case letters and digits joined by single hyphens.`,
    );
    return undefined;
  }
  switch (register) {
    case 'policies': {
      const read = readMarkdown(file, policySchema, report);
      return read && { ...common(register, id, read), register, record: read.source.value };
    }
    case 'places': {
      const read = readMarkdown(file, placeSchema, report);
      return read && { ...common(register, id, read), register, record: read.source.value };
    }
    case 'people': {
      const read = readMarkdown(file, personSchema, report);
      return read && { ...common(register, id, read), register, record: read.source.value };
    }
    case 'organisations': {
      const read = readMarkdown(file, organisationSchema, report);
      return read && { ...common(register, id, read), register, record: read.source.value };
    }
  }
}

function common(
  register: RegisterName,
  id: string,
  { source, body }: { source: Placed<{ name: string }>; body: string },
) {
  return { ref: toEntityRef(register, id), id, kind: entityKindOf[register], name: source.value.name, body, source };
}

function readMarkdown<Schema extends z.ZodType>(
  file: RecordFile,
  schema: Schema,
  report: Report,
): { source: Placed<z.output<Schema>>; body: string } | undefined {
  const parsed = parseMarkdownRecord(file, schema);
  const source = accept(parsed, file, report);
  if (!parsed.ok || source === undefined) return undefined;
  checkMarkdownBody(parsed, file.path, report);
  return { source, body: parsed.body };
}
