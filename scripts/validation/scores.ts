/** How good predictions are. */
import { degreesOfCloseness } from '../../src/core/closeness.js';
import type { Row } from './rows.js';
import { dyadOf } from './blocks.js';

/** A labelled row with what was predicted of it. */
export interface Judged {
  readonly row: Row;
  readonly p: readonly number[];
}

/** How much a row counts. */
export type WeightOf = (row: Row) => number;
export const once: WeightOf = () => 1;
export const inFrame: WeightOf = ({ label }) => label.weight;

const degrees = degreesOfCloseness.length;

export const leaderOf = (p: readonly number[]): number => p.indexOf(Math.max(...p));

/** 0 hostile, 1 distant, 2 close; -1 for none of the degrees. */
export const threeWayOf = (degree: number): number =>
  degree < 0 || degree >= degrees ? -1 : Math.min(degree, 2);

/** Probabilities of hostile, distant and close: sums over the degrees. */
const threeWays = (p: readonly number[]): number[] => [
  p[0]!,
  p[1]!,
  p.slice(2, degrees).reduce((sum, one) => sum + one, 0),
];

/** The rows whose label is one of the five degrees. */
export const withDegree = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ row }) => row.reading < degrees);

export function meanOf<T>(
  list: readonly T[],
  valueOf: (one: T) => number,
  weightOf: (one: T) => number = () => 1,
): number {
  const total = list.reduce((sum, one) => sum + weightOf(one), 0);
  return list.reduce((sum, one) => sum + weightOf(one) * valueOf(one), 0) / total;
}

/** Scores of predictions; agreement and ranked probability over the rows with a degree, the log score over all. */
export interface Scores {
  readonly rows: number;
  /** Share in which the leader is the degree of the label. */
  readonly five: number;
  /** Share in which the leader is hostile, distant or close as the label is. */
  readonly three: number;
  /** The same of the largest of the three summed probabilities. */
  readonly threeSummed: number;
  /** Mean over the degrees of the share of its rows that is found. */
  readonly recall: number;
  /** Mean logarithm of the probability of the label, `other` included. */
  readonly log: number;
  /** Ranked probability score of the five degrees, nought to one; less is better. */
  readonly ranked: number;
}

export function scoresOf(judged: readonly Judged[], weightOf: WeightOf = once): Scores {
  const placed = withDegree(judged);
  const weight = ({ row }: Judged): number => weightOf(row);
  const share = (isRight: (one: Judged) => boolean, of: readonly Judged[] = placed): number =>
    meanOf(of, (one) => Number(isRight(one)), weight);
  const found = degreesOfCloseness.flatMap((_, degree) => {
    const own = placed.filter(({ row }) => row.reading === degree);
    return own.length === 0 ? [] : [share(({ p }) => leaderOf(p) === degree, own)];
  });
  return {
    rows: judged.length,
    five: share(({ row, p }) => leaderOf(p) === row.reading),
    three: share(({ row, p }) => threeWayOf(leaderOf(p)) === threeWayOf(row.reading)),
    threeSummed: share(({ row, p }) => leaderOf(threeWays(p)) === threeWayOf(row.reading)),
    recall: meanOf(found, (one) => one),
    log: meanOf(judged, logOf, weight),
    ranked: meanOf(placed, rankedOf, weight),
  };
}

export const logOf = ({ row, p }: Judged): number => Math.log(p[row.reading]!);

/** Squared distance of the cumulated probabilities from the label, over the degrees alone, a mean of four steps. */
function rankedOf({ row, p }: Judged): number {
  const total = p.slice(0, degrees).reduce((sum, one) => sum + one, 0);
  let [upTo, score] = [0, 0];
  for (let k = 0; k < degrees - 1; k++) {
    upTo += p[k]! / total;
    score += (upTo - Number(row.reading <= k)) ** 2;
  }
  return score / (degrees - 1);
}

export interface Gain {
  readonly rows: number;
  readonly mean: number;
  /** Standard error, clustered by dyad. */
  readonly error: number;
}

/** Paired gain in log score over another prediction of the same rows. */
export function gainOver(
  judged: readonly Judged[],
  other: readonly Judged[],
  weightOf: WeightOf = once,
): Gain {
  const gains = judged.map((one, at) => ({
    dyad: dyadOf(one.row),
    weight: weightOf(one.row),
    gain: logOf(one) - logOf(other[at]!),
  }));
  const mean = meanOf(
    gains,
    ({ gain }) => gain,
    ({ weight }) => weight,
  );
  const total = gains.reduce((sum, { weight }) => sum + weight, 0);
  const byDyad = new Map<string, number>();
  for (const { dyad, weight, gain } of gains)
    byDyad.set(dyad, (byDyad.get(dyad) ?? 0) + weight * (gain - mean));
  const squares = [...byDyad.values()].reduce((sum, one) => sum + one ** 2, 0);
  const n = byDyad.size;
  return { rows: judged.length, mean, error: Math.sqrt((squares * n) / (n - 1)) / total };
}

const Z = 1.959964;

/** 95% interval of a share (Wilson 1927). */
export function shareInterval(right: number, of: number): readonly [number, number] {
  const p = right / of;
  const middle = p + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

/** How often a row that is so scores above one that is not; ties count half. */
export function areaUnderCurve(scores: readonly number[], isSo: readonly boolean[]): number {
  const so = scores.filter((_, at) => isSo[at]);
  const not = scores.filter((_, at) => !isSo[at]);
  return meanOf(so, (one) => meanOf(not, (other) => (one > other ? 1 : one === other ? 0.5 : 0)));
}

/** Mean precision at each row that is so, from the highest score down. */
export function averagePrecision(scores: readonly number[], isSo: readonly boolean[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  const ranks = order.flatMap((at, rank) => (isSo[at] ? [rank + 1] : []));
  return meanOf(
    ranks.map((rank, k) => (k + 1) / rank),
    (one) => one,
  );
}
