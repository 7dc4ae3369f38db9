import { UsageError } from '../core/errors.js';
import {
  clusterSizes,
  compileEvidence,
  defaultLikelihood,
  type Evidence,
  fillLogLikelihoods,
  type LikelihoodParameters,
  tempering,
} from './likelihood.js';
import { expectationOf, otherReading } from './expectation.js';
import type { EvidenceItem, Question } from './types.js';
import { countsWhole } from './whole-items.js';

/** Decibels in one nat. */
export const decibelsPerNat = 10 / Math.LN10;

export interface AssessOptions extends Partial<LikelihoodParameters> {
  /** g of the tempering n^-g: 0 independent witnesses, 1 one witness per cluster. Default 0.5. */
  readonly dependence?: number;
}

export interface ReadingAssessment {
  readonly id: string;
  readonly prior: number;
  readonly posterior: number;
  /** Sum of tempered log-likelihoods in dB, relative to the best-fitting reading (0). */
  readonly support: number;
  /** Items in use of which the reading expects something. */
  readonly exposure: number;
}

export interface ItemWeight {
  readonly id: string;
  readonly cluster: string;
  /** Exponent n^-g of the item's cluster for this question. */
  readonly tempering: number;
  /** Tempered log-likelihood in dB by reading, relative to the best-fitting reading (0). */
  readonly byReading: Readonly<Record<string, number>>;
  readonly leaderVsRunnerUp: number;
  /** Largest minus smallest of `byReading`. */
  readonly diagnosticity: number;
  /** Whether it was learned, or is a probability, rather than expected by hand. */
  readonly isWhole: boolean;
}

export interface QuestionAssessment {
  readonly question: string;
  readonly leader: string;
  readonly runnerUp: string;
  /** Posterior odds of leader against runner-up in dB. */
  readonly margin: number;
  /** In the order of the question. */
  readonly readings: readonly ReadingAssessment[];
  /** Items that bear on the question, in order of their ids. */
  readonly items: readonly ItemWeight[];
}

/** Prior by reading: as the question states it; readings it leaves out share the rest equally; uniform by default. */
export function priorOf(question: Question): Map<string, number> {
  const ids = question.readings.map(({ id }) => id);
  const stated = question.prior ?? {};
  const silent = ids.filter((id) => stated[id] === undefined);
  const rest = 1 - ids.reduce((sum, id) => sum + (stated[id] ?? 0), 0);
  const prior = new Map(ids.map((id) => [id, stated[id] ?? rest / silent.length]));
  const positive = [...prior.values()].every((value) => value > 0);
  const unknown = Object.keys(stated).find((id) => !ids.includes(id));
  if (!positive || unknown !== undefined || (silent.length === 0 && Math.abs(rest) > 1e-6))
    throw new UsageError(`the prior of question ${question.id} is not a distribution`, {
      code: 'bad-prior',
      details: { value: stated, expected: 'positive probabilities of its readings, summing to 1' },
    });
  return prior;
}

/** Log prior odds (nats) of one reading against another. */
export function logPriorOdds(question: Question, reading: string, rival: string): number {
  const prior = priorOf(question);
  return Math.log(prior.get(reading)! / prior.get(rival)!);
}

/** Leader first: by value, ties by order. */
function rank(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[b]! - values[a]! || a - b,
  );
}

/** exp and normalise, stably, in place. */
export function normaliseLog(values: Float64Array): Float64Array {
  const top = Math.max(...values);
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] = Math.exp(values[k]! - top);
  for (let k = 0; k < values.length; k++) values[k]! /= sum;
  return values;
}

/** Tempered log-likelihoods (nats) by item and reading, and the exponent of each cluster. */
function temperedLogLikelihoods(
  evidence: Evidence,
  options: AssessOptions,
): { values: Float64Array; exponents: Float64Array } {
  const R = evidence.readings.length;
  const values = new Float64Array(evidence.items.length * R);
  const parameters = { ...defaultLikelihood, ...options };
  fillLogLikelihoods(evidence, parameters, evidence.reliability, values);
  const exponents = clusterSizes(evidence).map((n) => tempering(n, options.dependence));
  for (let i = 0; i < evidence.items.length; i++)
    for (let k = i * R; k < (i + 1) * R; k++) values[k]! *= exponents[evidence.clusterOf[i]!]!;
  return { values, exponents };
}

