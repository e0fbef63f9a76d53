import { describe, expect, test } from 'vitest';
import { eventSchema, type EventRecord } from '../../../schema/entity.ts';
import { emptyChartInput } from '../../chart-input.ts';
import { sampleSpec } from '../../fixtures/samples.ts';
import { buildChartTable, describeReading, placeChart } from '../../render-chart.ts';
import { allText } from '../../scene.ts';

const key = { filled: 'in a document', hollow: 'context' };
const spec = sampleSpec({ kind: 'timeline', key });

function event(id: string, date: string, documents: readonly string[] = []): EventRecord {
  return eventSchema.parse({
    id,
    date,
    title: `Event ${id}`,
    summary: 'It happened.',
    documents,
    sources: [{ title: 'Report', publisher: 'Office', url: 'https://example.org/' }],
  });
}

const events = [
  event('c', '2025-03'),
  event('b', '2025-03-20', ['x']),
  event('a', '2021-10-27'),
  event('d', '2025-03-02'),
];

describe('a timeline', () => {
  test('orders by date, with what is known to the month after its days', () => {
    const table = buildChartTable(spec, { ...emptyChartInput, events });
    expect(table.rows.map(({ key: id, tone }) => [id, tone])).toEqual([
      ['a', 'hollow'],
      ['d', 'hollow'],
      ['b', 'filled'],
      ['c', 'hollow'],
    ]);
    expect(describeReading(spec, table)).toBe(
      'The timeline names 4 events from 27 October 2021 to March 2025; the month with the most is March 2025, with 3.',
    );
  });

  test('says how long a stretch without events lasts', () => {
    const placed = placeChart(spec, buildChartTable(spec, { ...emptyChartInput, events }), { width: 340 });
    expect(allText(placed).flatMap(({ lines }) => lines)).toContain('3 years, 4 months');
  });

  test('shows no day for an event that is known to the month', () => {
    const placed = placeChart(spec, buildChartTable(spec, { ...emptyChartInput, events: [event('c', '2025-03')] }), {
      width: 340,
    });
    expect(allText(placed).filter(({ style }) => style === 'tick')).toEqual([]);
  });

  test('keeps to its dates', () => {
    const bounded = sampleSpec({ kind: 'timeline', key, from: '2025-03-10', to: '2025-03' });
    expect(buildChartTable(bounded, { ...emptyChartInput, events }).rows.map(({ key: id }) => id)).toEqual(['b']);
  });

  test('refuses two events with one id and more events than it can name', () => {
    expect(() =>
      buildChartTable(spec, { ...emptyChartInput, events: [event('a', '2025-01-01'), event('a', '2025-01-02')] }),
    ).toThrow('Two events have the id “a”');
    const many = Array.from({ length: 151 }, (_, index) => event(`e${index}`, '2025-01-01'));
    expect(() => buildChartTable(spec, { ...emptyChartInput, events: many })).toThrow('has 151 events');
  });
});
