import type { AnyChart } from '../../../charts/define.js';
import { seriesChart } from '../../../charts/index.js';
import type { SeriesState } from '../../../charts/series-state.js';
import type {
  ArenaGap,
  ArenaResult,
  ContestSeries,
  MeasureResult,
} from '../../../contract/index.js';
import { yearsBetween } from '../../../core/years.js';
import { arena } from './strings.js';
import { isHedged } from './rows.js';

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
    .filter(({ id }) => isHedged(id))
    .flatMap(({ id, sources, states: all }) =>
      all[at]!.series.filter(({ hedging }) => hedging !== undefined).map((series) => ({
        series,
        gaps: all[at]!.gaps[series.dataset] ?? [],
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
    lines: found.map(({ series, gaps, label }, i) => ({
      label,
      slot: slots[i % slots.length]!,
      result: resultOf(series, gaps, { years, pair: [pair[0], pair[1]], third: state }),
    })),
    events: [],
    years,
  };
}

function resultOf(
  { hedging = [], from, dataset, params }: ContestSeries,
  gaps: readonly ArenaGap[],
  asked: {
    readonly years: readonly [number, number];
    readonly pair: MeasureResult['states'];
    readonly third: NonNullable<MeasureResult['third']>;
  },
): MeasureResult {
  const [start, end] = asked.years;
  const series = yearsBetween(asked.years).map((year) => {
    const point = { year, value: hedging[year - from] ?? null, source: [dataset] };
    if (point.value !== null) return point;
    const gap = gaps.find((one) => one.from <= year && year <= one.to);
    // Both ties are there, and neither of the two has any.
    return { ...point, reason: gap?.reason ?? ('no-ties' as const) };
  });
  const observed = series.filter(({ value }) => value !== null).length;
  return {
    measure: 'hedging',
    title: arena.state.hedging,
    grain: 'arena-year',
    unit: 'index',
    states: asked.pair,
    third: asked.third,
    params,
    population: '',
    coverage: {
      from: start,
      to: end,
      years: series.length,
      observed,
      share: observed / series.length,
    },
    series,
  };
}
