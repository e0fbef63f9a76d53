import { stderr } from 'node:process';
import { fixCorpus } from '../desk/fix-corpus.ts';
import { replaceFile } from '../integrations/replace-file.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { realPath } from '../loaders/real-path.ts';
import type { Settings } from '../loaders/settings.ts';

/** Mends what is safe in the records of a corpus and tells each change on the error stream. */
export function fixFiles(
  settings: Settings,
  { confirmDigests, dryRun }: { readonly confirmDigests: boolean; readonly dryRun: boolean },
): void {
  const { corpus, files } = loadCorpus(settings, { chartsUntried: true });
  const changes = fixCorpus(files, corpus, { confirmDigests });
  for (const { path, text, changes: sentences } of changes) {
    if (!dryRun) replaceFile(realPath(path, settings), text);
    for (const sentence of sentences)
      stderr.write(`${dryRun ? 'would mend' : 'mended'}  ${realPath(path, settings)}  ${sentence}\n`);
  }
  if (changes.length === 0) stderr.write('Nothing could be mended without a decision.\n');
}
