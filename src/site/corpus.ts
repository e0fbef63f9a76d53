import { getCollection } from 'astro:content';
import { buildCorpus } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusFiles } from '../corpus/corpus-files.ts';
import { devState } from '../integrations/dev-state.ts';
import { problemLine } from '../report/print.ts';
import { geography } from './geography.ts';
import { documentIdSchema } from '../schema/ids.ts';
import { z } from 'zod';

const seedSchema = z.object({ path: z.string(), text: z.string(), sha256: z.string() });
const recordSchema = z.object({ path: z.string(), text: z.string() });

let built: { readonly key: string; readonly corpus: Corpus } | undefined;

/**
 * The corpus of this build, made once from what the loaders stored. The development server reads and watches the corpus
 * itself: there it is the last one without errors.
 */
export async function getCorpus(): Promise<Corpus> {
  const shown = import.meta.env.DEV ? devState()?.corpus : undefined;
  if (shown !== undefined) return shown;
  const [seeds, records] = await Promise.all([getCollection('seeds'), getCollection('records')]);
  const files: CorpusFiles = {
    seeds: seeds.map(({ id, data }) => ({ id: documentIdSchema.parse(id), ...seedSchema.parse(data) })),
    records: records.map(({ data }) => recordSchema.parse(data)),
  };
  const key = JSON.stringify([files.seeds.map(({ id, sha256 }) => [id, sha256]), files.records]);
  if (built?.key !== key) {
    const { corpus, report } = buildCorpus(files, { geography });
    if (report.hasErrors) throw new Error(report.problems.map(problemLine).join('\n'));
    built = { key, corpus };
  }
  return built.corpus;
}
