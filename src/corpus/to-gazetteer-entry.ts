import type { GazetteerEntry } from '../link/mention.ts';
import type { Entity } from './registers.ts';

/** The entity as the matcher sees it. */
export function toGazetteerEntry({ ref, name, record, source }: Entity): GazetteerEntry {
  return {
    entity: ref,
    name,
    aliases: record.aliases.map((alias, index) => ({ ...alias, place: source.placeOf(['aliases', index]) })),
  };
}
