import { logitFit } from '../../../src/analysis/index.js';
import { ConvergenceError, UsageError } from '../../../src/core/errors.js';
import { keptIn } from '../../../src/core/memo.js';
import type { Rng } from '../../../src/core/rng.js';
import { quantileSorted } from '../../../src/core/statistics.js';
import { covariates, type ForecastRows, latentColumns, persistence } from './rows.js';
import { averagePrecisionIn, logScore, orderOf } from './scores.js';

/** What is forecast from: each adds to the one before. */
export const forecasts = {
  persistence,
  usual: [...persistence, ...covariates],
  latent: [...persistence, ...covariates, ...latentColumns],
} as const satisfies Record<string, readonly string[]>;
export type Forecast = keyof typeof forecasts;

/** Forecast probabilities beside what came. */
export interface Scored {
  readonly pair: readonly string[];
  readonly outcome: Float64Array;
  readonly forecast: Readonly<Record<Forecast, Float64Array>>;
}

/** Probability under which no forecast goes, and over which none: the logarithm of nought would end every comparison. */
const LEAST_PROBABILITY = 1e-6;

/** Forecasts of some rows by logistic regressions on earlier ones; undefined where the earlier ones hold no such regression. */
export function forecastFrom(earlier: ForecastRows, rows: ForecastRows): Scored | undefined {
  const forecast = (names: readonly string[]): Float64Array => {
    const columnsOf = ({ outcome, columns }: ForecastRows) => [
      { name: 'one', values: outcome.map(() => 1) },
      ...names.map((name) => ({ name, values: columns[name]! })),
    ];
    const fit = logitFit({ outcome: earlier.outcome, columns: columnsOf(earlier) });
    const columns = columnsOf(rows).filter(({ name }) => fit.names.includes(name));
    return rows.outcome.map((_, row) => {
      const eta = columns.reduce(
        (sum, { values }, k) => sum + fit.coefficients[k]! * values[row]!,
        0,
      );
      const p = 1 / (1 + Math.exp(-eta));
      return Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, p));
    });
  };
  try {
    const entries = Object.entries(forecasts).map(([id, names]) => [id, forecast(names)]);
    return {
      ...{ pair: rows.pair, outcome: rows.outcome },
      forecast: Object.fromEntries(entries) as Scored['forecast'],
    };
  } catch (error) {
    if (error instanceof ConvergenceError || error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Forecasts of several origins, one after the other. */
export function together(all: readonly Scored[]): Scored {
  const joined = (of: (one: Scored) => Float64Array): Float64Array =>
    Float64Array.from(all.flatMap((one) => [...of(one)]));
  return {
    pair: all.flatMap(({ pair }) => pair),
    outcome: joined(({ outcome }) => outcome),
    forecast: Object.fromEntries(
      (Object.keys(forecasts) as Forecast[]).map((id) => [id, joined((one) => one.forecast[id])]),
    ) as Scored['forecast'],
  };
}

/** A score of each forecast, and what the latent state adds to what is usual, with a 95% interval over resampled dyads. */
export interface Gain {
  readonly scores: Readonly<Record<Forecast, number>>;
  readonly gain: number;
  readonly interval: readonly [low: number, high: number];
}

export interface Comparison {
  readonly rows: number;
  readonly events: number;
  readonly averagePrecision: Gain;
  readonly logScore: Gain;
}

const DRAWS = 200;

export function compare({ pair, outcome, forecast }: Scored, rng: Rng): Comparison {
  const places = new Map<string, number>();
  const dyad = pair.map((key) => keptIn(places, key, () => places.size));
  const orders = new Map(
    Object.values(forecast).map((values) => [values, orderOf(values)] as const),
  );
  const draws = Array.from({ length: DRAWS }, () => {
    const times = new Uint16Array(places.size);
    for (let draw = 0; draw < places.size; draw++) times[rng.integer(0, places.size - 1)]!++;
    return Float64Array.from(dyad, (place) => times[place]!);
  });
  const gainOf = (score: (values: Float64Array, weights?: Float64Array) => number): Gain => {
    const scores = Object.fromEntries(
      Object.entries(forecast).map(([id, values]) => [id, score(values)]),
    ) as Gain['scores'];
    const gains = Float64Array.from(
      draws,
      (weights) => score(forecast.latent, weights) - score(forecast.usual, weights),
    )
      .filter((gain) => !Number.isNaN(gain))
      .sort();
    return {
      scores,
      gain: scores.latent - scores.usual,
      interval: [quantileSorted(gains, 0.025), quantileSorted(gains, 0.975)],
    };
  };
  return {
    rows: outcome.length,
    events: outcome.reduce((sum, one) => sum + one, 0),
    averagePrecision: gainOf((values, weights) =>
      averagePrecisionIn(orders.get(values)!, values, outcome, weights),
    ),
    logScore: gainOf((values, weights) => logScore(values, outcome, weights)),
  };
}