/** Log posterior of the readings (nats), not normalised, in the order of the evidence. */
export function logPosterior(
  question: Question,
  evidence: Evidence,
  options: AssessOptions,
): Float64Array {
  const { values } = temperedLogLikelihoods(evidence, options);
  return withPrior(question, evidence, totalsOf(evidence, values));
}

/** Sums over items by reading. */
function totalsOf({ items, readings }: Evidence, values: Float64Array): Float64Array {
  const R = readings.length;
  const total = new Float64Array(R);
  for (let i = 0; i < items.length; i++)
    for (let k = 0; k < R; k++) total[k]! += values[i * R + k]!;
  return total;
}

function withPrior(question: Question, { readings }: Evidence, total: Float64Array): Float64Array {
  const prior = priorOf(question);
  return total.map((sum, k) => sum + Math.log(prior.get(readings[k]!)!));
}

/**
 * Posterior over the readings of a question, and what each item adds to it. The posterior is proportional to
 * prior times the product over items of p_r^(n^-g), n the items of the cluster that bear on the question.
 * Order of items and readings does not matter. O(items x readings).
 */
export function assessQuestion(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions = {},
): QuestionAssessment {
  const evidence = compileEvidence(question, items);
  const { readings } = evidence;
  const R = readings.length;
  const { values, exponents } = temperedLogLikelihoods(evidence, options);
  const total = totalsOf(evidence, values);
  const prior = priorOf(question);
  const logs = withPrior(question, evidence, total);
  const order = rank(logs);
  const [first, second] = [order[0]!, order[1] ?? order[0]!];
  const margin = (logs[first]! - logs[second]!) * decibelsPerNat;
  const posterior = normaliseLog(logs);
  const best = Math.max(...total);
  return {
    question: question.id,
    leader: readings[first]!,
    runnerUp: readings[second]!,
    margin,
    readings: question.readings.map(({ id }) => {
      const k = readings.indexOf(id);
      return {
        id,
        prior: prior.get(id)!,
        posterior: posterior[k]!,
        support: (total[k]! - best) * decibelsPerNat,
        exposure: evidence.items.filter((item) => exposes(item, question.id, id)).length,
      };
    }),
    items: evidence.items.map((item, i) =>
      itemWeight(item, readings, values.subarray(i * R, (i + 1) * R), {
        exponent: exponents[evidence.clusterOf[i]!]!,
        isWhole: countsWhole(item, question.id),
        first,
        second,
      }),
    ),
  };
}

function itemWeight(
  item: EvidenceItem,
  readings: readonly string[],
  logs: Float64Array,
  {
    exponent,
    isWhole,
    first,
    second,
  }: { exponent: number; isWhole: boolean; first: number; second: number },
): ItemWeight {
  const best = Math.max(...logs);
  const byReading = Object.fromEntries(
    readings.map((reading, k) => [reading, (logs[k]! - best) * decibelsPerNat]),
  );
  return {
    id: item.id,
    cluster: item.cluster,
    tempering: exponent,
    byReading,
    leaderVsRunnerUp: (logs[first]! - logs[second]!) * decibelsPerNat,
    diagnosticity: (best - Math.min(...logs)) * decibelsPerNat,
    isWhole,
  };
}

/** Whether a reading says anything about an item: an expectation, or a weight of its own. */
export function exposes(item: EvidenceItem, question: string, reading: string): boolean {
  if (item.observed.type === 'coded') return item.weights?.[question]?.[reading] !== undefined;
  if (item.learned?.[question] !== undefined) return true;
  return reading !== otherReading && expectationOf(item.expect ?? {}, reading) !== 'any';
}

/** Weight of evidence of an item for one reading against another, in dB. */
export function weightBetween(item: ItemWeight, reading: string, rival: string): number {
  return item.byReading[reading]! - item.byReading[rival]!;
}
