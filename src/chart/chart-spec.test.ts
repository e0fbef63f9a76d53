import { describe, expect, test } from 'vitest';
import { chartSpecSchema } from './chart-spec.ts';

const good = {
  id: 'sample-chart',
  kind: 'bar',
  title: 'Removals by year',
  subtitle: 'People removed per year',
  point: 'Removals rose.',
  description: 'Five upright bars of which each is taller than the one before, from 10 in 2020 to 50 in 2024.',
  measure: 'People',
  x: 'year',
  data: [{ series: 'sample' }],
};

function messagesOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const result = chartSpecSchema.safeParse({ ...good, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('chartSpecSchema', () => {
  test('accepts a chart that says what it shows', () => {
    expect(messagesOf({})).toEqual([]);
  });

  test('asks for a description', () => {
    expect(messagesOf({ description: 'Bars.' })[0]).toBe(
      'description: Describe in at least 60 characters what the chart shows to a reader who cannot see it.',
    );
  });

  test('refuses a description that repeats the title, whatever its case and marks', () => {
    const description =
      'A chart with the title “Removals, by YEAR”: five bars of which each is taller than the one before.';
    expect(messagesOf({ description })).toEqual([
      'description: The description repeats the title, which every reader hears first. Say what the chart shows instead.',
    ]);
  });

  test('names the kinds where it meets an unknown one', () => {
    expect(messagesOf({ kind: 'pie' })[0]).toContain('bar, dot, line, map, multiples, network, slope, timeline');
  });

  test.each([
    ['an unknown key', { tilte: 'x' }],
    ['annotations of a kind that has none', { kind: 'timeline', annotations: [], key: { filled: 'a', hollow: 'b' } }],
    ['an address that runs a script', { annotations: [{ row: 'a', text: 'x', url: 'javascript:alert(1)' }] }],
    ['data of neither sort', { data: [{ events: 'all' }] }],
    ['no data', { data: [] }],
    ['a title of two lines', { title: 'a\nb' }],
  ])('refuses %s', (_, changes) => {
    expect(messagesOf(changes).length).toBeGreaterThan(0);
  });
});
