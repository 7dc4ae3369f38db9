import {
  clipped,
  fitted,
  middleOf,
  planeAround,
  type Polygons,
  type Ring,
} from './contest-plane.js';
import { sideNames, type Side, type Sides } from './contest-state.js';
import { element, tenth } from './draw.js';
import { dodge, textWidth } from './layout.js';

export interface MapShape {
  /** Code of a state of the arena, `first` or `second` for the pair, `other` for what lies around. */
  readonly role: 'arena' | Side | 'other';
  readonly code: string;
  readonly polygons: Polygons;
}

export interface Outlines {
  readonly defs: string;
  /** Ids of the outlines by code of the arena state. */
  readonly ids: ReadonlyMap<string, string>;
  readonly context: string;
  readonly labels: readonly { readonly code: string; readonly x: number; readonly y: number }[];
  readonly names: readonly { readonly side: Side; readonly x: number; readonly y: number }[];
}

/** Outlines of the states in view, drawn once and used by every panel. */
export function drawOutlines(
  shapes: readonly MapShape[],
  sides: Sides,
  [width, map]: readonly [number, number],
  idPrefix: string,
): Outlines {
  const arena = shapes.filter(({ role }) => role === 'arena');
  const ids = new Map(arena.map(({ code }) => [code, `${idPrefix}-m-${code}`]));
  const project = planeAround(arena.flatMap(({ polygons }) => polygons));
  const plane = arena.map(({ polygons }) => project(polygons));
  // A margin for what lies around.
  const toPixels = fitted(plane.flat(), [width, map], [width * 0.1, map * 0.12]);
  const pixels = plane.map((rings) => rings.map(toPixels));
  const inFrame = (rings: readonly Ring[]): Ring[] =>
    rings.flatMap((ring) => {
      const seen = thinned(clipped(ring, [-2, -2], [width + 2, map + 2]));
      return seen.length > 2 ? [seen] : [];
    });
  const arenaRings = pixels.map(inFrame);
  const around = shapes
    .filter(({ role }) => role !== 'arena')
    .map(({ role, polygons }) => ({ role, rings: inFrame(project(polygons).map(toPixels)) }));
  const clip = element(
    'clipPath',
    { id: `${idPrefix}-clip` },
    element('rect', { x: 0, y: 0, width, height: map, rx: 4 }),
  );
  const defs = [
    clip,
    element('path', {
      id: `${idPrefix}-m`,
      d: around.map(({ rings }) => pathOf(rings)).join(''),
    }),
    ...arena.map(({ code }, i) =>
      element('path', { id: ids.get(code), d: pathOf(arenaRings[i]!) }),
    ),
  ].join('');
  const centres = pixels.map(middleOf);
  const placed = dodge(
    centres.map(([, y]) => y),
    centres.map(() => 14),
    8,
    map - 8,
  );
  const apart = centres.some(([x, y], i) =>
    centres.some(([u, v], j) => j > i && Math.abs(x - u) < 32 && Math.abs(y - v) < 14),
  );
  return {
    defs,
    ids,
    context: `${idPrefix}-m`,
    labels: arena.map(({ code }, i) => ({
      code,
      x: centres[i]![0],
      y: apart ? placed[i]! : centres[i]![1],
    })),
    names: sideNames.flatMap((side) => {
      const shape = around.find(({ role }) => role === side);
      if (shape === undefined) return [];
      const place = placeOfName(sides[side].name, shape.rings, arenaRings.flat(2), [width, map]);
      return place === null ? [] : [{ side, ...place }];
    }),
  };
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
