import { tradeCow as source, type CleanCowTrade } from './dataset.js';
import { definePanelTable, type PanelColumn, type PanelRows } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['trade-cow'] as const;

const flow = (description: string): PanelColumn => ({
  type: 'int32',
  kind: 'level',
  nullable: true,
  unit: 'current US$ million',
  min: 0,
  description,
  datasets,
});

export const tradeCow = definePanelTable({
  id: 'trade-cow',
  title: 'Goods trade of all pairs (Correlates of War)',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    year: yearKey(datasets, source.coverage),
    imports1: flow(
      'Imports of ccode1 from ccode2. 0 is none or less than half a million; null is not reported, as are all pairs without a row',
    ),
    imports2: flow('Imports of ccode2 from ccode1'),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => buildTradeCow(clean['trade-cow'] as CleanCowTrade),
});

export function buildTradeCow(trade: CleanCowTrade): PanelRows {
  return {
    rows: trade.length,
    columns: {
      ccode1: Int16Array.from(trade, ({ ccode1 }) => ccode1),
      ccode2: Int16Array.from(trade, ({ ccode2 }) => ccode2),
      year: Int16Array.from(trade, ({ year }) => year),
      imports1: Float64Array.from(trade, ({ imports1 }) => imports1 ?? NaN),
      imports2: Float64Array.from(trade, ({ imports2 }) => imports2 ?? NaN),
    },
  };
}
