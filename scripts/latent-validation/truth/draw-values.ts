import type { Branch, BranchKind } from '../../../src/app/latent/branches.js';
import { branchOf, type EnginePanel, rowsByChain } from '../../../src/app/latent/engine-panel.js';
import { latentDomains, type LatentItem } from '../../../src/app/latent/items/index.js';
import type { Rng } from '../../../src/core/rng.js';
import { addNormal, rootOf } from '../../../src/latent/draws.js';
import type { Dynamics } from '../../../src/latent/dynamics.js';
import type { ItemParameters } from '../../../src/latent/likelihood.js';
import type { Model } from '../../../src/latent/model.js';
import { logistic } from './draw-model.js';
import type { World } from './sticky-world.js';
import type { TableOfStates } from './table-of-states.js';

export interface Drawn {
  /** Values of the items where the real table has some. */
  readonly items: Readonly<Record<string, Float64Array>>;
  /** True states by year of the panel x domains + domain. */
  readonly states: Float64Array;
  /** True levels of the first year of each chain, by chain x domains + domain. */
  readonly levels: Float64Array;
}

/** Draws states under a model and items from the states: transitions from the values drawn before. */
export function drawValues(
  table: TableOfStates,
  like: EnginePanel,
  model: Model,
  rng: Rng,
  world?: World,
): Drawn {
  const { chains, branches, panel } = like;
  const drawer = new ItemDrawer(branches, model.items, rng, world);
  const columns = Object.values(table.opportunity);
  const items = Object.fromEntries(
    Object.entries(table.items).map(([id, column]) => [id, column.map(() => NaN)]),
  );
  const { domains, initial, innovation } = model.dynamics;
  const roots = [rootOf(initial), rootOf(innovation)] as const;
  const states = new Float64Array(panel.years.at(-1)! * domains);
  const levels = new Float64Array(chains.states.length * domains);
  rowsByChain(chains).forEach((rows, chain) => {
    const start = panel.years[chain]! * domains;
    drawStates(model.dynamics, roots, rows.length, rng, {
      states: states.subarray(start, start + rows.length * domains),
      levels: levels.subarray(chain * domains, (chain + 1) * domains),
    });
    rows.forEach((row, at) => {
      if (row < 0) return;
      const z = columns.map((column) => column[row]!);
      const before = at === 0 ? -1 : rows[at - 1]!;
      const year = chains.first[chain]! + at;
      for (const item of drawer.items) {
        if (Number.isNaN(table.items[item.id]![row]!)) continue;
        const own = items[item.id]!;
        const last = before < 0 ? NaN : own[before]!;
        const kind = branchOf(item, year, at === 0, last);
        const u = states[start + at * domains + latentDomains.indexOf(item.domain)]!;
        const main = drawer.mainOf(item);
        const act = main === undefined ? NaN : items[main.id]![row]!;
        own[row] = drawer.draw({ item, kind, year, last, act, u, z });
      }
    });
  });
  return { items, states, levels };
}

function drawStates(
  { domains, persistence }: Dynamics,
  [first, later]: readonly [first: Float64Array, later: Float64Array],
  years: number,
  rng: Rng,
  into: { readonly states: Float64Array; readonly levels: Float64Array },
): void {
  const state = new Float64Array(2 * domains);
  for (let year = 0; year < years; year++) {
    state.forEach((value, i) => (state[i] = persistence[i]! * value));
    addNormal(state, year === 0 ? first : later, rng);
    for (let k = 0; k < domains; k++) {
      into.states[year * domains + k] = state[2 * k]! + state[2 * k + 1]!;
      if (year === 0) into.levels[k] = state[2 * k]!;
    }
  }
}

/** Where a value is drawn. */
interface Cell {
  readonly item: LatentItem;
  readonly kind: BranchKind;
  readonly year: number;
  /** Value of the year before. */
  readonly last: number;
  /** Value of the source that a silent one repeats. */
  readonly act: number;
  readonly u: number;
  readonly z: readonly number[];
}

class ItemDrawer {
  /** Those without a silent time first: others repeat them. */
  readonly items: readonly LatentItem[];
  private readonly places: ReadonlyMap<LatentItem, Partial<Record<BranchKind, number>>>;

  constructor(
    branches: readonly Branch[],
    private readonly parameters: readonly ItemParameters[],
    private readonly rng: Rng,
    private readonly world?: World,
  ) {
    const places = new Map<LatentItem, Partial<Record<BranchKind, number>>>();
    branches.forEach(({ item, kind }, at) => places.set(item, { ...places.get(item), [kind]: at }));
    this.places = places;
    const all = [...places.keys()];
    this.items = [
      ...all.filter(({ silentTo }) => silentTo === undefined),
      ...all.filter(({ silentTo }) => silentTo !== undefined),
    ];
  }

  /** The fuller source of what an ordinal item records silently at first. */
  mainOf({ silentTo, family, domain }: LatentItem): LatentItem | undefined {
    if (silentTo === undefined || family !== 'ordinal') return undefined;
    return this.items.find(
      (one) => one.silentTo === undefined && one.family === 'ordinal' && one.domain === domain,
    );
  }

  draw(cell: Cell): number {
    const { item, kind, year, last, act } = cell;
    const { world, rng } = this;
    if (kind === 'silent' && world?.repeats(rng) && !Number.isNaN(act))
      return this.repeated(item, act);
    if (kind === 'after 0' || kind === 'after 1') {
      if (world === undefined) return this.fresh(cell, kind, 0);
      if (world.copies(item.id, rng)) return last;
      return this.fresh(cell, 'first', world.shift(item.id, year));
    }
    return this.fresh(cell, kind, world?.shift(item.id, year) ?? 0);
  }

  private fresh({ item, u, z }: Cell, kind: BranchKind, shift: number): number {
    const { family, slope, thresholds, opportunity, scale } =
      this.parameters[this.places.get(item)![kind]!]!;
    const { rng } = this;
    const eta = opportunity.reduce((sum, own, k) => sum + own * z[k]!, slope * u - shift);
    if (family === 'continuous') return eta - thresholds[0]! + scale * rng.normal();
    let value = 0;
    while (value < thresholds.length && rng.uniform() < logistic(eta - thresholds[value]!)) value++;
    return value;
  }

  /** The category of another item that stands where a category of its main one does. */
  private repeated(item: LatentItem, act: number): number {
    const main = this.mainOf(item)!;
    const last = (one: LatentItem): number =>
      one.family === 'ordinal' ? one.categories.length - 1 : 1;
    return Math.ceil((act * last(item)) / last(main));
  }
}
