import { gazetteerProblems } from '../link/index.ts';
import { Report } from '../report/problem.ts';
import { annotationFileSchema } from '../schema/annotation.ts';
import { documentRecordSchema } from '../schema/document.ts';
import { eventSchema } from '../schema/entity.ts';
import { figureFileSchema, measureSchema } from '../schema/figure.ts';
import { seriesSchema } from '../schema/series.ts';
import { compareText } from '../text/compare.ts';
import { annotateDocument } from './annotate-document.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { AnnotationMemo } from './annotation-memo.ts';
import { buildBacklinks } from './backlinks.ts';
import { readCharts } from './charts.ts';
import { checkDocuments } from './check-documents.ts';
import { checkAliases } from './check-aliases.ts';
import { checkContainment } from './check-containment.ts';
import { checkFiles } from './check-files.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { findContradictions } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { readCorrections } from './corrections.ts';
import type { BuildOptions, CorpusFiles } from './corpus-files.ts';
import { readEditorialPages } from './editorial-pages.ts';
import { countPairs } from './neighbours.ts';
import { presentIds } from './present-ids.ts';
import { readSeriesSet } from './read-series-set.ts';
import { readIdentified, readRecords } from './record-set.ts';
import { readRegisters } from './registers.ts';
import { readStories } from './stories.ts';
import { toGazetteerEntry } from './to-gazetteer-entry.ts';

/** Folders that hold a record of each document, named after it. */
const ownFiles = ['documents', 'annotations', 'figures'] as const;

/**
 * Builds the whole corpus from its files: the program from top to bottom. Never throws for bad input: all
 * problems are in the report, and a corpus whose report has errors is not to be published.
 */
export function buildCorpus(
  files: CorpusFiles,
  options: BuildOptions = {},
): { readonly corpus: Corpus; readonly report: Report } {
  const report = new Report();
  checkFiles(files.records, report);
  checkNames(files.records, report);

  const entities = readRegisters(files.records, report);
  const records = {
    documents: readRecords(files.records, 'documents', documentRecordSchema, report),
    annotations: readRecords(files.records, 'annotations', annotationFileSchema, report),
    figures: readRecords(files.records, 'figures', figureFileSchema, report),
    events: readIdentified(files.records, 'events', eventSchema, report),
    measures: readIdentified(files.records, 'measures', measureSchema, report),
    series: readIdentified(files.records, 'series', seriesSchema, report),
  };
  const present = presentIds(files, records.figures, options.seedsMissing ?? false);

  const entries = [...entities.values()].map(toGazetteerEntry);
  report.addAll(gazetteerProblems(entries));
  checkAliases(entities, report);
  checkContainment(entities, report);
  const memo = options.memo ?? new AnnotationMemo();
  const gazetteer = memo.gazetteer(entries);
  const textOf = new Map(files.records.map(({ path, text }) => [path, text]));

  const documents = files.seeds
    .map((seed, index) => {
      const own = {
        document: records.documents.get(seed.id),
        annotations: records.annotations.get(seed.id),
        figures: records.figures.get(seed.id),
      };
      const paths = ownFiles.map((folder) => `content/${folder}/${seed.id}.yaml`);
      const document = paths.some((path) => report.hasErrorsIn(path))
        ? annotateDocument(seed, own, gazetteer, options, report)
        : memo.take(
            seed.id,
            JSON.stringify([seed.sha256, options.latestDate, ...paths.map((path) => textOf.get(path))]),
            gazetteer,
            report,
            (ownReport) => annotateDocument(seed, own, gazetteer, options, ownReport),
          );
      options.onDocument?.(index + 1, files.seeds.length);
      return document;
    })
    .filter((document) => document !== undefined)
    .toSorted(newestFirst);

  memo.keepOnly(new Set(files.seeds.map(({ id }) => id)));
  checkDocuments(documents, files.seeds, records, report);
  checkReferences(
    {
      ...records,
      entities,
      present,
    },
    report,
  );
  const contradictions = findContradictions(documents, records.figures, report);

  const events = [...records.events.values()]
    .map(({ value }) => value)
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
  const pairs = countPairs(documents);
  const series = readSeriesSet(files.records, records.series, report);
  const charts = readCharts(
    files.records,
    {
      series,
      documents,
      entities,
      events,
      pairs,
      geography: options.geography,
      glyphs: options.glyphs,
      unreadFigures: present.unreadFigures,
    },
    report,
  );

  const stories = readStories(files.records, { documents, present }, report);

  const corpus: Corpus = {
    documents,
    documentOf: new Map(documents.map((document) => [document.id, document])),
    entities,
    backlinksOf: buildBacklinks(documents),
    events,
    measures: new Map([...records.measures].map(([id, { value }]) => [id, value])),
    contradictions,
    pairs,
    series,
    charts,
    stories,
    pages: readEditorialPages(files.records, report),
    corrections: readCorrections(files.records, { documents, entities, charts, stories }, report),
  };
  return { corpus, report };
}

function newestFirst(a: AnnotatedDocument, b: AnnotatedDocument): number {
  return compareText(b.date, a.date) || compareText(a.id, b.id);
}
