import { createRng } from '../../core/rng.js';
import { formatNumber, formatWindow } from '../../core/format.js';
import { mean } from '../../core/statistics.js';
import type { PredicateContext } from '../predicates/context.js';
import { cut, describe, meanText, untestableText, type Windowed } from '../predicates/window.js';
import type { PredicateOf } from '../types.js';
import { coverageOfParts, shortPart, type Judged, type Judging, untestedOf } from './described.js';
import { drawsOf } from './errors.js';
import { judgedDraws } from './means.js';
import { memoryOf, quadraticOf, studentDraws } from './years.js';

/** Fewest earlier years that a line is drawn through. */
const fewestBefore = 5;

/**
 * More than the trend: the mean of a window less the value that the straight line through earlier years, by least squares, has at
 * the middle of its covered years. With l_t the weights that the line gives the earlier years and 1/n those of the window, the variance is
 * s^2 c'Rc for c = (1/n, -l), R_st = rho^|s-t|, rho from the residuals around the line, s^2 = sum e^2 / (m - 2); Student's t with m - 2
 * degrees of freedom, m the earlier years. Needs five of them.
 */
export function departureOf(
  test: PredicateOf<'departure'>,
  judging: Judging,
  context: PredicateContext,
): Judged {
  const series = context.series(test.observe);
  const [part, before] = [cut(series, test.window), cut(series, test.before)];
  const shared = {
    kind: test.kind,
    label: test.label,
    ...describe(series),
    unit: `${series.unit} difference`,
    window: test.window,
    percentile: null,
    threshold: `${test.compare === 'above' ? 'more' : 'less'} than the line through ${formatWindow(test.before)}`,
    ...coverageOfParts([part, before]),
  };
  const short = shortPart([part, before]);
  if (short !== undefined) return untestedOf(shared, untestableText(short, 'half of the window'));
  if (before.years.length < fewestBefore)
    return untestedOf(
      shared,
      untestableText(before, `a line through at least ${fewestBefore} years`),
    );
  const { expected, weights, residuals } = lineAt(before, mean(part.years));
  const observed = mean(part.values) - expected;
  const memory = memoryOf([{ ...before, weight: 1 }], [residuals]);
  const cells = [
    ...part.years.map((year) => ({ year, c: 1 / part.years.length })),
    ...before.years.map((year, i) => ({ year, c: -weights[i]! })),
  ];
  const freedom = before.years.length - 2;
  const spread = residuals.reduce((sum, e) => sum + e * e, 0) / freedom;
  const sd = Math.sqrt(spread * quadraticOf(cells, memory));
  const rng = createRng(
    context.seed,
    `departure ${JSON.stringify([test.observe, test.window, test.before])}`,
  );
  const sign = test.compare === 'above' ? 1 : -1;
  return judgedDraws({
    base: {
      ...shared,
      observed,
      told: `${series.label}: ${meanText(series, test.window)} ${formatNumber(mean(part.values))}, the line through ${formatWindow(test.before)} gives ${formatNumber(expected)}; difference ${formatNumber(observed)}`,
    },
    method: 'line with memory of years',
    errors: studentDraws({ sd, freedom, memory }, drawsOf(context), rng),
    delta: judging.delta ?? 0,
    thetaOf: (value) => sign * value,
    valueAt: (theta) => sign * theta,
  });
}

/** The line by least squares at a year, as a weighted sum of the values, and what it leaves. */
function lineAt({ years, values }: Windowed, year: number) {
  const n = years.length;
  const middle = mean(years);
  const squares = years.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const weightsAt = (at: number): number[] =>
    years.map((one) => 1 / n + ((at - middle) * (one - middle)) / squares);
  const valueAt = (at: number): number =>
    weightsAt(at).reduce((sum, weight, i) => sum + weight * values[i]!, 0);
  return {
    expected: valueAt(year),
    weights: weightsAt(year),
    residuals: Float64Array.from(years, (one, i) => values[i]! - valueAt(one)),
  };
}
