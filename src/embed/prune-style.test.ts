import { h, s } from 'hastscript';
import { expect, test } from 'vitest';
import { classesIn, pruneStyle } from './prune-style.ts';

test('classes are found at every depth', () => {
  const nodes = [
    h('div', { class: 'a b' }, [s('g', [s('path', { class: 'c-x' })])]),
    { type: 'text', value: 'c-y' } as const,
  ];
  expect([...classesIn(nodes)]).toEqual(['a', 'b', 'c-x']);
});

test.each([
  ['.c-a{x:1}.c-b{x:2}', '.c-a{x:1}'],
  ['.c-a,.c-b{x:1}', '.c-a{x:1}'],
  ['.other .c-b{x:1}.other{y:2}', '.other{y:2}'],
  ['.c-a:hover .c-a text{x:1}', '.c-a:hover .c-a text{x:1}'],
  ['@media print{.c-b{x:1}}.c-a{y:1}', '.c-a{y:1}'],
  ['@media print{.c-b{x:1}.c-a{y:2}}', '@media print{.c-a{y:2}}'],
  ['body{x:1}', 'body{x:1}'],
])('%s', (css, pruned) => {
  expect(pruneStyle(css, 'c-', new Set(['c-a']))).toBe(pruned);
});
