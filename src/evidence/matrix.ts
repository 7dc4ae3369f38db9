import { decibelsPerNat, type ItemWeight, type ReadingAssessment } from './posterior.js';

/**
 * How an item sits with a reading, in the marks that analysts of competing hypotheses use: very consistent,
 * consistent, neutral, inconsistent, very inconsistent.
 */
export type ConsistencyMark = 'CC' | 'C' | 'N' | 'I' | 'II';

export interface MatrixCell {
  readonly mark: ConsistencyMark;
  /** Decibels for (positive) or against (negative) the reading, against all its rivals together. */
  readonly weight: number;
}
export interface MatrixRow {
  readonly id: string;
  /** Largest minus smallest log-likelihood over the readings, dB: 0 distinguishes nothing. */
  readonly diagnosticity: number;
  readonly byReading: Readonly<Record<string, MatrixCell>>;
}
export interface MatrixColumn {
  readonly id: string;
  /** Sum of the decibels against the reading: what speaks for it makes up for nothing. */
  readonly inconsistency: number;
  /** Sum of the decibels for the reading. */
  readonly consistency: number;
}
export interface Matrix {
  /** In the order of the question. */
  readonly readings: readonly MatrixColumn[];
  /** Most diagnostic first, ties by id. */
  readonly items: readonly MatrixRow[];
  /** The reading with the least inconsistency, Heuer's choice; null where two have as little, or nothing is observed. */
  readonly leastInconsistent: string | null;
}

/** From here on an item speaks (odds of 1.26 to 1), and from there on it speaks loudly (2 to 1). */
export const markThresholds = { speaks: 1, loudly: 3 } as const;

function markOf(decibels: number): ConsistencyMark {
  if (Math.abs(decibels) < markThresholds.speaks) return 'N';
  const loud = Math.abs(decibels) >= markThresholds.loudly;
  if (decibels > 0) return loud ? 'CC' : 'C';
  return loud ? 'II' : 'I';
}

/**
 * Weight of evidence of an item for one reading against all its rivals together, in dB (Good 1985):
 * W = 10 log10 [ p(E|H) / p(E|not H) ], p(E|not H) the mean of p(E|rival) weighted by the rivals' priors. Positive
 * raises the odds of the reading, negative lowers them; for two readings it is the likelihood ratio itself.
 *
 * @param byReading tempered log-likelihood in dB by reading, relative to any of them
 * @param prior by reading, positive
 */
export function weightAgainstRivals(
  byReading: Readonly<Record<string, number>>,
  prior: Readonly<Record<string, number>>,
  reading: string,
): number {
  const rivals = Object.keys(byReading).filter((id) => id !== reading);
  const mass = rivals.reduce((sum, id) => sum + prior[id]!, 0);
  if (!(mass > 0)) return 0;
  const top = Math.max(...rivals.map((id) => byReading[id]!));
  const mean = rivals.reduce(
    (sum, id) => sum + (prior[id]! / mass) * Math.exp((byReading[id]! - top) / decibelsPerNat),
    0,
  );
  return byReading[reading]! - top - decibelsPerNat * Math.log(mean);
}

/**
 * The matrix of competing hypotheses (Heuer 1999, chapter 8): items by readings, most diagnostic first.
 *
 * **Cell.** Weight of evidence for the reading against its rivals (`weightAgainstRivals`), after reliability and
 * tempering, as the posterior uses it; its mark is C from 1 dB for the reading and CC from 3 dB, I and II likewise
 * against it, N between. **Diagnosticity.** Range of the item's log-likelihoods in dB. **Inconsistency.** Sum of the
 * negative cells of a reading, sign dropped, in dB, 0 at best. Weights replace Heuer's counts; as with him, consistent
 * evidence does not count, since much of it fits several readings. The least inconsistent reading therefore need not
 * be the one with the highest posterior, which counts what speaks for a reading as well.
 *
 * Sources: Heuer, R. J. (1999), Psychology of Intelligence Analysis, chapter 8; Good, I. J. (1985), Weight of evidence:
 * a brief survey, Bayesian Statistics 2, 249-270; Fairfield, T. and Charman, A. (2022), Social Inquiry and Bayesian
 * Inference. O(items x readings^2).
 */
export function competingHypotheses(
  readings: readonly Pick<ReadingAssessment, 'id' | 'prior'>[],
  items: readonly Pick<ItemWeight, 'id' | 'byReading' | 'diagnosticity'>[],
): Matrix {
  const prior = Object.fromEntries(readings.map(({ id, prior: value }) => [id, value]));
  const rows = items
    .map(({ id, byReading, diagnosticity }) => ({
      id,
      diagnosticity,
      byReading: Object.fromEntries(
        readings.map((reading) => {
          const weight = weightAgainstRivals(byReading, prior, reading.id);
          return [reading.id, { mark: markOf(weight), weight }];
        }),
      ),
    }))
    .sort((a, b) => b.diagnosticity - a.diagnosticity || (a.id < b.id ? -1 : 1));
  const columns = readings.map(({ id }) => {
    const weights = rows.map(({ byReading }) => byReading[id]!.weight);
    const sum = (sign: 1 | -1): number =>
      weights.reduce((total, weight) => total + Math.max(0, sign * weight), 0);
    return { id, inconsistency: sum(-1), consistency: sum(1) };
  });
  return { readings: columns, items: rows, leastInconsistent: leastOf(columns) };
}

/** Differences below this are rounding, not a choice. */
const tieDecibels = 1e-9;

function leastOf(columns: readonly MatrixColumn[]): string | null {
  const [first, second] = [...columns].sort((a, b) => a.inconsistency - b.inconsistency);
  if (first === undefined || second === undefined) return null;
  return second.inconsistency - first.inconsistency > tieDecibels ? first.id : null;
}
