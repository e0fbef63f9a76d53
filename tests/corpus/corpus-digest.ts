import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { compileUrls } from '../../src/corpus/urls.ts';
import { publishedFiles } from '../../src/export/published-files.ts';
import { readCorpus } from '../../src/loaders/read-corpus.ts';
import { readGeography } from '../../src/loaders/read-geography.ts';
import { renderVerbatim } from '../../src/render/render-document.ts';
import { problemLine } from '../../src/report/print.ts';
import { site } from '../../src/site.ts';

const urls = compileUrls('https://record.example.org', '/');
const geography = readGeography();

/** One digest over everything that is derived from the corpus in a folder: problems, published files, documents. */
export function digestOfCorpus(folder: string): string {
  const { files, report } = readCorpus({ seeds: join(folder, 'seeds'), content: join(folder, 'content') });
  const { corpus, report: built } = buildCorpus(files, { geography });
  report.addAll(built.problems);
  const hash = createHash('sha256');
  for (const problem of report.problems) hash.update(problemLine(problem));
  if (!report.hasErrors) {
    for (const { path, text } of publishedFiles(corpus, urls, { ...site, pages: [] }))
      hash.update(`${path}\0${text}\0`);
    for (const document of corpus.documents) hash.update(renderVerbatim(document, { corpus, urls }));
  }
  return hash.digest('hex');
}
