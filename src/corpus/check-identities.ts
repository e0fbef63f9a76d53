import type { Place, Report } from '../report/problem.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import type { Placed } from './record-set.ts';

/** Names that no page may take: fixed routes, and names that some file systems reserve. */
const reserved = new Set(['index', 'search', 'embed', 'data', 'page', 'con', 'prn', 'aux', 'nul', 'com1', 'lpt1']);

/** Something with an id that must be one of its kind, and where it is written. */
export interface Identified {
  readonly id: string;
  readonly place: Place;
}

/** Reports every id that stands twice in the given list, naming both places; letter case does not tell ids apart. */
export function checkUnique(kind: string, items: Iterable<Identified>, report: Report): void {
  const seen = new Map<string, Identified>();
  for (const item of items) {
    const key = item.id.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else
      report.error(
        'identity/duplicate',
        item.place,
        `The ${kind} “${item.id}” is taken by ${first.place.file}:${first.place.line}. Choose another: ids and slugs must be unique, letter case aside.`,
      );
  }
}

/** Checks the slugs of documents: unique, not empty, and no reserved name. */
export function checkSlugs(
  documents: readonly AnnotatedDocument[],
  records: ReadonlyMap<string, Placed<unknown>>,
  report: Report,
): void {
  const placed = documents.map(({ id, slug, file }) => ({
    id: slug,
    place: records.get(id)?.placeOf(['slug']) ?? { file, line: 1, column: 1 },
  }));
  checkUnique('slug', placed, report);
  for (const { id, place } of placed) {
    if (id === '' || reserved.has(id))
      report.error(
        'identity/reserved',
        place,
        `“${id}” cannot be the slug of a document. Choose another with \`slug\` in the document’s record.`,
      );
  }
}
