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
  /** From 0 to 1 unless stated: from −1 to 1, from 0 without an end, or whole numbers. */
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
        ...(axis === 'unit' ? {} : { axis: axes[axis](lines, years) }),
      })),
    })),
  };
}

type AxisOf = (lines: readonly SeriesLine[], years: readonly [number, number]) => PanelAxis;

const twoDigits = (value: number): string => formatFixed(value, 2);

/** The highest value of the lines, their intervals included. */
const mostOf: (...of: Parameters<AxisOf>) => number = (lines, years) =>
  Math.max(
    1,
    ...lines.flatMap((series) =>
      valuesOf(series, years).flatMap(({ value, point }) => [value, point.interval?.[1] ?? value]),
    ),
  );

const axes: Readonly<Record<'signed' | 'open' | 'count', AxisOf>> = {
  signed: () => ({
    ...{ domain: [-1, 1], ticks: [-1, 0, 1] },
    ...{ tick: (value) => formatFixed(value, 0), format: twoDigits },
  }),
  open: (lines, years) => {
    const most = Math.ceil(2 * mostOf(lines, years)) / 2;
    return { domain: [0, most], ticks: [0, most / 2, most], tick: String, format: twoDigits };
  },
  count: (lines, years) => {
    const most = mostOf(lines, years);
    return {
      ...{ domain: [0, most], ticks: [0, most], tick: String },
      format: (value) => formatFixed(value, 0),
    };
  },
};

interface Last {
  readonly label: string;
  readonly level: string;
  readonly year: number;
  readonly value: number;
}

/** Last value of every channel; counts are none. */
function lastValues({ levels, years }: ChannelsState): Last[] {
  return levels.flatMap(({ label, channels }) =>
    channels.flatMap(({ title, lines, axis }) => {
      const last = valuesOf(lines[0]!, years).at(-1);
      if (last === undefined || axis === 'count') return [];
      return [{ label: lowerFirst(title), level: lowerFirst(label), ...last }];
    }),
  );
}

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function channelsFinding(state: ChannelsState): string {
  const indices = lastValues(state).filter(({ label }) => label === 'index');
  if (indices.length === 0) return `No level has a value in ${formatWindow(state.years)}`;
  const words = indices.map(
    ({ level, value, year }) => `${level} ${formatFixed(value, 2)} (${year})`,
  );
  return `Indices of containment: ${words.join(', ')}`;
}

function describeChannels(state: ChannelsState): string {
  const count = plural(state.levels.flatMap(({ channels }) => channels).length, 'channel');
  const last = lastValues(state).map(
    ({ label, level, value, year }) => `${level}, ${label} ${formatFixed(value, 2)} in ${year}`,
  );
  return `Small line charts of ${count}, ${state.years[0]} to ${state.years[1]}. Last values: ${last.join('; ')}.`;
}
