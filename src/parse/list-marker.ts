import type { Span } from '../text/span.ts';
import type { Chunk } from './chunks.ts';

const marker = /^(?:[•‣◦▪●∙⁃■□◆➤►]|(?:[*–—-]|\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]\))(?=\s))/u;
const bullet = /^[•‣◦▪●∙⁃■□◆➤►]$/u;

function markerOf(text: string, line: Span): string | undefined {
  return marker.exec(text.slice(line.start, Math.min(line.end, line.start + 6)))?.[0];
}

/** Two markers of one kind may belong to one list: digits stand for any number, letters for any letter. */
function kindOf(mark: string | undefined): string | undefined {
  return mark?.replace(/\d+/u, '1').replace(/[a-z]/u, 'a');
}

/**
 * Finds the list items of each chunk: for every line its marker, such as “•”, “-”, “1.” or “a)”, or
 * undefined. A bullet alone makes an item; a dash, star, number or letter needs another line of its kind
 * in the same chunk or at the head of a neighbouring one, since prose may begin with one too.
 */
export function findListMarkers(text: string, chunks: readonly Chunk[]): (string | undefined)[][] {
  const marks = chunks.map(({ lines }) => lines.map((line) => markerOf(text, line)));
  const heads = marks.map(([mark]) => kindOf(mark));
  return marks.map((lines, chunk) => {
    const kinds = lines.map(kindOf);
    const counts = new Map<string, number>();
    for (const kind of kinds) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return lines.map((mark, line) => {
      const kind = kinds[line];
      if (mark === undefined || kind === undefined) return undefined;
      const goesOn = line === 0 && (heads[chunk - 1] === kind || heads[chunk + 1] === kind);
      return bullet.test(mark) || goesOn || (counts.get(kind) ?? 0) > 1 ? mark : undefined;
    });
  });
}
