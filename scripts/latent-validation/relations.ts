import type { EnginePanel } from '../../src/app/latent/engine-panel.js';
import { enginePanel } from '../../src/app/latent/engine-panel.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import { latentDomains, type LatentItem } from '../../src/app/latent/items/index.js';
import type { LatentDomain } from '../../src/core/latent-domains.js';
import type { Parallel } from '../../src/core/parallel.js';
import type { PanelStates } from '../../src/latent/infer-pairs.js';
import { statesOfAll } from '../../src/latent/infer-pairs.js';
import type { Model } from '../../src/latent/model.js';
import { MixtureRanks } from '../../src/measures/latent/mixture-ranks.js';

/** An item that says less than this of a state has said nothing: 1 - posterior over prior variance. */
export const LEAST_INFORMATION = 0.2;

export type StateKind = 'smoothed' | 'filtered';

/** Latent relations of pairs and years under a model, by row of their table. */
export class Relations {
  private readonly ranks = new Map<LatentDomain, MixtureRanks>();

  constructor(
    readonly table: ItemTable,
    readonly engine: EnginePanel,
    readonly model: Model,
    private readonly states: PanelStates & { readonly prior: Float64Array },
  ) {}

  private cell(row: number, domain: LatentDomain): number {
    const { chains, panel } = this.engine;
    const year = panel.years[chains.chainOf[row]!]! + chains.yearOf[row]!;
    return year * latentDomains.length + latentDomains.indexOf(domain);
  }

  mean(row: number, domain: LatentDomain, kind: StateKind = 'smoothed'): number {
    return this.states[kind].mean[this.cell(row, domain)]!;
  }

  variance(row: number, domain: LatentDomain, kind: StateKind = 'smoothed'): number {
    return this.states[kind].variance[this.cell(row, domain)]!;
  }

  level(row: number, domain: LatentDomain): number {
    return this.states.smoothed.level[this.cell(row, domain)]!;
  }

  information(row: number, domain: LatentDomain): number {
    const year = this.engine.chains.yearOf[row]!;
    const prior = this.states.prior[year * latentDomains.length + latentDomains.indexOf(domain)]!;
    return 1 - this.variance(row, domain) / prior;
  }

  /** Row of a pair; an error where it is not in the table. */
  rowOf(a: number, b: number, year: number): number {
    const row = this.table.dyads.rowOf(a, b, year);
    if (row < 0) throw new Error(`the pair ${a} and ${b} is not in the table in ${year}`);
    return row;
  }

  relevantRows(): Int32Array {
    const { dyads, relevant } = this.table;
    return Int32Array.from(Array.from({ length: dyads.rows }, (_, row) => row)).filter(
      (row) => relevant[row] === 1,
    );
  }

  /** Share of the relevant dyads of the year that lie lower, each with its error. */
  percentile(row: number, domain: LatentDomain): number {
    let ranks = this.ranks.get(domain);
    if (ranks === undefined) {
      const rows = this.relevantRows();
      const hundredths = (of: (row: number) => number): Int16Array =>
        Int16Array.from(rows, (one) => Math.round(100 * of(one)));
      ranks = new MixtureRanks({
        year: hundredths((one) => this.table.dyads.year[one]! / 100),
        mean: hundredths((one) => this.mean(one, domain)),
        sd: hundredths((one) => Math.sqrt(this.variance(one, domain))),
      });
      this.ranks.set(domain, ranks);
    }
    return ranks.tabled(this.table.dyads.year[row]!, 100 * this.mean(row, domain));
  }

  /** Share of the relevant dyads of the year with a lower slow level. */
  percentileOfLevel(row: number, domain: LatentDomain): number {
    const { year } = this.table.dyads;
    const own = this.level(row, domain);
    let [below, count] = [0, 0];
    for (const other of this.relevantRows()) {
      if (year[other] !== year[row]) continue;
      count++;
      if (this.level(other, domain) < own) below++;
    }
    return below / count;
  }
}

/** Relations of all pairs of a table under a model. */
export async function relationsOf(
  table: ItemTable,
  model: Model,
  {
    items,
    parallel,
  }: { readonly items?: readonly LatentItem[]; readonly parallel?: Parallel } = {},
): Promise<Relations> {
  const engine = enginePanel(table, items);
  return new Relations(table, engine, model, await statesOfAll(model, engine.panel, { parallel }));
}
