import type { ChartSpec } from '../chart/chart-spec.ts';
import type { Report } from '../report/problem.ts';
import type { Placed } from './record-set.ts';

/** Reports the characters in a chart's picture that the faces have no glyph for, each where the record has it; `lines` are what the picture shows. */
export function checkGlyphs(
  record: Placed<ChartSpec>,
  lines: readonly string[],
  glyphs: ReadonlySet<string>,
  report: Report,
): void {
  const spec = record.value;
  const told = new Set<string>();
  for (const line of lines) {
    for (const character of line) {
      if (character < ' ' || glyphs.has(character) || told.has(character)) continue;
      told.add(character);
      const path = pathOf(spec, character);
      const where = path === undefined ? 'in the records that the chart draws from' : 'here';
      report.error(
        'chart/glyph',
        record.placeOf(path ?? []),
        `The picture shows “${line}”, and the site’s faces have no glyph for “${character}”. Write it with other characters ${where}.`,
      );
    }
  }
}

/** The keys that lead to a text with a character, within a record. */
function pathOf(value: unknown, character: string): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return value.includes(character) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const path = pathOf(part, character);
    if (path !== undefined) return [Array.isArray(value) ? Number(key) : key, ...path];
  }
  return undefined;
}
