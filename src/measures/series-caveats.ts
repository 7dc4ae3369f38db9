import { statedArena } from './containment/params.js';
import { measureById } from './index.js';
import { filteredCaveat, latentMeasures } from './latent/estimates.js';
import { tradeBreaks } from './trade/trade-sources.js';

/** A series: its sources, the states that it names, and its years with a value. */
interface Covered {
  readonly measure: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly datasets: readonly string[];
  readonly states: readonly number[];
  readonly years: readonly number[];
  readonly part?: string;
}

/**
 * What has to be known of series as a whole, each once: that a source counts more with a state from some year on, where one of
 * the series names the state, rests on the source and has years on either side. Years that a value looks back to count as its years.
 */
export function caveatsOf(series: readonly Covered[]): string[] {
  const isFiltered = series.some(
    ({ measure, params }) => latentMeasures.has(measure) && params['state'] === 'filtered',
  );
  const breaks = tradeBreaks
    .filter(({ dataset, ccode, from }) =>
      series.some(
        (one) => one.datasets.includes(dataset) && one.states.includes(ccode) && spans(one, from),
      ),
    )
    .map(({ caveat }) => caveat);
  return [...breaks, ...(isFiltered ? [filteredCaveat] : []), ...new Set(series.flatMap(arenaOf))];
}

/** Which arena the values are of, where one is stated: it changes no value, and its own stand beside as parts. */
function arenaOf({ params: { arena }, part = '' }: Pick<Covered, 'params' | 'part'>): string[] {
  if (typeof arena !== 'string' || statedArena(arena) === undefined || part.startsWith('stated-'))
    return [];
  return [
    'Values are of the automatic arena. Those of the arena that was named stand in the parts that begin with “stated-”.',
  ];
}

function spans({ measure, params, years }: Covered, from: number): boolean {
  const { lookback } = measureById(measure);
  const back = typeof lookback === 'function' ? lookback(params) : lookback;
  return Math.min(...years) - back < from && Math.max(...years) >= from;
}

/** A series as it is answered. */
interface Measured extends Pick<Covered, 'measure' | 'params' | 'part'> {
  readonly states: readonly State[];
  readonly third?: State;
  readonly series: readonly {
    readonly year: number;
    readonly value: number | null;
    readonly source: readonly string[];
  }[];
}
interface State {
  readonly ccode: number;
}

/** Caveats of measured series. */
export function caveatsOfResults(results: readonly Measured[]): string[] {
  return caveatsOf(
    results.map(({ measure, params, part, states, third, series }) => ({
      ...{ measure, params, part },
      datasets: series.flatMap(({ source }) => source),
      states: [...states, ...(third === undefined ? [] : [third])].map(({ ccode }) => ccode),
      years: series.filter(({ value }) => value !== null).map(({ year }) => year),
    })),
  );
}

/** The ties of a third state with each of two others, by measure and source. */
interface TiesOfState {
  readonly state: State;
  readonly series: readonly {
    readonly measure: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly dataset: string;
    readonly from: number;
    readonly first: readonly (number | null)[];
    readonly second: readonly (number | null)[];
  }[];
}

/** Caveats of the ties that third states have with the two of a case. */
export function caveatsOfContest(
  { states }: { readonly states: readonly TiesOfState[] },
  { pair }: { readonly pair: readonly State[] },
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

/** Years with a value of a list that begins in a year. */
export function yearsOf(from: number, values: readonly (number | null)[]): number[] {
  return values.flatMap((value, i) => (value === null ? [] : [from + i]));
}
