import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../loaders/settings.ts';
import { deskScript, startDesk } from './dev-desk.ts';
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
      'astro:server:setup': ({ server, logger }) => startDesk(server, settings, logger),
      'astro:build:done': async ({ dir, pages }) => {
        await writeSite(
          settings,
          fileURLToPath(dir),
          pages.map(({ pathname }) => `/${pathname}`),
        );
      },
    },
  };
}
