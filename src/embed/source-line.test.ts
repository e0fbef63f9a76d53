import { expect, test } from 'vitest';
import { sourceLine } from './source-line.ts';

const rows = (...publishers: readonly (readonly string[])[]): Parameters<typeof sourceLine>[0] => ({
  rows: publishers.map((names, index) => ({
    key: String(index),
    name: '',
    cells: {},
    estimate: { value: 1, low: 1, high: 1, modality: 'exact' },
    text: '1',
    tone: 'filled',
    target: { kind: 'figure', id: 'f' },
    sources: names.map((publisher) => ({ title: 'T', publisher, url: 'https://example.org/' })),
    quality: null,
    note: null,
  })),
});

test.each([
  [rows(['ICE']), 'Source: ICE'],
  [rows(['ICE'], ['TRAC'], ['TRAC']), 'Sources: TRAC; ICE'],
  [rows(['A', 'B', 'C', 'D', 'E', 'F']), 'Sources: A; B; C; D and 2 more'],
  [rows([]), 'Source: counted in the texts of this record'],
])('the most frequent publishers come first', (table, line) => {
  expect(sourceLine(table)).toBe(line);
});
