import type { Corpus } from '../../corpus/corpus.ts';
import type { CorpusFiles, SeedFile } from '../../corpus/corpus-files.ts';
import { Report } from '../../report/problem.ts';
import type { NewFile } from '../new-file.ts';
import { proposeDocument, type GivenValues } from './propose-document.ts';

export type NewDocumentResult =
  | { readonly ok: true; readonly files: readonly NewFile[]; readonly summary: string }
  | { readonly ok: false; readonly report: Report };

type Build = (files: CorpusFiles) => { readonly corpus: Corpus; readonly report: Report };

/**
 * Proposes the records of a seed that joins the corpus, and checks that they pass: the result holds either files
 * that bring no error, or the errors that the seed would bring.
 */
export function newDocumentFiles(
  seed: SeedFile,
  files: CorpusFiles,
  given: GivenValues,
  build: Build,
): NewDocumentResult {
  const others = files.seeds.filter(({ id }) => id !== seed.id);
  const withSeed: CorpusFiles = { ...files, seeds: [...others, seed] };
  const first = build(withSeed);
  const document = first.corpus.documentOf.get(seed.id);
  const errors = errorsOf(first.report, (file) => file === seed.path);
  if (document === undefined || errors.hasErrors) return { ok: false, report: errors };
  const proposed = proposeDocument(document, first.corpus, given);
  const known = new Set(files.records.map(({ path }) => path));
  const fresh = proposed.filter(({ path }) => !known.has(path));
  const second = build({ ...withSeed, records: [...files.records, ...fresh] });
  const before = new Set(first.report.problems.map((problem) => JSON.stringify(problem)));
  const brought = new Report();
  brought.addAll(
    second.report.problems.filter((problem) => problem.severity === 'error' && !before.has(JSON.stringify(problem))),
  );
  if (brought.hasErrors) return { ok: false, report: brought };
  const open = second.report.problems.filter(
    ({ place }) => place.file === seed.path || fresh.some(({ path }) => path === place.file),
  ).length;
  const numbers = document.numbers.filter(({ state }) => state === 'open').length;
  return {
    ok: true,
    files: proposed,
    summary: `“${document.title}”, ${document.date}: ${document.mentions.length} mentions, ${numbers} open numbers, ${open} ${open === 1 ? 'thing' : 'things'} to confirm.`,
  };
}

function errorsOf(report: Report, isOwn: (file: string) => boolean): Report {
  const errors = new Report();
  errors.addAll(report.problems.filter(({ severity, place }) => severity === 'error' && isOwn(place.file)));
  return errors;
}
