import { textSize } from './layout.js';
import { rule, text } from './marks.js';
import { inkColour } from './palette.js';

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Axis {
  readonly ticks: readonly number[];
  readonly format: (tick: number) => string;
  readonly toPixel: (tick: number) => number;
}

/** Lines across a frame with their values to its left. */
export function valueAxis({ left, right }: Frame, { ticks, format, toPixel }: Axis): string[] {
  return [
    rule(ticks, (tick) => ({ x1: left, x2: right, y1: toPixel(tick), y2: toPixel(tick) }), {
      stroke: inkColour('line'),
    }),
    text(ticks, (tick) => ({ x: left - 8, y: toPixel(tick) }), format, {
      textAnchor: 'end',
      fontVariant: 'tabular-nums',
      fill: inkColour('muted'),
    }),
  ];
}

/** Lines down a frame with their values below it. */
export function valueAxisBelow({ top, bottom }: Frame, { ticks, format, toPixel }: Axis): string[] {
  return [
    rule(ticks, (tick) => ({ x1: toPixel(tick), x2: toPixel(tick), y1: top, y2: bottom }), {
      stroke: inkColour('line'),
    }),
    below(ticks, format, toPixel, bottom + 8),
  ];
}

/** Years as short strokes below a frame, `shift` pixels down, each in the middle of its year. */
export function yearAxis(
  { bottom }: Frame,
  { ticks, toPixel }: Omit<Axis, 'format'>,
  shift: number,
): string[] {
  const middle = (year: number): number => toPixel(year + 0.5);
  const foot = bottom + shift;
  return [
    rule(ticks, (year) => ({ x1: middle(year), x2: middle(year), y1: foot, y2: foot + 5 }), {
      stroke: inkColour('strong'),
    }),
    below(ticks, String, middle, foot + 9),
  ];
}

/** Labels whose letters begin below a height. */
const below = (
  ticks: readonly number[],
  format: (tick: number) => string,
  toPixel: (tick: number) => number,
  top: number,
): string =>
  // From the top of the letters to their middle.
  text(ticks, (tick) => ({ x: toPixel(tick), y: top + (0.71 - 0.32) * textSize }), format, {
    fontVariant: 'tabular-nums',
    fill: inkColour('muted'),
  });
