import {
  hc1,
  type Inference,
  inferenceOf,
  leastSquares,
  neweyWest,
  permutationP,
} from './regression/index.js';

/** What follows a change, so many years after. */
export interface LocalProjection {
  readonly horizon: number;
  /** Years behind the estimate. */
  readonly n: number;
  /** Change of the outcome per unit of the impulse; null where it is untestable, with the reason. */
  readonly coefficient: number | null;
  /** Lag-augmented heteroskedasticity-robust errors (HC1). */
  readonly robust: Inference | null;
  /** Newey-West errors with as many lags as the horizon. */
  readonly hac: Inference | null;
  readonly untestable?: 'too-few-years' | 'no-variation';
}

export interface LocalProjectionsInput {
  /** Values of consecutive years, NaN where there is none. */
  readonly outcome: Float64Array;
  readonly impulse: Float64Array;
  /** Lags of both; default 2. */
  readonly lags?: number;
  /** Last horizon; default 5. */
  readonly horizons?: number;
  /** Coverage of the intervals; default .9. */
  readonly confidence?: number;
}

/** Fewer years are not tested. */
export const fewestProjectionYears = 25;

/**
 * Local projections: how an outcome moves after a change of another series.
 *
 * **Definition.** For each horizon h = 0, 1, ... the coefficient of x_(t-1) in y_(t+h) = a + b_h x_(t-1) + c x_(t-2) + ... + d y_(t-1) +
 * d' y_(t-2) + ... + e, with `lags` lags of both (Jorda 2005). A year enters where all its values are known.
 *
 * **Convention.** The last lag is one more than a model of `lags` - 1 needs, so that heteroskedasticity-robust errors hold at every horizon,
 * also where series are near a unit root (Montiel Olea & Plagborg-Moller 2021); Newey-West errors with h lags, the older
 * practice, are beside them. Both read t with rows less columns. What moves both series at once is not held constant.
 *
 * **Params.** outcome, impulse (same years), lags (at least 1), horizons, confidence.
 * **Units.** Of the outcome per unit of the impulse.
 * **Errors.** Fewer than 25 years: `too-few-years`; an impulse that does not vary, or only with the other columns: `no-variation`.
 * **Complexity.** O(horizons x years x lags^2).
 * **Source.** Jorda 2005, doi 10.1257/0002828053828518; Montiel Olea & Plagborg-Moller 2021, doi 10.3982/ECTA18756.
 *
 * @example localProjections({ outcome, impulse })[0] // horizon 0: y_t on x_(t-1)
 */
export function localProjections({
  outcome,
  impulse,
  lags = 2,
  horizons = 5,
  confidence = 0.9,
}: LocalProjectionsInput): LocalProjection[] {
  return Array.from({ length: horizons + 1 }, (_, horizon) => {
    const { y, columns } = projectionTable(outcome, impulse, lags, horizon);
    const n = y.length;
    const untestable = (reason: LocalProjection['untestable']): LocalProjection => ({
      horizon,
      n,
      coefficient: null,
      robust: null,
      hac: null,
      untestable: reason,
    });
    if (n < fewestProjectionYears || n <= columns.length) return untestable('too-few-years');
    // The impulse last: where it says nothing beside the others, it is the one that is dropped.
    const fit = leastSquares({ outcome: y, columns });
    const at = fit.names.indexOf(impulseName);
    if (at < 0) return untestable('no-variation');
    const weights = fit.names.map((_, i) => Number(i === at));
    return {
      horizon,
      n,
      coefficient: fit.coefficients[at]!,
      robust: inferenceOf(fit, hc1(fit), weights, confidence),
      hac: inferenceOf(fit, neweyWest(fit, horizon), weights, confidence),
    };
  });
}

/**
 * Two-sided p of every projection among those of the impulse shifted in time by every number of years, its end joined to
 * its beginning: the course of the impulse is kept and its dates are not. With n years the smallest p is 1 / n. A shift without an
 * estimate counts as one that comes as far. Null where there is no estimate.
 */
export function shiftedP(input: LocalProjectionsInput): (number | null)[] {
  const { impulse } = input;
  const years = impulse.length;
  const draws = Array.from({ length: years - 1 }, (_, at) => {
    const shifted = impulse.map((_, t) => impulse[(t + at + 1) % years]!);
    return localProjections({ ...input, impulse: shifted });
  });
  return localProjections(input).map(({ coefficient }, h) =>
    coefficient === null
      ? null
      : permutationP(
          coefficient,
          draws.map((draw) => draw[h]!.coefficient ?? NaN),
        ),
  );
}

const impulseName = 'impulse';

function projectionTable(
  outcome: Float64Array,
  impulse: Float64Array,
  lags: number,
  horizon: number,
): { y: number[]; columns: { name: string; values: number[] }[] } {
  const back = Array.from({ length: lags }, (_, at) => at + 1);
  const columns = [
    { name: 'constant', of: () => 1 },
    ...back.map((lag) => ({ name: `outcome ${lag}`, of: (t: number) => outcome[t - lag]! })),
    ...back
      .slice(1)
      .map((lag) => ({ name: `impulse ${lag}`, of: (t: number) => impulse[t - lag]! })),
    { name: impulseName, of: (t: number) => impulse[t - 1]! },
  ];
  const years: number[] = [];
  for (let t = lags; t + horizon < outcome.length; t++)
    if ([outcome[t + horizon]!, ...columns.map(({ of }) => of(t))].every(Number.isFinite))
      years.push(t);
  return {
    y: years.map((t) => outcome[t + horizon]!),
    columns: columns.map(({ name, of }) => ({ name, values: years.map(of) })),
  };
}
