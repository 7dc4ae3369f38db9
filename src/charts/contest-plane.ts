import { geoAzimuthalEqualArea, geoCentroid } from 'd3-geo';

/*
 * From outlines on the globe to rings in pixels. Points are projected one by one: with as many as a small map shows,
 * the bent edges between them that a stream of d3-geo would draw are shorter than a pixel.
 */

/** Rings of longitude and latitude, as in GeoJSON. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];
export type Ring = readonly (readonly [number, number])[];

/** Polygons on a plane with equal areas around the middle of those of the arena; the unit is the radius of the globe. */
export function planeAround(arena: Polygons): (polygons: Polygons) => Ring[] {
  const [longitude, latitude] = geoCentroid({
    type: 'MultiPolygon',
    coordinates: arena as unknown as number[][][][],
  });
  const project = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(1)
    .translate([0, 0]);
  return (polygons) =>
    polygons
      .map((polygon) =>
        polygon.map((ring) => ring.map((point) => project(point as [number, number])!)),
      )
      // A ring around the far side of the globe is turned inside out: what it holds lies beyond any frame.
      .filter(([ring]) => sumOverEdges(ring!, (cross) => cross) > -2)
      .flat();
}

function sumOverEdges(
  ring: Ring,
  term: (cross: number, from: Ring[number], to: Ring[number]) => number,
): number {
  let sum = 0;
  let before = ring[ring.length - 1]!;
  for (const point of ring) {
    sum += term(before[0] * point[1] - before[1] * point[0], before, point);
    before = point;
  }
  return sum;
}

/** Middle of the area of rings. */
export function middleOf(rings: readonly Ring[]): [number, number] {
  const sum = (term: Parameters<typeof sumOverEdges>[1]): number =>
    rings.reduce((total, ring) => total + sumOverEdges(ring, term), 0);
  const area = 3 * sum((cross) => cross);
  return [
    sum((cross, from, to) => cross * (from[0] + to[0])) / area,
    sum((cross, from, to) => cross * (from[1] + to[1])) / area,
  ];
}

/** Scales points so that the given ones fill a box of a frame, in its middle. */
export function fitted(
  rings: readonly Ring[],
  [width, height]: readonly [number, number],
  [aside, above]: readonly [number, number],
): (ring: Ring) => Ring {
  const [x, y] = [0, 1].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (const ring of rings)
      for (const point of ring) {
        low = Math.min(low, point[axis as 0 | 1]);
        high = Math.max(high, point[axis as 0 | 1]);
      }
    return { middle: (low + high) / 2, span: high - low };
  }) as [{ middle: number; span: number }, { middle: number; span: number }];
  const scale = Math.min((width - 2 * aside) / x.span, (height - 2 * above) / y.span);
  return (ring) =>
    ring.map(([u, v]) => [width / 2 + scale * (u - x.middle), height / 2 + scale * (v - y.middle)]);
}

/** The part of a ring inside a box, edge by edge (Sutherland and Hodgman 1974). */
export function clipped(
  ring: Ring,
  low: readonly [number, number],
  high: readonly [number, number],
): Ring {
  let part = ring;
  for (const axis of [0, 1] as const)
    for (const [edge, sign] of [
      [low[axis], 1],
      [high[axis], -1],
    ] as const) {
      const inside = (point: Ring[number]): boolean => sign * (point[axis] - edge) >= 0;
      if (part.every(inside)) continue;
      part = part.flatMap((point, i) => {
        const before = part.at(i - 1)!;
        const kept = inside(point) ? [point] : [];
        return inside(before) === inside(point)
          ? kept
          : [crossing(before, point, axis, edge), ...kept];
      });
    }
  return part;
}

/** Where the way from one point to another crosses an edge of the box. */
function crossing(
  from: Ring[number],
  to: Ring[number],
  axis: 0 | 1,
  edge: number,
): readonly [number, number] {
  const share = (edge - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const along = from[other] + share * (to[other] - from[other]);
  return axis === 0 ? [edge, along] : [along, edge];
}
