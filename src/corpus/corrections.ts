import type { RecordFile } from '../record/parse-record.ts';
import type { Report } from '../report/problem.ts';
import { correctionSchema, type CorrectionRecord } from '../schema/correction.ts';
import { compareText } from '../text/compare.ts';
import { nearest } from '../text/suggest.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { readIdentified } from './record-set.ts';

/** What a correction may have touched, by the key that lists it. */
export const touchedKeys = ['figures', 'charts', 'notes', 'documents', 'entities', 'stories'] as const;
export type TouchedKey = (typeof touchedKeys)[number];

/** What exists and may have been touched. */
export interface CorrectionTargets {
  readonly documents: readonly AnnotatedDocument[];
  readonly entities: ReadonlyMap<string, unknown>;
  readonly charts: readonly { readonly id: string }[];
  readonly stories: readonly { readonly slug: string }[];
}

function knownIds({
  documents,
  entities,
  charts,
  stories,
}: CorrectionTargets): Readonly<Record<TouchedKey, ReadonlySet<string>>> {
  return {
    figures: new Set(documents.flatMap(({ figures }) => figures.map(({ record }) => record.id))),
    charts: new Set(charts.map(({ id }) => id)),
    notes: new Set(documents.flatMap(({ notes }) => notes.map(({ record }) => record.id))),
    documents: new Set(documents.map(({ id }) => id)),
    entities: new Set(entities.keys()),
    stories: new Set(stories.map(({ slug }) => slug)),
  };
}

/** Reads every correction and checks that what it touched exists; newest first, of one day by id. */
export function readCorrections(
  records: readonly RecordFile[],
  targets: CorrectionTargets,
  report: Report,
): readonly CorrectionRecord[] {
  const placed = [...readIdentified(records, 'corrections', correctionSchema, report).values()];
  const ids = knownIds(targets);
  for (const key of touchedKeys) {
    const known = ids[key];
    for (const correction of placed) {
      for (const [index, id] of correction.value[key].entries()) {
        if (known.has(id)) continue;
        const near = nearest(id, known);
        report.error(
          'reference/unknown',
          correction.placeOf([key, index]),
          `There is no “${id}” among the ${key}.${near === undefined ? ' Correct the id, or remove it.' : ` Did you mean “${near}”?`}`,
        );
      }
    }
  }
  return placed.map(({ value }) => value).toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
}

/** The corrections that touched one thing, newest first. */
export function correctionsOf(
  corrections: readonly CorrectionRecord[],
  key: TouchedKey,
  id: string,
): readonly CorrectionRecord[] {
  return correctionsOfAny(corrections, [[key, id]]);
}

/** The corrections that touched any of some things, each once, newest first. */
export function correctionsOfAny(
  corrections: readonly CorrectionRecord[],
  touched: readonly (readonly [key: TouchedKey, id: string])[],
): readonly CorrectionRecord[] {
  return corrections.filter((correction) => touched.some(([key, id]) => correction[key].some((each) => each === id)));
}
