import { describe, expect, test } from 'vitest';
import { outcomeOf, problemsOf } from './problems-of.ts';

const seed = (text: string) => ({ 'seeds/other.txt': `date 2025-01-01\n${text}` });

describe('long texts are read, every word of them', () => {
  test('10,000 paragraphs, with as many mentions', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `In passage ${index}, Ada Bell spoke.`).join('\n\n');
    const { corpus, problems } = outcomeOf(seed(text));
    const document = corpus.documents.find(({ id }) => id === 'other');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(document?.blocks).toHaveLength(10_000);
    expect(document?.mentions).toHaveLength(10_000);
    expect(document?.parsed.text.endsWith('In passage 9999, Ada Bell spoke.')).toBe(true);
  });
  test('a single line of 1 MB', () => {
    const line = 'Ada Bell spoke of it. '.repeat(48_000);
    const { corpus, problems } = outcomeOf(seed(line));
    expect(problems).toEqual([]);
    expect(corpus.documents.find(({ id }) => id === 'other')?.mentions).toHaveLength(48_000);
  });
  test('a word of 1 MB', () => {
    expect(problemsOf(seed('a'.repeat(1_000_000)))).toBe('');
  });
  test('100,000 numbers in one line', () => {
    const { corpus } = outcomeOf(seed('12 men, '.repeat(100_000)));
    expect(corpus.documents.find(({ id }) => id === 'other')?.numbers).toHaveLength(100_000);
  });
});
