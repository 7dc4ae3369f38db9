import { memoOn } from '../core/memo.js';
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import {
  largestOf,
  pathOf,
  placeOfName,
  thinned,
  type MapShape,
  type Polygons,
  type Ring,
} from './arena-shapes.js';
import { sideNames, type Side, type Sides } from './contest-state.js';
import { tenth } from './draw/svg.js';

/*
 * Where the states of an arena lie in a frame: around their middle, with true areas. Arenas that reach around the globe are shown
 * on a map of the world.
 */

/** How far a reader has gone in: 1 shows the arena in whole; the middle is moved by shares of the frame. */
export interface MapView {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** An arena state in the frame. */
export interface PlacedState {
  readonly code: string;
  /** Path of its outline; null where it is so small that a dot stands for it. */
  readonly path: string | null;
  readonly x: number;
  readonly y: number;
  /** Width of the part in view. */
  readonly width: number;
}

export interface PlacedArena {
  readonly states: readonly PlacedState[];
  /** What lies around. */
  readonly context: string;
  readonly names: readonly { readonly side: Side; readonly x: number; readonly y: number }[];
}

type Frame = readonly [width: number, height: number];
type Point = [number, number];

const asGeometry = (polygons: Polygons) =>
  ({ type: 'MultiPolygon', coordinates: polygons }) as unknown as GeoPermissibleObjects;

/** Area on the unit globe and middle of a shape, found once. */
const placeOf = memoOn(
  (shape: MapShape) => [shape],
  ({ polygons }) => {
    const main = asGeometry(mainPart(polygons));
    return { area: geoArea(main), centre: geoCentroid(main) };
  },
);

/** The largest polygon and those near to its size: islands and lands far away do not widen the map. */
function mainPart(polygons: Polygons): Polygons {
  const areas = polygons.map((polygon) => geoArea(asGeometry([polygon])));
  const least = Math.max(...areas) / 5;
  return polygons.filter((_, i) => areas[i]! >= least);
}

/** Up to so many radians from its middle an arena is drawn as one side of the globe. */
const widest = (65 * Math.PI) / 180;
/** A map shows at least so many radians from its middle to its edge. */
const narrowest = (2.5 * Math.PI) / 180;
/** States with less than so many square pixels are dots. */
const leastArea = 70;

const remembered = new WeakMap<
  readonly MapShape[],
  { readonly key: string; readonly arena: PlacedArena }
>();

/** The arena in a frame. The same for every year: what was placed last is kept. */
export function placeArena(
  shapes: readonly MapShape[],
  sides: Sides,
  frame: Frame,
  view: MapView = { zoom: 1, x: 0, y: 0 },
): PlacedArena {
  const key = [...frame, view.zoom, view.x, view.y, sides.first.name, sides.second.name].join();
  const known = remembered.get(shapes);
  if (known?.key === key) return known.arena;
  const arena = placed(shapes, sides, frame, view);
  remembered.set(shapes, { key, arena });
  return arena;
}

function placed(
  shapes: readonly MapShape[],
  sides: Sides,
  frame: Frame,
  view: MapView,
): PlacedArena {
  const arena = shapes.filter(({ role }) => role === 'arena');
  const projection = projectionOf(arena, frame, view);
  const drawn = shapes.map((shape) => ({ shape, rings: ringsOf(shape.polygons, projection) }));
  const scale = projection.scale();
  const states = drawn
    .filter(({ shape }) => shape.role === 'arena')
    .flatMap(({ shape, rings }): PlacedState[] => {
      const { area, centre } = placeOf(shape);
      if (area * scale * scale >= leastArea) {
        if (rings.length === 0) return [];
        const { ring, middle } = largestOf(rings);
        const xs = ring.map(([x]) => x);
        const width = Math.max(...xs) - Math.min(...xs);
        return [{ code: shape.code, path: pathOf(rings), x: middle[0], y: middle[1], width }];
      }
      const point = projection(centre);
      if (point === null || !isInside(point, frame)) return [];
      return [{ code: shape.code, path: null, x: tenth(point[0]), y: tenth(point[1]), width: 0 }];
    });
  const around = drawn.filter(({ shape }) => shape.role !== 'arena');
  const outline = drawn
    .filter(({ shape }) => shape.role === 'arena')
    .flatMap(({ rings }) => rings.flat());
  return {
    states,
    context: around.map(({ rings }) => pathOf(rings)).join(''),
    names: sideNames.flatMap((side) => {
      const found = around.find(({ shape }) => shape.role === side);
      if (found === undefined || found.rings.length === 0) return [];
      const place = placeOfName(sides[side].name, found.rings, outline, frame);
      return place === null ? [] : [{ side, ...place }];
    }),
  };
}

const isInside = ([x, y]: Point, [width, height]: Frame): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

/** The projection in which the arena fills the frame, and the view moved into it. */
function projectionOf(
  arena: readonly MapShape[],
  [width, height]: Frame,
  { zoom, x, y }: MapView,
): GeoProjection {
  const main = asGeometry(arena.flatMap(({ polygons }) => mainPart(polygons)));
  const [longitude, latitude] = geoCentroid(main);
  const reach = Math.max(
    ...arena.flatMap(({ polygons }) =>
      mainPart(polygons).flatMap(([ring]) =>
        ring!
          .filter((_, i) => i % 8 === 0)
          .map((point) => geoDistance([longitude, latitude], point as Point)),
      ),
    ),
  );
  const isWide = reach > widest;
  const projection = isWide
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  const edge = isWide ? 0.02 : 0.08;
  projection.fitExtent(
    [
      [width * edge, height * edge],
      [width * (1 - edge), height * (1 - edge)],
    ],
    main,
  );
  const most = Math.min(width, height) / 2 / narrowest;
  if (!isWide && projection.scale() > most)
    projection.scale(most).translate([width / 2, height / 2]);
  const [u, v] = projection.translate();
  projection
    .scale(projection.scale() * zoom)
    .translate([
      width / 2 + (u - width / 2 - x * width) * zoom,
      height / 2 + (v - height / 2 - y * height) * zoom,
    ]);
  // With points as near to one another as those of the outlines, the bent edges between them are shorter than a pixel.
  projection.precision(0);
  if (!isWide) projection.clipAngle(angleInView(projection, [width, height]));
  return projection.clipExtent([
    [-margin, -margin],
    [width + margin, height + margin],
  ]);
}

/** Edges of what is cut off stay out of sight. */
const margin = 4;

/** How far from its middle, in degrees, the map reaches at the farthest corner of the frame. */
function angleInView(projection: GeoProjection, [width, height]: Frame): number {
  const [u, v] = projection.translate();
  const corner = Math.max(
    ...[0, width].flatMap((x) => [0, height].map((y) => Math.hypot(x - u, y - v))),
  );
  const half = (corner + margin) / (2 * projection.scale());
  return half >= 0.99 ? 179 : Math.max(1, (2 * Math.asin(half) * 180) / Math.PI);
}

/** Rings of a shape in pixels, as far as they are in view and large enough to be seen. */
function ringsOf(polygons: Polygons, projection: GeoProjection): Ring[] {
  const rings: Point[][] = [];
  const pen = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)!.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
  };
  geoPath(projection, pen as never)(asGeometry(polygons));
  return rings.map(thinned).filter((ring) => ring.length > 2);
}
