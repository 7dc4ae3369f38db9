import { createRng } from '../../core/rng.js';
import { formatNumber, formatWindow } from '../../core/format.js';
import { mean } from '../../core/statistics.js';
import type { PredicateContext } from '../predicates/context.js';
import { cut, describe, meanText, untestableText, type Windowed } from '../predicates/window.js';
import type { PredicateOf } from '../types.js';
import {
  coverageOfParts,
  shortPart,
  spreadUnknown,
  type Judged,
  type Judging,
  untestedOf,
} from './described.js';
import { drawsOf } from './errors.js';
import { judgedDraws } from './means.js';
import { serialDraws, serialOf } from './years.js';

/** Fewest earlier years that a line is drawn through. */
const fewestBefore = 5;

/**
 * More than the trend: the mean of a window less the value that the straight line through earlier years, by least squares, has at
 * the middle of its covered years. With l_t the weights that the line gives the earlier years and 1/n those of the window, the error
 * is that of c = (1/n, -l) by `serialDraws`, memory and spread from the m earlier years around their line, with m - 2 degrees of
 * freedom. Needs five of them.
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
  const { expected, weights } = lineAt(before, mean(part.years));
  const observed = mean(part.values) - expected;
  const found = serialOf(
    before.years,
    before.values,
    [before.years.map(() => 1), before.years],
    judging.delta,
  );
  if (found === null) return untestedOf(shared, spreadUnknown(series));
  const cells = [
    ...part.years.map((year) => ({ year, c: 1 / part.years.length })),
    ...before.years.map((year, i) => ({ year, c: -weights[i]! })),
  ];
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
    errors: serialDraws(found, [cells], drawsOf(context), rng)[0]!,
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
  };
}
