import { geoAzimuthalEqualArea, geoCentroid, geoPath, type GeoProjection } from 'd3-geo';
import { sideNames, type Side, type Sides } from './contest-state.js';
import { element } from './draw.js';
import { dodge, textWidth } from './layout.js';

/** Rings of longitude and latitude, as in GeoJSON. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

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
  const projection = fittedProjection(shapes, width, map);
  const arena = shapes.filter(({ role }) => role === 'arena');
  const ids = new Map(arena.map(({ code }) => [code, `${idPrefix}-m-${code}`]));
  const path = geoPath(projection);
  const arenaRings = arena.map((shape) => ringsOf(shape, projection));
  const around = shapes
    .filter(({ role }) => role !== 'arena')
    .map(({ role, polygons }) => ({ role, rings: ringsOf({ polygons }, projection) }));
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
  const centres = arena.map((shape) => path.centroid(geometryOf(shape.polygons)));
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
function placeOfName(
  name: string,
  rings: readonly Ring[],
  arena: Ring,
  [width, height]: readonly [number, number],
): { readonly x: number; readonly y: number } | null {
  const half = textWidth(name) / 2 + 6;
  const outline = arena.filter((_, i) => i % 4 === 0);
  let best: { x: number; y: number; far: number } | null = null;
  for (let y = 14; y <= height - 14; y += 8)
    for (let x = half; x <= width - half; x += 8) {
      if (![0, -half, half].every((dx) => contains(rings, x + dx, y))) continue;
      let far = Infinity;
      for (const point of outline)
        far = Math.min(far, Math.hypot(Math.max(0, Math.abs(point[0] - x) - half), point[1] - y));
      if (far > (best?.far ?? 8)) best = { x, y, far };
    }
  return best;
}

function geometryOf(polygons: Polygons) {
  return { type: 'MultiPolygon' as const, coordinates: polygons as unknown as number[][][][] };
}

/** Equal areas around the middle of the arena, with a margin for what lies around. */
function fittedProjection(
  shapes: readonly MapShape[],
  width: number,
  height: number,
): GeoProjection {
  const all = geometryOf(
    shapes.filter(({ role }) => role === 'arena').flatMap(({ polygons }) => polygons),
  );
  const [longitude, latitude] = geoCentroid(all);
  const margin = [width * 0.1, height * 0.12] as const;
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .precision(0)
    .fitExtent(
      [
        [margin[0], margin[1]],
        [width - margin[0], height - margin[1]],
      ],
      all,
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

type Ring = readonly (readonly [number, number])[];

/** Rings in tenths of a pixel, without points that are nearer than a pixel to the last one. */
function ringsOf({ polygons }: Pick<MapShape, 'polygons'>, projection: GeoProjection): Ring[] {
  const rings: Ring[] = [];
  let ring: [number, number][] = [];
  const add = (x: number, y: number): void => {
    const [u, v] = ring.at(-1) ?? [Infinity, Infinity];
    if (Math.hypot(x - u, y - v) >= leastStep) ring.push([tenth(x), tenth(y)]);
  };
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x: number, y: number) => {
      ring = [];
      add(x, y);
    },
    lineTo: add,
    closePath: () => {
      if (ring.length > 2) rings.push(ring);
    },
  })(geometryOf(polygons));
  return rings;
}

const leastStep = 1.2;
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

/** A path in steps from point to point, which takes half the letters of one in places. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      const steps = ring.slice(1).map(([x, y], i) => {
        const [u, v] = ring[i]!;
        const [dx, dy] = [tenth(x - u), tenth(y - v)];
        return `${dx}${dy < 0 ? '' : ' '}${dy}`;
      });
      return `M${ring[0]![0]} ${ring[0]![1]}l${steps.join(' ')}z`
        .replace(/(?<![\d.])(-?)0\./g, '$1.')
        .replaceAll(' -', '-');
    })
    .join('');
}

/** Whether a point lies inside (even-odd rule); by index, since it is asked of every place a name may stand. */
function contains(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i++) {
      const point = ring[i]!;
      const py = point[1];
      const by = before[1];
      if (py > y !== by > y && x < point[0] + ((y - py) / (by - py)) * (before[0] - point[0]))
        inside = !inside;
      before = point;
    }
  }
  return inside;
}
