import { axisX, dot, gridX, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type Standing } from './define.js';
import { formatPercent } from '../core/format.js';
import { boldness, lineHeight, textWidth, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import { drawSvg, halo, pixels, unusedScale } from './svg.js';

export interface ReadingState {
  readonly id: string;
  readonly title: string;
  readonly prior: number;
  readonly posterior: number;
  /** 90% interval over the robustness draws. */
  readonly interval: readonly [number, number];
  /** Share of the robustness draws in which the reading leads. */
  readonly lead: number;
}

export interface ReadingsState {
  readonly question: string;
  readonly draws: number;
  readonly standing: Standing;
  readonly readings: readonly ReadingState[];
}

const narrowBelow = 560;

interface Row extends ReadingState {
  readonly lines: readonly string[];
  readonly numbers: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly leads: boolean;
}

export const readingsChart = defineChart<ReadingsState>({
  id: 'readings',
  title: 'Rival readings',
  summary:
    'Posterior probability of each reading with its 90% interval, its prior, and the share of draws in which it leads.',
  finding: readingsFinding,
  describe: (state) =>
    `Posterior probability of ${state.readings.length} rival readings. ` +
    sorted(state)
      .map(
        ({ title, posterior, interval, prior, lead }) =>
          `${title}: ${formatPercent(posterior)}, 90% interval ${formatPercent(interval[0])} to ${formatPercent(interval[1])}, prior ${formatPercent(prior)}, leads in ${formatPercent(lead)} of draws.`,
      )
      .join(' '),
  table: (state) => ({
    columns: [
      { label: 'Reading', numeric: false },
      { label: 'Posterior', numeric: true },
      { label: '90% interval', numeric: true },
      { label: 'Prior', numeric: true },
      { label: 'Leads in', numeric: true },
    ],
    rows: sorted(state).map(({ title, posterior, interval, prior, lead }) => [
      title,
      formatPercent(posterior, 1),
      `${formatPercent(interval[0], 1)} to ${formatPercent(interval[1], 1)}`,
      formatPercent(prior, 1),
      `${formatPercent(lead, 1)} of draws`,
    ]),
  }),
  data: (state) =>
    dataOf(sorted(state), {
      reading: ({ id }) => id,
      title: ({ title }) => title,
      posterior: ({ posterior }) => posterior,
      low90: ({ interval }) => interval[0],
      high90: ({ interval }) => interval[1],
      prior: ({ prior }) => prior,
      leads_in_share_of_draws: ({ lead }) => lead,
      draws: () => state.draws,
    }),
  render: renderReadings,
});

function sorted({ readings }: ReadingsState): ReadingState[] {
  return [...readings].sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1));
}

/** The finding names the leader, its margin, and how often the draws agree; nobody where there is no leader. */
function readingsFinding(state: ReadingsState): string {
  const [leader, second, ...others] = sorted(state);
  if (leader === undefined) return 'No reading';
  if (state.standing === 'no-evidence')
    return 'Nothing observed tells the readings apart: each keeps its prior';
  if (state.standing === 'level' && second !== undefined) {
    const rest = others.some(({ lead }) => lead >= 0.005) ? ', the rest to others' : '';
    return (
      `“${leader.title}” (${formatPercent(leader.posterior)}) and “${second.title}” (${formatPercent(second.posterior)}) are level; ` +
      `the draws split ${formatPercent(leader.lead)} to ${formatPercent(second.lead)}${rest}`
    );
  }
  const margin =
    second === undefined ? '' : `, ahead of “${second.title}” (${formatPercent(second.posterior)})`;
  return `“${leader.title}” leads with ${formatPercent(leader.posterior)}${margin}; it leads in ${formatPercent(leader.lead)} of ${state.draws.toLocaleString('en-US')} draws`;
}

function rowsOf(state: ReadingsState, labelWidth: number, above: boolean): [Row[], number] {
  let top = 8;
  const ordered = sorted(state);
  const oneLine =
    above &&
    ordered.every(
      (reading) => textWidth(numberLines(reading, true).join('')) * boldness <= labelWidth,
    );
  const rows = ordered.map((reading, i) => {
    const lines = wrapText(reading.title, labelWidth);
    const labels = lines.length * lineHeight;
    const row: Row = {
      ...reading,
      lines,
      numbers: numberLines(reading, oneLine),
      top,
      middle: above ? top + labels + 14 : top + Math.max(labels, 32) / 2,
      leads: i === 0 && state.standing === 'leads',
    };
    top += above ? labels + 40 + row.numbers.length * lineHeight : Math.max(labels, 32) + 12;
    return row;
  });
  return [rows, top];
}

