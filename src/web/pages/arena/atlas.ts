import type { feature as featureOf } from 'topojson-client';
// Read as data: as a script the browser would compile it.
import countries from 'world-atlas/countries-50m.json?url';
import type { MapShape, Polygons } from '../../../charts/arena-shapes.js';
import type { ArenaState } from '../../../contract/index.js';
import { codeOf } from '../../state/address.js';

/** No state lies there, and on a map of the world it takes the room of many. */
const antarctica = 10;

/** Outlines of today’s states. */
export interface Atlas {
  readonly outlines: readonly {
    /** ISO 3166 number; NaN where the source gives none. */
    readonly isonum: number;
    readonly name: string;
    readonly polygons: Polygons;
  }[];
}

type Topology = Parameters<typeof featureOf>[0];

let loaded: Promise<Atlas> | undefined;

/** The outlines, loaded when a page first needs them: Natural Earth, 1:50 million. */
export function loadAtlas(): Promise<Atlas> {
  loaded ??= read().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function read(): Promise<Atlas> {
  const [topology, { feature }] = await Promise.all([
    fetch(countries).then((file) => file.json() as Promise<Topology>),
    import('topojson-client'),
  ]);
  const { features } = feature(topology, topology.objects['countries'] as never) as unknown as {
    readonly features: readonly Feature[];
  };
  const outlines = features.map(
    ({ id, properties: { name }, geometry: { type, coordinates } }) => ({
      isonum: Number(id ?? NaN),
      name,
      polygons: (type === 'Polygon' ? [coordinates] : coordinates) as Polygons,
    }),
  );
  return { outlines: outlines.filter(({ isonum }) => isonum !== antarctica) };
}

interface Feature {
  readonly id?: string;
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown };
}

/** The shapes of a map, and the states that have no outline: those of the past, and the smallest. */
export function shapesOf(
  { outlines }: Atlas,
  pair: readonly ArenaState[],
  arena: readonly ArenaState[],
): { readonly shapes: readonly MapShape[]; readonly without: readonly ArenaState[] } {
  const outlineOf = ({ isonum, name }: ArenaState) =>
    outlines.find((one) => one.isonum === isonum) ??
    outlines.find((one) => Number.isNaN(one.isonum) && one.name === name);
  const roles = new Map<Atlas['outlines'][number], Pick<MapShape, 'role' | 'code'>>();
  pair.forEach((state, i) => {
    const outline = outlineOf(state);
    if (outline !== undefined)
      roles.set(outline, { role: i === 0 ? 'first' : 'second', code: codeOf(state) });
  });
  const without: ArenaState[] = [];
  for (const state of arena) {
    const outline = outlineOf(state);
    if (outline === undefined) without.push(state);
    else roles.set(outline, { role: 'arena', code: codeOf(state) });
  }
  const shapes = outlines.map((outline): MapShape => ({
    ...(roles.get(outline) ?? { role: 'other', code: '' }),
    polygons: outline.polygons,
  }));
  return { shapes, without };
}
