import { join } from 'node:path';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { compileUrls } from '../corpus/urls.ts';
import { renderShareCard } from '../embed/share-card.ts';
import { shareCards } from '../embed/share-cards.ts';
import type { Settings } from '../loaders/settings.ts';
import { site } from '../site.ts';
import { eachAtOnce } from './at-once.ts';
import { createPictureCache, type SitePicture } from './picture-cache.ts';
import { createPngRenderer } from './render-png.ts';
import { countMade } from './timings.ts';
import { chartPictures } from './write-charts.ts';

/** The PNG pictures of a site. */
export interface Pictures {
  /** Their paths in the site. */
  readonly paths: readonly string[];
  /** The bytes of the picture of a path. */
  read(path: string): Uint8Array;
}

/** Draws pictures, but for those that lie in the cache. */
export interface PictureDrawer {
  draw(pictures: Iterable<SitePicture>): Promise<Pictures>;
  /** Removes what this drawer did not use from the cache, if it has become too much. */
  removeUnused(): void;
}

/**
 * Opens the cache of pictures that all builds and development servers of a project share, and gets the faces ready. Like all
 * that lies in its folder, it may be removed whenever none of them runs.
 */
export async function openPictures({ root }: Pick<Settings, 'root'>): Promise<PictureDrawer> {
  const folder = join(root, 'node_modules', '.cache');
  const cache = createPictureCache(join(folder, 'pictures'), await createPngRenderer(join(folder, 'faces')));
  return {
    async draw(pictures) {
      const names = new Map<string, string>();
      await eachAtOnce(pictures, async ({ path, ...drawing }) => {
        const { name, isKept } = await cache.draw(drawing);
        countMade('pictures', isKept);
        names.set(path, name);
      });
      return {
        paths: [...names.keys()],
        read(path) {
          const name = names.get(path);
          if (name === undefined) throw new Error(`No picture was drawn for ${path}.`);
          return cache.read(name);
        },
      };
    },
    removeUnused: () => cache.removeUnused(),
  };
}

/** Draws every picture of charts, and those that stand for pages where their addresses are shared. */
export async function drawPictures(corpus: Corpus, geography: Geography, settings: Settings): Promise<Pictures> {
  const drawer = await openPictures(settings);
  const pictures = await drawer.draw(allPictures(corpus, geography, settings));
  drawer.removeUnused();
  return pictures;
}

/** Each picture is made only when it is asked for. */
function* allPictures(corpus: Corpus, geography: Geography, settings: Settings): Generator<SitePicture> {
  yield* chartPictures(corpus, compileUrls(settings.site, settings.base), geography);
  for (const { path, card } of shareCards(corpus, site.tagline, geography))
    yield { path: path.slice(1), svg: renderShareCard(card), width: 'card' };
}