/** Posterior with its interval, and how often the reading leads: in one line where every reading has room for it. */
function numberLines(
  { posterior, interval, lead }: ReadingState,
  oneLine: boolean,
): readonly string[] {
  const numbers = `${formatPercent(posterior)} (${formatPercent(interval[0])} to ${formatPercent(interval[1])})`;
  const often = `leads in ${formatPercent(lead)} of draws`;
  return oneLine ? [`${numbers}, ${often}`] : [numbers, often];
}

function renderReadings(state: ReadingsState, context: ChartContext): string {
  const { width } = context;
  const above = width < narrowBelow;
  const labelWidth = above ? width - 16 : 190;
  const [rows, bottom] = rowsOf(state, labelWidth, above);
  const left = above ? 10 : labelWidth + 20;
  const right = above ? width - 20 : width - 200;
  const high = Math.max(...state.readings.flatMap((r) => [r.interval[1], r.posterior, r.prior]));
  const end = Math.min(1, Math.ceil(high * 10 + 0.3) / 10);
  const step = end > 0.6 ? 0.2 : 0.1;
  const ticks = Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) =>
    Number((i * step).toFixed(1)),
  );
  return drawSvg(
    context,
    {
      height: bottom + 24,
      marginLeft: left,
      marginRight: width - right,
      marginTop: 4,
      marginBottom: 24,
      x: { type: 'linear', domain: [0, end] },
      y: unusedScale,
      marks: [
        gridX(ticks, { stroke: inkColour('line'), strokeOpacity: 1 }),
        axisX({
          ticks,
          tickSize: 0,
          tickPadding: 8,
          label: null,
          fill: inkColour('muted'),
          tickFormat: (tick: number) => formatPercent(tick),
        }),
        ...estimateMarks(rows),
        ...labelMarks(rows, above, labelWidth, right),
      ],
    },
    {
      name: readingsFinding(state),
      description: readingsChart.describe(state),
      role: 'img',
    },
  );
}

function estimateMarks(rows: readonly Row[]): Markish[] {
  const colour = (row: Row): string => inkColour(row.leads ? 'ink' : 'strong');
  return [
    ruleY(rows, {
      y: pixels((row: Row) => row.middle),
      x1: (row: Row) => row.interval[0],
      x2: (row: Row) => row.interval[1],
      stroke: colour,
      strokeWidth: 4,
      strokeLinecap: 'round',
      strokeOpacity: 0.45,
    }),
    ruleX(rows, {
      x: 'prior',
      y1: pixels((row: Row) => row.middle - 9),
      y2: pixels((row: Row) => row.middle + 9),
      stroke: inkColour('ink'),
      strokeWidth: 1.5,
    }),
    dot(rows, {
      x: 'posterior',
      y: pixels((row: Row) => row.middle),
      r: 6,
      fill: colour,
      stroke: inkColour('page'),
      strokeWidth: 1.5,
    }),
  ];
}

function labelMarks(
  rows: readonly Row[],
  above: boolean,
  labelWidth: number,
  right: number,
): Markish[] {
  return rows.flatMap((row) => {
    const weight = row.leads ? 700 : 400;
    return [
      text([row], {
        x: pixels(() => (above ? 0 : labelWidth)),
        y: pixels(() => (above ? row.top + (row.lines.length * lineHeight) / 2 : row.middle)),
        text: () => row.lines.join('\n'),
        lineHeight: lineHeight / 13,
        textAnchor: above ? 'start' : 'end',
        fontWeight: weight,
        fill: inkColour('ink'),
        ...halo,
      }),
      text([row], {
        x: pixels(() => (above ? 0 : right + 16)),
        y: pixels(() =>
          above ? row.middle + 12 + (row.numbers.length * lineHeight) / 2 : row.middle,
        ),
        text: () => row.numbers.join('\n'),
        lineHeight: lineHeight / 13,
        textAnchor: 'start',
        fontWeight: weight,
        fontVariant: 'tabular-nums',
        fill: inkColour('ink'),
        ...halo,
      }),
    ];
  });
}
