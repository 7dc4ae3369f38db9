import { normalCdf } from '../../../src/core/special.js';
import type { Rng } from '../../../src/core/rng.js';
import type { EvidenceItem, Question } from '../../../src/evidence/types.js';
import { type ItemLaws, type Law, quantileOf } from './laws.js';

/** How evidence comes about, beside what the readings expect. The defaults are what the assessment assumes. */
export interface World {
  /** Correlation of two items of a cluster, on the normal scale of a Gaussian copula; 0 to 1. */
  readonly correlation: number;
  /**
   * What the error that a cluster shares moves: its values, all up or all down; or its evidence, all towards one
   * reading or all away from it, a reading drawn for each cluster among the rivals of the true one.
   */
  readonly shared: 'values' | 'evidence';
  /** Factor on the stated reliabilities: with probability 1 - factor r an item follows noise, whatever is true. */
  readonly trust: number;
  /** Probability that what the true reading expects of an item was misjudged: another law of its kind holds. */
  readonly misjudged: number;
  /** Whether a fact that did not happen is coded as well, with the weights of its absence, or nobody writes it down. */
  readonly facts: 'either-way' | 'happened-only';
  /** Number of items, drawn by lot; all where absent. */
  readonly items?: number;
}

export const plainWorld: World = {
  correlation: 0,
  shared: 'evidence',
  trust: 1,
  misjudged: 0,
  facts: 'either-way',
};

/** The items of a question laid out for drawing. */
export interface Design {
  readonly question: Question;
  readonly items: readonly ItemLaws[];
  readonly clusters: readonly string[];
}

export function designOf(question: Question, items: readonly ItemLaws[]): Design {
  const clusters = [...new Set(items.map(({ template }) => template.cluster))].sort();
  return { question, items, clusters };
}

/**
 * Evidence drawn under one reading. Each item has a standard normal z = s sqrt(rho) Z + sqrt(1 - rho) e, with Z of its
 * cluster and e its own, so that rho is the correlation of two items of a cluster. v = Phi(z) becomes the percentile
 * F^-1(v), or the event where v > 1 - p. F and p are those of the true reading, of another law where they were
 * misjudged, or of noise where the item is unreliable. The sign s is 1, or with `shared: 'evidence'` that of the
 * expected value under the cluster's reading less that under the true one. O(items x log cells).
 */
export function drawEvidence(
  { question, items, clusters }: Design,
  truth: string,
  world: World,
  rng: Rng,
): EvidenceItem[] {
  const k = question.readings.findIndex(({ id }) => id === truth);
  const own = Math.sqrt(1 - world.correlation);
  const shared = clusters.map(() => Math.sqrt(world.correlation) * rng.normal());
  const towards = clusters.map(() => rivalOf(k, question.readings.length, rng));
  const kept = world.items === undefined ? items : someOf(items, world.items, rng);
  return kept.flatMap((laws) => {
    const cluster = clusters.indexOf(laws.template.cluster);
    const sign = world.shared === 'values' ? 1 : direction(laws, k, towards[cluster]!);
    const z = sign * shared[cluster]! + own * rng.normal();
    const reliable = rng.uniform() < world.trust * laws.template.reliability;
    const misjudged = rng.uniform() < world.misjudged;
    const other = rng.integer(0, laws.alternatives.length - 1);
    const followed = misjudged ? laws.alternatives[other]! : laws.byReading[k]!;
    return itemAt(question, laws, reliable ? followed : laws.noise, { v: normalCdf(z), world });
  });
}

function rivalOf(truth: number, readings: number, rng: Rng): number {
  const drawn = rng.integer(0, Math.max(readings - 2, 0));
  return drawn < truth ? drawn : Math.min(drawn + 1, readings - 1);
}

/** Where an item moves when its cluster errs towards a rival reading: up or down. */
export function direction({ byReading }: ItemLaws, truth: number, rival: number): 1 | -1 {
  return byReading[rival]!.mean >= byReading[truth]!.mean ? 1 : -1;
}

/** So many of the items by lot, in their order. */
function someOf<T>(all: readonly T[], count: number, rng: Rng): T[] {
  const order = all.map((_, i) => i);
  const n = Math.min(count, all.length);
  for (let i = 0; i < n; i++) {
    const j = rng.integer(i, all.length - 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order
    .slice(0, n)
    .sort((a, b) => a - b)
    .map((i) => all[i]!);
}

function itemAt(
  question: Question,
  laws: ItemLaws,
  law: Law,
  { v, world }: { readonly v: number; readonly world: World },
): EvidenceItem[] {
  const { template } = laws;
  if (law.type === 'percentile')
    return [{ ...template, observed: { type: 'percentile', u: quantileOf(law, v) } }];
  const happens = v > 1 - law.mean;
  if (template.observed.type === 'binary')
    return [{ ...template, observed: { type: 'binary', yes: happens } }];
  if (happens) return [template];
  return world.facts === 'either-way' ? [absenceOf(question, laws)] : [];
}

/** The fact that did not happen, with the weights of that: (1 - p) by reading, in dB below the largest. */
function absenceOf({ id, readings }: Question, { template, byReading }: ItemLaws): EvidenceItem {
  const best = 1 - Math.min(...byReading.map(({ mean }) => mean));
  const weights = readings.map((reading, k): [string, number] => [
    reading.id,
    10 * Math.log10((1 - byReading[k]!.mean) / best),
  ]);
  return { ...template, weights: { [id]: Object.fromEntries(weights) } };
}
