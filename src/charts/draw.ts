import { textWidth } from './layout.js';
import { inkColour } from './palette.js';
import { escapeText } from './svg.js';

/*
 * Elements as text, for pictures that are no plot of data on axes: matrices, maps, panels.
 */

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A number in hundredths of a pixel. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;

/** An element; numbers are rounded to hundredths, attributes without a value left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? hundredth(value) : escapeText(value)}"`;
  }
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface LabelOptions {
  /** Default: the ink of the page. */
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** An edge in the colour of the page, for text over marks. */
  readonly halo?: boolean;
}

/** One line of text with its middle at y. */
export function label(
  x: number,
  y: number,
  text: string,
  { fill, anchor = 'start', bold = false, halo = false }: LabelOptions = {},
): string {
  return element(
    'text',
    {
      x,
      y,
      dy: '0.34em',
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-weight': bold ? 700 : null,
      ...(halo
        ? {
            stroke: inkColour('page'),
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }
        : {}),
    },
    escapeText(text),
  );
}

/** Elements moved to a place. */
export const at = (x: number, y: number, elements: readonly string[]): string =>
  element('g', { transform: `translate(${hundredth(x)},${hundredth(y)})` }, elements.join(''));

/**
 * A path through points, broken where one is null: tenths of a pixel in steps from point to point, which takes half the
 * letters of places.
 */
export function pathThrough(points: Iterable<readonly [number, number] | null>): string {
  let path = '';
  let before: readonly [number, number] | null = null;
  let start = true;
  for (const point of points) {
    if (point === null) {
      before = null;
      continue;
    }
    const at: readonly [number, number] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
    if (before === null) path += `M${pair(at[0], at[1])}`;
    else {
      const x = at[0] - before[0];
      path += `${start ? 'l' : x < 0 ? '' : ' '}${pair(x, at[1] - before[1])}`;
    }
    start = before === null;
    before = at;
  }
  return path;
}

const pair = (x: number, y: number): string => `${tenths(x)}${y < 0 ? '' : ' '}${tenths(y)}`;

/** A number of tenths without the zero before its point. */
function tenths(value: number): string {
  if (value % 10 === 0) return String(value / 10 + 0);
  const text = String(Math.abs(value) / 10);
  return `${value < 0 ? '-' : ''}${text.startsWith('0') ? text.slice(1) : text}`;
}

/** Points without a neighbour, which a path would not show. */
export function alonePoints(
  points: readonly (readonly [number, number] | null)[],
): (readonly [number, number])[] {
  return points.filter(
    (point, i): point is readonly [number, number] =>
      point !== null && (points[i - 1] ?? null) === null && (points[i + 1] ?? null) === null,
  );
}

/** Lines in the colour of the page over a colour: the second state of a pair is hatched, so that colour is not alone. */
export const hatching = (id: string): string =>
  element(
    'pattern',
    {
      id,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('rect', { width: 2, height: 6, fill: inkColour('page') }),
  );

/** Entries of a key side by side, broken into rows: each has a swatch of 24 pixels, or none, and
 * its words. */
export function keyRow(
  entries: readonly { readonly swatch: string; readonly text: string }[],
  width: number,
): { readonly elements: string[]; readonly height: number } {
  const elements: string[] = [];
  let [x, y] = [0, 0];
  for (const { swatch, text } of entries) {
    const wide = (swatch === '' ? 0 : 32) + textWidth(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    const shift = swatch === '' ? 0 : 32;
    elements.push(at(x, y, [swatch, label(shift, 8, text, { fill: inkColour('muted') })]));
    x += wide + 20;
  }
  return { elements, height: y + 20 };
}
