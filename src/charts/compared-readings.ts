import { dataOf } from './data.js';
import { defineChart, type ChartContext, type Standing } from './define.js';
import { crossAxis } from './draw/axes.js';
import { isNarrow } from './draw/layout.js';
import { across, disc } from './draw/marks.js';
import { linear, quarters } from './draw/scales.js';
import type { Picture } from './draw/svg.js';
import { label, labelsAround, lineHeight, note, wrapText } from './draw/text.js';
import { capitalised, formatPercent, listed } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

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
    readonly byCase: readonly (Weighed | null)[];
  }[];
}

interface Weighed {
  readonly posterior: number;
  readonly interval: readonly [number, number];
  /** From the shared observations alone. */
  readonly onShared: number | null;
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
  table: ({ cases, readings }) =>
    tableOf(readings, [
      words('Reading', ({ title }) => title),
      ...cases.flatMap(({ name }, at) => {
        const column = (suffix: string, text: (one: Weighed) => string, none = '–') =>
          numbers(`${name}${suffix}`, ({ byCase }: (typeof readings)[number]) => {
            const one = byCase[at] ?? null;
            return one === null ? none : text(one);
          });
        return [
          column('', ({ posterior }) => formatPercent(posterior), 'not weighed'),
          column(': 90% interval', ({ interval }) =>
            interval.map((end) => formatPercent(end)).join(' to '),
          ),
          column(': on shared observations', ({ onShared }) =>
            onShared === null ? '–' : formatPercent(onShared),
          ),
        ];
      }),
    ]),
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
  draw,
});

function finding({ cases, readings }: ComparedReadingsState): string {
  const shareOf = (title: string, at: number): string =>
    formatPercent(readings.find((one) => one.title === title)?.byCase[at]?.posterior ?? NaN);
  const parts = cases.map(({ name, standing, leader }, at) =>
    standing === 'leads'
      ? `“${leader}” leads in ${name} (${shareOf(leader, at)})`
      : `no reading leads in ${name}`,
  );
  const all = new Set(cases.map(({ standing, leader }) => (standing === 'leads' ? leader : '')));
  const found =
    cases.length > 1 && all.size === 1 && !all.has('')
      ? `“${cases[0]!.leader}” leads in ${cases.length === 2 ? 'both cases (' : `all ${cases.length} cases (`}${cases.map(({ leader }, at) => shareOf(leader, at)).join(', ')})`
      : capitalised(parts.join('; '));
  return `${found}${onSharedOnly({ cases, readings })}`;
}

/** Where the observations that all cases share would put another reading first. */
function onSharedOnly({ cases, readings }: Pick<ComparedReadingsState, 'cases' | 'readings'>) {
  const others = cases.flatMap(({ name, standing, leader }, at) => {
    const known = readings.flatMap(({ title, byCase }) => {
      const share = byCase[at]?.onShared ?? null;
      return share === null ? [] : [{ title, share }];
    });
    const [first] = known.sort((one, other) => other.share - one.share);
    return standing !== 'leads' || first === undefined || first.title === leader
      ? []
      : [`“${first.title}” would lead in ${name} (${formatPercent(first.share)})`];
  });
  return others.length === 0 ? '' : `; on the shared observations alone ${listed(others)}`;
}

function draw({ cases, readings }: ComparedReadingsState, { width }: ChartContext): Picture {
  const left = isNarrow(width) ? 112 : 180;
  const names = cases.map(({ name }) => wrapText(name, left - 10));
  const x = linear([0, 1], [left, width - 48]);
  const elements: string[] = [];
  const top = 24;
  let y = top;
  for (const { title, byCase } of readings) {
    elements.push(label(0, y + 12, title, { bold: true }));
    y += 28;
    byCase.forEach((one, at) => {
      const height = Math.max(22, names[at]!.length * lineHeight + 4);
      const middle = y + height / 2;
      elements.push(...labelsAround(8, middle, names[at]!, note));
      if (one === null) elements.push(label(left, middle, 'not weighed', note));
      else elements.push(...estimateMarks(one, middle, x, width));
      y += height;
    });
    y += 10;
  }
  const format = (tick: number): string => formatPercent(tick);
  const grid = crossAxis({ top, bottom: y }, quarters, x, { format, above: true });
  return { height: y + 4, elements: [...grid, ...elements] };
}

/** The interval as a line, the posterior as a full dot, that on the shared observations as a ring. */
const estimateMarks = (
  { posterior, interval: [low, high], onShared }: Weighed,
  y: number,
  x: (share: number) => number,
  width: number,
): string[] => [
  across([x(low), x(high)], y, { stroke: ink.strong, width: 2 }),
  disc(x(posterior), y, 5, { fill: ink.for }),
  onShared === null
    ? ''
    : disc(x(onShared), y, 5.5, { fill: 'none', stroke: ink.strong, width: 2 }),
  label(width, y, formatPercent(posterior), { anchor: 'end' }),
];
