import { textWidth } from './layout.js';
import { inkColour } from './palette.js';
import { escapeText } from './svg.js';

/*
 * Elements as text, for pictures that are no plot of data on axes: matrices, maps, panels.
 */

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface LabelOptions {
  /** Default: the ink of the page. */
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** An edge in the colour of the page, for text over marks; a number is its width, 3 the usual one. */
  readonly halo?: boolean | number;
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
      ...(halo !== false
        ? {
            stroke: inkColour('page'),
            'stroke-width': halo === true ? 3 : halo,
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
  element('g', { transform: `translate(${x},${y})` }, elements.join(''));

/** A path through points, broken where one is null. */
export function brokenPath(points: readonly (readonly [number, number] | null)[]): string {
  let path = '';
  let drawing = false;
  for (const point of points) {
    if (point === null) drawing = false;
    else {
      path += `${drawing ? 'L' : 'M'}${tenth(point[0])},${tenth(point[1])}`;
      drawing = true;
    }
  }
  return path;
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

/** A place to a tenth of a pixel, never -0. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

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
