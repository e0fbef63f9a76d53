import { formatDate } from '../../text/format-date.ts';
import type { Row } from '../table.ts';
import { cellText } from '../table.ts';
import type { ColumnType } from '../../schema/series.ts';
import { fiscalYear, toTime } from '../time.ts';

const dayLength = 86_400_000;

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * The places along an axis of steps, in order: every year or day from the first row to the last, so that one
 * without a row stays open; for text, each cell once.
 */
export function buildSlots(rows: readonly Row[], column: string, type: ColumnType): readonly string[] {
  const cells = rows.map((row) => cellText(row, column));
  if (cells.length === 0) return [];
  if (type === 'fiscal-year') {
    const years = cells.map(fiscalYear);
    return between(Math.min(...years), Math.max(...years)).map((year) => `FY${year}`);
  }
  if (type === 'year') {
    const years = cells.map(Number);
    return between(Math.min(...years), Math.max(...years)).map(String);
  }
  if (type === 'date' && cells.every((cell) => cell.length === 10)) {
    const days = cells.map((cell) => toTime(cell) / dayLength);
    return between(Math.min(...days), Math.max(...days)).map((day) =>
      new Date(day * dayLength).toISOString().slice(0, 10),
    );
  }
  return [...new Set(cells)];
}

const monthOf = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Words under a slot: a bare year, or the day of the month with the month where it begins. */
export function slotLabel(slot: string, type: ColumnType, index: number): readonly string[] {
  if (type === 'fiscal-year') return [slot.slice(2)];
  if (type !== 'date') return [slot];
  if (slot.length < 10) return [formatDate(slot)];
  const day = String(Number(slot.slice(8)));
  return index === 0 || day === '1' ? [day, monthOf.format(toTime(slot))] : [day];
}
