import { determinant, Matrix, solve } from 'ml-matrix';
import type { LeadErrors, LeadLagTest, LeadTest, YearlySeries } from '../core/lead-lag.js';
import { incompleteBeta } from '../core/student.js';
import { classical, type Column, leastSquares, neweyWest } from './regression/index.js';

/** Fewest years whose values are explained. */
const minimumYears = 25;
/** Lags from which BIC chooses. */
const mostLags = 2;

/**
 * Granger test both ways: whether the lags 1 to p of x help to foretell y beside the lags of y, and the other way round.
 *
 * y_t = a + sum_i b_i y_t-i + sum_i c_i x_t-i + e_t, i = 1..p + d; F of c_1 = ... = c_p = 0 (Granger 1969, Econometrica 37,
 * 424-438). p is stated, or chosen from 1 and 2 by the BIC of both equations together, log det S + 4 p log(T) / T, over the
 * years that have two lags. The d lags beyond p are put in and not tested: with d = 1 the test keeps its size where series
 * drift, whether or not they do so together (Toda & Yamamoto 1995, J. Econometrics 66, 225-250); d = 0 is the textbook test.
 *
 * Errors: `classical`; or `hac`, Newey-West with Bartlett weights and floor(4 (n/100)^(2/9)) lags, times n / (n - K).
 *
 * A year counts where both series have a value in it and in every year that its lags reach back to; nothing is filled.
 * Such a lead is an order in time that the led series itself does not predict. A third cause that reaches one
 * series sooner makes a lead, too.
 *
 * @returns F and p of both directions, or why there is no test: fewer than 25 years, or a series that does not vary.
 */
export const leadLag: LeadLagTest = (
  x,
  y,
  { lags: stated, augment = 1, errors = 'classical' } = {},
) => {
  const lags = stated ?? lagsByBic(x, y);
  const rows = rowsOf(x, y, (lags ?? mostLags) + augment);
  const n = rows.years.length;
  if (n < minimumYears) return { untestable: tooFewText(n, (lags ?? mostLags) + augment) };
  if (lags === null) return { untestable: notVaryingText };
  const bandwidth = Math.floor(4 * (n / 100) ** (2 / 9));
  const test = (led: 'x' | 'y'): LeadTest | null => leadOf(rows, led, lags, { errors, bandwidth });
  const [xLeads, yLeads] = [test('y'), test('x')];
  if (xLeads === null || yLeads === null) return { untestable: notVaryingText };
  return {
    n,
    years: [rows.years[0]!, rows.years.at(-1)!],
    lags,
    lagsBy: stated === undefined ? 'BIC' : 'stated',
    augmented: augment,
    errors,
    ...(errors === 'hac' ? { bandwidth } : {}),
    xLeads,
    yLeads,
  };
};

const notVaryingText =
  'the past of one of the two does not vary, or follows from the past of the other';

function tooFewText(n: number, reach: number): string {
  const years = n === 1 ? '1 year' : `${n} years`;
  return `only ${years} can be explained, for want of values of both series in the year and in the ${reach} before, and ${minimumYears} are needed`;
}

/** The years that can be explained, with the values of both series at each distance, the year itself first. */
interface Rows {
  readonly years: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
}

function rowsOf(x: YearlySeries, y: YearlySeries, reach: number): Rows {
  const [ofX, ofY] = [x, y].map(
    ({ years, values }) => new Map(Array.from(years, (year, i) => [year, values[i]!])),
  ) as [Map<number, number>, Map<number, number>];
  const distances = Array.from({ length: reach + 1 }, (_, lag) => lag);
  const years = [...ofX.keys()].filter((year) =>
    distances.every((lag) => ofX.has(year - lag) && ofY.has(year - lag)),
  );
  const behind = (values: Map<number, number>): number[][] =>
    distances.map((lag) => years.map((year) => values.get(year - lag)!));
  return { years, x: behind(ofX), y: behind(ofY) };
}

/** The constant, and the lags of both; the tested ones come first. */
function columnsOf({ years, x, y }: Rows, led: 'x' | 'y', reach: number): Column[] {
  const [lead, own] = led === 'y' ? [x, y] : [y, x];
  const lagged = (name: string, values: readonly (readonly number[])[]): Column[] =>
    values.slice(1, reach + 1).map((column, i) => ({ name: `${name} ${i + 1}`, values: column }));
  const one = { name: 'constant', values: years.map(() => 1) };
  return [...lagged('lead', lead), ...lagged('own', own), one];
}

function leadOf(
  rows: Rows,
  led: 'x' | 'y',
  lags: number,
  { errors, bandwidth }: { readonly errors: LeadErrors; readonly bandwidth: number },
): LeadTest | null {
  const reach = rows.x.length - 1;
  const fit = leastSquares({ outcome: rows[led][0]!, columns: columnsOf(rows, led, reach) });
  if (fit.dropped.length > 0) return null;
  const { matrix } = errors === 'hac' ? neweyWest(fit, bandwidth) : classical(fit);
  const tested = Array.from(fit.coefficients.subarray(0, lags));
  const column = Matrix.columnVector(tested);
  const between = matrix.subMatrix(0, lags - 1, 0, lags - 1);
  const f = column.transpose().mmul(solve(between, column)).get(0, 0) / lags;
  return {
    f,
    freedom: [lags, fit.freedom],
    p: upperTailOfF(f, lags, fit.freedom),
    sum: tested.reduce((sum, one) => sum + one, 0),
  };
}

/** P(F > f) with d1 and d2 degrees of freedom: I_{d2/(d2 + d1 f)}(d2/2, d1/2). */
export function upperTailOfF(f: number, d1: number, d2: number): number {
  return incompleteBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
}

/** The number of lags with the smaller BIC of both equations together; null where it cannot be computed. */
function lagsByBic(x: YearlySeries, y: YearlySeries): number | null {
  const rows = rowsOf(x, y, mostLags);
  const n = rows.years.length;
  if (n < minimumYears) return null;
  const fits = [1, 2].map((lags) => {
    const residuals = (['x', 'y'] as const).map((led) => {
      const columns = columnsOf(rows, led, lags);
      const fit = leastSquares({ outcome: rows[led][0]!, columns });
      return fit.dropped.length > 0 ? null : fit.residuals;
    });
    if (residuals.includes(null)) return NaN;
    const errors = new Matrix(residuals.map((one) => Array.from(one!)));
    const spread = errors.mmul(errors.transpose()).div(n);
    return Math.log(determinant(spread)) + (4 * lags * Math.log(n)) / n;
  });
  const [one, two] = fits as [number, number];
  if (Number.isNaN(one)) return null;
  return two < one ? 2 : 1;
}
