import type { Entity } from '../../corpus/registers.ts';
import type { FileLine } from './file-line.ts';

/** A policy whose status was last looked at long ago. */
export interface StaleStatus extends FileLine {
  readonly policy: string;
  readonly name: string;
  readonly state: string;
  readonly asOf: string;
  /** Days since then. */
  readonly days: number;
}

const longestDays = 90;

/** The policies whose status is older than 90 days on the day `today`, the oldest first. */
export function findStale(entities: readonly Entity[], today: string): readonly StaleStatus[] {
  return entities
    .flatMap((entity): StaleStatus[] => {
      if (entity.register !== 'policies') return [];
      const { state, as_of: asOf } = entity.record.status;
      const days = daysBetween(asOf, today);
      return days > longestDays
        ? [
            {
              policy: entity.ref,
              name: entity.name,
              state,
              asOf,
              days,
              file: entity.source.file,
              line: entity.source.placeOf(['status', 'as_of']).line,
            },
          ]
        : [];
    })
    .toSorted((a, b) => b.days - a.days || (a.policy < b.policy ? -1 : 1));
}

/** Whole days from a date to a day; a date that is known to the month or year counts from its last day. */
function daysBetween(from: string, to: string): number {
  const [year = 0, month, day] = from.split('-').map(Number);
  const start = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day);
  return Math.floor((Date.parse(to) - start) / 86_400_000);
}
