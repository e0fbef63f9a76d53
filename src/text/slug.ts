import { fold } from './fold.ts';

/** Turns any text into lower-case ASCII words joined by hyphens, at most 80 characters; empty if it has none. */
export function toSlug(text: string): string {
  return fold(text)
    .text.toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '');
}
