import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import type { Corpus } from '../corpus/corpus.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { renderShareCard } from '../embed/share-card.ts';
import { shareCards } from '../embed/share-cards.ts';
import { site } from '../site.ts';
import type { PngRenderer } from './render-png.ts';
import { countMade } from './timings.ts';

/** Pictures that are drawn at once: one on each thread, and the next ready. */
const atOnce = 4;

/**
 * Writes the picture that stands for each page where its address is shared. A picture that was drawn before is taken
 * from `cache`, where its name is the digest of all that it was drawn from.
 */
export async function writeShareCards(
  corpus: Corpus,
  geography: Geography,
  renderer: PngRenderer,
  cache: string,
  write: (path: string, data: Uint8Array) => void,
): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const used = new Set<string>();
  const draw = async ({ path, svg }: { readonly path: string; readonly svg: string }): Promise<void> => {
    const name = `${createHash('sha256').update(renderer.version).update(svg).digest('hex')}.png`;
    const kept = join(cache, name);
    used.add(name);
    const isKept = existsSync(kept);
    countMade('share cards', isKept);
    if (!isKept) {
      // Other builds read the same folder: a file is there whole or not at all.
      const fresh = `${kept}.${pid}`;
      writeFileSync(fresh, await renderer.drawCard(svg));
      renameSync(fresh, kept);
    }
    write(path, readFileSync(kept));
  };
  const cards = shareCards(corpus, site.tagline, geography);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { path, card } of cards) await draw({ path, svg: renderShareCard(card) });
    }),
  );
  removeUnused(cache, used);
}

/** Empties the cache of what this build did not use when that has become more than what it did. */
function removeUnused(cache: string, used: ReadonlySet<string>): void {
  const others = readdirSync(cache).filter((name) => !used.has(name));
  if (others.length > 2 * used.size + 1000) for (const name of others) rmSync(join(cache, name), { force: true });
}
