import { codeOfState } from '../../core/series.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import type { MapShape } from '../../charts/arena-shapes.js';
import type { Polygons } from '../../charts/arena-shapes.js';
import { labelOf, stateByCcode } from '../../states/index.js';

type Topology = Parameters<typeof feature>[0];
type Transform = NonNullable<Topology['transform']>;
type Arc = readonly (readonly number[])[];

interface Geometry {
  readonly id?: string | number;
  /** Rings of indices, one level deeper for several polygons; ~i for an arc taken backwards. */
  readonly arcs: readonly unknown[];
}

/** Outlines of today’s states (Natural Earth, 1:50 million), as arcs that neighbours share. */
function readAtlas() {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const { geometries } = topology.objects['countries'] as unknown as {
    readonly geometries: readonly Geometry[];
  };
  return {
    /** By ISO 3166 number. */
    ofNumber: (isonum: number) => geometries.find(({ id }) => Number(id ?? 0) === isonum),
    polygonsOf: (geometry: Geometry) => polygonsOf(topology, geometry),
    /** What may come into view, with the points that a map of the view can show. */
    partInView: (view: View) => {
      const transform = topology.transform!;
      const near = topology.arcs.map((arc) => meets(boundsOf(arc, transform), view));
      const found = geometries.filter((one) => arcsOf(one).some((index) => near[index]));
      const used = new Set(found.flatMap(arcsOf));
      const arcs = topology.arcs.map((arc, i) =>
        used.has(i) ? thinned(pointsOf(arc, transform), view) : [],
      );
      const thin = { ...topology, arcs, transform: undefined } as unknown as Topology;
      return found.map((geometry) => ({ geometry, polygons: polygonsOf(thin, geometry) }));
    },
  };
}

const arcsOf = ({ arcs }: Geometry): number[] =>
  (arcs.flat(2) as number[]).map((index) => (index < 0 ? ~index : index));

