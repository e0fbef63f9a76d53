import type { RecordFile } from '../record/parse-record.ts';
import type { Place, Report } from '../report/problem.ts';
import { idSchema, registers } from '../schema/ids.ts';
import { filesIn, stemOf } from './record-set.ts';

/** Names at the top of the site that are taken by pages and files of the program, so that no editorial page may have them. */
export const siteNames: ReadonlySet<string> = new Set([
  ...registers,
  '404',
  'assets',
  'charts',
  'contradictions',
  'corrections',
  'data',
  'documents',
  'embed',
  'events',
  'feed',
  'figures',
  'map',
  'network',
  'oembed',
  'pagefind',
  'publish',
  'search',
  'sitemaps',
  'stories',
  'timeline',
]);

/** Names that stand for an index in a folder of the site, or for a device where Windows reads files. */
const everywhere = /^(?:index|con|prn|aux|nul|com[1-9]|lpt[1-9])$/iu;

/** Reports a name that cannot be the address of anything. */
export function checkName(name: string, place: Place, report: Report): void {
  if (!everywhere.test(name)) return;
  report.error(
    'identity/reserved',
    place,
    `“${name}” cannot be a name here: it stands for an index or a device. Choose another.`,
  );
}

/** Checks the names of all records: none that is reserved, and ids where the name of the file becomes an address. */
export function checkNames(records: readonly RecordFile[], report: Report): void {
  const start = (file: string): Place => ({ file, line: 1, column: 1 });
  for (const { path } of records) checkName(stemOf(path), start(path), report);
  for (const folder of ['stories', 'pages']) {
    for (const { path } of filesIn(records, folder, '.md')) {
      const stem = stemOf(path);
      if (!idSchema.safeParse(stem).success) {
        report.error(
          'identity/slug',
          start(path),
          `The file’s name “${stem}” becomes an address. Use lower-case letters and digits joined by single hyphens.`,
        );
      } else if (folder === 'pages' && siteNames.has(stem)) {
        report.error(
          'identity/reserved',
          start(path),
          `“/${stem}/” is a page of the program. Choose another name for this one.`,
        );
      }
    }
  }
}
