import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('a built site holds nothing of the editor’s desk', () => {
  const { folder } = inject('site');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:html|js|css|json)$/u.test(path),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.filter((path) => /__desk|record-desk|open-in-editor/u.test(readFileSync(join(folder, path), 'utf8'))),
  ).toEqual([]);
});
