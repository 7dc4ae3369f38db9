import { flag, shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import {
  dotsNames,
  reportingState,
  tradeDots,
  type CleanDots,
  type PartnerTrade,
} from './dataset.js';
import { sharesOf, sumFlows, type Flows } from './trade-flows.js';

export const tradeShares = definePanelTable({
  id: 'trade-shares',
  title: 'Goods trade of Russia and its partners: shares',
  grain: 'directed-dyad-year',
  from: { trade: tradeDots },
  columns: {
    ccode1: stateKey('State whose trade is the whole'),
    ccode2: stateKey('Partner'),
    year: yearKey(tradeDots.coverage),
    export_share: shareOrNull(
      'Exports of ccode1 to ccode2 over its exports to the world; null where none are listed. For Russia in 2011 a lower bound: 17 per cent of its exports are not broken down by partner',
    ),
    import_share: shareOrNull(
      'Imports of ccode1 from ccode2 over its imports from the world; null where none are listed. Of mirror rows in 2011 a lower bound',
    ),
    total_share: shareOrNull(
      'Exports and imports together over those with the world; null where either is not listed. In 2011 a lower bound',
    ),
    mirror: flag(
      '0: ccode1 is Russia, by its own reports. 1: ccode2 is Russia, trade of the pair by Russia’s reports over the trade that all reporters together report with ccode1 (their exports to it are its imports, free on board; their imports from it are its exports, freight included)',
    ),
  },
  build: ({ trade }) => sharesBothWays(trade),
});

/** Russia’s shares by partner state, and each partner’s shares with Russia. Aggregates and territories are left out. */
function* sharesBothWays({ russia: reported, world }: CleanDots) {
  const totals = byYear(reported.filter(({ partner }) => partner === dotsNames.world));
  const worldWith = new Map(byState(world).map((trade) => [keyOf(trade), trade]));
  for (const trade of byState(reported)) {
    const { ccode, year } = trade;
    const total = totals.get(year);
    if (total !== undefined)
      yield {
        ccode1: reportingState,
        ccode2: ccode,
        year,
        ...sharesOf(trade, total),
        mirror: false,
      };
    const partnerTotal = worldWith.get(keyOf(trade));
    if (partnerTotal !== undefined)
      yield {
        ccode1: ccode,
        ccode2: reportingState,
        year,
        ...sharesOf(mirrored(trade), mirrored(partnerTotal)),
        mirror: true,
      };
  }
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
