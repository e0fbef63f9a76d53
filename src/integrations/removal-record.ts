import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../loaders/load-corpus.ts';
import type { Settings } from '../loaders/settings.ts';
import { problemLine } from '../report/print.ts';
import { deskScript, startDesk } from './dev-desk.ts';
import { shownCorpus, showCorpus } from '../loaders/shown-corpus.ts';
import { writeSite } from './write-site.ts';

/**
 * Publishes what is no page when Astro has written the pages: data files, seeds, the search index. In development it
 * serves the editor’s desk instead.
 */
export function removalRecord(settings: Settings): AstroIntegration {
  return {
    name: 'removal-record',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', deskScript);
      },
      'astro:server:setup': (parameters) => startDesk(parameters, settings),
      'astro:build:start': () => {
        // The build command has read it already.
        if (shownCorpus() !== undefined) return;
        const { corpus, report } = loadCorpus(settings);
        if (report.hasErrors) throw new Error(report.problems.map(problemLine).join('\n'));
        showCorpus(corpus);
      },
      'astro:build:done': async ({ dir, pages }) => {
        const corpus = shownCorpus();
        if (corpus === undefined) throw new Error('The pages were made from a corpus that is gone.');
        await writeSite(
          corpus,
          settings,
          fileURLToPath(dir),
          pages.map(({ pathname }) => `/${pathname}`),
        );
      },
    },
  };
}
