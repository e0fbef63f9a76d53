import { defineConfig } from 'astro/config';
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
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  security: { csp: true },
  integrations: [removalRecord(settings)],
});
