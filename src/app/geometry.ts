import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { MapShape, Polygons } from '../charts/contest-outlines.js';
import { labelOf, stateByCcode } from '../states/index.js';

interface Outline {
  readonly id?: string | number;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Polygons[number] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Polygons };
}

/** Outlines of today’s states (Natural Earth, 1:50 million), by ISO 3166 number. */
function readOutlines(): readonly Outline[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof feature>[0];
  const countries = feature(world, world.objects['countries']!);
  return (countries as unknown as { readonly features: readonly Outline[] }).features;
}

interface Country {
  readonly isonum: number;
  readonly polygons: Polygons;
}

const countries = (): Country[] =>
  readOutlines().map(({ id, geometry }) => ({
    isonum: Number(id ?? 0),
    polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }));

/** What lies around is kept as far as the corners of a frame with margins reach, in radii of the arena. */
const around = 1.5;

/**
 * Outlines for a map of an arena: its states, the pair and what lies around, each as the parts that may come into view.
 * States whose outline is not known (those of the past) are left out.
 */
export function arenaShapes(arena: readonly number[], pair: readonly [number, number]): MapShape[] {
  if (arena.length === 0) return [];
  const world = countries();
  const byNumber = new Map(world.map((country) => [country.isonum, country]));
  const countryOf = (ccode: number): Country | undefined =>
    byNumber.get(stateByCcode(ccode)?.isonum ?? -1);
  const arenaCountries = arena.flatMap((ccode) => countryOf(ccode) ?? []);
  if (arenaCountries.length === 0) return [];
  const view = viewOf(arenaCountries.flatMap(({ polygons }) => polygons));
  const roles = new Map<Country | undefined, { role: MapShape['role']; code: string }>([
    ...arena.map((ccode) => [countryOf(ccode), { role: 'arena', code: codeOf(ccode) }] as const),
    [countryOf(pair[0]), { role: 'first', code: codeOf(pair[0]) }],
    [countryOf(pair[1]), { role: 'second', code: codeOf(pair[1]) }],
  ]);
  return world.flatMap((country) => {
    const polygons = country.polygons.filter((polygon) => inView(polygon, view));
    const known = roles.get(country) ?? { role: 'other' as const, code: '' };
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

/** Every eighth point: near enough for what may come into view. */
const sampled = (points: Points): Points => points.filter((_, i) => i % 8 === 0);

/** Whether a point of the polygon lies in view, or the view inside its bounds. */
function inView(polygon: Polygons[number], { centre, radius }: View): boolean {
  const points = sampled(polygon[0]!);
  if (points.some((point) => geoDistance([...centre], [...point]) <= radius)) return true;
  const [longitudes, latitudes] = [0, 1].map((axis) => points.map((point) => point[axis as 0 | 1]));
  return isWithin(centre[0], longitudes!) && isWithin(centre[1], latitudes!);
}

const isWithin = (value: number, values: readonly number[]): boolean =>
  Math.min(...values) <= value && value <= Math.max(...values);
