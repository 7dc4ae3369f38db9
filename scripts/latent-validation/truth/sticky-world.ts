import type { EnginePanel } from '../../../src/app/latent/engine-panel.js';
import type { Rng } from '../../../src/core/rng.js';
import type { Model } from '../../../src/latent/model.js';
import { thresholdsFor } from './draw-model.js';
import type { TableOfStates } from './table-of-states.js';

/** Share of the values of a silent source that repeat those of the fuller one. */
const REPEATED = 0.3;
/** How far the thresholds of a discrete item stand off from some year on. */
const SHIFT = 0.4;

/** What the model does not know of: records that copy, acts seen twice, and thresholds that another era shifts. */
export class World {
  private readonly stickiness = new Map<string, number>();
  private readonly shifts = new Map<string, { readonly from: number; readonly by: number }>();

  constructor({ branches }: EnginePanel, rng: Rng) {
    for (const { item } of branches) {
      if (this.stickiness.has(item.id)) continue;
      this.stickiness.set(item.id, 0.9 + 0.09 * rng.uniform());
      const by = item.family === 'continuous' ? 0 : rng.uniform() < 0.5 ? -SHIFT : SHIFT;
      this.shifts.set(item.id, { from: rng.integer(1970, 2005), by });
    }
  }

  repeats(rng: Rng): boolean {
    return rng.uniform() < REPEATED;
  }

  copies(id: string, rng: Rng): boolean {
    return rng.uniform() < this.stickiness.get(id)!;
  }

  shift(id: string, year: number): number {
    const { from, by } = this.shifts.get(id)!;
    return year < from ? 0 : by;
  }
}

/** What is not copied is as common as the item is over all years, not as in the first. */
export function asCommonAsEver(
  model: Model,
  { branches, panel }: EnginePanel,
  { items }: TableOfStates,
  rng: Rng,
): Model {
  return {
    ...model,
    items: model.items.map((parameters, at) => {
      const { item, kind } = branches[at]!;
      if (kind !== 'first') return parameters;
      const seen = items[item.id]!.filter((value) => !Number.isNaN(value));
      const share = (seen.reduce((sum, value) => sum + value, 0) + 0.5) / (seen.length + 1);
      return { ...parameters, thresholds: thresholdsFor([share], parameters, panel, rng) };
    }),
  };
}
