import { defineConfig } from 'astro/config';
import { chartStyle } from './src/integrations/chart-style.ts';
import { removalRecord } from './src/integrations/removal-record.ts';
import { readSettings } from './src/loaders/settings.ts';

const settings = readSettings();

export default defineConfig({
  site: settings.site,
  base: settings.base,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { concurrency: 8, format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [removalRecord(settings)],
  // Scripts stay files of their own, so that the Content-Security-Policy needs no exception for them.
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [chartStyle],
    // The search engine lies under the path whose policy lets WebAssembly run.
    worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'search/engine/[name]-[hash].js' } } },
  },
});
