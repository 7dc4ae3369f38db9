import { isUnanswered } from '../core/answer-standing.js';
import type { ReadingResult } from '../contract/index.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type Standing } from './define.js';
import { crossAxis } from './draw/axes.js';
import { isNarrow } from './draw/layout.js';
import { disc, line, upright } from './draw/marks.js';
import { linear } from './draw/scales.js';
import type { Picture } from './draw/svg.js';
import { labels, labelsAround, lineHeight, textWidth, wrapText } from './draw/text.js';
import { formatPercent } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

export type ReadingState = Pick<
  ReadingResult,
  'id' | 'title' | 'prior' | 'posterior' | 'interval' | 'lead'
>;

export interface ReadingsState {
  readonly question: string;
  readonly draws: number;
  readonly standing: Standing;
  /** Probability of what a question takes for granted, where it is left out. */
  readonly premise?: number | undefined;
  readonly readings: readonly ReadingState[];
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
  table: (state) =>
    tableOf(sorted(state), [
      words('Reading', ({ title }) => title),
      numbers('Posterior', ({ posterior }) => formatPercent(posterior, 1)),
      numbers('90% interval', ({ interval }) =>
        interval.map((end) => formatPercent(end, 1)).join(' to '),
      ),
      numbers('Prior', ({ prior }) => formatPercent(prior, 1)),
      numbers('Leads in', ({ lead }) => `${formatPercent(lead, 1)} of draws`),
    ]),
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
  draw,
});

function sorted({ readings }: ReadingsState): ReadingState[] {
  return [...readings].sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1));
}

/** The finding names the leader, its margin, and how often the draws agree; nobody where there is no leader. */
function readingsFinding(state: ReadingsState): string {
  const [leader, second, ...others] = sorted(state);
  if (leader === undefined) return 'No reading';
  if (isUnanswered(state.standing))
    return state.standing === 'left-out'
      ? `Left out: the premise of the question has a probability of ${formatPercent(state.premise ?? 0)}`
      : 'No observation distinguishes the readings: each keeps its prior';
  if (state.standing === 'level' && second !== undefined) {
    const rest = others.some(({ lead }) => lead >= 0.005) ? ', the rest to others' : '';
    return (
      `Undecided between “${leader.title}” (${formatPercent(leader.posterior)}) and “${second.title}” (${formatPercent(second.posterior)}); ` +
      `the draws split ${formatPercent(leader.lead)} to ${formatPercent(second.lead)}${rest}`
    );
  }
  const margin =
    second === undefined ? '' : `, ahead of “${second.title}” (${formatPercent(second.posterior)})`;
  return `“${leader.title}” leads with ${formatPercent(leader.posterior)}${margin}; it leads in ${formatPercent(leader.lead)} of ${state.draws.toLocaleString('en-US')} draws`;
}

/** Posterior with its interval, and how often the reading leads. */
function numberLines({ posterior, interval, lead }: ReadingState): [string, string] {
  const [at, low, high] = [posterior, ...interval].map((end) => formatPercent(end));
  // “Under 1% (under 1% to under 1%)” would be longer than its place, and says no more.
  const found = at === low && low === high ? at! : `${at} (${low} to ${high})`;
  return [found, `leads in ${formatPercent(lead)} of draws`];
}

function draw(state: ReadingsState, { width }: ChartContext): Picture {
  const narrow = isNarrow(width);
  const nameWidth = narrow ? width - 16 : 190;
  const [left, right] = narrow ? [10, width - 20] : [nameWidth + 20, width - 200];
  const high = Math.max(...state.readings.flatMap((r) => [r.interval[1], r.posterior, r.prior]));
  const end = Math.min(1, Math.ceil(high * 10 + 0.3) / 10);
  const step = end > 0.6 ? 0.2 : 0.1;
  const ticks = Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) =>
    Number((i * step).toFixed(1)),
  );
  const x = linear([0, end], [left, right]);
  // In one line where every reading has room for it.
  const inOne = (reading: ReadingState): string => numberLines(reading).join(', ');
  const oneLine = narrow && state.readings.every((one) => textWidth(inOne(one), true) <= nameWidth);
  const rows: string[] = [];
  let top = 8;
  sorted(state).forEach((reading, i) => {
    const leads = i === 0 && state.standing === 'leads';
    const style = { bold: leads, halo: true };
    const name = wrapText(reading.title, nameWidth, leads);
    const found = oneLine ? [inOne(reading)] : numberLines(reading);
    const height = name.length * lineHeight;
    const middle = narrow ? top + height + 14 : top + Math.max(height, 32) / 2;
    rows.push(...estimateMarks(reading, middle, x, ink[leads ? 'ink' : 'strong']));
    if (narrow) rows.push(...labels(0, top, name, style), ...labels(0, middle + 12, found, style));
    else
      rows.push(
        ...labelsAround(nameWidth, middle, name, { ...style, anchor: 'end' }),
        ...labelsAround(right + 16, middle, found, style),
      );
    top += narrow ? height + 40 + found.length * lineHeight : Math.max(height, 32) + 12;
  });
  const grid = crossAxis({ top: 4, bottom: top }, ticks, x, {
    format: (tick) => formatPercent(tick),
  });
  return { height: top + 24, elements: [...grid, ...rows] };
}

/** The interval as a broad line, the prior as a stroke, the posterior as a dot. */
function estimateMarks(
  { interval, prior, posterior }: ReadingState,
  middle: number,
  x: (share: number) => number,
  colour: string,
): string[] {
  const [low, high] = interval;
  return [
    line(x(low), middle, x(high), middle, { stroke: colour, width: 4, opacity: 0.45 }),
    upright(x(prior), [middle - 9, middle + 9], { stroke: ink.ink, width: 1.5 }),
    disc(x(posterior), middle, 6, { fill: colour, stroke: ink.page, width: 1.5 }),
  ];
}
