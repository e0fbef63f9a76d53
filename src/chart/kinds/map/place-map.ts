import { ChartError } from '../../chart-error.ts';
import { placeLabels, type LabelRequest } from '../../place-labels.ts';
import { circle, line, text, type Mark, type Placed, type Shape, type TextShape } from '../../scene.ts';
import { rowValue, type ChartTable, type Row } from '../../table.ts';
import { textBox, textWidth, type Box } from '../../text-box.ts';
import { narrowBelow, type PlaceContext } from '../define-kind.ts';
import { neighboursPanel, statesPanel, worldPanel, type Panel } from './panels.ts';

const style = 'place';
const headRoom = 20;
const hollowRadius = 4;
/** From this width on the smaller maps stand beside the states, so that all three are seen at once. */
const besideFrom = 960;

/** Radius of the symbol of the place that is named most. */
function largestRadius(width: number): number {
  return width < narrowBelow ? 11 : 17;
}

interface Symbol {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly panel: Panel;
}

/** Puts the neighbours and the world below the states: each over the width, beside each other, or in a column beside. */
function layOut(
  width: number,
  geography: NonNullable<PlaceContext['geography']>,
  use: PlaceContext['use'],
): { readonly panels: readonly Panel[]; readonly height: number } {
  const box = (x: number, y: number, w: number, ratio: number): Box => ({
    x,
    y,
    width: w,
    height: Math.round(w * ratio),
  });
  const top = use === 'thumbnail' ? 2 : 2 * largestRadius(width) + headRoom + 16;
  const under = ({ y, height }: Box): number => y + height + headRoom + 14;
  const beside = width >= besideFrom;
  const narrow = width < narrowBelow;
  const side = beside ? Math.round(width * 0.32) : narrow ? width : (width - 24) / 2;
  const states = box(0, top, beside ? width - side - 32 : width, 0.61);
  const neighbours = beside ? box(width - side, top, side, 0.56) : box(0, under(states), side, 0.56);
  const world = beside
    ? box(width - side, under(neighbours), side, 0.56)
    : narrow
      ? box(0, under(neighbours), width, 0.52)
      : box(side + 24, under(states), side, 0.56);
  return {
    panels: [statesPanel(geography, states), neighboursPanel(geography, neighbours), worldPanel(geography, world)],
    // A thumbnail ends with the states.
    height:
      Math.max(...(use === 'thumbnail' ? [states] : [states, neighbours, world]).map(({ y, height }) => y + height)) +
      2,
  };
}

/** Directions in which a label may stand from its symbol, best first. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

function candidates({ row, x, y, r }: Symbol): readonly TextShape[] {
  const words = String(row.cells['place'] ?? row.name).replace(/, [^,]+$/u, '');
  return [3, 12, 24, 40, 58].flatMap((away) =>
    directions.map(([dx, dy]) => {
      const distance = (r + away) / Math.hypot(dx, dy);
      const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
      return text(
        x + dx * distance,
        y + dy * distance + (dy < 0 ? -2 : dy > 0 ? 10 : 4.2),
        words,
        style,
        anchor,
        'c-halo',
      );
    }),
  );
}

/** A line from a symbol to a label that stands away from it. */
function leader({ x, y, r }: Symbol, label: TextShape): readonly Shape[] {
  const box = textBox(label);
  const near = {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  };
  const distance = Math.hypot(near.x - x, near.y - y);
  if (distance < r + 8) return [];
  const start = r / distance;
  return [line(x + (near.x - x) * start, y + (near.y - y) * start, near.x, near.y, 'c-leader')];
}

function sizeKey(most: number, radius: (mentions: number) => number, width: number): readonly Shape[] {
  const shapes: Shape[] = [];
  let x = 0;
  const add = (r: number, look: string, words: string): void => {
    if (x + 2 * r + 6 + textWidth(words, 'note') > width) return;
    shapes.push(
      circle(x + r + 1, largestRadius(width) + 1, r, look),
      text(x + 2 * r + 7, largestRadius(width) + 5, words, 'note'),
    );
    x += 2 * r + 7 + textWidth(words, 'note') + 18;
  };
  for (const count of [...new Set([1, Math.round(most / 4), most])].filter((count) => count > 0))
    add(radius(count), 'c-fill-1', count === 1 ? 'named once' : `${count} times`);
  add(hollowRadius, 'c-hollow-1', width < narrowBelow ? 'not named' : 'in the register, not named in a document');
  return shapes;
}

