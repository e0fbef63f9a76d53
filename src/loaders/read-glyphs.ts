import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The characters that pictures are drawn with: those of the Latin files of the site's faces. */
export function readGlyphs(): ReadonlySet<string> {
  const { latin } = JSON.parse(
    readFileSync(require.resolve('@fontsource-variable/source-sans-3/unicode.json'), 'utf8'),
  ) as { latin: string };
  return new Set(
    latin.split(',').flatMap((range) => {
      const [first, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return first === undefined || last === undefined
        ? []
        : Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    }),
  );
}
