import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { showsWhole } from '../corpus/display.ts';
import { compileUrls } from '../corpus/urls.ts';
import { publishedFiles } from '../export/published-files.ts';
import { readArchive } from '../loaders/read-archive.ts';
import { readGeography } from '../loaders/read-geography.ts';
import { site } from '../site.ts';
import type { Settings } from '../loaders/settings.ts';
import { headerFile } from './headers.ts';
import { manifestName } from './manifest.ts';
import { createPngRenderer } from './render-png.ts';
import { writeCharts } from './write-charts.ts';
import { writeEmbeds } from './write-embeds.ts';
import { writeShareCards } from './write-share-cards.ts';
import { timed } from './timings.ts';

/** Pictures that later builds take up again; like everything in this folder it may be removed at any time. */
const cacheFolder = join('node_modules', '.cache', 'share-cards');

/** What is written beside the pages. */
export interface Beside {
  /** Paths of the pages, with slashes at both ends, and of those that are taken over. */
  readonly pages: readonly string[];
  readonly taken: ReadonlySet<string>;
  /** Files of the search index by path, as soon as they are made. */
  readonly searchFiles: Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Writes everything beside the pages into a built site. */
export async function writeSite(
  corpus: Corpus,
  settings: Settings,
  out: string,
  { pages, taken, searchFiles }: Beside,
): Promise<void> {
  const geography = readGeography();
  const write = createWriter();
  const urls = compileUrls(settings.site, settings.base);
  const isTaken = ({ slug }: AnnotatedDocument): boolean => taken.has(`/documents/${slug}/`);
  await timed('data', () => {
    for (const { path, text } of publishedFiles(corpus, urls, { ...site, pages: [...pages, ...taken] }, isTaken))
      write(join(out, path), text);
    // A source of which only excerpts may be shown is not given away as a file either.
    for (const document of corpus.documents) {
      if (showsWhole(document) && !isTaken(document))
        copyFileSync(join(settings.seeds, `${document.id}.txt`), join(out, 'documents', `${document.slug}.txt`));
    }
  });
  const fonts = join(out, '..', 'fonts');
  const renderer = await createPngRenderer(fonts);
  await timed('chart files', () =>
    writeCharts(corpus, urls, geography, renderer, (path, data) => write(join(out, path), data)),
  );
  await timed('share cards', () =>
    writeShareCards(corpus, geography, renderer, join(settings.root, cacheFolder), (path, data) =>
      write(join(out, path), data),
    ),
  );
  rmSync(fonts, { recursive: true, force: true });
  await timed('embeds', () => {
    const { subjects: archive } = readArchive(settings.content);
    writeEmbeds(corpus, { urls, geography, archive }, (path, text) => write(join(out, path), text));
  });
  await timed('search index', async () => {
    for (const [path, content] of await searchFiles) write(join(out, path), content);
  });
  const entries = readdirSync(out, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    folder: entry.isDirectory(),
  }));
  // The manifest is written last, since it lists this file too.
  write(join(out, '_headers'), headerFile(settings.base, [...entries, { name: manifestName, folder: false }]));
}

/** Writes files, each folder made once. */
function createWriter(): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, content);
  };
}
