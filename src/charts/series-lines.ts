import type { SeriesPoint } from '../contract/index.js';
import { rowFlags } from '../core/measure.js';
import { reasonText } from '../core/missing.js';
import { placesOf, type YearFrame, type Years } from './draw/axes.js';
import { gapRows } from './draw/lines.js';
import { band, disc, symbol, trace, type Place } from './draw/marks.js';
import { formatValue } from '../core/units.js';
import { ink, slotColour, slotStyles } from './palette.js';
import { gapsOf, valuesOf, type SeriesLine, type ValuePoint } from './series-state.js';
import { yearTable, type ChartTable } from './table.js';

type ToPixel = (value: number) => number;

/** The values of a line year by year, null in years without one. */
export const placesOfLine = (line: SeriesLine, frame: YearFrame, y: ToPixel): (Place | null)[] =>
  placesOf(valuesOf(line, frame.years), frame, y);

/** The 90% intervals of values as a band behind their line. */
export function intervalBand(
  values: readonly ValuePoint[],
  frame: YearFrame,
  y: ToPixel,
  { fill, opacity }: { readonly fill: string; readonly opacity: number },
): string {
  const ends = ([0, 1] as const).map((end) =>
    values.flatMap(({ year, point: { interval } }) =>
      interval === undefined ? [] : [{ year, value: interval[end] }],
    ),
  );
  const [low, high] = ends.map((values) => placesOf(values, frame, y));
  return band(low!, high!, { fill, fillOpacity: opacity });
}

/** A line in the colour and the dash of its actor, with the actor's mark at its end. */
export function lineThrough(
  line: SeriesLine,
  frame: YearFrame,
  y: ToPixel,
  { width = 2.25, title }: { readonly width?: number; readonly title?: string } = {},
): string[] {
  const { slot } = line;
  const places = placesOfLine(line, frame, y);
  const last = places.findLast((place) => place !== null);
  return [
    trace(places, { stroke: slotColour(slot), width, dash: slotStyles[slot].dash }),
    last === undefined ? '' : symbol(slot, last, { title }),
  ];
}

/** Hollow dots at values with a flag, which their tooltip explains. */
export const flagMarks = (line: SeriesLine, frame: YearFrame, y: ToPixel): string[] =>
  valuesOf(line, frame.years).flatMap(({ year, value, point: { flag } }) =>
    flag === undefined
      ? []
      : disc(frame.x(year), y(value), 3, {
          ...{ stroke: slotColour(line.slot), fill: ink.page, width: 1.5 },
          title: `${line.label} ${year}: ${formatValue(value, line.result.unit)}. ${rowFlags[flag]}`,
        }),
  );

/** Lines that lack a value in some year. */
export const withGaps = (lines: readonly SeriesLine[], years: Years): SeriesLine[] =>
  lines.filter((line) => gapsOf(line, years).length > 0);

/** The years without a value below a plot, with the reasons. */
export const gapsBelow = (lines: readonly SeriesLine[], frame: YearFrame, top: number): string[] =>
  gapRows(
    lines.map((line) => ({
      label: line.label,
      colour: slotColour(line.slot),
      gaps: gapsOf(line, frame.years),
    })),
    frame,
    top,
  );

type Known = SeriesPoint & { readonly value: number };

interface LineColumn extends Pick<SeriesLine, 'label' | 'result'> {
  readonly cell: (point: Known) => string;
}

const isKnown = (point: SeriesPoint | undefined): point is Known =>
  point !== undefined && point.value !== null;

/** A row for each year in which any line has a value. */
export function linesTable(
  columns: readonly LineColumn[],
  years: Years,
  missing = (point: SeriesPoint | undefined): string =>
    reasonText(point?.reason ?? 'outside-coverage'),
): ChartTable {
  return yearTable(
    years,
    columns.map(({ label, result, cell }) => {
      const points = new Map(result.series.map((point) => [point.year, point]));
      return {
        label,
        value: (year) => {
          const point = points.get(year);
          return isKnown(point) ? cell(point) : null;
        },
        missing: (year) => `no value: ${missing(points.get(year)).toLowerCase()}`,
      };
    }),
  );
}
