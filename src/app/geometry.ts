import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { MapShape, Polygons } from '../charts/contest-outlines.js';
import { labelOf, stateByCcode } from '../states/index.js';

type Topology = Parameters<typeof feature>[0];
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
    geometries,
    /** By ISO 3166 number. */
    ofNumber: (isonum: number) => geometries.find(({ id }) => Number(id ?? 0) === isonum),
    polygonsOf: (geometry: Geometry): Polygons => {
      const outline = feature(topology, geometry as never) as unknown as {
        readonly geometry:
          | { readonly type: 'Polygon'; readonly coordinates: Polygons[number] }
          | { readonly type: 'MultiPolygon'; readonly coordinates: Polygons };
      };
      const { type, coordinates } = outline.geometry;
      return type === 'Polygon' ? [coordinates] : coordinates;
    },
    /** Whether an arc’s bounds meet the view: what is far away need not be decoded. */
    nearView: (view: View): ((geometry: Geometry) => boolean) => {
      const near = topology.arcs.map((arc) => meets(boundsOf(arc, topology.transform!), view));
      return ({ arcs }) =>
        (arcs.flat(2) as number[]).some((index) => near[index < 0 ? ~index : index]);
    },
  };
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Bounds of an arc, whose points are steps from one to the next. */
function boundsOf(arc: Arc, { scale, translate }: NonNullable<Topology['transform']>): Bounds {
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of arc) {
    x += step[0]!;
    y += step[1]!;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [
    west * scale[0] + translate[0],
    south * scale[1] + translate[1],
    east * scale[0] + translate[0],
    north * scale[1] + translate[1],
  ];
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
  return atlas.geometries.filter(atlas.nearView(view)).flatMap((geometry) => {
    const seen = atlas.polygonsOf(geometry).filter((polygon) => inView(polygon, view));
    const known = roles.get(geometry) ?? { role: 'other' as const, code: '' };
    const polygons = known.role === 'arena' ? seen : seen.map((one) => thinned(one, view));
    return polygons.length === 0 ? [] : [{ ...known, polygons }];
  });
}

const codeOf = (ccode: number): string => labelOf(ccode).iso3 ?? String(ccode);

interface View {
  readonly centre: readonly [number, number];
  readonly radius: number;
}

function viewOf(polygons: Polygons): View {
  const all = { type: 'MultiPolygon' as const, coordinates: polygons as unknown as number[][][][] };
  const centre = geoCentroid(all);
  const corners = polygons.flatMap((polygon) => sampled(polygon[0]!));
  return {
    centre,
    radius: around * Math.max(...corners.map((point) => geoDistance(centre, [...point]))),
  };
}

type Points = Polygons[number][number];

/** Whether a point lies in view; most do not, and their latitude alone says so. */
function isNear(point: Points[number], { centre, radius }: View): boolean {
  if (Math.abs(point[1] - centre[1]) > radius * degrees) return false;
  return geoDistance([...centre], [...point]) <= radius;
}

/** Rings with every point that is in view, and an eighth of the others. */
const thinned = (polygon: Polygons[number], view: View): Polygons[number] =>
  polygon.map((ring) =>
    ring.filter((point, i) => i % 8 === 0 || i === ring.length - 1 || isNear(point, view)),
  );

/** Every eighth point: near enough for what may come into view. */
const sampled = (points: Points): Points => points.filter((_, i) => i % 8 === 0);

/** Whether a point of the polygon lies in view, or the view inside its bounds. */
function inView(polygon: Polygons[number], view: View): boolean {
  const { centre } = view;
  const points = sampled(polygon[0]!);
  if (points.some((point) => isNear(point, view))) return true;
  const [longitudes, latitudes] = [0, 1].map((axis) => points.map((point) => point[axis as 0 | 1]));
  return isWithin(centre[0], longitudes!) && isWithin(centre[1], latitudes!);
}

const isWithin = (value: number, values: readonly number[]): boolean =>
  Math.min(...values) <= value && value <= Math.max(...values);
