import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { seedParser } from './seed-parser.ts';

test('yields the tree, and the document with the file', () => {
  const file = new VFile({ path: 'seeds/a.txt', value: '\u{FEFF} date 2025-01-24\r\n\r\nOne. “Two,” she said.' });
  const tree = unified().use(seedParser).parse(file);
  expect(tree).toMatchObject({ type: 'seed', children: [{ type: 'dateLine', value: '2025-01-24' }, { id: 'p1' }] });
  expect(file.data.seed?.tree).toBe(tree);
  expect(file.data.seed?.quotations).toHaveLength(1);
});

test('fails with the place and the rule', () => {
  const file = new VFile({ path: 'seeds/a.txt', value: ' date 2025-13-45 One.' });
  expect(() => unified().use(seedParser).parse(file)).toThrow();
  expect(file.messages).toMatchObject([
    { line: 1, column: 7, source: 'seed', ruleId: 'bad-date', fatal: true, file: 'seeds/a.txt' },
  ]);
});
