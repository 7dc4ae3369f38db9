import { createRng, type Rng } from '../../src/core/rng.js';
import { mean, standardDeviation } from '../../src/core/statistics.js';
import {
  madeTest,
  testedSeries,
  type ClaimTest,
  type PredicateContext,
} from '../../src/evidence/index.js';
import type { ObservedSeries, ObservedValue } from '../../src/evidence/types.js';
import type { ErrorKind, Verdict } from '../../src/evidence/vocabulary.js';

/* Tests of series in which nothing happens: of the same years, spread and memory as those that a claim looks at. */

const wide = 1.6448536269514722;
/** Persistence of the errors of estimates, as the tests take it, at its lower end. */
const persistence = 0.876;
const mostMemory = 0.97;

/** Standard normal values by year, each year remembering the one before. */
function remembered(years: readonly number[], memory: number, rng: Rng): number[] {
  let z = rng.normal();
  return years.map((year, at) => {
    if (at === 0) return z;
    const r = memory ** (year - years[at - 1]!);
    return (z = r * z + Math.sqrt(1 - r * r) * rng.normal());
  });
}

/** Memory of a series from one year to the next, corrected for its length (Marriott & Pope 1954). */
function memoryOf(values: readonly number[]): number {
  const level = mean(values);
  const squares = values.reduce((sum, one) => sum + (one - level) ** 2, 0);
  const products = values
    .slice(1)
    .reduce((sum, one, i) => sum + (one - level) * (values[i]! - level), 0);
  const n = Math.max(6, values.length);
  return squares === 0
    ? 0
    : Math.min(mostMemory, Math.max(0, (n * (products / squares) + 1) / (n - 3)));
}

function poisson(rate: number, rng: Rng): number {
  const limit = Math.exp(-rate);
  let count = 0;
  for (let product = rng.uniform(); product > limit; product *= rng.uniform()) count++;
  return count;
}

/** Counts of one rate; where those observed vary more than Poisson’s, the rate moves about its level with the memory that they have. */
function nullCounts(
  years: readonly number[],
  values: readonly number[],
  rate: number,
  rng: Rng,
): ObservedValue[] {
  const level = mean(values);
  const beyond = level > 0 ? Math.max(0, standardDeviation(values) ** 2 / level - 1) : 0;
  const v = Math.log(1 + (Number.isFinite(beyond) ? beyond : 0) / rate);
  const z = remembered(years, memoryOf(values), rng);
  return years.map((year, i) => ({
    year,
    value: poisson(rate * Math.exp(Math.sqrt(v) * z[i]! - v / 2), rng),
  }));
}

interface Nothing {
  readonly level: number;
  readonly rate: number;
  readonly errors: ErrorKind | undefined;
}

/** A series of the same years in which nothing happens. */
function nullSeries(
  { resample: _, ...series }: ObservedSeries,
  { level, rate, errors }: Nothing,
  rng: Rng,
): ObservedSeries {
  const known = series.points.filter(({ value }) => value !== null);
  const years = known.map(({ year }) => year);
  const values = known.map(({ value }) => value!);
  const [low, high] = series.range ?? [null, null];
  const kept = (value: number): number =>
    Math.min(high ?? Infinity, Math.max(low ?? -Infinity, value));
  if (errors === 'counts') return { ...series, points: nullCounts(years, values, rate, rng) };
  if (errors === 'shares')
    return {
      ...series,
      points: known.map(({ year, n = 0 }) => ({
        ...{ year, n },
        value: n === 0 ? null : rng.binomial(n, Math.min(1, Math.max(0, rate))) / n,
      })),
    };
  if (known.some(({ interval }) => interval !== undefined)) {
    const z = remembered(years, persistence, rng);
    const points = known.map(({ year, interval }, i): ObservedValue => {
      const sd = interval === undefined ? 0 : (interval[1] - interval[0]) / (2 * wide);
      const value = kept(level + sd * z[i]!);
      return { year, value, interval: [kept(value - wide * sd), kept(value + wide * sd)] };
    });
    return { ...series, points };
  }
  const spread = standardDeviation(values);
  const z = remembered(years, memoryOf(values), rng);
  return {
    ...series,
    points: years.map((year, i) => ({ year, value: kept(level + spread * z[i]!) })),
  };
}

const recordKinds = new Set(['fact', 'recorded', 'probability', 'rank', 'crossing']);

export function hasError({ test, errors }: ClaimTest): boolean {
  const singles = test.kind === 'at-least' ? test.of : [test];
  return (
    errors !== 'none' &&
    singles.every(
      (one) => !recordKinds.has(one.kind) && !(one.kind === 'level' && one.compare === 'within'),
    )
  );
}

/** The context with every series of a test replaced. */
function nullContext(
  context: PredicateContext,
  { test, errors }: ClaimTest,
  rng: Rng,
): PredicateContext {
  const level = test.kind === 'level' ? test.value : 0;
  const looks = testedSeries(test).map(({ observe }) => context.series(observe));
  const values = looks.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const rate = Math.max(0.1, mean(values));
  const made = new Map<string, ObservedSeries>();
  return {
    ...context,
    draws: 1000,
    series: (observe) => {
      const key = JSON.stringify(observe);
      const found =
        made.get(key) ?? nullSeries(context.series(observe), { level, rate, errors }, rng);
      made.set(key, found);
      return found;
    },
  };
}

/** The verdicts of tests on series in which nothing happens, several times each. */
export function verdictsOfNothing(
  context: PredicateContext,
  tests: readonly ClaimTest[],
  { runs, seed, name }: { readonly runs: number; readonly seed: number; readonly name: string },
): Verdict[] {
  return Array.from({ length: runs }, (_, run) =>
    tests.map((test, at) => {
      const rng = createRng(seed, `null ${name} ${run} ${at}`);
      return madeTest(test, nullContext(context, test, rng)).decided!.verdict;
    }),
  ).flat();
}
