import {
  binaryProbability,
  clipPercentile,
  compileEvidence,
  expectationDensity,
  expectationOf,
  tempering,
} from './likelihood.js';
import { type AssessOptions, assessQuestion } from './posterior.js';
import type { EvidenceItem, Hole, Question } from './types.js';

/** Midpoints of the grid on which a percentile is integrated. */
const gridSize = 400;

export interface HoleOptions extends AssessOptions {
  /** Cluster that the item will join; by default its own, so that it is not tempered. */
  readonly cluster?: string;
  /** Default 1. */
  readonly reliability?: number;
}

/**
 * Expected information of a hole about a question, in bits, were it observed now: the expectation over what the
 * readings predict (weighted by their current posterior) of the Kullback-Leibler divergence of the updated from the
 * current posterior. The update is the one the assessment would make: likelihood p_r^t with the reliability of the
 * row and t = (n + 1)^-g for a cluster with n items in use. For t = 1 and r = 1 this is the mutual information
 * between reading and observation; otherwise it is smaller. Between 0 and log2 of the number of readings.
 * Percentiles are integrated on a grid of 400 midpoints.
 */
export function expectedInformation(
  question: Question,
  items: readonly EvidenceItem[],
  hole: Pick<Hole, 'kind' | 'expect'>,
  options: HoleOptions = {},
): number {
  const expected = question.readings.map(({ id }) => expectationOf(hole.expect, id));
  if (expected.every((expectation) => expectation === expected[0])) return 0;
  const posterior = assessQuestion(question, items, options).readings.map((r) => r.posterior);
  const { cluster, reliability = 1, dependence = 0.5 } = options;
  const companions = compileEvidence(question, items).items.filter((i) => i.cluster === cluster);
  const update = { reliability, exponent: tempering(companions.length + 1, dependence) };
  const outcomes =
    hole.kind === 'yes-no'
      ? [true, false].map((seen) => expected.map((e) => binaryProbability(e, seen)))
      : percentileOutcomes(expected);
  return outcomes.reduce((sum, p) => sum + outcomeInformation(posterior, p, update), 0);
}

/** By cell of the grid, the probability that each reading gives it, normalised for what clipping takes from the ends. */
function percentileOutcomes(expected: readonly Hole['expect'][string][]): number[][] {
  const cells = Array.from({ length: gridSize }, (_, i) => clipPercentile((i + 0.5) / gridSize));
  const densities = expected.map((e) => cells.map((u) => expectationDensity(e, u)));
  const totals = densities.map((density) => density.reduce((sum, value) => sum + value, 0));
  return cells.map((_, i) => densities.map((density, k) => density[i]! / totals[k]!));
}

/** Probability of an outcome times the divergence, in bits, that it causes. */
function outcomeInformation(
  posterior: readonly number[],
  p: readonly number[],
  { reliability, exponent }: { readonly reliability: number; readonly exponent: number },
): number {
  const probability = p.reduce((sum, value, k) => sum + posterior[k]! * value, 0);
  const best = Math.max(...p);
  const factors = p.map((value) => (reliability * value + (1 - reliability) * best) ** exponent);
  const evidence = factors.reduce((sum, factor, k) => sum + posterior[k]! * factor, 0);
  const divergence = factors.reduce((sum, factor, k) => {
    const updated = (posterior[k]! * factor) / evidence;
    return updated > 0 ? sum + updated * Math.log2(factor / evidence) : sum;
  }, 0);
  return probability * divergence;
}
