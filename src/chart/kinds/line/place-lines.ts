import type { ChartAnnotation } from '../../../schema/chart.ts';
import { annotationTarget } from '../../parts/annotation-target.ts';
import { markLimit, notable, placeCurve, type PlacedCurve } from '../../parts/curves.ts';
import { placeFlags, type Flag } from '../../parts/flags.ts';
import { groupRows } from '../../parts/group-rows.ts';
import { tickRoom, uprightGrid, valueScale } from '../../parts/value-axis.ts';
import { buildXAxis } from '../../parts/x-axis.ts';
import { placeLabels, type LabelRequest } from '../../place-labels.ts';
import { rect, text, type Placed, type Shape, type TextShape } from '../../scene.ts';
import { cellText, type ChartTable } from '../../table.ts';
import { textBox, textWidth, type Box } from '../../text-box.ts';
import { seriesNumber } from '../../theme.ts';
import { plotRoom, type PlaceContext } from '../define-kind.ts';
import type { LineSpec } from './line-spec.ts';

/** Boxes along a line, so that labels keep off it. */
function lineObstacles({ lines }: PlacedCurve): readonly Box[] {
  return lines.flatMap((shape) => {
    if (shape.type !== 'path' || shape.look.startsWith('c-soft')) return [];
    const points = [...shape.d.matchAll(/(?<x>-?[\d.]+),(?<y>-?[\d.]+)/gu)].map(({ groups }) => ({
      x: Number(groups?.['x']),
      y: Number(groups?.['y']),
    }));
    return points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to;
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 6));
      return Array.from({ length: steps + 1 }, (_, step): Box => ({
        x: from.x + ((to.x - from.x) * step) / steps - 2,
        y: from.y + ((to.y - from.y) * step) / steps - 2,
        width: 4,
        height: 4,
      }));
    });
  });
}

function around(x: number, y: number, words: string, style: 'small' | 'strong', look?: string): readonly TextShape[] {
  return [
    text(x, y - 9, words, style, 'middle', look),
    text(x - 4, y - 8, words, style, 'end', look),
    text(x + 4, y - 8, words, style, 'start', look),
    text(x, y + 19, words, style, 'middle', look),
    text(x + 9, y + 4.5, words, style, 'start', look),
    text(x - 9, y + 4.5, words, style, 'end', look),
    text(x - 4, y + 19, words, style, 'end', look),
    text(x + 4, y + 19, words, style, 'start', look),
  ];
}

