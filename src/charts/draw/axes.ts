import { ink } from '../palette.js';
import { isNarrow } from './layout.js';
import { across, upright, type Edges, type Place } from './marks.js';
import { yearTicks, linear } from './scales.js';
import { hundredth } from './svg.js';
import { label, noteLeft, noteMiddle } from './text.js';

export type Years = readonly [from: number, to: number];

/** The place of a plot over years: every chart of a page has the same axis of years. */
export interface YearFrame extends Edges {
  readonly years: Years;
  /** Pixel of a moment: 2014 is the first of January. */
  readonly moment: (moment: number) => number;
  /** Pixel of a year: a value stands in its middle. */
  readonly x: (year: number) => number;
}

export function yearFrame(edges: Edges, years: Years): YearFrame {
  const moment = linear([years[0], years[1] + 1], [edges.left, edges.right]);
  return { ...edges, years, moment, x: (year) => moment(year + 0.5) };
}

/**
 * The frame of a plot that has a page's width, with room for names at the ends of lines. Margins are the same for every chart, so that
 * a year stands at the same place down the page; top and bottom are the chart's to choose.
 */
export function pageFrame(width: number, years: Years) {
  const narrow = isNarrow(width);
  const [left, right] = [narrow ? 48 : 52, width - (narrow ? 120 : 188)];
  return { ...yearFrame({ left, right, top: 0, bottom: 0 }, years), narrow };
}

/** Where the plot lies and which years it spans, for the marker of one year on every chart of a page. */
export const plotArea = ({ left, right, top, bottom, years: [from, to] }: YearFrame) => ({
  ...{ left, right: hundredth(right), top, bottom, from, to },
});

/** One of several plots: its edges, the first of its columns in the table, and how many it has. */
export const panelArea = (
  { left, right, top, bottom }: Edges,
  column: number,
  count: number,
): string => [...[left, right, top, bottom].map(hundredth), column, count].join(' ');

/** Places of values year by year, null in years without one. */
export function placesOf(
  values: readonly { readonly year: number; readonly value: number }[],
  { years: [from, to], x }: YearFrame,
  y: (value: number) => number,
): (Place | null)[] {
  const places = new Array<Place | null>(to - from + 1).fill(null);
  for (const { year, value } of values) places[year - from] = [x(year), y(value)];
  return places;
}

interface AxisOptions {
  readonly format: (tick: number) => string;
  /** The tick at which the meaning turns. */
  readonly turn?: number | undefined;
}

/** Lines from left to right at values, with labels at their left. */
export function valueAxis(
  { left, right }: Pick<Edges, 'left' | 'right'>,
  ticks: readonly number[],
  y: (value: number) => number,
  { format, turn }: AxisOptions,
): string[] {
  return ticks.flatMap((tick) => [
    across([left, right], y(tick), { stroke: tick === turn ? ink.strong : ink.line }),
    format(tick) === '' ? '' : label(left - 8, y(tick), format(tick), noteLeft),
  ]);
}

/** Lines from top to bottom at values, with labels below the plot or above it. */
export function crossAxis(
  { top, bottom }: Pick<Edges, 'top' | 'bottom'>,
  ticks: readonly number[],
  x: (value: number) => number,
  { format, turn, above = false }: AxisOptions & { readonly above?: boolean },
): string[] {
  return ticks.flatMap((tick) => [
    upright(x(tick), [top, bottom], { stroke: tick === turn ? ink.strong : ink.line }),
    label(x(tick), above ? top - 12 : bottom + 12, format(tick), noteMiddle),
  ]);
}

/** Years below a plot, or below what stands at its foot. */
export function yearAxis({ left, right, years, x }: YearFrame, foot: number): string[] {
  return yearTicks(years, right - left).flatMap((year) => [
    upright(x(year), [foot, foot + 4], { stroke: ink.strong }),
    label(x(year), foot + 13, String(year), noteMiddle),
  ]);
}
