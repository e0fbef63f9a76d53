import type { z } from 'zod';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Entity } from '../corpus/registers.ts';
import type { ExportContext } from './export-context.ts';
import type { Field } from './tables/table.ts';

/** What people and programs are told of a published file. */
export interface FileDescription {
  readonly title: string;
  readonly description: string;
  readonly mediaType: string;
  /** The form of a JSON file. */
  readonly shape?: z.ZodType;
  /** The columns of a table. */
  readonly fields?: readonly Field[];
}

/** A published file of which there is one. */
export interface SiteFile extends FileDescription {
  /** From the site’s root, without a slash at its start. */
  readonly path: string;
  readonly text: (context: ExportContext) => string;
}

/** A published file that every document has, at `documents/<slug>` and this suffix. */
export interface DocumentFile extends FileDescription {
  readonly suffix: string;
  readonly text: (document: AnnotatedDocument, context: ExportContext) => string;
}

/** A published file that every entry of a register has, at `<register>/<id>` and this suffix. */
export interface EntityFile extends FileDescription {
  readonly suffix: string;
  readonly text: (entity: Entity, context: ExportContext) => string;
}
