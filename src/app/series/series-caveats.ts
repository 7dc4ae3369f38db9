import type { MeasureResult } from '../../core/series.js';
import type { PredicateResult } from '../../evidence/types.js';
import { measureById } from '../../measures/index.js';
import { tradeBreaks } from '../../measures/trade/trade-sources.js';
import { parseState } from '../../states/index.js';
import type { CaseSummary } from '../assess/assessment.js';
import type { ContestChannel } from '../arena/contest.js';

/** What a series looks at: its sources, the states that it names, and its years with a value. */
interface Looked {
  readonly measure: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly datasets: readonly string[];
  readonly states: readonly number[];
  readonly years: readonly number[];
}

/**
 * What has to be known of series as a whole, each once: that a source counts more with a state from some year on, where one of
 * the series names the state, rests on the source and has years on either side. Years that a value looks back to count as its own.
 */
function caveatsOf(series: readonly Looked[]): string[] {
  return tradeBreaks
    .filter(({ dataset, ccode, from }) =>
      series.some(
        (one) => one.datasets.includes(dataset) && one.states.includes(ccode) && spans(one, from),
      ),
    )
    .map(({ caveat }) => caveat);
}

function spans({ measure, params, years }: Looked, from: number): boolean {
  const { lookback } = measureById(measure);
  const back = typeof lookback === 'function' ? lookback(params) : (lookback ?? Infinity);
  return Math.min(...years) - back < from && Math.max(...years) >= from;
}

/** Caveats of measured series. */
export function caveatsOfResults(results: readonly MeasureResult[]): string[] {
  return caveatsOf(
    results.map(({ measure, params, states, third, series }) => ({
      measure,
      params,
      datasets: series.flatMap(({ source }) => source),
      states: [...states, ...(third === undefined ? [] : [third])].map(({ ccode }) => ccode),
      years: series.filter(({ value }) => value !== null).map(({ year }) => year),
    })),
  );
}

/** Caveats of the ties that third states have with the two of a case. */
export function caveatsOfContest(
  { states }: ContestChannel,
  { pair }: Pick<CaseSummary, 'pair'>,
): string[] {
  return caveatsOf(
    states.flatMap(({ state, series }) =>
      series.map(({ measure, params, dataset, from, first, second }) => ({
        measure,
        params,
        datasets: [dataset],
        states: [...pair, state].map(({ ccode }) => ccode),
        years: yearsOf(
          from,
          first.map((value, i) => value ?? second[i] ?? null),
        ),
      })),
    ),
  );
}

/** Caveats of the series that tests looked at, the years shown before and after their windows included. */
export function caveatsOfTests(
  tests: readonly PredicateResult[],
  subject: Pick<CaseSummary, 'pair' | 'third'>,
): string[] {
  return caveatsOf(
    tests
      .flatMap((test) => test.parts ?? [test])
      .map(({ measure, of, params, datasets, plot }) => ({
        measure,
        params,
        datasets,
        states: [...of, ...(typeof params['third'] === 'string' ? [params['third']] : [])].flatMap(
          (name) => statesNamed(name, subject),
        ),
        years: (plot?.lines ?? []).flatMap(({ from, values }) => yearsOf(from, values)),
      })),
  );
}

/** The states that a role may be, or the one that a name is; who is the weaker side an assessment does not say. */
function statesNamed(name: string, { pair, third }: Pick<CaseSummary, 'pair' | 'third'>): number[] {
  const [a, b] = pair.map(({ ccode }) => ccode) as [number, number];
  const roles: Readonly<Record<string, readonly number[]>> = {
    A: [a],
    B: [b],
    K: third.slice(0, 1).map(({ ccode }) => ccode),
    weaker: [a, b],
    stronger: [a, b],
  };
  return [...(roles[name] ?? [parseState(name)])];
}

/** Years with a value of a list that begins in a year. */
function yearsOf(from: number, values: readonly (number | null)[]): number[] {
  return values.flatMap((value, i) => (value === null ? [] : [from + i]));
}
