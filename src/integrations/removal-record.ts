import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../corpus/corpus.ts';
import { compileUrls } from '../corpus/urls.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readGeography } from '../loaders/read-geography.ts';
import type { Settings } from '../loaders/settings.ts';
import { problemLine } from '../report/print.ts';
import { deskScript, startDesk } from './dev-desk.ts';
import { shownCorpus, showCorpus, takenPages } from '../loaders/shown-corpus.ts';
import { drawPictures } from './draw-pictures.ts';
import { indexSite } from './index-site.ts';
import { writeSite, type Beside } from './write-site.ts';
import { keepWrittenSums } from './written-sums.ts';

/**
 * Publishes what is no page when Astro has written the pages: data files, seeds, the search index. In development it
 * serves the editor’s desk instead.
 */
export function removalRecord(settings: Settings): AstroIntegration {
  let making: Pick<Beside, 'searchFiles' | 'pictures' | 'geography'> | undefined;
  return {
    name: 'removal-record',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', deskScript);
        // The build command has read the corpus already; `astro build` by itself has not.
        if (command === 'build' && shownCorpus() === undefined) {
          const { corpus, report } = loadCorpus(settings);
          if (report.hasErrors) throw new Error(report.problems.map(problemLine).join('\n'));
          showCorpus(corpus);
        }
      },
      'astro:server:setup': (parameters) => startDesk(parameters, settings),
      'astro:build:start': () => {
        const corpus = corpusOfBuild();
        const geography = readGeography();
        // Pagefind is a process of its own, and pictures are drawn on other threads: both go on while Astro makes the pages.
        const searchFiles = indexSite(corpus, compileUrls(settings.site, settings.base), settings);
        const pictures = drawPictures(corpus, geography, settings);
        // Whether they succeeded is asked when their files are written.
        for (const made of [searchFiles, pictures]) made.catch(() => undefined);
        making = { searchFiles, pictures, geography };
      },
      'astro:build:done': async ({ dir, pages }) => {
        if (making === undefined) throw new Error('The build ended before it began.');
        keepWrittenSums(
          await writeSite(corpusOfBuild(), settings, fileURLToPath(dir), {
            pages: pages.map(({ pathname }) => `/${pathname}`),
            taken: takenPages(),
            ...making,
          }),
        );
      },
    },
  };
}

function corpusOfBuild(): Corpus {
  const corpus = shownCorpus();
  if (corpus === undefined) throw new Error('There is no corpus to make pages from.');
  return corpus;
}
