import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PngRenderer } from './render-png.ts';
import { replaceFile } from './replace-file.ts';

/** A picture to be drawn: the SVG text, and how many pixels wide; a card of text and few colours has the size of its own. */
export interface Drawing {
  readonly svg: string;
  readonly width: number | 'card';
}

/** A picture to be drawn, and its path in the site. */
export interface SitePicture extends Drawing {
  readonly path: string;
}

/** Pictures that were drawn, by earlier builds too. */
export interface PictureCache {
  /** Has a picture drawn, unless it was drawn before; returns its name, and whether it was there. */
  draw(drawing: Drawing): Promise<{ readonly name: string; readonly isKept: boolean }>;
  /** The bytes of a picture that was drawn. */
  read(name: string): Uint8Array;
  /** Removes what this build did not use when that has become more than what it did. */
  removeUnused(): void;
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const digestLength = 32;

/** What was written within this time may belong to another build or to a server, which has not read it yet. */
const justWritten = 3_600_000;

function isJustWritten(path: string): boolean {
  const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return time !== undefined && Date.now() - time < justWritten;
}

/**
 * Keeps pictures in a folder that may be emptied at any time. A file is named by the digest of all that its picture was drawn
 * from, and begins with the digest of the picture, so that one that was cut off or altered is drawn again.
 */
export function createPictureCache(folder: string, renderer: PngRenderer): PictureCache {
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  const kept = (name: string): Uint8Array | undefined => {
    try {
      const bytes = readFileSync(join(folder, name));
      const picture = bytes.subarray(digestLength);
      return digest(picture).equals(bytes.subarray(0, digestLength)) ? picture : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async draw({ svg, width }) {
      const name = createHash('sha256').update(`${renderer.version} ${width} `).update(svg).digest('hex');
      used.add(name);
      const isKept = kept(name) !== undefined;
      if (!isKept) {
        const picture = width === 'card' ? await renderer.drawCard(svg) : await renderer.draw(svg, width);
        replaceFile(join(folder, name), Buffer.concat([digest(picture), picture]));
      }
      return { name, isKept };
    },
    read(name) {
      const picture = kept(name);
      if (picture === undefined)
        throw new Error(`A picture was removed from ${folder} while the site was built. Build again.`);
      return picture;
    },
    removeUnused() {
      const others = readdirSync(folder).filter((name) => !used.has(name));
      if (others.length <= 2 * used.size + 1000) return;
      for (const path of others.map((name) => join(folder, name)))
        if (!isJustWritten(path)) rmSync(path, { force: true });
    },
  };
}
