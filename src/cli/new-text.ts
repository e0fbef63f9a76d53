import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import type { Settings } from '../loaders/settings.ts';
import { documentIdSchema, type DocumentId } from '../schema/ids.ts';
import { toSlug } from '../text/slug.ts';
import { UsageError } from './command.ts';
import { realPath } from '../loaders/real-path.ts';

/** A text that is to join the corpus. */
export interface NewText {
  readonly id: DocumentId;
  /** What the seed holds: the file byte for byte, behind a date line where one was given. */
  readonly bytes: Buffer;
  /** The file as the editor named it. */
  readonly file: string;
  /** Lines of the seed before those of the file. */
  readonly linesBefore: number;
}

/** Reads the text of a new document, which may lie in `seeds/` already; throws a UsageError for what cannot be one. */
export function readNewText(
  file: string,
  { id, date }: { readonly id?: string | undefined; readonly date?: string | undefined },
  settings: Settings,
): NewText {
  const path = resolve(file);
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`There is no file ${file}.`);
  const isSeed = relative(settings.seeds, path) === basename(path);
  if (isSeed) {
    const stem = documentIdSchema.safeParse(basename(path).replace(/\.txt$/u, ''));
    if (!stem.success || !path.endsWith('.txt'))
      throw new UsageError(
        `${file} cannot be the name of a seed. Rename it: letters, digits, hyphens and underscores, ending in .txt.`,
      );
    if (id !== undefined || date !== undefined)
      throw new UsageError(
        `${file} lies in the folder of seeds already: its name is the id, and its first line the date. Leave --id and --date out.`,
      );
    return { id: stem.data, bytes: readFileSync(path), file, linesBefore: 0 };
  }
  const text = {
    id: idOf(path, id),
    bytes: withDate(readFileSync(path), date),
    file,
    linesBefore: date === undefined ? 0 : 1,
  };
  const seed = realPath(`seeds/${text.id}.txt`, settings);
  if (existsSync(seed) && !readFileSync(seed).equals(text.bytes))
    throw new UsageError(`${seed} stands already and holds another text. Give another --id.`);
  return text;
}

/** The id that was given, else the name of the file, made safe where it is not. */
function idOf(path: string, given: string | undefined): DocumentId {
  const stem = basename(path).replace(/\.[^.]*$/u, '');
  for (const candidate of given === undefined ? [stem, toSlug(stem)] : [given]) {
    const id = documentIdSchema.safeParse(candidate);
    if (id.success) return id.data;
  }
  if (given === undefined)
    throw new UsageError(`No id can be made of the name “${basename(path)}”. Give one with --id.`);
  throw new UsageError(`--id is “${given}”. Use letters, digits, hyphens and underscores.`);
}

const byteOrderMark = Buffer.from('\u{FEFF}');

/** The bytes of a text with a date line before them, where a date is given. */
function withDate(bytes: Buffer, date: string | undefined): Buffer {
  if (date === undefined) return bytes;
  const text = bytes.subarray(bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0);
  if (/^ ?date /u.test(text.subarray(0, 8).toString('utf8')))
    throw new UsageError('The text has its date line already. Leave --date out, or correct the line.');
  return Buffer.concat([Buffer.from(`date ${date}\n`), text]);
}
