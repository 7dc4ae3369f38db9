import { yearsBetween } from '../core/years.js';
import { dataOf, type ChartData } from './data.js';
import { formatValue } from '../core/units.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

export type Window = readonly [number, number];

export interface ClaimLine {
  readonly label: string;
  readonly from: number;
  readonly values: readonly (number | null)[];
  /** The series tested, the one it is compared with, or one of several, with the outcome of each. */
  readonly look: 'main' | 'other' | 'holds' | 'fails' | 'open';
}

export interface ClaimSeriesState {
  /** What is tested, in words. */
  readonly label: string;
  readonly unit: string;
  readonly lines: readonly ClaimLine[];
  readonly windows: readonly Window[];
  readonly threshold?: number;
  readonly tolerance?: number;
  /** Means of windows, with their interval. */
  readonly means: readonly {
    readonly window: Window;
    readonly value: number;
    readonly interval?: Window;
  }[];
  /** A trend: through the middle of its window, with the interval of its slope. */
  readonly slope?: {
    readonly window: Window;
    readonly middle: readonly [year: number, value: number];
    readonly perYear: number;
    readonly interval?: Window;
  };
  /** First year ahead. */
  readonly crossing?: number;
  /** First year of a new level. */
  readonly change?: number;
}

export function claimTable({ lines, unit }: ClaimSeriesState): ChartTable {
  const from = Math.min(...lines.map((line) => line.from));
  const to = Math.max(...lines.map(endOf));
  const years = yearsBetween([from, to]);
  return tableOf(years, [
    words('Year', String),
    ...lines.map((line) =>
      numbers(line.label, (year: number) => {
        const value = line.values[year - line.from] ?? null;
        return value === null ? 'no value' : formatValue(value, unit);
      }),
    ),
  ]);
}

interface Drawn {
  readonly what: string;
  readonly series?: string;
  readonly from?: number;
  readonly to?: number;
  readonly value: number | null;
  readonly interval?: readonly [number, number];
  readonly unit: string;
}

/** Everything in the small chart of a test: the values of its series, then what is drawn over them. */
export function claimData(state: ClaimSeriesState): ChartData {
  const { label, unit, lines, means, slope, threshold, tolerance, crossing, change } = state;
  const span = ([from, to]: readonly [number, number]) => ({ from, to });
  const rows: Drawn[] = [
    ...lines.flatMap((line) =>
      line.values.map((value, i) => {
        const year = line.from + i;
        return { what: 'value', series: line.label, from: year, to: year, value, unit };
      }),
    ),
    ...means.map(({ window, ...mean }) => ({ what: 'mean', ...span(window), ...mean, unit })),
    ...(slope === undefined
      ? []
      : [
          {
            ...{ what: 'slope', ...span(slope.window), value: slope.perYear },
            ...(slope.interval === undefined ? {} : { interval: slope.interval }),
            unit: `${unit} per year`,
          },
        ]),
    ...(threshold === undefined ? [] : [{ what: 'threshold', value: threshold, unit }]),
    ...(tolerance === undefined ? [] : [{ what: 'tolerance', value: tolerance, unit }]),
    ...(crossing === undefined ? [] : [{ what: 'ahead from', value: crossing, unit: 'year' }]),
    ...(change === undefined ? [] : [{ what: 'new level from', value: change, unit: 'year' }]),
  ];
  return dataOf(rows, {
    test: () => label,
    what: ({ what }) => what,
    series: ({ series }) => series,
    from: ({ from }) => from,
    to: ({ to }) => to,
    value: ({ value }) => value,
    low90: ({ interval }) => interval?.[0],
    high90: ({ interval }) => interval?.[1],
    unit: (row) => row.unit,
  });
}

export const endOf = ({ from, values }: ClaimLine): number => from + values.length - 1;
