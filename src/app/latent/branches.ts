/**
 * The items of the model as the engine knows them. One that copies last year’s value is three: its first year, after 0
 * and after 1; one that is silent at first is two: what is learned, and what speaks with what was learned.
 */
import type { ItemParameters } from '../../latent/likelihood.js';
import { latentDomains, type LatentItem } from './items/index.js';
import { opportunities } from './opportunity.js';

export const branchKinds = ['fresh', 'first', 'after 0', 'after 1', 'silent', 'tied'] as const;
export type BranchKind = (typeof branchKinds)[number];

export interface Branch {
  readonly item: LatentItem;
  readonly kind: BranchKind;
}

export function branchesOf(items: readonly LatentItem[]): readonly Branch[] {
  return items.flatMap((item): Branch[] => {
    const kinds: readonly BranchKind[] =
      item.family === 'binary' && item.transition
        ? ['first', 'after 0', 'after 1']
        : item.silentTo === undefined
          ? ['fresh']
          : ['silent', 'tied'];
    return kinds.map((kind) => ({ item, kind }));
  });
}

/** Values that the engine sees of a branch, and how many of each; from these it starts. */
export interface Seen {
  count: number;
  sum: number;
  squares: number;
  /** Of an ordinal item, how many values reach each category. */
  readonly reached: Float64Array;
}

export const nothingSeen = ({ item }: Branch): Seen => ({
  count: 0,
  sum: 0,
  squares: 0,
  reached: new Float64Array(item.family === 'ordinal' ? item.categories.length : 0),
});

export function see(seen: Seen, value: number): void {
  seen.count++;
  seen.sum += value;
  seen.squares += value * value;
  for (let c = 0; c < seen.reached.length && c <= value; c++) seen.reached[c]!++;
}

/** Slope from which the estimation starts, in standard deviations of a continuous item. */
const SLOPE = { discrete: 1, continuous: 0.6 } as const;

/** Parameters from which the estimation starts: thresholds at the observed frequencies, slopes with the sign of their item. */
export function startOf(branches: readonly Branch[], seen: readonly Seen[]): ItemParameters[] {
  return branches.map((branch, at) => {
    const { item, kind } = branch;
    const { count, sum, squares, reached } = seen[kind === 'tied' ? at - 1 : at]!;
    const mean = count === 0 ? 0 : sum / count;
    const spread = count === 0 ? 1 : Math.sqrt(Math.max(1e-4, squares / count - mean * mean));
    const continuous = item.family === 'continuous';
    return {
      family: item.family,
      domain: latentDomains.indexOf(item.domain),
      slope: item.sign * (continuous ? SLOPE.continuous * spread : SLOPE.discrete),
      thresholds:
        item.family === 'ordinal'
          ? Float64Array.from(
              item.categories.slice(1),
              (_, c) => -logit((reached[c + 1]! + 0.5) / (reached[c]! + 1)),
            )
          : Float64Array.of(continuous ? -mean : -logit((sum + 0.5) / (count + 1))),
      opportunity: new Float64Array(item.contact ? Object.keys(opportunities).length : 0),
      scale: continuous ? 0.8 * spread : 1,
      prior: { slope: 5, threshold: 20 },
      ...(kind === 'silent' && { silent: true as const }),
      ...(kind === 'tied' && { tied: at - 1 }),
    };
  });
}

const logit = (share: number): number => Math.log(share / (1 - share));
