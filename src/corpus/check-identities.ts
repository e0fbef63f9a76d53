import type { Place, Report } from '../report/problem.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { checkName } from './check-names.ts';
import type { Placed } from './record-set.ts';

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
    if (id === '')
      report.error(
        'identity/slug',
        place,
        'No slug can be made of this name. Choose one with `slug` in the document’s record.',
      );
    checkName(id, place, report);
  }
}
