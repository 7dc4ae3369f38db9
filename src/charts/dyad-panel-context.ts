import { brokenPath, element, tenth } from './draw.js';
import { numbersOf, type DyadPanelState, type YearNumber } from './dyad-panel-state.js';
import { slotColour } from './palette.js';
import type { Scale } from './series-scales.js';

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: Scale;
  readonly toX: (moment: number) => number;
}

export type Place = readonly [number, number];

/** Places of numbers year by year, null in years without one. */
export function placesOf(
  numbers: readonly YearNumber[],
  { toX, y }: Frame,
  [from, to]: readonly [number, number],
): (Place | null)[] {
  const places = new Array<Place | null>(to - from + 1).fill(null);
  for (const { year, value } of numbers) places[year - from] = [toX(year + 0.5), y.toPixel(value)];
  return places;
}

/** The middle half of all pairs as a grey band, and their median as a grey line. */
export function contextElements(state: DyadPanelState, frame: Frame): string[] {
  const { context, years, as } = state;
  if (as === 'percentile') return middleOfPlaces(frame);
  const of = (values: readonly (number | null)[]) =>
    placesOf(numbersOf(state, values), frame, years);
  return [
    areaElement(of(context.low), of(context.high), slotColour('context'), 0.16),
    medianElement(brokenPath(of(context.median))),
  ];
}

/** Among places the middle half is always the same. */
function middleOfPlaces({ left, right, y }: Frame): string[] {
  const [top, bottom] = [y.toPixel(0.75), y.toPixel(0.25)];
  return [
    element('rect', {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: slotColour('context'),
      'fill-opacity': 0.16,
    }),
    medianElement(`M${left},${y.toPixel(0.5)}H${right}`),
  ];
}

const medianElement = (d: string): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: slotColour('context'),
    'stroke-width': 1.5,
    'stroke-dasharray': '1 3',
  });

export function areaElement(
  low: readonly (Place | null)[],
  high: readonly (Place | null)[],
  fill: string,
  opacity: number,
): string {
  let d = '';
  for (let i = 0; i < low.length;) {
    let end = i;
    while (end < low.length && low[end] !== null && high[end] !== null) end++;
    if (end - i > 1) {
      const there = high.slice(i, end) as Place[];
      const back = (low.slice(i, end) as Place[]).toReversed();
      d += `M${[...there, ...back].map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L')}Z`;
    }
    i = end + 1;
  }
  return d === '' ? '' : element('path', { d, fill, 'fill-opacity': opacity });
}
