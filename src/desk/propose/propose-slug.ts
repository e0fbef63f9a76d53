import { functionWords } from '../../link/common-words.ts';
import { toSlug } from '../../text/slug.ts';

const longest = 60;

/** Proposes a slug from a title: its words without the smallest ones, cut at a word, and told apart from those taken by a number. */
export function proposeSlug(title: string, taken: ReadonlySet<string>): string {
  const words = toSlug(title)
    .split('-')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !functionWords.has(word) && word !== 's');
  const kept = telling.length < 2 ? words : telling;
  let slug = '';
  for (const word of kept) {
    if (slug !== '' && slug.length + 1 + word.length > longest) break;
    slug = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
  }
  const base = slug === '' ? 'document' : slug;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
