import { readSeries } from '../chart/read-series.ts';
import type { Series } from '../chart/series.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { Report } from '../report/problem.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { filesIn, stemOf, type Placed } from './record-set.ts';

/** Reads the table that stands beside each record of a reference series in `content/series/`. */
export function readSeriesSet(
  records: readonly RecordFile[],
  described: ReadonlyMap<string, Placed<SeriesRecord>>,
  report: Report,
): ReadonlyMap<string, Series> {
  const tables = new Map(filesIn(records, 'series', '.csv').map((file) => [stemOf(file.path), file]));
  const found = new Map<string, Series>();
  for (const [id, record] of described) {
    const table = tables.get(id);
    tables.delete(id);
    if (table === undefined) {
      report.error('series/file', record.placeOf(), `There is no table ${id}.csv beside this record. Add it.`);
      continue;
    }
    const { series, problems } = readSeries(table.text, record.value);
    for (const { rule, line, column, message } of problems)
      report.error(rule, { file: table.path, line, column }, message);
    if (problems.length === 0) found.set(id, series);
  }
  for (const [id, { path }] of tables) {
    // A record that is there and has a problem of its own is not missing.
    if (report.hasErrorsIn(`content/series/${id}.yaml`)) continue;
    report.error(
      'series/file',
      { file: path, line: 1, column: 1 },
      `There is no record ${id}.yaml beside this table. Add it.`,
    );
  }
  return found;
}
