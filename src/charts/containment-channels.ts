import { defineChart } from './define.js';
import { formatFixed, formatWindow, plural } from '../core/format.js';
import {
  coverageNote,
  panelsTable,
  unitAxis,
  type PanelAxis,
  type PanelGroup,
  type PanelsState,
} from './panels-state.js';
import { drawPanels } from './panels.js';
import { panelsData } from './series-data.js';
import { valuesOf, type SeriesLine } from './series-state.js';

export interface ChannelsState {
  readonly years: readonly [number, number];
  readonly levels: readonly {
    readonly label: string;
    readonly channels: readonly ChannelPanel[];
  }[];
}

export interface ChannelPanel {
  readonly title: string;
  /** What it is, below the title, before its coverage. */
  readonly what: string;
  readonly lines: readonly SeriesLine[];
  /** From 0 to 1 at most unless stated: on both sides of 0, from 0 without an end, or whole numbers. It ends where the values do. */
  readonly axis?: 'unit' | 'signed' | 'open' | 'count';
}

export const containmentChannels = defineChart<ChannelsState>({
  id: 'containment-channels',
  title: 'Channels of containment',
  summary:
    'One small chart for the index of each level of containment, and for each of its channels.',
  finding: channelsFinding,
  describe: describeChannels,
  table: (state) => panelsTable(panelsOf(state)),
  data: (state) => panelsData(panelsOf(state)),
  draw: (state, { width }) => drawPanels(panelsOf(state), width),
});

function panelsOf({ years, levels }: ChannelsState): PanelsState {
  return {
    years,
    groups: levels.map(({ label, channels }): PanelGroup => ({
      title: `${label} containment`,
      axis: unitAxis,
      columns: 3,
      bands: true,
      panels: channels.map(({ title, what, lines, axis = 'unit' }) => ({
        title,
        note: `${what}; ${coverageNote(lines[0]!, years)}`,
        lines,
        axis: axes[axis](lines, years),
      })),
    })),
  };
}

type AxisOf = (lines: readonly SeriesLine[], years: readonly [number, number]) => PanelAxis;

const twoDigits = (value: number): string => formatFixed(value, 2);

/** Ends of what is drawn, the intervals of the first line included. */
function reachOf(...[lines, years]: Parameters<AxisOf>): [low: number, high: number] {
  const shown = lines.flatMap((series, at) =>
    valuesOf(series, years).flatMap(({ value, point }) => [
      value,
      ...(at === 0 ? (point.interval ?? []) : []),
    ]),
  );
  return [Math.min(0, ...shown), Math.max(0, ...shown)];
}

/** An axis as long as the values ask for. */
const fitted =
  (ticksOf: (reach: readonly [number, number]) => readonly number[]): AxisOf =>
  (lines, years) => {
    const ticks = ticksOf(reachOf(lines, years));
    const decimals = Math.max(...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length));
    return {
      ...{ domain: [ticks[0]!, ticks.at(-1)!], ticks },
      ...{ tick: (value) => formatFixed(value, decimals), format: twoDigits },
    };
  };

/** Round numbers at which an axis from 0 may end. */
const ends = [0.1, 0.2, 0.4, 0.6, 0.8, 1];
const endOf = (most: number): number => ends.find((end) => end >= most) ?? Math.ceil(2 * most) / 2;
const halves = (end: number): number[] => [0, Number((end / 2).toPrecision(3)), end];

const axes: Readonly<Record<NonNullable<ChannelPanel['axis']>, AxisOf>> = {
  unit: fitted(([, high]) => halves(Math.min(1, endOf(high)))),
  open: fitted(([, high]) => halves(endOf(high))),
  signed: fitted(([low, high]) => {
    const end = Math.min(1, endOf(Math.max(-low, high)));
    return [-end, 0, end];
  }),
  count: (lines, years) => {
    const most = Math.max(1, reachOf(lines, years)[1]);
    return {
      ...{ domain: [0, most], ticks: [0, most], tick: String },
      format: (value) => formatFixed(value, 0),
    };
  },
};

interface Last {
  readonly label: string;
  readonly level: string;
  readonly isIndex: boolean;
  readonly year: number;
  readonly value: number;
}

/** Last value of every channel; counts are none. */
function lastValues({ levels, years }: ChannelsState): Last[] {
  return levels.flatMap(({ label, channels }) =>
    channels.flatMap(({ title, lines, axis }, at) => {
      const last = valuesOf(lines[0]!, years).at(-1);
      if (last === undefined || axis === 'count') return [];
      return [{ label: lowerFirst(title), level: lowerFirst(label), isIndex: at === 0, ...last }];
    }),
  );
}

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function channelsFinding(state: ChannelsState): string {
  const indices = lastValues(state).filter(({ isIndex }) => isIndex);
  if (indices.length === 0) return `No level has a value in ${formatWindow(state.years)}`;
  const words = indices.map(
    ({ level, value, year }) => `${level} ${formatFixed(value, 2)} (${year})`,
  );
  return `Indices of containment: ${words.join(', ')}`;
}

function describeChannels(state: ChannelsState): string {
  const count = plural(state.levels.flatMap(({ channels }) => channels).length, 'channel');
  const last = lastValues(state).map(
    ({ label, level, isIndex, value, year }) =>
      `${isIndex ? '' : `${level}, `}${label} ${formatFixed(value, 2)} in ${year}`,
  );
  return `Small line charts of ${count}, ${state.years[0]} to ${state.years[1]}. Last values: ${last.join('; ')}.`;
}
