import type { Report } from '../report/problem.ts';
import type { EntityRef } from '../schema/ids.ts';
import { findInvisible } from '../text/decode.ts';
import type { Entity } from './registers.ts';

/** Reports aliases that hold characters which are not seen: they look like others and match other words. */
export function checkAliases(entities: ReadonlyMap<EntityRef, Entity>, report: Report): void {
  for (const { record, source } of entities.values()) {
    for (const [index, { text }] of record.aliases.entries()) {
      const [first] = findInvisible(text);
      if (first === undefined) continue;
      const code = (text.codePointAt(first.index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      report.error(
        'link/alias-invisible',
        source.placeOf(['aliases', index]),
        `The alias “${text}” holds the character U+${code}, which is not seen. Remove it.`,
      );
    }
  }
}
