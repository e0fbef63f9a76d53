import type { Place, Report } from '../report/problem.ts';
import type { DocumentRecord } from '../schema/document.ts';
import type { EventRecord } from '../schema/entity.ts';
import type { MeasureRecord, Speaker } from '../schema/figure.ts';
import type { EntityRef } from '../schema/ids.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { nearest } from '../text/suggest.ts';
import { isProposal, type FigureFile } from './account-numbers.ts';
import type { AnnotationFile } from './annotate-notes.ts';
import type { PresentIds } from './present-ids.ts';
import type { Placed } from './record-set.ts';
import type { Entity } from './registers.ts';

/** The records of a corpus that refer to others by id, and the ids that exist. */
export interface ReferenceInput {
  readonly entities: ReadonlyMap<EntityRef, Entity>;
  readonly documents: ReadonlyMap<string, Placed<DocumentRecord>>;
  readonly annotations: ReadonlyMap<string, Placed<AnnotationFile>>;
  readonly figures: ReadonlyMap<string, Placed<FigureFile>>;
  readonly events: ReadonlyMap<string, Placed<EventRecord>>;
  readonly measures: ReadonlyMap<string, Placed<MeasureRecord>>;
  readonly series: ReadonlyMap<string, Placed<SeriesRecord>>;
  readonly present: PresentIds;
}

type Path = readonly (string | number)[];

/** Checks that every id that a record refers to exists, with the nearest known one where it does not. */
export function checkReferences(input: ReferenceInput, report: Report): void {
  const { present } = input;
  const figureIds = new Set<string>([
    ...present.unreadFigures,
    ...[...input.figures.values()].flatMap(({ value }) =>
      value.figures.filter((figure) => !isProposal(figure)).map(({ id }) => id),
    ),
  ]);
  const check = (kind: string, known: ReadonlySet<string>, id: string, place: Place): void => {
    if (known.has(id) || (known === present.seeds && present.seedsMissing)) return;
    const near = nearest(id, known);
    report.error(
      'reference/unknown',
      place,
      `There is no ${kind} “${id}”.${near === undefined ? ' Correct the id, or add its record.' : ` Did you mean “${near}”?`}`,
    );
  };
  const entities = (source: Placed<unknown>, path: Path, refs: readonly string[]): void => {
    for (const [index, ref] of refs.entries()) check('entity', present.entities, ref, source.placeOf([...path, index]));
  };
  const entity = (source: Placed<unknown>, path: Path, ref: string | undefined): void => {
    if (ref !== undefined) check('entity', present.entities, ref, source.placeOf(path));
  };
  const speaker = (source: Placed<unknown>, path: Path, said: Speaker): void => {
    if ('entity' in said) entity(source, [...path, 'entity'], said.entity);
  };

  for (const each of input.entities.values()) {
    const { source } = each;
    entities(source, ['related'], each.record.related);
    for (const [index, ref] of each.record.related.entries()) {
      if (ref === each.ref)
        report.error('reference/self', source.placeOf(['related', index]), `“${ref}” refers to itself. Remove it.`);
    }
    switch (each.register) {
      case 'policies':
        entities(source, ['issued_by'], each.record.issued_by);
        entities(source, ['predecessors'], each.record.predecessors);
        entities(source, ['successors'], each.record.successors);
        break;
      case 'places':
        entity(source, ['within'], each.record.within);
        break;
      case 'people':
        entities(source, ['affiliations'], each.record.affiliations);
        break;
      case 'organisations':
        entity(source, ['parent'], each.record.parent);
        break;
    }
  }
  for (const [id, source] of input.documents) {
    check('seed', present.seeds, id, source.placeOf());
    for (const [index, { entity: ref }] of source.value.links.entries())
      entity(source, ['links', index, 'entity'], ref ?? undefined);
  }
  for (const [id, source] of input.annotations) {
    check('seed', present.seeds, id, source.placeOf());
    for (const [index, note] of source.value.notes.entries()) {
      entities(source, ['notes', index, 'about'], note.about);
      for (const [at, figure] of note.figures.entries())
        check('figure', figureIds, figure, source.placeOf(['notes', index, 'figures', at]));
    }
  }
  for (const [id, source] of input.figures) {
    check('seed', present.seeds, id, source.placeOf());
    for (const [index, figure] of source.value.figures.entries()) {
      const path = ['figures', index];
      check('measure', present.measures, figure.measure, source.placeOf([...path, 'measure']));
      entities(source, [...path, 'places'], figure.places);
      entities(source, [...path, 'agencies'], figure.agencies);
      speaker(source, [...path, 'said_by'], figure.said_by);
    }
    for (const [index, { figures }] of source.value.explanations.entries()) {
      for (const [at, figure] of figures.entries())
        check('figure', figureIds, figure, source.placeOf(['explanations', index, 'figures', at]));
    }
  }
  for (const source of input.measures.values()) {
    for (const [index, { measure }] of source.value.distinct_from.entries())
      check('measure', present.measures, measure, source.placeOf(['distinct_from', index, 'measure']));
  }
  for (const source of input.series.values()) {
    for (const [index, { measure }] of source.value.measures.entries())
      check('measure', present.measures, measure, source.placeOf(['measures', index, 'measure']));
  }
  for (const source of input.events.values()) {
    entities(source, ['entities'], source.value.entities);
    for (const [index, id] of source.value.documents.entries())
      check('seed', present.seeds, id, source.placeOf(['documents', index]));
  }
}
