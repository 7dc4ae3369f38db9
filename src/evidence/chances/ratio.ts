import { createRng } from '../../core/rng.js';
import { mean } from '../../core/statistics.js';
import { formatNumber } from '../../core/format.js';
import type { PredicateContext } from '../predicates/context.js';
import { describe, meanText, untestableText, type Windowed } from '../predicates/window.js';
import type { PredicateOf } from '../types.js';
import {
  coverageOfParts,
  shortPart,
  spreadUnknown,
  type Judged,
  type Judging,
  untestedOf,
} from './described.js';
import { rateDraws } from './counts.js';
import { drawsOf, errorDraws, type ErrorDraws } from './errors.js';
import type { Term } from './weighted-mean.js';
import { observesOfTerm } from './looks.js';
import { judgedDraws } from './means.js';
import { datasetsOf, partOf } from './terms.js';

/**
 * One window mean over another against a factor: theta = s ln(m_1 / m_2 / value), s = -1 where the claim is below it. The
 * smallest difference is a factor as well: theta is held against ln(delta). The error of a logarithm is that of the mean over the mean.
 * Without a value above zero on both sides there is no ratio.
 */
export function ratioOf(
  test: PredicateOf<'ratio'>,
  judging: Judging,
  context: PredicateContext,
): Judged {
  const sides = [test.numerator, test.denominator].map((side) =>
    observesOfTerm(side).map((observe) => partOf({ observe, window: side.window }, context)),
  ) as [Windowed[], Windowed[]];
  const parts = sides.flat();
  const first = parts[0]!;
  const shared = {
    kind: test.kind,
    label: test.label,
    ...describe(first.series),
    unit: 'ratio',
    datasets: datasetsOf(parts),
    window: first.window,
    percentile: null,
    threshold: `a ratio ${test.compare} ${formatNumber(test.value)}`,
    ...coverageOfParts(parts),
  };
  const short = shortPart(parts);
  if (short !== undefined) return untestedOf(shared, untestableText(short, 'half of the window'));
  const isOfCounts = judging.errors === 'counts';
  const [a, b] = sides.map((side) =>
    mean(side.map((part) => levelOf(part.values, isOfCounts))),
  ) as [number, number];
  if (!(a > 0 && b > 0))
    return untestedOf(
      shared,
      `${first.series.label}: untestable, since a ratio needs values above zero`,
    );
  const drawn = isOfCounts
    ? countErrors(sides, context)
    : errorDraws(
        [...relative(sides[0], a, 1), ...relative(sides[1], b, -1)],
        { ...judging, delta: (judging.delta ?? 1) - 1 },
        context,
      );
  if (drawn === null) return untestedOf(shared, spreadUnknown(first.series));
  const sign = test.compare === 'above' ? 1 : -1;
  const observed = a / b;
  const none = sides.some((side) => isOfCounts && side.some(({ values }) => mean(values) === 0));
  const of = (side: readonly Windowed[]): string =>
    `${side.length === 1 ? side[0]!.series.label : `${test.label}, ${side.length} states`}: ${meanText(side[0]!.series, side[0]!.window)} ${formatNumber(mean(side.map(({ values }) => mean(values))))}`;
  return judgedDraws({
    base: {
      ...shared,
      observed,
      told: `${of(sides[0])}; ${of(sides[1])}; ratio ${formatNumber(observed)}${none ? ' with half an event in place of none' : ''}`,
    },
    method: drawn.method,
    errors: drawn.errors,
    delta: Math.log(Math.max(1, judging.delta ?? 1)),
    thetaOf: (value) => sign * Math.log(value / test.value),
    valueAt: (theta) => test.value * Math.exp(sign * theta),
    scale: { to: Math.log, from: Math.exp },
  });
}

/** The mean; of counts without any event the rate that half an event would make. */
const levelOf = (values: Float64Array, isOfCounts: boolean): number =>
  mean(values) || (isOfCounts ? 0.5 / values.length : 0);

/** Errors of the logarithm of one rate over another, each the mean over its states, drawn as they are for counts. */
function countErrors(
  sides: readonly (readonly Windowed[])[],
  context: PredicateContext,
): ErrorDraws {
  const draws = drawsOf(context);
  const [first, second] = sides.map((side) => {
    const rates = side.map((part) => {
      const { series, window } = part;
      const label = `counts of a ratio ${JSON.stringify([series.observe, window])}`;
      return rateDraws(part, draws, createRng(context.seed, label));
    });
    const level = mean(side.map(({ values }) => levelOf(values, true)));
    return Float64Array.from({ length: draws }, (_, i) =>
      Math.log(mean(rates.map((rate) => rate[i]!)) / level),
    );
  });
  return { errors: first!.map((one, i) => one - second![i]!), method: 'error of counts' };
}

/** Windows in parts of the mean over them: what a small error of the mean adds to its logarithm. */
const relative = (side: readonly Windowed[], level: number, sign: 1 | -1): Term[] =>
  side.map((part) => ({ weight: sign / side.length, part: inPartsOf(part, level) }));

function inPartsOf(part: Windowed, level: number): Windowed {
  const { series } = part;
  const { resample } = series;
  const inLevels = (end: number | null): number | null => (end === null ? null : end / level);
  return {
    ...part,
    series: {
      ...series,
      ...(series.range && {
        range: [inLevels(series.range[0]), inLevels(series.range[1])] as const,
      }),
      ...(resample && {
        resample: (years, draw) => resample(years, draw).map((value) => value / level),
      }),
    },
    values: part.values.map((value) => value / level),
    points: part.points.map(({ year, value, interval, reason }) => ({
      year,
      value: value === null ? null : value / level,
      ...(interval && { interval: [interval[0] / level, interval[1] / level] as const }),
      ...(reason && { reason }),
    })),
  };
}