function polygonsOf(topology: Topology, geometry: Geometry): Polygons {
  const outline = feature(topology, geometry as never) as unknown as {
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: Polygons[number] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: Polygons };
  };
  const { type, coordinates } = outline.geometry;
  return type === 'Polygon' ? [coordinates] : coordinates;
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Bounds of an arc, whose points are steps from one to the next. */
function boundsOf(arc: Arc, { scale, translate }: Transform): Bounds {
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of arc) {
    x += step[0]!;
    y += step[1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [
    west * scale[0] + translate[0],
    south * scale[1] + translate[1],
    east * scale[0] + translate[0],
    north * scale[1] + translate[1],
  ];
}

type Points = Polygons[number][number];

/** Longitudes and latitudes of an arc. */
function pointsOf(arc: Arc, { scale, translate }: Transform): Points {
  let [x, y] = [0, 0];
  return arc.map((step) => {
    x += step[0]!;
    y += step[1]!;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

const degrees = 180 / Math.PI;

function meets([west, south, east, north]: Bounds, { centre, radius }: View): boolean {
  const [longitude, latitude] = centre;
  const reach = radius * degrees;
  if (south > latitude + reach || north < latitude - reach) return false;
  const widest = Math.cos(Math.min(89, Math.abs(latitude) + reach) / degrees);
  const aside = reach / widest;
  return [-360, 0, 360].some(
    (turn) => west + turn <= longitude + aside && east + turn >= longitude - aside,
  );
}

/** How many steps that a map can show fit into the radius of the view. */
const steps = 180;

/**
 * An arc without points that are too near to the last one to be told from it, or eight times as far where they are out
 * of view. Neighbours share arcs, so that they still meet.
 */
function thinned(points: Points, view: View): Points {
  const least = (view.radius * degrees) / steps;
  const end = points.length - 1;
  let last = points[0]!;
  return points.filter((point, i) => {
    if (i === 0 || i === end) return true;
    const [x, y] = point;
    const apart = Math.hypot((x - last[0]) * Math.cos(y / degrees), y - last[1]);
    if (apart < least || (apart < 8 * least && !isNear(point, view))) return false;
    last = point;
    return true;
  });
}

/** What lies around is kept as far as the corners of a frame with margins reach, in radii of the arena. */
const around = 1.5;

/**
 * Outlines for a map of an arena: its states, the pair and what lies around, each as the parts that may come into view.
 * States whose outline is not known (those of the past) are left out.
 */
export function arenaShapes(arena: readonly number[], pair: readonly [number, number]): MapShape[] {
  if (arena.length === 0) return [];
  const atlas = readAtlas();
  const outlineOf = (ccode: number): Geometry | undefined =>
    atlas.ofNumber(stateByCcode(ccode)?.isonum ?? -1);
  const own = arena.flatMap((ccode) => outlineOf(ccode) ?? []);
  if (own.length === 0) return [];
  const view = viewOf(own.flatMap(atlas.polygonsOf));
  const roles = new Map<Geometry | undefined, { role: MapShape['role']; code: string }>([
    ...arena.map((ccode) => [outlineOf(ccode), { role: 'arena', code: codeOf(ccode) }] as const),
    [outlineOf(pair[0]), { role: 'first', code: codeOf(pair[0]) }],
    [outlineOf(pair[1]), { role: 'second', code: codeOf(pair[1]) }],
  ]);
  return atlas.partInView(view).flatMap(({ geometry, polygons: all }) => {
    const polygons = all.filter((polygon) => polygon[0]!.length > 4 && inView(polygon, view));
    const known = roles.get(geometry) ?? { role: 'other' as const, code: '' };
    return polygons.length === 0 ? [] : [{ ...known, polygons: polygons.map(facingOut) }];
  });
}

const codeOf = (ccode: number): string => codeOfState(labelOf(ccode));

interface View {
  readonly centre: readonly [number, number];
  readonly radius: number;
}

function viewOf(polygons: Polygons): View {
  const all = { type: 'MultiPolygon' as const, coordinates: polygons as unknown as number[][][][] };
  const centre = geoCentroid(all);
  const corners = polygons.flatMap((polygon) => polygon[0]!.filter((_, i) => i % 8 === 0));
  const farthest = Math.min(...corners.map((point) => cosine(centre, point)));
  return { centre, radius: around * Math.acos(Math.max(-1, farthest)) };
}

/** Cosine of the angle between two points of the globe. */
function cosine([a, b]: Points[number], [c, d]: Points[number]): number {
  const [north, south] = [b / degrees, d / degrees];
  return (
    Math.sin(north) * Math.sin(south) +
    Math.cos(north) * Math.cos(south) * Math.cos((a - c) / degrees)
  );
}

/** Whether a point lies in view; most do not, and their latitude alone says so. */
function isNear(point: Points[number], { centre, radius }: View): boolean {
  if (Math.abs(point[1] - centre[1]) > radius * degrees) return false;
  return radius >= Math.PI || cosine(centre, point) >= Math.cos(radius);
}

/** Whether a point of the polygon lies in view, or the view inside its bounds. */
function inView([ring]: Polygons[number], view: View): boolean {
  const { centre } = view;
  if (ring!.some((point) => isNear(point, view))) return true;
  const [longitudes, latitudes] = [0, 1].map((axis) => ring!.map((point) => point[axis as 0 | 1]));
  return isWithin(centre[0], longitudes!) && isWithin(centre[1], latitudes!);
}

const isWithin = (value: number, values: readonly number[]): boolean =>
  Math.min(...values) <= value && value <= Math.max(...values);

/** Without holes too small to be seen, and turned back where leaving out points has turned a sliver around: what a polygon of the globe holds is to the right of its edge. */
function facingOut(polygon: Polygons[number]): Polygons[number] {
  const seen = polygon.filter(({ length }) => length > 4);
  const area = geoArea({ type: 'Polygon', coordinates: seen as unknown as number[][][] });
  return area > 2 * Math.PI ? seen.map((ring) => ring.toReversed()) : seen;
}
