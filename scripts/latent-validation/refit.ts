import { branchesOf } from '../../src/app/latent/branches.js';
import { chainsOf } from '../../src/app/latent/chains.js';
import { enginePanel } from '../../src/app/latent/engine-panel.js';
import { fitLatent } from '../../src/app/latent/fit.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import type { LatentItem } from '../../src/app/latent/items/index.js';
import type { Parallel } from '../../src/core/parallel.js';
import type { Fitted } from '../../src/latent/em.js';
import { type Model, withTied } from '../../src/latent/model.js';
import { tableOfPairs } from './pair-table.js';

/** A refit reads one pair in so many; of these, pairs without any event stand for others, as in the first passes of the shipped fit. */
const PAIRS = 3;
/** Largest move of a parameter at which a refit ends; that of the shipped fit is ten times smaller. */
const TOLERANCE = 0.01;
const MOST_PASSES = 200;

export type Refit = Fitted;
export type RefitSummary = Pick<Fitted, 'passes' | 'converged'>;
export const summaryOf = ({ passes, converged }: Fitted): RefitSummary => ({ passes, converged });

/** How refits came to rest, in words. */
export function refitsInWords(all: readonly RefitSummary[]): string {
  const restless = all.filter(({ converged }) => !converged).length;
  const passes = all.map((one) => one.passes);
  const [fewest, most] = [Math.min(...passes), Math.max(...passes)];
  const took = fewest === most ? `${most} passes` : `${fewest} to ${most} passes`;
  const unsettled =
    restless === 0
      ? 'at rest'
      : all.length === 1
        ? 'not at rest'
        : `${restless} of ${all.length} not at rest`;
  return `Each refit reads one pair in ${PAIRS}, and of these one in twelve of those without any event; it ends when no parameter moves by more than ${TOLERANCE}, or after ${MOST_PASSES} passes (${took}, ${unsettled}).`;
}

export interface RefitOptions {
  readonly items: readonly LatentItem[];
  /** A model from which the estimation starts, and its items: from what is usual unless stated. */
  readonly near?: { readonly model: Model; readonly items: readonly LatentItem[] };
  readonly parallel?: Parallel;
  readonly say?: (text: string) => void;
}

/** The parameters that some of the pairs of a table give. */
export async function refit(
  table: ItemTable,
  { items, near, parallel, say }: RefitOptions,
): Promise<Refit> {
  const engine = enginePanel(tableOfPairs(table, rowsOfSome(table)), items);
  const start = near === undefined ? engine.start : startFrom(near, items, engine.start);
  const fitted = await fitLatent(engine, {
    ...{ parallel, start, sampleOnly: true, tolerance: TOLERANCE, most: MOST_PASSES },
  });
  say?.(
    `refit of ${items.length} items: ${fitted.passes} passes${fitted.converged ? '' : ', not converged'}`,
  );
  return fitted;
}

/** All years of every which pair. */
function rowsOfSome({ dyads }: ItemTable): Int32Array {
  const { chainOf } = chainsOf(dyads);
  const rows = Int32Array.from({ length: dyads.rows }, (_, row) => row);
  return rows.filter((row) => chainOf[row]! % PAIRS === 0);
}

/** Parameters of a model for the items that it shares with a start; the others as they are there. */
export function startFrom(
  { model, items: ofModel }: { readonly model: Model; readonly items: readonly LatentItem[] },
  items: readonly LatentItem[],
  start: Model,
): Model {
  const known = branchesOf(ofModel).map(({ item, kind }) => `${item.id} ${kind}`);
  return {
    ...start,
    dynamics: model.dynamics,
    items: withTied(
      branchesOf(items).map(({ item, kind }, at) => {
        const found = model.items[known.indexOf(`${item.id} ${kind}`)];
        if (found === undefined) return start.items[at]!;
        const { slope, thresholds, opportunity, scale } = found;
        return { ...start.items[at]!, slope, thresholds, opportunity, scale };
      }),
    ),
  };
}
