import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { showsWhole } from '../corpus/display.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { compileUrls } from '../corpus/urls.ts';
import { fileGroups } from '../export/file-groups.ts';
import { publishedFiles } from '../export/published-files.ts';
import { readArchive } from '../loaders/read-archive.ts';
import { readGeography } from '../loaders/read-geography.ts';
import type { Settings } from '../loaders/settings.ts';
import { site } from '../site.ts';
import { openPictures, type PictureDrawer } from './draw-pictures.ts';
import { chartPictures, writeCharts } from './write-charts.ts';
import { writeEmbeds } from './write-embeds.ts';

/** A file of the site that is no page, as a server sends it. */
export interface DevFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** The types that the published description gives, and those of files that it does not describe. */
const types = new Map([
  ...fileGroups.flatMap(({ files }) => files.map(({ path, mediaType }) => [extname(path), mediaType] as const)),
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.xml', 'application/xml'],
]);

/**
 * Makes the files that a built site holds beside its pages, each when it is asked for: what pages of the development server
 * link to is there. The search index, the pictures of previews and the map of the site are made for a built site alone.
 */
export function createDevFiles(settings: Settings): (corpus: Corpus, path: string) => Promise<DevFile | undefined> {
  const urls = compileUrls(settings.site, settings.base);
  let drawer: Promise<PictureDrawer> | undefined;

  async function make(corpus: Corpus, path: string): Promise<string | Uint8Array | undefined> {
    const [part, name = ''] = path.split('/');
    const source = corpus.documents.find(({ slug }) => path === `documents/${slug}.txt`);
    if (source !== undefined)
      return showsWhole(source) ? readFileSync(join(settings.seeds, `${source.id}.txt`)) : undefined;
    const made = new Map<string, string | Uint8Array>();
    const write = (to: string, content: string | Uint8Array): void => void made.set(to, content);
    if (part === 'charts') {
      const charts = corpus.charts.filter(({ id }) => name === `${id}-card.png` || name === id + extname(name));
      if (charts.length === 0) return undefined;
      const own = { ...corpus, charts };
      const geography = readGeography();
      drawer ??= openPictures(settings);
      const pictures = await (await drawer).draw(chartPictures(own, urls, geography));
      if (pictures.paths.includes(path)) return pictures.read(path);
      writeCharts(own, urls, geography, (to) => pictures.read(to), write);
      return made.get(path);
    }
    if (/^(?:o?embed\b|figures\/[^/]+\.svg$)/u.test(path)) {
      const { subjects: archive } = readArchive(settings.content);
      writeEmbeds(corpus, { urls, geography: readGeography(), archive }, write);
    } else {
      const isOther = (document: { readonly slug: string }): boolean =>
        !path.startsWith(`documents/${document.slug}.`) && !path.startsWith(`documents/${document.slug}/`);
      for (const file of publishedFiles(corpus, urls, { ...site, pages: [] }, isOther))
        if (file.path === path) return file.text;
    }
    return made.get(path);
  }

  return async (corpus, path) => {
    const file = path.startsWith('embed/') && path.endsWith('/') ? `${path}index.html` : path;
    const type = types.get(extname(file));
    // Modules of the program have endings of their own, or lie in folders that the site does not have.
    if (type === undefined || /^(?:@|src\/|node_modules\/|sitemap)/u.test(file)) return undefined;
    const content = await make(corpus, file);
    return content === undefined ? undefined : { type, content };
  };
}
