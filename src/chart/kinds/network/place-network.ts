import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3';
import { placeLabels, type LabelRequest } from '../../place-labels.ts';
import { circle, line, text, type Mark, type Placed, type Shape, type TextShape } from '../../scene.ts';
import { cellText, rowValue, type ChartTable, type Row } from '../../table.ts';
import { shorten, textWidth, type Box } from '../../text-box.ts';
import { seriesNumber } from '../../theme.ts';
import { narrowBelow, plotRoom, type PlaceContext } from '../define-kind.ts';
import { layOut } from './lay-out.ts';

/** Kinds of entity in the order of the key, each with a form of its own, so that colour is not needed to tell them. */
const forms: readonly { readonly kind: string; readonly plural: string; readonly form: SymbolType }[] = [
  { kind: 'policy', plural: 'policies', form: symbolDiamond },
  { kind: 'place', plural: 'places', form: symbolTriangle },
  { kind: 'person', plural: 'people', form: symbolCircle },
  { kind: 'organisation', plural: 'organisations', form: symbolSquare },
];

function formOf(kind: string): { readonly form: SymbolType; readonly look: string } {
  const index = forms.findIndex((entry) => entry.kind === kind);
  return { form: forms[index]?.form ?? symbolCircle, look: `c-fill-${index < 0 ? 6 : seriesNumber(index)} c-outlined` };
}

function symbolShape(kind: string, r: number, x: number, y: number): Shape {
  const { form, look } = formOf(kind);
  return { type: 'path', d: symbol(form, Math.PI * r * r).digits(1)() ?? '', look, x, y };
}

function placeKey(table: ChartTable, width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 10;
  for (const { kind, plural } of forms) {
    if (!table.rows.some((row) => row.cells['kind'] === kind)) continue;
    const length = 18 + textWidth(plural, 'note') + 18;
    if (x + length > width) [x, y] = [0, y + 20];
    shapes.push(symbolShape(kind, 5.5, x + 7, y), text(x + 18, y + 4.2, plural, 'note'));
    x += length;
  }
  return { shapes, height: y + 18 };
}

function around(row: Row, x: number, y: number, r: number, width: number): readonly TextShape[] {
  const style = (rowValue(row) ?? 0) >= 8 ? 'small' : 'place';
  const full = cellText(row, 'name');
  const names = [...new Set([full, shorten(full, style, Math.min(150, width * 0.42))])];
  return names.flatMap((name) => [
    text(x + r + 4, y + 4.2, name, style, 'start', 'c-halo'),
    text(x - r - 4, y + 4.2, name, style, 'end', 'c-halo'),
    text(x, y + r + 13, name, style, 'middle', 'c-halo'),
    text(x, y - r - 5, name, style, 'middle', 'c-halo'),
    text(x + r * 0.7, y + r + 11, name, style, 'start', 'c-halo'),
    text(x - r * 0.7, y + r + 11, name, style, 'end', 'c-halo'),
    text(x + r * 0.7, y - r - 3, name, style, 'start', 'c-halo'),
    text(x - r * 0.7, y - r - 3, name, style, 'end', 'c-halo'),
  ]);
}

/**
 * Places a network: symbols by kind, sized by mentions, joined by lines as strong as the number of shared
 * passages. Labels are given by mentions and never meet; a name without room is left to the symbol's link.
 */
export function placeNetwork(table: ChartTable, { width, use }: PlaceContext): Placed {
  const narrow = width < narrowBelow;
  const count = table.rows.length;
  const thumbnail = use === 'thumbnail';
  const key = thumbnail ? { shapes: [], height: 0 } : placeKey(table, width);
  const margin = narrow ? 26 : 70;
  const plotHeight = plotRoom(use, Math.min(640, 180 + count * (narrow ? 15 : 14)), 0);
  const most = Math.max(1, ...table.rows.map((row) => rowValue(row) ?? 0));
  const largest = narrow ? 12 : 17;
  const radius = (row: Row): number => Math.max(4, Math.sqrt((rowValue(row) ?? 0) / most) * largest);
  const places = layOut(
    table.rows.map((row) => ({ key: row.key, radius: radius(row) })),
    table.links ?? [],
    width - 2 * margin,
    plotHeight - 40,
  );
  const at = (row: string): { readonly x: number; readonly y: number } => {
    const place = places.get(row);
    return { x: (place?.x ?? 0) + margin, y: (place?.y ?? 0) + key.height + 20 };
  };
  const heaviest = Math.max(1, ...(table.links ?? []).map(({ weight }) => weight));
  const edges = (table.links ?? []).map(({ source, target, weight }) => {
    const [from, to] = [at(source), at(target)];
    const share = weight / heaviest;
    const look = `c-edge ${share > 0.66 ? 'c-strong' : share > 0.33 ? 'c-medium' : 'c-weak'}`;
    return { ...line(from.x, from.y, to.x, to.y, look), of: `${source} ${target}` };
  });
  const marks = table.rows.map((row): Mark => {
    const { x, y } = at(row.key);
    return {
      row: row.key,
      shapes: [symbolShape(cellText(row, 'kind'), radius(row), x, y), circle(x, y, Math.max(10, radius(row)), 'c-hit')],
    };
  });
  const obstacles = table.rows.map((row): Box => {
    const { x, y } = at(row.key);
    const r = radius(row);
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
  const requests = (thumbnail ? table.rows.slice(0, 4) : table.rows).map((row): LabelRequest => {
    const { x, y } = at(row.key);
    return { key: row.key, candidates: around(row, x, y, radius(row), width) };
  });
  const labels = placeLabels(requests, { x: 0, y: key.height, width, height: plotHeight }, obstacles);
  return {
    width,
    height: key.height + plotHeight,
    back: [...key.shapes, ...edges],
    marks,
    front: [...labels].map(([row, label]) => ({ ...label, of: row })),
    notes: [],
  };
}
