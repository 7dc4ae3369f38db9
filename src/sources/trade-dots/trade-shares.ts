import {
  dotsNames,
  reportingState,
  tradeDots,
  type CleanDots,
  type PartnerTrade,
} from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { flag, share, stateKey, yearKey } from '../keys.js';
import { sharesOf, sumFlows, type Flows } from './trade-flows.js';

const datasets = ['trade-dots'] as const;

export const tradeShares = definePanelTable({
  id: 'trade-shares',
  title: 'Goods trade of Russia and its partners: shares',
  grain: 'directed-dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State whose trade is the whole'),
    ccode2: stateKey(datasets, 'Partner'),
    year: yearKey(datasets, tradeDots.coverage),
    export_share: share(
      'Exports of ccode1 to ccode2 over its exports to the world; null where none are listed. For Russia in 2011 a lower bound: 17 per cent of its exports are not broken down by partner',
      datasets,
      true,
    ),
    import_share: share(
      'Imports of ccode1 from ccode2 over its imports from the world; null where none are listed. Of mirror rows in 2011 a lower bound',
      datasets,
      true,
    ),
    total_share: share(
      'Exports and imports together over those with the world; null where either is not listed. In 2011 a lower bound',
      datasets,
      true,
    ),
    mirror: flag(
      '0: ccode1 is Russia, by its own reports. 1: ccode2 is Russia, trade of the pair by Russia’s reports over the trade that all reporters together report with ccode1 (their exports to it are its imports, free on board; their imports from it are its exports, freight included)',
      datasets,
    ),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => buildTradeShares(clean['trade-dots'] as CleanDots),
});

/** Russia’s shares by partner state, and each partner’s shares with Russia. Aggregates and territories are left out. */
export function buildTradeShares({ russia: reported, world }: CleanDots): PanelRows {
  const out = collectRows([
    'ccode1',
    'ccode2',
    'year',
    'export_share',
    'import_share',
    'total_share',
    'mirror',
  ]);
  const totals = byYear(reported.filter(({ partner }) => partner === dotsNames.world));
  const worldWith = new Map(byState(world).map((trade) => [keyOf(trade), trade]));
  for (const trade of byState(reported)) {
    const { ccode, year } = trade;
    const total = totals.get(year);
    if (total !== undefined)
      out.push({
        ccode1: reportingState,
        ccode2: ccode,
        year,
        ...sharesOf(trade, total),
        mirror: 0,
      });
    const partnerTotal = worldWith.get(keyOf(trade));
    if (partnerTotal !== undefined)
      out.push({
        ccode1: ccode,
        ccode2: reportingState,
        year,
        ...sharesOf(mirrored(trade), mirrored(partnerTotal)),
        mirror: 1,
      });
  }
  return out.finish();
}

/** The same flows seen from the partner: what others export to it are its imports. */
const mirrored = ({ exports, imports }: Flows): Flows => ({ exports: imports, imports: exports });

interface StateTrade extends Flows {
  readonly ccode: number;
  readonly year: number;
}

const keyOf = ({ ccode, year }: StateTrade): string => `${ccode}|${year}`;

/** Trade by state: several names of one state (Serbia, and a residue under Yugoslavia) are summed. */
function byState(trades: readonly PartnerTrade[]): readonly StateTrade[] {
  const states = new Map<string, StateTrade>();
  for (const { ccode, year, exports, imports } of trades) {
    if (ccode === null) continue;
    const trade = { ccode, year, exports, imports };
    const known = states.get(keyOf(trade));
    states.set(
      keyOf(trade),
      known === undefined ? trade : { ...trade, ...sumFlows([known, trade]) },
    );
  }
  return [...states.values()];
}

const byYear = (trades: readonly PartnerTrade[]): ReadonlyMap<number, PartnerTrade> =>
  new Map(trades.map((trade) => [trade.year, trade]));
