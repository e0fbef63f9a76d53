import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { compileUrls } from '../corpus/urls.ts';
import { renderShareCard } from '../embed/share-card.ts';
import { shareCards } from '../embed/share-cards.ts';
import type { Settings } from '../loaders/settings.ts';
import { site } from '../site.ts';
import { eachAtOnce } from './at-once.ts';
import { createPictureCache, type Drawing } from './picture-cache.ts';
import { createPngRenderer } from './render-png.ts';
import { countMade } from './timings.ts';
import { chartPictures } from './write-charts.ts';

/** Pictures that later builds take up again; like everything in this folder it may be removed at any time. */
const cacheFolder = join('node_modules', '.cache', 'pictures');

/** The PNG pictures of a site. */
export interface Pictures {
  /** Their paths in the site. */
  readonly paths: readonly string[];
  /** The bytes of the picture of a path. */
  read(path: string): Uint8Array;
}

/** Draws every picture of charts, and those that stand for pages where their addresses are shared. */
export async function drawPictures(corpus: Corpus, geography: Geography, settings: Settings): Promise<Pictures> {
  // Within the folder of this build, which is removed however it ends.
  const fonts = join(settings.root, '.build', String(pid), 'fonts');
  const renderer = await createPngRenderer(fonts);
  const cache = createPictureCache(join(settings.root, cacheFolder), renderer);
  const names = new Map<string, string>();
  await eachAtOnce(allDrawings(corpus, geography, settings), async ({ path, ...drawing }) => {
    const { name, isKept } = await cache.draw(drawing);
    countMade('pictures', isKept);
    names.set(path, name);
  });
  cache.removeUnused();
  rmSync(fonts, { recursive: true, force: true });
  return {
    paths: [...names.keys()],
    read(path) {
      const name = names.get(path);
      if (name === undefined) throw new Error(`No picture was drawn for ${path}.`);
      return cache.read(name);
    },
  };
}

/** Each picture is made only when it is asked for. */
function* allDrawings(
  corpus: Corpus,
  geography: Geography,
  settings: Settings,
): Generator<Drawing & { readonly path: string }> {
  yield* chartPictures(corpus, compileUrls(settings.site, settings.base), geography);
  for (const { path, card } of shareCards(corpus, site.tagline, geography))
    yield { path: path.slice(1), svg: renderShareCard(card), width: 'card' };
}
