import type { RecordFile } from '../record/parse-record.ts';
import type { Report } from '../report/problem.ts';
import { registers } from '../schema/ids.ts';
import { nearest } from '../text/suggest.ts';
import { isReadme } from './record-set.ts';

/** The folders of `content/` and the endings of the records that are read there. */
const folders: ReadonlyMap<string, readonly string[]> = new Map([
  ...toEntries(['documents', 'annotations', 'figures', 'measures', 'events', 'charts', 'corrections'], ['.yaml']),
  ...toEntries([...registers, 'stories', 'pages'], ['.md']),
  ...toEntries(['series'], ['.yaml', '.csv']),
]);

function toEntries(
  names: readonly string[],
  endings: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  return names.map((name) => [name, endings]);
}

/** Files at the top of `content/` that are no records. */
const others: ReadonlySet<string> = new Set(['ratchet.yaml']);

/** Holds pinned embeds, which the build reads by itself and checks byte for byte. */
const archive = 'content/archive/';

/** Reports every file of `content/` that nothing would read, so that no editor's work is lost in silence. */
export function checkFiles(records: readonly RecordFile[], report: Report): void {
  for (const { path } of records) {
    if (isReadme(path) || path.startsWith(archive)) continue;
    const message = misplaced(path.split('/').slice(1));
    if (message !== undefined) report.error('file/misplaced', { file: path, line: 1, column: 1 }, message);
  }
}

function misplaced(parts: readonly string[]): string | undefined {
  const name = parts.at(-1) ?? '';
  const [folder, ...rest] = parts;
  if (folder === undefined) return undefined;
  if (rest.length === 0)
    return others.has(name)
      ? undefined
      : `No record is read at the top of content/. Move it into the folder of its kind: ${[...folders.keys()].toSorted().join(', ')}.`;
  const endings = folders.get(folder);
  if (endings === undefined) {
    const near = nearest(folder, folders.keys());
    return `Nothing is read from content/${folder}/.${near === undefined ? ' Move the file into the folder of its kind, or take it out.' : ` Did you mean content/${near}/?`}`;
  }
  if (rest.length > 1) return `Records lie in no subfolder. Move the file to content/${folder}/${name}.`;
  if (endings.some((ending) => name.endsWith(ending))) return undefined;
  return `The records of content/${folder}/ end in ${endings.join(' or ')}. Rename the file, or take it out of the folder.`;
}
