import type { ArenaResult } from '../../../app/arena/arena-contest.js';
import type { ContestSeries } from '../../../app/contest.js';
import type { AnyChart } from '../../../charts/define.js';
import { seriesChart } from '../../../charts/index.js';
import type { SeriesState } from '../../../charts/series-state.js';
import type { MissingReason } from '../../../core/missing.js';
import type { MeasureResult } from '../../../core/series.js';
import { arena } from '../../strings/arena.js';
import { hedged } from './rows.js';

const slots = ['ab', 'x1', 'x2', 'x3'] as const;

/** The series chart, told as what it is: these lines are of different ties, so that none passes another. */
export const hedgingChart: AnyChart = {
  ...seriesChart,
  finding: (state: SeriesState) =>
    arena.state.hedgingFinding(
      state.topic,
      state.lines.flatMap(({ label, result: { series } }) => {
        const known = series.flatMap(({ year, value }) =>
          value === null ? [] : [{ year, value }],
        );
        const [first, last] = [known[0], known.at(-1)];
        return first === undefined || last === undefined ? [] : [{ label, first, last }];
      }),
    ),
};

/** The hedging of a state by channel and source; undefined where none has it. */
export function hedgingState(
  { pair, states, channels }: ArenaResult,
  at: number,
): SeriesState | undefined {
  const state = states[at]!;
  const found = channels
    .filter(({ id }) => hedged.some((one) => one === id))
    .flatMap(({ id, sources, states: all }) =>
      all[at]!.series.filter(({ hedging }) => hedging !== undefined).map((series) => ({
        series,
        label: arena.title(
          id,
          sources.find(({ dataset }) => dataset === series.dataset),
          sources.length > 1,
        ),
      })),
    );
  if (found.length === 0) return undefined;
  const years = [
    Math.min(...found.map(({ series }) => series.from)),
    Math.max(...found.map(({ series }) => series.latest.year)),
  ] as const;
  return {
    topic: arena.state.hedgingTopic(state.name),
    subtitle: arena.state.hedgingSubtitle,
    lines: found.map(({ series, label }, i) => ({
      label,
      slot: slots[i % slots.length]!,
      result: resultOf(series, years, [pair[0], pair[1]], state),
    })),
    events: [],
    years,
  };
}

function resultOf(
  { hedging = [], first, second, from, dataset, params }: ContestSeries,
  [start, end]: readonly [number, number],
  pair: MeasureResult['states'],
  third: NonNullable<MeasureResult['third']>,
): MeasureResult {
  const years = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const whyNot = (year: number): MissingReason => {
    const at = year - from;
    if (at < 0 || at >= hedging.length) return 'outside-coverage';
    return (first[at] ?? null) === null || (second[at] ?? null) === null
      ? 'not-reported'
      : 'no-ties';
  };
  return {
    measure: 'hedging',
    title: arena.state.hedging,
    grain: 'arena-year',
    unit: 'index',
    states: pair,
    third,
    params,
    population: '',
    coverage: { from: start, to: end, years: years.length, observed: 0, share: 0 },
    series: years.map((year) => {
      const value = hedging[year - from] ?? null;
      return {
        year,
        value,
        ...(value === null ? { reason: whyNot(year) } : {}),
        source: [dataset],
      };
    }),
  };
}
