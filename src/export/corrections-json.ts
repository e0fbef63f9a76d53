import { touchedThings } from '../corpus/touched-things.ts';
import type { ExportContext } from './export-context.ts';
import { schemaVersion } from './schema-version.ts';
import type { CorrectionsData } from './shapes/correction-shapes.ts';

/** What was wrong, what it is now, why, and what it touched: `/data/corrections.json`. */
export function correctionsJson(context: ExportContext): CorrectionsData {
  const { corpus, urls } = context;
  return {
    schemaVersion,
    corrections: corpus.corrections.map((correction) => ({
      id: correction.id,
      date: correction.date,
      title: correction.title,
      was: correction.was,
      now: correction.now,
      why: correction.why,
      address: context.address(`/corrections/#${correction.id}`),
      touches: touchedThings(correction, corpus, urls).map(({ kind, id, href }) => ({
        kind,
        id,
        address: urls.absolute(href),
      })),
      sources: correction.sources,
    })),
  };
}
