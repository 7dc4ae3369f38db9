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
  /** Whole numbers, on a separate axis. */
  readonly counts?: boolean;
  /** A condition of the level that is no channel of it. */
  readonly condition?: boolean;
}

export const containmentChannels = defineChart<ChannelsState>({
  id: 'containment-channels',
  title: 'Channels of containment',
  summary: 'One small chart for each channel of each level of containment.',
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
      panels: channels.map(({ title, what, lines, counts }) => ({
        title,
        note: `${what}; ${coverageNote(lines[0]!, years)}`,
        lines,
        ...(counts === true ? { axis: countAxis(lines, years) } : {}),
      })),
    })),
  };
}

function countAxis(lines: readonly SeriesLine[], years: readonly [number, number]): PanelAxis {
  const most = Math.max(
    1,
    ...lines.flatMap((series) => valuesOf(series, years).map(({ value }) => value)),
  );
  return {
    domain: [0, most],
    ticks: [0, most],
    tick: String,
    format: (value) => formatFixed(value, 0),
  };
}

interface Last {
  readonly label: string;
  readonly level: string;
  readonly year: number;
  readonly value: number;
}

/** Last value of every channel; conditions and counts are none. */
function lastValues({ levels, years }: ChannelsState): Last[] {
  return levels.flatMap(({ label, channels }) =>
    channels.flatMap(({ title, lines, counts, condition }) => {
      const last = valuesOf(lines[0]!, years).at(-1);
      if (last === undefined || counts === true || condition === true) return [];
      return [{ label: lowerFirst(title), level: lowerFirst(label), ...last }];
    }),
  );
}

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function channelsFinding(state: ChannelsState): string {
  const last = lastValues(state);
  if (last.length === 0) return `No channel has a value in ${formatWindow(state.years)}`;
  const words = state.levels.flatMap(({ label }) => {
    const ofLevel = last.filter(({ level }) => level === lowerFirst(label));
    if (ofLevel.length === 0) return [];
    const most = ofLevel.reduce((a, b) => (b.value > a.value ? b : a));
    return [
      `${most.label} for the ${most.level} level (${formatFixed(most.value, 2)}, ${most.year})`,
    ];
  });
  return `Strongest channels: ${words.join('; ')}`;
}

function describeChannels(state: ChannelsState): string {
  const count = plural(state.levels.flatMap(({ channels }) => channels).length, 'channel');
  const last = lastValues(state).map(
    ({ label, level, value, year }) => `${level}, ${label} ${formatFixed(value, 2)} in ${year}`,
  );
  return `Small line charts of ${count}, ${state.years[0]} to ${state.years[1]}. Last values: ${last.join('; ')}.`;
}
