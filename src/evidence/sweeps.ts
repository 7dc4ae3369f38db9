import {
  clusterSizes,
  compileEvidence,
  defaultLikelihood,
  type Evidence,
  fillLogLikelihoods,
  tempering,
} from './likelihood.js';
import {
  type AssessOptions,
  assessQuestion,
  decibelsPerNat,
  normaliseLog,
  priorOf,
} from './posterior.js';
import type { EvidenceItem, Question } from './types.js';

/** What is moved: the factor on the Beta parameters, or g of the tempering n^-g. */
export type SweptParameter = 'sharpness' | 'dependence';

/** Range of a sweep, in steps so that the assessment's own value is one of them. */
export const sweptRanges: Readonly<
  Record<SweptParameter, { from: number; to: number; at: number }>
> = {
  sharpness: { from: 0.5, to: 2, at: 1 },
  dependence: { from: 0, to: 1, at: 0.5 },
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
  const logsAt = logPosteriors(question, evidence, parameter, options);
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

/** Log posterior of the readings, not normalised, as a function of the parameter. */
function logPosteriors(
  question: Question,
  evidence: Evidence,
  parameter: SweptParameter,
  options: AssessOptions,
): (at: number) => Float64Array {
  const R = evidence.readings.length;
  const prior = priorOf(question);
  const logPrior = Float64Array.from(evidence.readings, (id) => Math.log(prior.get(id)!));
  const sizes = clusterSizes(evidence);
  const logs = new Float64Array(evidence.items.length * R);
  return (at) => {
    const { dependence, ...likelihood } = { ...options, [parameter]: at };
    const parameters = { ...defaultLikelihood, ...likelihood };
    fillLogLikelihoods(evidence, parameters, evidence.reliability, logs);
    const total = new Float64Array(R);
    for (let i = 0; i < evidence.items.length; i++) {
      const exponent = tempering(sizes[evidence.clusterOf[i]!]!, dependence);
      for (let k = 0; k < R; k++) total[k]! += exponent * logs[i * R + k]!;
    }
    for (let k = 0; k < R; k++) total[k]! += logPrior[k]!;
    return total;
  };
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

/** Log-likelihoods in dB by reading, relative to the best-fitting reading. */
function supportOf(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions,
): Map<string, number> {
  const { readings } = assessQuestion(question, items, options);
  return new Map(readings.map(({ id, support }) => [id, support]));
}

export interface PriorSensitivity {
  /**
   * By reading, the prior above which it leads, the others keeping the proportions of their priors: q/(1 + q) with
   * q = max over rivals of (share x likelihood) / likelihood. For the leader it lies below its prior.
   */
  readonly toLead: Readonly<Record<string, number>>;
  /**
   * By reading and rival, the share of the prior of the two that the reading needs to draw level with the rival,
   * L(rival) / (L(reading) + L(rival)), whatever the others have: a half where the evidence is silent.
   */
  readonly toDrawLevel: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the prior of each reading would have to be, exactly. Empty for a question with one reading. */
export function priorSensitivity(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions = {},
): PriorSensitivity {
  const support = supportOf(question, items, options);
  const prior = priorOf(question);
  const ids = question.readings.map(({ id }) => id);
  if (ids.length < 2) return { toLead: {}, toDrawLevel: {} };
  const oddsAgainst = (reading: string, rival: string): number =>
    Math.exp((support.get(rival)! - support.get(reading)!) / decibelsPerNat);
  const share = (q: number): number => (q === Infinity ? 1 : q / (1 + q));
  const rivalsOf = (reading: string): string[] => ids.filter((id) => id !== reading);
  return {
    toLead: Object.fromEntries(
      ids.map((reading) => {
        const rest = 1 - prior.get(reading)!;
        const needed = rivalsOf(reading).map(
          (rival) => (prior.get(rival)! / rest) * oddsAgainst(reading, rival),
        );
        return [reading, share(Math.max(...needed))];
      }),
    ),
    toDrawLevel: Object.fromEntries(
      ids.map((reading) => [
        reading,
        Object.fromEntries(
          rivalsOf(reading).map((rival) => [rival, share(oddsAgainst(reading, rival))]),
        ),
      ]),
    ),
  };
}

/**
 * Posterior of a reading were its prior `at`, the others keeping the proportions of their priors, from its prior and
 * posterior: posterior odds = prior odds x the same likelihood ratio. For drawing lines over any prior.
 */
export function posteriorAtPrior(
  { prior, posterior }: { readonly prior: number; readonly posterior: number },
  at: number,
): number {
  if (at <= 0 || at >= 1) return at <= 0 ? 0 : 1;
  if (posterior >= 1) return 1;
  const ratio = (posterior / (1 - posterior)) * ((1 - prior) / prior);
  const odds = (ratio * at) / (1 - at);
  return odds / (1 + odds);
}
