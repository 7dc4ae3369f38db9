import { expectationOf } from './expectation.js';
import {
  binaryProbability,
  clipPercentile,
  defaultLikelihood,
  expectationDensity,
  type LikelihoodParameters,
} from './likelihood.js';
import { type AssessOptions, assessQuestion } from './posterior.js';
import type { EvidenceItem, Expectation, Question, Unobserved } from './types.js';

/** Midpoints of the grid on which a percentile is integrated. */
const gridSize = 400;

/**
 * Expected information of an unobserved row about a question, in bits, were it observed now: the expectation over what the
 * readings predict (weighted by their current posterior) of the Kullback-Leibler divergence of the updated from the
 * current posterior. The update takes the reliability of the row as the assessment does, r p + (1 - r) max p, and is
 * untempered: that of a witness of its own, while an assessment tempers an item that joins a cluster, and its
 * companions with it. For r = 1 this is the mutual information between reading and observation, for less it is
 * smaller, for 0 it is nothing. Between 0 and log2 of the number of readings. Percentiles are integrated on a grid of
 * 400 midpoints. `options` are those of the assessment, and hold for the row as for the items.
 */
export function expectedInformation(
  question: Question,
  items: readonly EvidenceItem[],
  { kind, expect, reliability }: Pick<Unobserved, 'kind' | 'expect' | 'reliability'>,
  options: AssessOptions = {},
): number {
  const expected = question.readings.map(({ id }) => expectationOf(expect, id));
  if (expected.every((expectation) => expectation === expected[0])) return 0;
  const posterior = assessQuestion(question, items, options).readings.map((r) => r.posterior);
  const parameters = { ...defaultLikelihood, ...options };
  const outcomes =
    kind === 'yes-no' || kind === 'probability'
      ? [true, false].map((seen) => expected.map((e) => binaryProbability(e, seen, parameters)))
      : percentileOutcomes(expected, parameters);
  return outcomes.reduce((sum, p) => sum + outcomeInformation(posterior, p, reliability), 0);
}

/** By cell of the grid, the probability that each reading gives it, normalised for what clipping takes from the ends. */
function percentileOutcomes(
  expected: readonly Expectation[],
  parameters: LikelihoodParameters,
): number[][] {
  const cells = Array.from({ length: gridSize }, (_, i) => clipPercentile((i + 0.5) / gridSize));
  const densities = expected.map((e) => cells.map((u) => expectationDensity(e, u, parameters)));
  const totals = densities.map((density) => density.reduce((sum, value) => sum + value, 0));
  return cells.map((_, i) => densities.map((density, k) => density[i]! / totals[k]!));
}

/** Probability of an outcome times the divergence, in bits, that it causes. */
function outcomeInformation(
  posterior: readonly number[],
  p: readonly number[],
  reliability: number,
): number {
  const probability = p.reduce((sum, value, k) => sum + posterior[k]! * value, 0);
  const best = Math.max(...p);
  const factors = p.map((value) => reliability * value + (1 - reliability) * best);
  const evidence = factors.reduce((sum, factor, k) => sum + posterior[k]! * factor, 0);
  const divergence = factors.reduce((sum, factor, k) => {
    const updated = (posterior[k]! * factor) / evidence;
    return updated > 0 ? sum + updated * Math.log2(factor / evidence) : sum;
  }, 0);
  return probability * divergence;
}
