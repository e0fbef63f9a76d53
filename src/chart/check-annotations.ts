import type { ChartAnnotation } from '../schema/chart.ts';
import { isIsoDate } from '../schema/common.ts';
import type { UnnamedRow } from './build-rows.ts';
import type { ChartFault } from './chart-error.ts';
import type { ChartInput } from './chart-input.ts';
import { suggestName } from './suggest-name.ts';
import type { Column } from './table.ts';

/** Where annotations of a chart may stand: on an axis, under the headings of a column, or neither. */
interface Places {
  readonly axis: Column | undefined;
  readonly section: string | undefined;
}

function checkPlace(place: string, rows: readonly UnnamedRow[], axis: Column | undefined): string | undefined {
  if (axis === undefined) return 'This kind of chart has no axis on which an annotation could stand. Use `row`.';
  if (axis.type === 'date')
    return isIsoDate(place) ? undefined : `“${place}” is no date. Write it as YYYY-MM-DD, YYYY-MM or YYYY.`;
  const cells = new Set(rows.map(({ cells: row }) => String(row[axis.key] ?? '')));
  return cells.has(place) ? undefined : `“${place}” is no place on the axis.${suggestName(place, [...cells])}`;
}

/** Checks that every annotation has its place in the chart and leads to something that exists. */
export function checkAnnotations(
  annotations: readonly ChartAnnotation[],
  rows: readonly UnnamedRow[],
  { axis, section }: Places,
  input: ChartInput,
): readonly ChartFault[] {
  return annotations.flatMap((annotation, index) => {
    const faults: ChartFault[] = [];
    const add = (key: string, message: string | undefined, rule: ChartFault['rule'] = 'chart/data'): void => {
      if (message !== undefined) faults.push({ rule, path: ['annotations', index, key], message });
    };
    if ('row' in annotation && !rows.some(({ key }) => key === annotation.row)) {
      add(
        'row',
        `The chart has no row “${annotation.row}”.${suggestName(
          annotation.row,
          rows.map(({ key }) => key),
        )}`,
      );
    }
    if (
      'section' in annotation &&
      (section === undefined || !rows.some(({ cells }) => cells[section] === annotation.section))
    ) {
      add('section', `The chart has no heading “${annotation.section}”.`);
    }
    if ('at' in annotation) add('at', checkPlace(annotation.at, rows, axis));
    if ('from' in annotation) {
      add('from', checkPlace(annotation.from, rows, axis));
      add('to', checkPlace(annotation.to, rows, axis));
    }
    const { event, figure } = annotation;
    if (event !== undefined && !input.events.some(({ id }) => id === event))
      add('event', `There is no event “${event}” in content/events.`, 'chart/reference');
    if (figure !== undefined && !input.figures.has(figure))
      add('figure', `There is no figure “${figure}” in the ledger of figures.`, 'chart/reference');
    return faults;
  });
}