/** Places lines over a shared axis: names beside their lines, values at the points that matter, annotations as flags. */
export function placeLines(spec: LineSpec, table: ChartTable, { width, use }: PlaceContext): Placed {
  const { rows } = table;
  const column = table.columns.find(({ key }) => key === spec.x);
  const type = column?.type ?? 'text';
  const plotHeight = plotRoom(use, Math.min(320, Math.max(210, width * 0.42)), 18 + 42);
  const left = tickRoom(valueScale(rows, [1, 0], 5).ticks);
  const groups = groupRows(rows, spec.group);
  const right = width - (type === 'date' ? 14 : 2);
  const dates = spec.annotations.flatMap((annotation) =>
    'at' in annotation ? [annotation.at] : 'from' in annotation ? [annotation.from, annotation.to] : [],
  );
  const axis = buildXAxis(rows, spec.x, type, left + (type === 'date' ? 6 : 0), right, dates);
  const keyOf = new Map(rows.map((row) => [row.key, row]));
  let y: (value: number) => number = () => 0;
  const toFlag = (annotation: ChartAnnotation): readonly Flag[] => {
    const base = { words: annotation.text, target: annotationTarget(annotation) };
    if ('at' in annotation) return [{ ...base, x: axis.at(annotation.at), foot: (top) => top + plotHeight + 18 }];
    if ('from' in annotation) return [{ ...base, x: (axis.at(annotation.from) + axis.at(annotation.to)) / 2 }];
    const row = 'row' in annotation ? keyOf.get(annotation.row) : undefined;
    if (row === undefined) return [];
    return [
      { ...base, x: axis.at(cellText(row, spec.x)), foot: () => y(row.estimate.value ?? row.estimate.high ?? 0) - 24 },
    ];
  };
  const flags = placeFlags(spec.annotations.flatMap(toFlag), width, Math.min(190, width * 0.42));
  const top = flags.height + 18;
  const { scale, ticks } = valueScale(rows, [top + plotHeight, top], 5);
  y = scale;
  const few = rows.length <= markLimit;
  const curves = groups.map(({ name, rows: own }, index) => {
    const main = new Set(notable(own));
    return placeCurve({
      rows: own,
      column: spec.x,
      axis,
      y: scale,
      series: seriesNumber(index),
      step: spec.curve === 'step',
      area: spec.area.includes(name),
      maxGap: spec.max_gap,
      marked: (row) => few || main.has(row),
    });
  });
  const obstacles = curves.flatMap(lineObstacles);
  const poles = spec.annotations.flatMap((annotation): readonly Box[] =>
    'at' in annotation ? [{ x: axis.at(annotation.at) - 2, y: top - 18, width: 4, height: plotHeight + 18 }] : [],
  );
  const requests = groups.flatMap(({ name, rows: own }, index): readonly LabelRequest[] => {
    const points = curves[index]?.points ?? [];
    const context = own.every(({ tone }) => tone === 'context');
    const naming =
      groups.length < 2
        ? []
        : [
            {
              key: `name ${name}`,
              candidates: points
                .toSorted((a, b) => a.y - b.y)
                .flatMap(({ x, y: high }) =>
                  around(x, high, name, 'strong', `c-text-${context ? 6 : seriesNumber(index)} c-halo`),
                ),
            },
          ];
    const values = notable(own).flatMap((row) => {
      const point = points.find((candidate) => candidate.row === row);
      return point === undefined
        ? []
        : [{ key: row.key, candidates: around(point.x, point.y, row.text, 'small', 'c-halo') }];
    });
    return [...naming, ...values];
  });
  const byName = requests.toSorted((a, b) => Number(b.key.startsWith('name ')) - Number(a.key.startsWith('name ')));
  const labels = placeLabels(byName, { x: left, y: top - 18, width: width - left, height: plotHeight + 16 }, [
    ...obstacles,
    ...poles,
  ]);
  const bands = spec.annotations.flatMap((annotation): readonly Shape[] => {
    if (!('from' in annotation)) return [];
    const start = axis.at(annotation.from) - axis.half;
    return [rect(start, top - 18, axis.at(annotation.to) + axis.half - start, plotHeight + 18, 'c-band')];
  });
  const gaps = curves
    .flatMap(({ marks }) => marks)
    .flatMap(({ row: key }): readonly Shape[] => {
      const row = keyOf.get(key);
      if (row === undefined || row.estimate.value !== null || row.estimate.low !== null || row.estimate.high !== null)
        return [];
      const half = textWidth(row.text, 'tick') / 2;
      const words = text(
        Math.max(half, Math.min(axis.at(cellText(row, spec.x)), width - half)),
        top + plotHeight - 24,
        row.text,
        'tick',
        'middle',
        'c-halo',
      );
      const free = [...labels.values()].every(
        (label) =>
          textBox(label).y > textBox(words).y + 20 ||
          textBox(label).y + 20 < textBox(words).y ||
          Math.abs(label.x - words.x) > 90,
      );
      return free ? [words] : [];
    });
  const axisName = type === 'date' ? [] : [text(left, top + plotHeight + 36, column?.label ?? '', 'tick')];
  return {
    width,
    height: top + plotHeight + 42,
    back: [
      ...bands,
      ...uprightGrid(ticks, scale, left, width),
      ...axis.ticks(top + plotHeight),
      ...axisName,
      ...curves.flatMap(({ lines }) => lines),
    ],
    marks: curves.flatMap(({ marks }) => marks),
    front: [...gaps, ...labels.values()],
    notes: flags.draw(top - 18),
  };
}
