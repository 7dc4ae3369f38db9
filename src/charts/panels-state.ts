import { reasonText } from '../core/missing.js';
import type { Years } from './draw/axes.js';
import { formatFixed } from '../core/format.js';
import { linesTable } from './series-lines.js';
import { gapsOf, valuesOf, type SeriesLine } from './series-state.js';
import type { ChartTable } from './table.js';

/** One small chart among others that share its axes. */
export interface Panel {
  readonly title: string;
  /** A second line below the title: coverage, or why there is no value at all. */
  readonly note: string;
  /** The first line is drawn above the others. */
  readonly lines: readonly SeriesLine[];
  /** In place of the axis of the group. */
  readonly axis?: PanelAxis;
}

export interface PanelAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  readonly format: (value: number) => string;
}

/** Panels on the same axis of values, except those that bring one. */
export interface PanelGroup {
  readonly title?: string;
  readonly axis: PanelAxis;
  /** A value at which the meaning turns: parity, symmetry, the median pair. */
  readonly rule?: number;
  /** What a value above and below the rule says, in words and in one name. */
  readonly sides?: readonly [above: Direction, below: Direction];
  /** Whether the first line of a panel has its 90% intervals behind it. */
  readonly bands?: true;
  /** Whether the first line stands for the panel, and the others are what it is compared with. */
  readonly firstStandsOut?: boolean;
  /** Panels beside one another where there is room. */
  readonly columns: number;
  readonly panels: readonly Panel[];
}

interface Direction {
  readonly words: string;
  readonly short: string;
}

export interface PanelsState {
  readonly groups: readonly PanelGroup[];
  readonly years: Years;
}

/** From 0 to 1 with its middle. */
export const unitAxis: PanelAxis = {
  domain: [0, 1],
  ticks: [0, 0.5, 1],
  tick: String,
  format: (value) => formatFixed(value, 2),
};

/** All panels as one table by year, years without any value left out. */
export const panelsTable = ({ groups, years }: PanelsState): ChartTable =>
  linesTable(
    groups.flatMap(({ axis, panels }) =>
      panels.flatMap((panel) =>
        panel.lines.map(({ label, result }) => ({
          label:
            panel.lines.length === 1 && label === panel.title ? label : `${panel.title}: ${label}`,
          result,
          cell: ({ value, flag }) =>
            `${(panel.axis ?? axis).format(value)}${flag === undefined ? '' : ` (${flag})`}`,
        })),
      ),
    ),
    years,
  );

/** Coverage in a few words: `1991 to 2014`, which stay on one line, or why no year has a value. */
export function coverageNote(series: SeriesLine, years: Years): string {
  const values = valuesOf(series, years);
  const first = values[0];
  if (first === undefined) {
    const [gap] = gapsOf(series, years).sort((a, b) => b.to - b.from - (a.to - a.from));
    return `no value: ${reasonText(gap?.reason ?? 'not-reported').toLowerCase()}`;
  }
  const last = values.at(-1)!;
  if (first.year === last.year) return String(first.year);
  return `${first.year}\u00a0to\u00a0${last.year}`;
}
