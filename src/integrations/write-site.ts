import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { showsWhole } from '../corpus/display.ts';
import { compileUrls } from '../corpus/urls.ts';
import { publishedFiles } from '../export/published-files.ts';
import { readArchive } from '../loaders/read-archive.ts';
import { site } from '../site.ts';
import type { Settings } from '../loaders/settings.ts';
import type { Pictures } from './draw-pictures.ts';
import { headerFile } from './headers.ts';
import { manifestName } from './manifest.ts';
import { createSiteWriter, type SiteWriter } from './site-writer.ts';
import { writeCharts } from './write-charts.ts';
import { writeEmbeds } from './write-embeds.ts';
import { timed } from './timings.ts';

/** What is written beside the pages. */
export interface Beside {
  /** Paths of the pages, with slashes at both ends, and of those that are taken over. */
  readonly pages: readonly string[];
  readonly taken: ReadonlySet<string>;
  /** Files of the search index by path, as soon as they are made. */
  readonly searchFiles: Promise<ReadonlyMap<string, Uint8Array>>;
  /** Every picture in pixels, as soon as they are drawn. */
  readonly pictures: Promise<Pictures>;
  readonly geography: Geography;
}

/** Writes everything beside the pages into a built site; returns the sums of what it wrote, by path. */
export async function writeSite(
  corpus: Corpus,
  settings: Settings,
  out: string,
  beside: Beside,
): Promise<ReadonlyMap<string, string>> {
  const writer = createSiteWriter(out);
  try {
    await writeFiles(corpus, settings, writer, beside);
    await writePictures(corpus, settings, writer, beside);
    await timed('search index', async () => {
      for (const [path, content] of await beside.searchFiles) writer.write(path, content);
    });
    const sums = await timed('writing', () => writer.end());
    const entries = readdirSync(out, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
    }));
    // The manifest is written last, since it lists this file too.
    writeFileSync(
      join(out, '_headers'),
      headerFile(settings.base, [...entries, { name: manifestName, folder: false }]),
    );
    return sums;
  } finally {
    await writer.close();
  }
}

async function writeFiles(
  corpus: Corpus,
  settings: Settings,
  writer: SiteWriter,
  { pages, taken }: Beside,
): Promise<void> {
  const urls = compileUrls(settings.site, settings.base);
  const isTaken = ({ slug }: AnnotatedDocument): boolean => taken.has(`/documents/${slug}/`);
  await timed('data', async () => {
    for (const { path, text } of publishedFiles(corpus, urls, { ...site, pages: [...pages, ...taken] }, isTaken)) {
      writer.write(path, text);
      await writer.ready();
    }
    // A source of which only excerpts may be shown is not given away as a file either.
    for (const document of corpus.documents) {
      if (showsWhole(document) && !isTaken(document))
        writer.copy(join(settings.seeds, `${document.id}.txt`), `documents/${document.slug}.txt`);
    }
  });
}

async function writePictures(
  corpus: Corpus,
  settings: Settings,
  writer: SiteWriter,
  { pictures: drawn, geography }: Beside,
): Promise<void> {
  const urls = compileUrls(settings.site, settings.base);
  const write: SiteWriter['write'] = (path, content) => writer.write(path, content);
  const pictures = await timed('pictures', () => drawn);
  for (const path of pictures.paths) {
    write(path, pictures.read(path));
    await writer.ready();
  }
  await timed('chart files', () => writeCharts(corpus, urls, geography, (path) => pictures.read(path), write));
  await timed('embeds', () => {
    const { subjects: archive } = readArchive(settings.content);
    writeEmbeds(corpus, { urls, geography, archive }, write);
  });
}
