import { createRng } from '../../core/rng.js';
import { normalQuantile } from '../../core/special.js';
import { formatNumber, formatProbability, formatWindow, listed } from '../../core/format.js';
import { mean } from '../../core/statistics.js';
import type { PredicateContext } from '../predicates/context.js';
import { foundCrossing } from '../predicates/crossing.js';
import { foundEffect } from '../predicates/effect.js';
import { foundFact } from '../predicates/fact.js';
import type { Found } from '../predicates/found.js';
import { foundTrend } from '../predicates/trend.js';
import { coverageOf, describe, untestableText } from '../predicates/window.js';
import type { PredicateOf } from '../types.js';
import {
  coverageOfParts,
  shortPart,
  type Described,
  type Judged,
  type Judging,
  untestedOf,
} from './described.js';
import { rateDraws } from './counts.js';
import { drawsOf } from './errors.js';
import { rankedLooks } from './looks.js';
import { judgedDraws } from './means.js';
import { datasetsOf, partOf } from './terms.js';

const HALF = normalQuantile(0.95);

/** A result of a test that says whether something holds, as what is judged: without its outcome. */
function describedOf({ result: { holds: _, finding: __, ...result }, told }: Found): Described {
  return { ...result, told, covered: '' };
}

/** A slope or an effect: normal around the estimate, s = (high - low) / (2 x 1.645) of its own 90% interval. */
function judgedEstimate(
  found: Found,
  sign: 'positive' | 'negative',
  { delta = 0 }: Judging,
  context: PredicateContext,
): Judged {
  const { result } = found;
  const { observed, interval } = result;
  const base = describedOf(found);
  if (observed === null || interval === null) return { base: { ...base, told: result.finding } };
  const sd = (interval[1] - interval[0]) / (2 * HALF);
  const rng = createRng(context.seed, `estimate ${result.label} ${formatWindow(result.window)}`);
  const side = sign === 'positive' ? 1 : -1;
  return judgedDraws({
    base,
    method: result.intervalMethod!,
    errors: Float64Array.from({ length: drawsOf(context) }, () => sd * rng.normal()),
    delta,
    thetaOf: (value) => side * value,
    valueAt: (theta) => side * theta,
  });
}

export const trendOf = (test: PredicateOf<'trend'>, judging: Judging, context: PredicateContext) =>
  judgedEstimate(foundTrend(test, context), test.sign, judging, context);

export const effectOf = (
  test: PredicateOf<'effect'>,
  judging: Judging,
  context: PredicateContext,
) => judgedEstimate(foundEffect(test, context), test.sign, judging, context);

/** The measure gives the probability that the claim holds: the mean over the window is p+, the rest p-. */
export function probabilityOf(
  test: PredicateOf<'probability'>,
  _judging: Judging,
  context: PredicateContext,
): Judged {
  const part = partOf(test, context);
  const { series } = part;
  const shared = {
    kind: test.kind,
    label: test.label,
    ...describe(series),
    window: test.window,
    percentile: null,
    threshold: 'at least 0.95, or at most 0.05 to contradict it',
    ...coverageOfParts([part]),
    interval: null,
    intervalMethod: null,
  };
  if (shortPart([part]) !== undefined)
    return untestedOf(shared, untestableText(part, 'half of the window'));
  const observed = Math.min(1, Math.max(0, mean(part.values)));
  const draws = drawsOf(context);
  const told = `${series.label}: mean of ${formatWindow(test.window)} ${formatProbability(observed)}`;
  return {
    base: { ...shared, observed, told },
    sides: Int8Array.from({ length: draws }, (_, i) => (i < Math.round(observed * draws) ? 1 : -1)),
    change: 'supported above 0.95, contradicted below 0.05',
  };
}

/**
 * The place of one count among several, the largest first, equal counts sharing the middle of their places: rates as `rateDraws` draws
 * them, p+ the share of draws in which at most value - 1 others are larger.
 */
