import { ink, slotColour, slotStyles, type Slot } from '../palette.js';
import { element, escapeText, hundredth, tenth, type Attributes } from './svg.js';

/** A place in pixels. */
export type Place = readonly [x: number, y: number];
/** Places in order; null where there is none. */
export type Places = readonly (Place | null)[];

export interface Style {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  /** Of the stroke. */
  readonly width?: number;
  readonly dash?: string | null;
  readonly opacity?: number;
  /** Words under the pointer. */
  readonly title?: string;
}

function mark(name: string, geometry: Attributes, style: Style): string {
  const { fill, fillOpacity, stroke, width, dash, opacity, title } = style;
  const attributes = {
    ...geometry,
    ...{ fill, 'fill-opacity': fillOpacity, stroke, 'stroke-width': width },
    ...{ 'stroke-dasharray': dash, opacity },
  };
  if (title === undefined) return element(name, attributes);
  return element(name, attributes, element('title', {}, escapeText(title)));
}

export const line = (x1: number, y1: number, x2: number, y2: number, style: Style): string =>
  mark('line', { x1, y1, x2, y2 }, style);

/** A line from left to right. */
export const across = ([left, right]: Place, y: number, style: Style): string =>
  line(left, y, right, y, style);

/** A line from top to bottom. */
export const upright = (x: number, [top, bottom]: Place, style: Style): string =>
  line(x, top, x, bottom, style);

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const box = (
  { left, right, top, bottom }: Edges,
  { radius, ...style }: Style & { readonly radius?: number },
): string =>
  mark('rect', { x: left, y: top, width: right - left, height: bottom - top, rx: radius }, style);

export const disc = (cx: number, cy: number, r: number, style: Style): string =>
  mark('circle', { cx, cy, r }, style);

/** A path, unfilled unless its style says otherwise; nothing where there is none. */
export function path(d: string, style: Style): string {
  const join = style.stroke === undefined ? null : 'round';
  return d === '' ? '' : mark('path', { d, 'stroke-linejoin': join }, { fill: 'none', ...style });
}

/** A square and a diamond of half a width around a place, as parts of a path. */
export const squarePath = (x: number, y: number, half: number): string =>
  `M${hundredth(x - half)},${hundredth(y - half)}h${hundredth(2 * half)}v${hundredth(2 * half)}h${-hundredth(2 * half)}z`;
export const diamondPath = (x: number, y: number, half: number): string => {
  const side = hundredth(half);
  return `M${hundredth(x)},${hundredth(y - half)}l${side},${side}l${-side},${side}l${-side},${-side}z`;
};

/** A path through places, broken where one is missing. */
export function pathThrough(places: Places): string {
  let d = '';
  let drawing = false;
  for (const place of places) {
    if (place !== null) d += `${drawing ? 'L' : 'M'}${tenth(place[0])},${tenth(place[1])}`;
    drawing = place !== null;
  }
  return d;
}

/** Places without a neighbour, which a path would not show. */
export const alone = (places: Places): Place[] =>
  places.flatMap((place, i) =>
    place !== null && (places[i - 1] ?? null) === null && (places[i + 1] ?? null) === null
      ? [place]
      : [],
  );

/** A line through places, with a dot for each that stands alone. */
export function trace(
  places: Places,
  { dot = 2.5, ...style }: Style & { readonly stroke: string; readonly dot?: number },
): string {
  const dots = alone(places).map(([x, y]) => disc(x, y, dot, { fill: style.stroke }));
  return path(pathThrough(places), { width: 1.5, ...style }) + dots.join('');
}

/** The area between two lines, in every run of places that has both. */
export function band(low: Places, high: Places, style: Style): string {
  let d = '';
  for (let start = 0; start < low.length; start++) {
    const [there, back]: [Place[], Place[]] = [[], []];
    for (; low[start] && high[start]; start++) {
      there.push(high[start]!);
      back.unshift(low[start]!);
    }
    if (there.length > 1) d += `${pathThrough([...there, ...back])}Z`;
  }
  return path(d, style);
}

const corners: Readonly<Record<string, readonly Place[]>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  triangle: [
    [0, -1.1],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
  diamond: [
    [0, -1.25],
    [1.1, 0],
    [0, 1.25],
    [-1.1, 0],
  ],
  wye: [
    [0, 1.1],
    [1.05, -0.8],
    [-1.05, -0.8],
  ],
  star: Array.from({ length: 10 }, (_, i): Place => {
    const size = i % 2 === 0 ? 1.4 : 0.6;
    const turn = (i * Math.PI) / 5;
    return [size * Math.sin(turn), -size * Math.cos(turn)];
  }),
  cross: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
};

/** The mark of an actor; open for the second of two lines in its colour. */
export function symbol(
  slot: Slot,
  [x, y]: Place,
  { r = 4.2, open = false, title }: Pick<Style, 'title'> & { r?: number; open?: boolean } = {},
): string {
  const colour = slotColour(slot);
  const style = open
    ? { fill: ink.page, stroke: colour, width: 1.5, title }
    : { fill: colour, stroke: ink.page, width: 1, title };
  const shape = slotStyles[slot].symbol;
  if (shape === 'circle') return disc(x, y, r * 0.95, style);
  const points = corners[shape]!.map(([dx, dy]) => `${tenth(x + r * dx)},${tenth(y + r * dy)}`);
  return mark('polygon', { points: points.join(' ') }, style);
}

/** Slanted lines in a colour, so that colour is not alone; on a ground, or on what lies below. */
export const hatching = (id: string, colour: string, ground?: string): string =>
  element(
    'pattern',
    {
      ...{ id, width: 5, height: 5 },
      ...{ patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    },
    (ground === undefined ? '' : element('rect', { width: 5, height: 5, fill: ground })) +
      element('rect', { width: 2, height: 5, fill: colour }),
  );

/** A rectangle that pictures are cut to. */
export const clipTo = (id: string, width: number, height: number): string =>
  element('clipPath', { id }, element('rect', { x: 0, y: 0, width, height, rx: 4 }));
