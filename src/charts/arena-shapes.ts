import type { Side } from './contest-state.js';
import { tenth } from './draw/svg.js';
import { textWidth } from './draw/text.js';

/** Rings of longitude and latitude, as in GeoJSON. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];
/** A ring in pixels. */
export type Ring = readonly (readonly [number, number])[];

export interface MapShape {
  /** Code of a state of the arena, `first` or `second` for the pair, `other` for what lies around. */
  readonly role: 'arena' | Side | 'other';
  readonly code: string;
  readonly polygons: Polygons;
}

/** Area of a ring and its middle. */
function momentsOf(ring: Ring): {
  readonly area: number;
  readonly middle: readonly [number, number];
} {
  let [area, x, y] = [0, 0, 0];
  ring.forEach((to, i) => {
    const from = ring.at(i - 1)!;
    const cross = from[0] * to[1] - from[1] * to[0];
    area += cross / 2;
    x += cross * (from[0] + to[0]);
    y += cross * (from[1] + to[1]);
  });
  return { area: Math.abs(area), middle: [x / (6 * area), y / (6 * area)] };
}

/** The largest of some rings, and the middle of its area. */
export function largestOf(rings: readonly Ring[]): {
  readonly ring: Ring;
  readonly middle: readonly [number, number];
} {
  const all = rings.map((ring) => ({ ring, ...momentsOf(ring) }));
  return all.reduce((largest, one) => (one.area > largest.area ? one : largest));
}

/** Where a name stands farthest from the arena, inside its state and the frame; null where it has no room. */
export function placeOfName(
  name: string,
  rings: readonly Ring[],
  arena: Ring,
  [width, height]: readonly [number, number],
): { readonly x: number; readonly y: number } | null {
  const half = textWidth(name) / 2 + 6;
  const outline = arena.filter((_, i) => i % 4 === 0);
  let best = { x: NaN, y: NaN, far: 64 };
  for (let y = 14; y <= height - 14; y += 8) {
    const edges = crossingsAt(rings, y);
    const isInside = (x: number): boolean => edges.filter((edge) => edge > x).length % 2 === 1;
    for (let x = half; edges.length > 0 && x <= width - half; x += 8) {
      if (!isInside(x) || !isInside(x - half) || !isInside(x + half)) continue;
      // The square of the distance to the outline, given up as soon as another place is farther.
      let far = Infinity;
      for (let i = 0; i < outline.length && far > best.far; i++) {
        const aside = Math.max(0, Math.abs(outline[i]![0] - x) - half);
        far = Math.min(far, aside * aside + (outline[i]![1] - y) ** 2);
      }
      if (far > best.far) best = { x, y, far };
    }
  }
  return Number.isNaN(best.x) ? null : { x: best.x, y: best.y };
}

/** A ring in tenths of a pixel, without points that are nearer than a pixel to the last one or at the end to the first. */
export function thinned(ring: Ring): Ring {
  const kept: [number, number][] = [];
  let [u, v] = [Infinity, Infinity];
  for (const [x, y] of ring) {
    if (Math.hypot(x - u, y - v) < leastStep) continue;
    [u, v] = [tenth(x), tenth(y)];
    kept.push([u, v]);
  }
  const [start] = kept;
  if (start !== undefined && Math.hypot(start[0] - u, start[1] - v) < leastStep) kept.pop();
  return kept;
}

const leastStep = 1.2;

/** A path in steps from point to point, which takes half the letters of one in places. */
export function pathOf(rings: readonly Ring[]): string {
  let path = '';
  for (const ring of rings) {
    let before = ring[0]!;
    path += `M${before[0]} ${before[1]}l`;
    for (let i = 1; i < ring.length; i++) {
      const point = ring[i]!;
      const across = shortest(point[0] - before[0]);
      const down = shortest(point[1] - before[1]);
      path += `${i > 1 && !across.startsWith('-') ? ' ' : ''}${across}${down.startsWith('-') ? '' : ' '}${down}`;
      before = point;
    }
    path += 'z';
  }
  return path;
}

/** A number in tenths, without the zero before its point. */
function shortest(value: number): string {
  const tenths = Math.round(value * 10);
  if (tenths % 10 === 0) return String(tenths / 10 + 0);
  const text = String(Math.abs(tenths) / 10);
  return `${tenths < 0 ? '-' : ''}${text.startsWith('0') ? text.slice(1) : text}`;
}

/** Where rings cross a height: a point with an odd number of crossings to its right lies inside. */
function crossingsAt(rings: readonly Ring[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let before = ring[ring.length - 1]!;
    for (const point of ring) {
      if (point[1] > y !== before[1] > y)
        crossings.push(
          point[0] + ((y - point[1]) / (before[1] - point[1])) * (before[0] - point[0]),
        );
      before = point;
    }
  }
  return crossings;
}
