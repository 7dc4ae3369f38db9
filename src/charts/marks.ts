import { element, hundredth, pathThrough } from './draw.js';
import { inkColour, type SlotStyle } from './palette.js';
import { escapeText } from './svg.js';
import { symbolCorners } from './symbols.js';

/*
 * Marks: one group of elements for a list of data, placed in pixels. What is the same for all stands on the group, what
 * depends on the datum on its element. A list without data has no group.
 */

type Of<T, R> = R | ((datum: T) => R);

/** Look of a mark. Titles are shown on hovering, and links lead to where a datum is explained. */
export interface Look<T> {
  readonly fill?: Of<T, string>;
  readonly fillOpacity?: number;
  readonly stroke?: Of<T, string>;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinecap?: 'round';
  readonly strokeLinejoin?: 'round';
  readonly paintOrder?: 'stroke';
  readonly title?: (datum: T) => string;
  readonly href?: (datum: T) => string | undefined;
}

export interface TextLook<T> extends Look<T> {
  readonly fontWeight?: number;
  readonly fontSize?: number;
  readonly fontVariant?: 'tabular-nums';
  /** Default: middle. */
  readonly textAnchor?: 'start' | 'middle' | 'end';
  /** In heights of a letter; lines are parted by line feeds. */
  readonly lineHeight?: number;
}

/** An edge in the colour of the page, so that text stays readable where a line passes below it. */
export const halo = {
  stroke: inkColour('page'),
  strokeWidth: 3,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;

type Attributes = Parameters<typeof element>[1];

const constant = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const commonOf = <T>(look: Look<T>): Attributes => ({
  fill: constant(look.fill),
  'fill-opacity': look.fillOpacity,
  stroke: constant(look.stroke),
  'stroke-width': look.strokeWidth === 1 ? null : look.strokeWidth,
  'stroke-opacity': look.strokeOpacity,
  'stroke-dasharray': look.strokeDasharray,
  'stroke-linecap': look.strokeLinecap,
  'stroke-linejoin': look.strokeLinejoin,
  'paint-order': look.paintOrder,
});

/** A group with one element for each datum. */
function group<T>(
  data: readonly T[],
  look: Look<T>,
  common: Attributes,
  elementOf: (datum: T, own: Attributes, title: string | undefined) => string,
): string {
  if (data.length === 0) return '';
  const { fill, stroke, title, href } = look;
  const elements = data.map((datum) => {
    const own = {
      fill: typeof fill === 'function' ? fill(datum) : null,
      stroke: typeof stroke === 'function' ? stroke(datum) : null,
    };
    const words = title?.(datum);
    const drawn = elementOf(
      datum,
      own,
      words === undefined ? undefined : `<title>${escapeText(words)}</title>`,
    );
    const target = href?.(datum);
    return target === undefined ? drawn : element('a', { href: target, fill: 'inherit' }, drawn);
  });
  return element('g', { ...commonOf(look), ...common }, elements.join(''));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines of text with their middle at a point. */
export function text<T>(
  data: readonly T[],
  place: (datum: T) => Point,
  words: (datum: T) => string,
  look: TextLook<T>,
): string {
  const { fontWeight, fontSize, fontVariant, textAnchor = 'middle', lineHeight = 1 } = look;
  const em = (lines: number): string => `${hundredth(((164 - 100 * lines) / 200) * lineHeight)}em`;
  return group(
    data,
    look,
    {
      'font-weight': fontWeight,
      'font-size': fontSize,
      'font-variant': fontVariant,
      'text-anchor': textAnchor,
    },
    (datum, own) => {
      const { x, y } = place(datum);
      const lines = words(datum).split('\n');
      if (lines.length === 1)
        return element('text', { x, y, dy: em(1), ...own }, escapeText(lines[0]!));
      const spans = lines.map((line, i) =>
        element(
          'tspan',
          { x, dy: i === 0 ? em(lines.length) : `${hundredth(lineHeight)}em` },
          escapeText(line),
        ),
      );
      return element('text', { x, y, ...own }, spans.join(''));
    },
  );
}

interface DotLook<T> extends Look<T> {
  readonly r: number;
  /** Default: circle. */
  readonly symbol?: SlotStyle['symbol'];
}

/** A symbol at each point, all of one size. Edges are 1.5 pixels wide unless another width is given. */
export function dot<T>(
  data: readonly T[],
  place: (datum: T) => Point,
  { r, symbol = 'circle', ...look }: DotLook<T>,
): string {
  const corners = symbolCorners(symbol, r);
  const shape = corners === null ? '' : `${pathThrough(corners)}Z`;
  const edge = look.stroke === undefined ? {} : { strokeWidth: 1.5 };
  return group(data, { ...edge, ...look }, {}, (datum, own, title) => {
    const { x, y } = place(datum);
    return corners === null
      ? element('circle', { cx: x, cy: y, r, ...own }, title)
      : element(
          'path',
          { d: shape, transform: `translate(${hundredth(x)},${hundredth(y)})`, ...own },
          title,
        );
  });
}

/** A straight line for each datum. */
export function rule<T>(
  data: readonly T[],
  ends: (datum: T) => { x1: number; x2: number; y1: number; y2: number },
  look: Look<T>,
): string {
  return group(data, look, {}, (datum, own, title) => {
    const { x1, x2, y1, y2 } = ends(datum);
    return element('line', { x1, x2, y1, y2, ...own }, title);
  });
}

/** A box for each datum. */
export function rect<T>(
  data: readonly T[],
  edges: (datum: T) => { x1: number; x2: number; y1: number; y2: number },
  look: Look<T>,
): string {
  return group(data, look, {}, (datum, own, title) => {
    const { x1, x2, y1, y2 } = edges(datum);
    return element('rect', { x: x1, y: y1, width: x2 - x1, height: y2 - y1, ...own }, title);
  });
}

type LineLook = Omit<Look<never>, 'title' | 'href' | 'fill' | 'stroke'> & {
  readonly stroke: string;
};

/** One line through points. */
export const line = (points: readonly Point[], look: LineLook): string =>
  element('path', {
    d: pathThrough(points.map(({ x, y }) => [x, y])),
    ...commonOf(look),
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

/** The area between two lines through points of the same places across. */
export function area(
  points: readonly { readonly x: number; readonly y1: number; readonly y2: number }[],
  look: Look<never>,
): string {
  const edge = [
    ...points.map(({ x, y2 }) => [x, y2] as const),
    ...points.toReversed().map(({ x, y1 }) => [x, y1] as const),
  ];
  return element('path', { d: `${pathThrough(edge)}Z`, ...commonOf(look) });
}
