import {
  compileEvidence,
  defaultLikelihood,
  type Evidence,
  fillLogLikelihoods,
  tempering,
} from './likelihood.js';
import { type AssessOptions, assessQuestion, logPriorOdds } from './posterior.js';
import type { EvidenceItem, Question } from './types.js';

export interface OverturningSet {
  /** Ids in order. */
  readonly items: readonly string[];
  /** The reading that leads without them. */
  readonly to: string;
  /** How it was found: exact, with the tempering recomputed for every set. */
  readonly method: 'exact';
}

/** A rival must be ahead by more than rounding (nats). */
const overturningTolerance = 1e-9;

/**
 * Smallest set of items whose removal changes the leader; null where no set does. Exact.
 *
 * The log odds of leader against rival are the prior odds plus, over clusters, m^-g times the sum of the
 * contributions of the m items kept. Since m^-g depends on the count alone, the best k items to take from a cluster
 * are its k largest contributions; a dynamic program over clusters then finds the least log odds for every total
 * number removed. The smallest number over all rivals wins, ties by the log odds left, then by the rival's id.
 * O(readings x items^2).
 */
export function smallestOverturningSet(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions = {},
): OverturningSet | null {
  const evidence = compileEvidence(question, items);
  const { leader } = assessQuestion(question, evidence.items, options);
  const logs = new Float64Array(evidence.items.length * evidence.readings.length);
  fillLogLikelihoods(evidence, { ...defaultLikelihood, ...options }, evidence.reliability, logs);
  let best: Removal | null = null;
  for (const rival of evidence.readings) {
    if (rival === leader) continue;
    const contributions = contributionsByCluster(evidence, logs, leader, rival);
    const prior = logPriorOdds(question, leader, rival);
    const found = cheapestRemoval(contributions, prior, options.dependence);
    if (found !== null && (best === null || isBetter(found, best))) best = found;
  }
  if (best === null) return null;
  const removed = new Set(best.items);
  const kept = evidence.items.filter(({ id }) => !removed.has(id));
  return {
    items: [...removed].sort(),
    to: assessQuestion(question, kept, options).leader,
    method: 'exact',
  };
}

interface Contribution {
  readonly id: string;
  /** Untempered log-likelihood of leader minus rival. */
  readonly value: number;
}
interface Removal {
  readonly items: readonly string[];
  /** Log odds of leader against rival (nats) that are left. */
  readonly logOdds: number;
}

const isBetter = (a: Removal, b: Removal): boolean =>
  a.items.length < b.items.length || (a.items.length === b.items.length && a.logOdds < b.logOdds);

/** By cluster, largest first (ties by id, as items are in that order). */
function contributionsByCluster(
  { items, readings, clusters, clusterOf }: Evidence,
  logs: Float64Array,
  leader: string,
  rival: string,
): Contribution[][] {
  const R = readings.length;
  const [a, b] = [readings.indexOf(leader), readings.indexOf(rival)];
  const groups = clusters.map((): Contribution[] => []);
  items.forEach(({ id }, i) =>
    groups[clusterOf[i]!]!.push({ id, value: logs[i * R + a]! - logs[i * R + b]! }),
  );
  for (const group of groups) group.sort((x, y) => y.value - x.value);
  return groups;
}

/** Log odds that a cluster still gives after its k largest contributions are gone, for k = 0..n. */
function logOddsAfter(
  group: readonly Contribution[],
  dependence: number | undefined,
): Float64Array {
  const n = group.length;
  const logOdds = new Float64Array(n + 1);
  let kept = 0;
  for (let k = n - 1; k >= 0; k--) {
    kept += group[k]!.value;
    logOdds[k] = kept * tempering(n - k, dependence);
  }
  return logOdds;
}

function cheapestRemoval(
  groups: readonly (readonly Contribution[])[],
  prior: number,
  dependence: number | undefined,
): Removal | null {
  let least = Float64Array.of(prior);
  const choices: Int32Array[] = [];
  for (const group of groups) {
    const logOdds = logOddsAfter(group, dependence);
    const next = new Float64Array(least.length + group.length).fill(Infinity);
    const choice = new Int32Array(next.length);
    for (let total = 0; total < least.length; total++)
      for (let k = 0; k <= group.length; k++) {
        const value = least[total]! + logOdds[k]!;
        if (value < next[total + k]!) {
          next[total + k] = value;
          choice[total + k] = k;
        }
      }
    least = next;
    choices.push(choice);
  }
  const total = least.findIndex((logOdds) => logOdds < -overturningTolerance);
  if (total < 0) return null;
  const items: string[] = [];
  for (let c = groups.length - 1, left = total; c >= 0; c--) {
    const k = choices[c]![left]!;
    for (const { id } of groups[c]!.slice(0, k)) items.push(id);
    left -= k;
  }
  return { items, logOdds: least[total]! };
}
