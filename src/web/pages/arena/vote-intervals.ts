import type { TieSeries } from '../../../charts/contest-ties.js';
import type {
  ArenaResult,
  ArenaState,
  ContestSeries,
  MeasureResult,
} from '../../../contract/index.js';
import { isSite } from '../../api/source.js';
import { useAnswer, type Asked } from '../../api/use-answer.js';
import { codeOf } from '../../state/address.js';

/** Intervals of the ties of one series, by side. */
export type Bands = NonNullable<TieSeries['bands']>;

/** The agreement of a state with one of the two, from the source of a series; nothing without a series. */
const useAgreement = (
  state: ArenaState,
  side: ArenaState,
  series: ContestSeries | undefined,
): Asked<MeasureResult> =>
  useAnswer(
    '/api/measures/{id}',
    series === undefined || isSite
      ? null
      : {
          params: { id: 'vote-kappa' },
          query: {
            state: [codeOf(state), codeOf(side)],
            source: String(series.params['source']),
            from: series.from,
            to: series.latest.year,
          },
        },
  );

/**
 * The 90% intervals of the votes of a state with both: the one channel whose ties are estimates, from the roll calls of each year. They
 * are asked for when the state is looked at; undefined until they are there. A site without a server has none.
 */
export function useVoteIntervals(result: ArenaResult, at: number): Bands | undefined {
  const [first, second] = result.pair;
  const state = result.states[at]!;
  const series = result.channels.find(({ id }) => id === 'votes')?.states[at]!.series[0];
  const [one, other] = [useAgreement(state, first, series), useAgreement(state, second, series)];
  if (series === undefined || one.value === undefined || other.value === undefined)
    return undefined;
  return { first: intervalsOf(one.value, series), second: intervalsOf(other.value, series) };
}

function intervalsOf({ series }: MeasureResult, { from, first }: ContestSeries) {
  const byYear = new Map(series.map(({ year, interval }) => [year, interval]));
  return first.map((_, i) => byYear.get(from + i) ?? null);
}
