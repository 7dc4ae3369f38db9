import type { Parallel } from '../../core/parallel.js';
import { createRng } from '../../core/rng.js';
import { fitModel, type Fitted } from '../../latent/em.js';
import { type Pair, pairAt, pairsIn, type Panel } from '../../latent/panel.js';
import type { Model } from '../../latent/model.js';
import type { Branch } from './branches.js';
import type { EnginePanel } from './engine-panel.js';
import { latentDomains, type LatentItem } from './items/index.js';

/** An item is rare where less than this share of the pairs has ever had it. */
const RARE = 0.05;
/** In the first passes one in so many of the pairs without a rare item stands for the others. */
const STANDS_FOR = 12;
const SEED = 1946;

/** A pass over some pairs, or over all. */
export interface PassDone {
  readonly stage: 'some' | 'all';
  readonly domain: (typeof latentDomains)[number];
  readonly pass: number;
  readonly largestMove: number;
}

export interface LatentFitOptions {
  readonly parallel?: Parallel;
  readonly tolerance?: number;
  readonly most?: number;
  /** Where to start; from what is usual unless stated. */
  readonly start?: Model;
  /** Leaves the passes over all pairs out: a refit that need not be exact. */
  readonly sampleOnly?: boolean;
  /** By pair, how often it counts. */
  readonly weights?: Float64Array;
  readonly onPass?: (progress: PassDone) => void;
}

/** Fits the model: first on the pairs that tell most, with a sample of the others, then on all. */
export async function fitLatent(
  { panel, branches, start }: Pick<EnginePanel, 'panel' | 'branches' | 'start'>,
  options: LatentFitOptions = {},
): Promise<Fitted> {
  const { parallel, tolerance, most, onPass, sampleOnly = false, weights } = options;
  const sampled = sampleWeights(panel, branches, weights);
  const told =
    (stage: PassDone['stage']) =>
    (pass: number, largestMove: number, domain = 0): void =>
      onPass?.({ stage, domain: latentDomains[domain]!, pass, largestMove });
  // With so many rare items a step of acceleration stirs up more than it settles.
  const limits = { parallel, tolerance, most, plain: true };
  const some = await fitModel(options.start ?? start, panel, {
    ...limits,
    weights: sampled,
    onPass: told('some'),
  });
  if (sampleOnly) return some;
  const all = await fitModel(some.model, panel, {
    ...limits,
    weights,
    onPass: told('all'),
  });
  return { ...all, coarsePasses: some.passes };
}

/** Pairs with something that few have count once; of the others one in twelve, drawn by lot, counts for twelve. */
export function sampleWeights(
  panel: Panel,
  branches: readonly Branch[],
  weights?: Float64Array,
): Float64Array {
  const pairs = Array.from({ length: pairsIn(panel) }, (_, at) =>
    itemsHad(pairAt(panel, at), branches),
  );
  const had = new Map<LatentItem, number>();
  for (const items of pairs) for (const item of items) had.set(item, (had.get(item) ?? 0) + 1);
  const rng = createRng(SEED, 'pairs that stand for others');
  return Float64Array.from(pairs, (items, at) => {
    const isRare = [...items].some((item) => had.get(item)! < RARE * pairs.length);
    const drawn = rng.uniform() * STANDS_FOR < 1;
    return (weights?.[at] ?? 1) * (isRare ? 1 : drawn ? STANDS_FOR : 0);
  });
}

/** Items that a pair has had in some year. */
function itemsHad({ starts, items, values }: Pair, branches: readonly Branch[]): Set<LatentItem> {
  const had = new Set<LatentItem>();
  for (let k = starts[0]!; k < starts.at(-1)!; k++) {
    const { item } = branches[items[k]!]!;
    if (item.family !== 'continuous' && values[k]! > 0) had.add(item);
  }
  return had;
}