export function rankOf(
  test: PredicateOf<'rank'>,
  _judging: Judging,
  context: PredicateContext,
): Judged {
  const looks = rankedLooks(test);
  const parts = looks.map((observe) => partOf({ observe, window: test.window }, context));
  const own = parts[0]!;
  const shared = {
    kind: test.kind,
    label: test.label,
    ...describe(own.series),
    unit: 'rank',
    datasets: datasetsOf(parts),
    window: test.window,
    percentile: null,
    threshold: `place ${test.value} or better of ${parts.length}`,
    ...coverageOfParts(parts),
  };
  const short = shortPart(parts);
  if (short !== undefined) return untestedOf(shared, untestableText(short, 'half of the window'));
  const counts = parts.map(({ values }) => values.reduce((sum, one) => sum + one, 0));
  const draws = drawsOf(context);
  const rates = parts.map((part, at) =>
    rateDraws(part, draws, createRng(context.seed, `rank ${JSON.stringify(looks[at])}`)),
  );
  const placeIn = (valueOf: (at: number) => number): number =>
    looks.reduce((place, _, at) => {
      const ahead = Math.sign(valueOf(at) - valueOf(0));
      return at === 0 ? place : place + (ahead + 1) / 2;
    }, 1);
  const places = Int16Array.from({ length: draws }, (_, i) => placeIn((at) => rates[at]![i]!));
  const sorted = Int16Array.from(places).sort();
  const observed = placeIn((at) => counts[at]!);
  return {
    base: {
      ...shared,
      observed,
      interval: [sorted[Math.floor(0.05 * draws)]!, sorted[Math.ceil(0.95 * draws) - 1]!],
      intervalMethod: 'error of counts',
      told: `${own.series.label}: ${formatNumber(counts[0]!)}, place ${formatNumber(observed)} of ${parts.length} in ${formatWindow(test.window)}`,
    },
    sides: Int8Array.from(places, (place) => (place <= test.value ? 1 : -1)),
  };
}

/** A year of a recorded series in which it is ahead: known, so that the crossing is in the window or is not. */
export function crossingOf(
  test: PredicateOf<'crossing'>,
  _judging: Judging,
  context: PredicateContext,
): Judged {
  return recordOf(foundCrossing(test, context));
}

export const factOf = (test: PredicateOf<'fact'>, _judging: Judging, context: PredicateContext) =>
  recordOf(foundFact(test, context));

function recordOf(found: Found): Judged {
  const { result, covered } = found;
  const base = describedOf(found);
  if (result.holds === 'untestable') return { base: { ...base, told: result.finding } };
  return { base: { ...base, covered }, record: result.holds === 'yes' };
}

/**
 * Facts coded by hand. On record where each is known by the year assessed and attested by an official document, a work of research or two
 * references; a fact of which `disputed` says that others report otherwise is no record, and neither is one that a single page reports.
 */
export function recordedOf(
  test: PredicateOf<'recorded'>,
  _judging: Judging,
  context: PredicateContext,
): Judged {
  const facts = test.facts.map((id) => ({ id, fact: context.fact?.(id) }));
  const isAttested = ({ fact }: (typeof facts)[number]): boolean =>
    fact !== undefined &&
    (fact.references.length > 1 || fact.grade === 'primary' || fact.grade === 'scholarly');
  const years = facts.flatMap(({ fact }) => (fact === undefined ? [] : [yearOf(fact.date)]));
  const weak = facts.filter((one) => !isAttested(one));
  const disputed = facts.filter(({ fact }) => fact?.disputed !== undefined);
  const statements = facts.flatMap(({ fact }) => fact?.statement ?? []).join(' ');
  const base = {
    kind: test.kind,
    label: test.label,
    measure: 'coded-facts',
    of: [...new Set(facts.flatMap(({ fact }) => fact?.actors ?? []))],
    params: {},
    window: [Math.min(...years), Math.max(...years)] as const,
    observed: null,
    unit: 'facts',
    interval: null,
    intervalMethod: null,
    percentile: null,
    threshold: 'on record',
    coverage: coverageOf(facts.length, facts.length - weak.length),
    covered: '',
    datasets: [],
  };
  if (weak.length > 0 || years.length === 0)
    return {
      base: {
        ...base,
        window: years.length === 0 ? [0, 0] : base.window,
        told: `${test.label}: untestable, since ${listed(weak.map(({ id }) => id))} is not attested by an official document, a work of research or two references known in the year assessed`,
      },
    };
  if (disputed.length > 0)
    return {
      base: {
        ...base,
        told: `${statements} ${disputed.map(({ fact }) => fact!.disputed).join(' ')}`,
      },
      disputed: true,
    };
  return { base: { ...base, told: statements }, record: true };
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
