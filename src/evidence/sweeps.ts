import {
  clusterSizes,
  compileEvidence,
  defaultDependence,
  defaultLikelihood,
  type Evidence,
  fillLogLikelihoods,
} from './likelihood.js';
import { type AssessOptions, logPosterior, normaliseLog, priorOf } from './posterior.js';
import type { EvidenceItem, Question } from './types.js';

/** What is moved: the factor on the Beta parameters, or g of the tempering n^-g. */
export type SweptParameter = 'sharpness' | 'dependence';

/** Range of a sweep, in steps so that the assessment's own value is one of them. */
export const sweptRanges: Readonly<
  Record<SweptParameter, { from: number; to: number; at: number }>
> = {
  sharpness: { from: 0.5, to: 2, at: defaultLikelihood.sharpness },
  dependence: { from: 0, to: 1, at: defaultDependence },
};
const stepsPerUnit = 20;
/** Steps of the search for leader changes along the sharpness. */
const searchSteps = 300;
const bisections = 60;

export interface SweepPoint {
  readonly at: number;
  /** Posterior by reading. */
  readonly posterior: Readonly<Record<string, number>>;
}
export interface LeaderChange {
  /** Value at which the two draw level. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}
export interface Sweep {
  readonly parameter: SweptParameter;
  readonly points: readonly SweepPoint[];
  /** In order; empty where one reading leads throughout. */
  readonly changes: readonly LeaderChange[];
}

/**
 * Posterior of every reading as one choice of the likelihood moves and everything else stays: the sharpness from 0.5 to
 * 2, or the dependence g from 0 to 1, in steps of 0.05; and where the leader changes, by bisection to the last bits.
 *
 * Along g no change is missed: the log odds of two readings are a sum of exponentials, c_0 + sum over cluster sizes n of
 * c_n exp(-g ln n), and between the zeros of the derivative (after the smallest rate is divided out, a sum with one term
 * fewer) such a sum is monotone, so that all zeros are found by recursion. Along the sharpness two changes within 1/200
 * of each other could be. At sharpness 1 and g 0.5 the point is the posterior itself.
 */
export function sweep(
  question: Question,
  items: readonly EvidenceItem[],
  parameter: SweptParameter,
  options: AssessOptions = {},
): Sweep {
  const { from, to } = sweptRanges[parameter];
  const evidence = compileEvidence(question, items);
  const logsAt = (at: number): Float64Array =>
    logPosterior(question, evidence, { ...options, [parameter]: at });
  const steps = Math.round((to - from) * stepsPerUnit);
  const points = Array.from({ length: steps + 1 }, (_, step): SweepPoint => {
    const at = (from * stepsPerUnit + step) / stepsPerUnit;
    const posterior = normaliseLog(logsAt(at));
    const of = (id: string): number => posterior[evidence.readings.indexOf(id)]!;
    return { at, posterior: Object.fromEntries(question.readings.map(({ id }) => [id, of(id)])) };
  });
  const zeros =
    parameter === 'dependence'
      ? zerosAlongDependence(question, evidence, options)
      : zerosAlongSharpness(evidence, logsAt);
  return { parameter, points, changes: changesAt(zeros, evidence.readings, logsAt, [from, to]) };
}

/** The changes of leader, given every point at which two readings draw level. */
function changesAt(
  zeros: readonly number[],
  readings: readonly string[],
  logsAt: (at: number) => Float64Array,
  [from, to]: readonly [number, number],
): LeaderChange[] {
  const bounds = [from, ...[...new Set(zeros)].sort((a, b) => a - b), to];
  const leaderAt = (at: number): string => {
    const logs = logsAt(at);
    let best = 0;
    for (let k = 1; k < logs.length; k++) if (logs[k]! > logs[best]!) best = k;
    return readings[best]!;
  };
  const leaders = bounds.slice(1).map((end, i) => leaderAt((bounds[i]! + end) / 2));
  return leaders.flatMap((leader, i) => {
    const before = leaders[i - 1];
    return before === undefined || before === leader
      ? []
      : [{ at: bounds[i]!, from: before, to: leader }];
  });
}

function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) pairs.push([a, b]);
  return pairs;
}

/** Zero of a function with different signs at the two ends. */
function bisect(f: (x: number) => number, low: number, high: number): number {
  const sign = Math.sign(f(low));
  let [a, b] = [low, high];
  for (let i = 0; i < bisections; i++) {
    const middle = (a + b) / 2;
    if (Math.sign(f(middle)) === sign) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

function zerosAlongSharpness(
  { readings }: Evidence,
  logsAt: (at: number) => Float64Array,
): number[] {
  const { from, to } = sweptRanges.sharpness;
  const grid = Array.from(
    { length: searchSteps + 1 },
    (_, i) => from + ((to - from) * i) / searchSteps,
  );
  const logs = grid.map((at) => logsAt(at));
  return pairsOf(readings.length).flatMap(([a, b]) => {
    const odds = (values: Float64Array): number => values[a]! - values[b]!;
    return grid.slice(1).flatMap((end, i) => {
      const [left, right] = [odds(logs[i]!), odds(logs[i + 1]!)];
      if (left * right > 0 || left === 0) return [];
      return right === 0 ? [end] : [bisect((at) => odds(logsAt(at)), grid[i]!, end)];
    });
  });
}

/** A term c exp(-rate g) of a sum of exponentials. */
interface Term {
  readonly c: number;
  readonly rate: number;
}

function zerosAlongDependence(
  question: Question,
  evidence: Evidence,
  options: AssessOptions,
): number[] {
  const R = evidence.readings.length;
  const prior = priorOf(question);
  const logs = new Float64Array(evidence.items.length * R);
  fillLogLikelihoods(evidence, { ...defaultLikelihood, ...options }, evidence.reliability, logs);
  const sizes = clusterSizes(evidence);
  const { from, to } = sweptRanges.dependence;
  return pairsOf(R).flatMap(([a, b]) => {
    const constant = Math.log(
      prior.get(evidence.readings[a]!)! / prior.get(evidence.readings[b]!)!,
    );
    const bySize = new Map<number, number>([[1, constant]]);
    evidence.clusterOf.forEach((cluster, i) => {
      const n = sizes[cluster]!;
      bySize.set(n, (bySize.get(n) ?? 0) + logs[i * R + a]! - logs[i * R + b]!);
    });
    const terms = [...bySize].sort(([m], [n]) => m - n).map(([n, c]) => ({ c, rate: Math.log(n) }));
    return zerosOfExponentials(terms, from, to);
  });
}

/** Points inside an interval at which a sum of exponentials changes its sign, in order. */
export function zerosOfExponentials(all: readonly Term[], from: number, to: number): number[] {
  const terms = all.filter(({ c }) => c !== 0);
  if (terms.length < 2) return [];
  const least = Math.min(...terms.map(({ rate }) => rate));
  const lowered = terms.map(({ c, rate }) => ({ c, rate: rate - least }));
  const f = (g: number): number =>
    lowered.reduce((sum, { c, rate }) => sum + c * Math.exp(-rate * g), 0);
  const slope = lowered.map(({ c, rate }) => ({ c: -c * rate, rate }));
  const bounds = [from, ...zerosOfExponentials(slope, from, to), to];
  return bounds.slice(1).flatMap((end, i) => {
    const start = bounds[i]!;
    return f(start) * f(end) < 0 ? [bisect(f, start, end)] : [];
  });
}
