import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../loaders/settings.ts';
import { writeSite } from './write-site.ts';

/** Publishes what is no page when Astro has written the pages: data files, seeds, the search index. */
export function removalRecord(settings: Settings): AstroIntegration {
  return {
    name: 'removal-record',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        await writeSite(settings, fileURLToPath(dir), pages.map(({ pathname }) => `/${pathname}`));
      },
    },
  };
}
