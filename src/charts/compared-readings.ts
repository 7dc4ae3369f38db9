import { dataOf } from './data.js';
import { defineChart, type ChartContext, type ChartTable, type Standing } from './define.js';
import { element, label } from './draw.js';
import { formatPercent } from '../core/format.js';
import { lineHeight, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import { wrapSvg } from './svg.js';

export interface ComparedReadingsState {
  readonly question: string;
  readonly cases: readonly {
    readonly name: string;
    readonly standing: Standing;
    /** Title of the reading that comes first. */
    readonly leader: string;
  }[];
  readonly readings: readonly {
    readonly title: string;
    /** In the order of the cases; null where a case does not weigh the reading. */
    readonly byCase: readonly ({
      readonly posterior: number;
      readonly interval: readonly [number, number];
      /** From the shared observations alone. */
      readonly onShared: number | null;
    } | null)[];
  }[];
}

export const comparedReadings = defineChart<ComparedReadingsState>({
  id: 'compared-readings',
  title: 'Readings of several cases side by side',
  summary:
    'Posterior probability of each reading in each case with its 90% interval, and from the observations that all cases share.',
  finding,
  describe: (state) =>
    `${state.question} Posterior probability by reading and case. ${state.readings
      .map(
        ({ title, byCase }) =>
          `${title}: ${byCase.map((one, i) => `${state.cases[i]!.name} ${one === null ? 'does not weigh it' : formatPercent(one.posterior)}`).join(', ')}.`,
      )
      .join(' ')}`,
  table,
  data: ({ cases, readings }) =>
    dataOf(
      readings.flatMap(({ title, byCase }) =>
        cases.map((one, at) => ({ title, case: one, weighed: byCase[at] ?? null })),
      ),
      {
        reading: ({ title }) => title,
        case: (row) => row.case.name,
        standing: (row) => row.case.standing,
        posterior: ({ weighed }) => weighed?.posterior,
        low90: ({ weighed }) => weighed?.interval[0],
        high90: ({ weighed }) => weighed?.interval[1],
        posterior_on_shared: ({ weighed }) => weighed?.onShared,
        missing_reason: ({ weighed }) => (weighed === null ? 'not-weighed' : undefined),
      },
    ),
  render,
});

function finding({ cases, readings }: ComparedReadingsState): string {
  const shareOf = (title: string, at: number): string =>
    formatPercent(readings.find((one) => one.title === title)?.byCase[at]?.posterior ?? NaN);
  const words = cases.map(({ name, standing, leader }, at) =>
    standing === 'leads'
      ? `“${leader}” leads in ${name} (${shareOf(leader, at)})`
      : `no reading leads in ${name}`,
  );
  const all = new Set(cases.map(({ standing, leader }) => (standing === 'leads' ? leader : '')));
  if (all.size === 1 && !all.has(''))
    return `“${cases[0]!.leader}” leads in ${cases.length === 2 ? 'both cases (' : `all ${cases.length} cases (`}${cases.map(({ leader }, at) => shareOf(leader, at)).join(', ')})`;
  const text = words.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function table({ cases, readings }: ComparedReadingsState): ChartTable {
  return {
    columns: [
      { label: 'Reading', numeric: false },
      ...cases.flatMap(({ name }) => [
        { label: name, numeric: true },
        { label: `${name}: 90% interval`, numeric: true },
        { label: `${name}: on shared observations`, numeric: true },
      ]),
    ],
    rows: readings.map(({ title, byCase }) => [
      title,
      ...byCase.flatMap((one) =>
        one === null
          ? ['not weighed', '–', '–']
          : [
              formatPercent(one.posterior),
              one.interval.map((end) => formatPercent(end)).join(' to '),
              one.onShared === null ? '–' : formatPercent(one.onShared),
            ],
      ),
    ]),
  };
}

const rowHeight = 22;

function render(state: ComparedReadingsState, context: ChartContext): string {
  const { width } = context;
  const names = state.cases.map(({ name }) => wrapText(name, width < 560 ? 104 : 168));
  const left = width < 560 ? 112 : 180;
  const right = width - 48;
  const toX = (share: number): number => left + share * (right - left);
  const elements: string[] = [];
  const top = 24;
  let y = top;
  for (const { title, byCase } of state.readings) {
    elements.push(label(0, y + 12, title, { bold: true }));
    y += 28;
    byCase.forEach((one, at) => {
      const lines = names[at]!;
      const height = Math.max(rowHeight, lines.length * lineHeight + 4);
      const middle = y + height / 2;
      lines.forEach((line, n) =>
        elements.push(
          label(8, middle + (n - (lines.length - 1) / 2) * lineHeight, line, {
            fill: inkColour('muted'),
          }),
        ),
      );
      if (one === null)
        elements.push(label(left, middle, 'not weighed', { fill: inkColour('muted') }));
      else
        elements.push(
          ...marksOf(one, middle, toX),
          label(width, middle, formatPercent(one.posterior), { anchor: 'end' }),
        );
      y += height;
    });
    y += 10;
  }
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
    element('path', { d: `M${toX(tick)},${top}V${y}`, stroke: inkColour('line') }),
    label(toX(tick), 10, formatPercent(tick), { fill: inkColour('muted'), anchor: 'middle' }),
  ]);
  return wrapSvg(context, { height: y + 4 }, [...ticks, ...elements], {
    name: finding(state),
    description: comparedReadings.describe(state),
    role: 'img',
  });
}

/** The interval as a line, the posterior as a full dot, that on the shared observations as a ring. */
function marksOf(
  {
    posterior,
    interval,
    onShared,
  }: { posterior: number; interval: readonly [number, number]; onShared: number | null },
  y: number,
  toX: (share: number) => number,
): string[] {
  return [
    element('path', {
      d: `M${toX(interval[0])},${y}H${toX(interval[1])}`,
      stroke: inkColour('strong'),
      'stroke-width': 2,
    }),
    element('circle', { cx: toX(posterior), cy: y, r: 5, fill: inkColour('for') }),
    ...(onShared === null
      ? []
      : [
          element('circle', {
            cx: toX(onShared),
            cy: y,
            r: 5.5,
            fill: 'none',
            stroke: inkColour('against'),
            'stroke-width': 2,
          }),
        ]),
  ];
}
