import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Edges } from './draw/marks.js';
import { roomOf } from './draw/place.js';
import { linear } from './draw/scales.js';
import type { NetworkState } from './network-state.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly bloc: 0 | 1;
}

const steps = 300;

/**
 * Places of the nodes in a box: friendly ties pull together, all nodes push apart, and each bloc is drawn to its half, the left and
 * right one of a wide box or the upper and lower one of a high box. d3-force begins at a spiral and draws its jitter from
 * a generator with a fixed seed, so that the same network has the same places.
 */
export function placeNodes({ nodes, ties }: NetworkState, width: number, height: number): Point[] {
  const bodies = nodes.map(({ bloc }): Body => ({ bloc }));
  const links = ties.flatMap(({ from, to, sign }): SimulationLinkDatum<Body>[] =>
    sign > 0 ? [{ source: bodies[from]!, target: bodies[to]! }] : [],
  );
  const wide = width > height;
  const apart = 130;
  const half = ({ bloc }: Body): number => (bloc === 0 ? -apart : apart);
  forceSimulation(bodies)
    .force('tie', forceLink(links).distance(26))
    .force('push', forceManyBody().strength(-42).distanceMax(220))
    .force('collide', forceCollide(9))
    .force('x', forceX<Body>(wide ? half : 0).strength(wide ? 0.16 : 0.1))
    .force('y', forceY<Body>(wide ? 0 : half).strength(wide ? 0.12 : 0.16))
    .stop()
    .tick(steps);
  return stretched(
    bodies.map(({ x = 0, y = 0 }) => ({ x, y })),
    width,
    height,
  );
}

/** Points moved and scaled, each axis by itself, to fill a box. */
function stretched(points: readonly Point[], width: number, height: number): Point[] {
  const along = (values: readonly number[], length: number): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high === low ? () => length / 2 : linear([low, high], [0, length]);
  };
  const toX = along(
    points.map(({ x }) => x),
    width,
  );
  const toY = along(
    points.map(({ y }) => y),
    height,
  );
  return points.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
}

interface PlacedLabel extends Point {
  readonly node: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Labels beside their points, the first ones first, each where it meets none that stands already and lies inside the box: right, left,
 * above or below of its point. A label with no such place is left out.
 */
export function placeLabels(
  wanted: readonly { readonly node: number; readonly point: Point; readonly width: number }[],
  within: Edges,
  height: number,
): PlacedLabel[] {
  // A label may not cover the point of another either.
  const points = wanted.map(({ point: { x, y } }) => ({
    ...{ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
  }));
  const take = roomOf(points);
  return wanted.flatMap(({ node, point: { x, y }, width }, i): PlacedLabel[] => {
    const places = [
      { anchor: 'start', x: x + 8, y },
      { anchor: 'end', x: x - 8, y },
      { anchor: 'middle', x, y: y - 13 },
      { anchor: 'middle', x, y: y + 13 },
    ] as const;
    const shifts = { start: 0, end: width, middle: width / 2 };
    const place = places.find((one) => {
      const left = one.x - shifts[one.anchor];
      const [top, bottom] = [one.y - height / 2, one.y + height / 2];
      const box = { left, right: left + width, top, bottom };
      const inside =
        left >= within.left &&
        box.right <= within.right &&
        top >= within.top &&
        bottom <= within.bottom;
      return inside && take(box, points[i]);
    });
    return place === undefined ? [] : [{ node, ...place }];
  });
}