/** Places the symbols; of two of which one would hide the other, the one named less moves to the side. */
function placeSymbols(
  rows: readonly Row[],
  panels: readonly Panel[],
  radius: (mentions: number) => number,
): readonly Symbol[] {
  const symbols: Symbol[] = [];
  for (const row of rows) {
    const { lon, lat } = row.cells;
    const panel = panels.find(
      (candidate) => candidate.holds(row) && candidate.at(Number(lon), Number(lat)) !== undefined,
    );
    const point = panel?.at(Number(lon), Number(lat));
    if (panel === undefined || point === undefined) {
      throw new ChartError('map', [
        {
          rule: 'chart/geometry',
          path: [],
          message: `The place “${row.key}” at latitude ${String(lat)} and longitude ${String(lon)} lies outside every part of the map.`,
        },
      ]);
    }
    const r = radius(rowValue(row) ?? 0);
    let [x, y] = point;
    for (const other of symbols) {
      if (other.panel === panel && Math.hypot(other.x - x, other.y - y) < Math.max(other.r, r))
        [x, y] = [other.x + other.r + r + 1, other.y];
    }
    symbols.push({ row, x, y, r, panel });
  }
  return symbols;
}

/**
 * Places every row in the panel that shows it best: the states, the neighbours to the south, or the world.
 * Labels keep off symbols and each other; where they must stand away a line leads to them.
 */
export function placeMap(table: ChartTable, { width, geography, use }: PlaceContext): Placed {
  if (geography === undefined)
    throw new ChartError('map', [
      { rule: 'chart/geometry', path: [], message: 'A map needs the outlines of states and countries.' },
    ]);
  const { panels, height } = layOut(width, geography, use);
  const most = Math.max(1, ...table.rows.map((row) => rowValue(row) ?? 0));
  const largest = largestRadius(width);
  // The area of a symbol grows with the count.
  const radius = (mentions: number): number =>
    mentions === 0 ? hollowRadius : Math.max(3, Math.sqrt(mentions / most) * largest);
  const symbols = placeSymbols(table.rows, panels, radius);
  const areas = symbols.flatMap(({ row, panel }): readonly Shape[] => {
    const area = row.tone === 'filled' ? panel.areaOf(row) : undefined;
    return area === undefined ? [] : [{ ...area, of: row.key }];
  });
  const marks = symbols.map(({ row, x, y, r }): Mark => ({
    row: row.key,
    shapes: [
      circle(x, y, r, row.tone === 'hollow' ? 'c-hollow-1' : 'c-fill-1 c-seen'),
      circle(x, y, Math.max(r, 9), 'c-hit'),
    ],
  }));
  const thumbnail = use === 'thumbnail';
  const front = panels.flatMap((panel): readonly Shape[] => {
    const own = symbols.filter((symbol) => symbol.panel === panel);
    const obstacles = own.map(({ x, y, r }): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    const labelled = thumbnail ? own.filter(({ row }) => row.tone === 'filled') : own;
    const requests = labelled.map((symbol): LabelRequest => ({ key: symbol.row.key, candidates: candidates(symbol) }));
    const labels = placeLabels(requests, { ...panel.box, y: panel.box.y - 4, height: panel.box.height + 6 }, obstacles);
    const leaders = own.flatMap((symbol) => {
      const label = labels.get(symbol.row.key);
      return label === undefined ? [] : leader(symbol, label).map((shape) => ({ ...shape, of: symbol.row.key }));
    });
    return [...leaders, ...[...labels].map(([row, label]) => ({ ...label, of: row }))];
  });
  const heads = thumbnail ? [] : panels.map(({ name, box }) => text(box.x, box.y - 8, name, 'head'));
  const key = thumbnail ? [] : sizeKey(most, radius, width);
  return {
    width,
    height,
    back: [...key, ...panels.flatMap(({ back }) => back), ...areas, ...heads],
    marks,
    front,
    notes: [],
  };
}
