import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of all files under `src` that define schemas of records. */
export function schemaSources(src: string): readonly string[] {
  const kinds = readdirSync(join(src, 'chart', 'kinds'), { recursive: true, encoding: 'utf8' }).map((path) =>
    join('chart', 'kinds', path),
  );
  const files = [...readdirSync(join(src, 'schema')).map((name) => join('schema', name)), ...kinds];
  return files
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .toSorted()
    .map((path) => readFileSync(join(src, path), 'utf8'));
}
