import { enginePanel } from '../../src/app/latent/engine-panel.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import { latentDomains } from '../../src/app/latent/items/index.js';
import type { LatentDomain } from '../../src/core/latent-domains.js';
import { Chain } from '../../src/latent/chain.js';
import { firstSites } from '../../src/latent/expectation-propagation.js';
import type { Model } from '../../src/latent/model.js';
import { longest, momentsOf, pairAt, pairsIn, sitesOf, sitesAt } from '../../src/latent/panel.js';

/** Relations as known at the end of each year, by row of their table. */
export interface Filtered {
  readonly table: ItemTable;
  mean(row: number, domain: LatentDomain): number;
  variance(row: number, domain: LatentDomain): number;
}

/** The states of all pairs of a table under a model, filtered alone: one pass forward. */
export function filteredOf(table: ItemTable, { dynamics, items }: Model): Filtered {
  const { panel, chains } = enginePanel(table);
  const { domains } = panel;
  const [sites, all] = [sitesOf(panel), momentsOf(panel)];
  const chain = new Chain(dynamics, longest(panel, 0, pairsIn(panel)));
  for (let at = 0; at < pairsIn(panel); at++) {
    const [from, to] = [panel.years[at]! * domains, panel.years[at + 1]! * domains];
    const own = {
      mean: all.mean.subarray(from, to),
      variance: all.variance.subarray(from, to),
    };
    firstSites(chain, items, pairAt(panel, at), sitesAt(sites, panel, at), own);
  }
  const cell = (row: number, domain: LatentDomain): number =>
    (panel.years[chains.chainOf[row]!]! + chains.yearOf[row]!) * domains +
    latentDomains.indexOf(domain);
  return {
    table,
    mean: (row, domain) => all.mean[cell(row, domain)]!,
    variance: (row, domain) => all.variance[cell(row, domain)]!,
  };
}
