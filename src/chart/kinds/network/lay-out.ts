import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import type { Link } from '../../table.ts';

/** What the layout needs of a node: its key and the radius to keep free around it. */
export interface Body {
  readonly key: string;
  readonly radius: number;
}

export interface LaidOut {
  readonly x: number;
  readonly y: number;
}

/** Rounds of the simulation; more changes nothing that can be seen. */
const rounds = 320;

/** Numbers from 0 to 1 from a fixed start: the linear congruential generator of Numerical Recipes. */
function fixedNumbers(): () => number {
  let state = 20250124;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

interface Moving extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

/**
 * Lays bodies out by forces within a width and a height: joined ones near each other, none over another. The same
 * input gives the same places.
 */
export function layOut(
  bodies: readonly Body[],
  links: readonly Link[],
  width: number,
  height: number,
): ReadonlyMap<string, LaidOut> {
  const nodes = bodies.map(({ key, radius }): Moving => ({ key, radius }));
  const heaviest = Math.max(1, ...links.map(({ weight }) => weight));
  const weights = new Map(links.map((link) => [`${link.source} ${link.target}`, link.weight / heaviest]));
  const joins = links.map(({ source, target }): SimulationLinkDatum<Moving> => ({ source, target }));
  const share = (link: SimulationLinkDatum<Moving>): number => {
    const keyOf = (end: SimulationLinkDatum<Moving>['source']): string =>
      typeof end === 'object' ? end.key : String(end);
    return weights.get(`${keyOf(link.source)} ${keyOf(link.target)}`) ?? 0;
  };
  const spacing = Math.sqrt((width * height) / Math.max(1, nodes.length));
  const simulation = forceSimulation(nodes)
    .stop()
    .randomSource(fixedNumbers())
    .force(
      'link',
      forceLink<Moving, SimulationLinkDatum<Moving>>(joins)
        .id(({ key }) => key)
        .distance((link) => spacing * (1.1 - 0.5 * share(link)))
        .strength((link) => 0.05 + 0.35 * share(link)),
    )
    .force(
      'charge',
      forceManyBody<Moving>()
        .strength(-spacing * 3)
        .distanceMax(spacing * 3.5),
    )
    .force(
      'collide',
      forceCollide<Moving>(({ radius }) => radius + spacing * 0.3),
    )
    // A wide picture pulls less along its width.
    .force('x', forceX<Moving>(0).strength(0.11 * (height / width)))
    .force('y', forceY<Moving>(0).strength(0.11 * (width / height)));
  simulation.tick(rounds);
  const xs = nodes.map(({ x = 0 }) => x);
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scaleX = width / Math.max(1, right - left);
  const scaleY = height / Math.max(1, bottom - top);
  return new Map(
    nodes.map(({ key, x = 0, y = 0 }) => [
      key,
      { x: right > left ? (x - left) * scaleX : width / 2, y: bottom > top ? (y - top) * scaleY : height / 2 },
    ]),
  );
}
