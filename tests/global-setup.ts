import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../src/integrations/serve-site.ts';
import { buildSite } from './build-site.ts';
import { findChromium, type FoundBrowser } from './find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site: its folder, and the address at which it is served, with a slash at its end. */
    readonly site: { readonly folder: string; readonly address: string };
    /** The same corpus built for a sub-path. */
    readonly subSite: { readonly folder: string; readonly address: string };
    readonly browser: FoundBrowser;
  }
}

/** Builds the site twice, at the root and under a sub-path, and serves both while the tests run. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const root = join(import.meta.dirname, '..');
  const folder = join(root, '.build', 'test-site');
  const subFolder = join(root, '.build', 'test-sub-site');
  for (const [out, base] of [
    [folder, '/'],
    [subFolder, '/record/'],
  ] as const) {
    const result = await buildSite({ OUT_DIR: out, BASE_PATH: base, SITE_URL: 'https://record.example.org' });
    if (result.code !== 0) throw new Error(`The site under test could not be built:\n${result.output}`);
  }
  const site = await serveSite(folder, '/', 0);
  const subSite = await serveSite(subFolder, '/record/', 0);
  project.provide('site', { folder, address: `http://localhost:${site.port}/` });
  project.provide('subSite', { folder: subFolder, address: `http://localhost:${subSite.port}/record/` });
  project.provide('browser', await findChromium());
  return () => {
    site.server.close();
    subSite.server.close();
  };
}
