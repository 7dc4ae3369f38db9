import { tradeEurostat as source, type CleanEurostat } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { count, level, stateKey, yearKey } from '../keys.js';

const datasets = ['trade-eurostat'] as const;
const unit = 'current euro million';

export const tradeEurostat = definePanelTable({
  id: 'trade-eurostat',
  title: 'Goods trade of the European Union of 27 with seven neighbours (Eurostat)',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets, 'Partner of the Union'),
    year: yearKey(datasets, source.coverage),
    months: count(
      'Months that the figures cover: 11 in 2022, which is no full year',
      datasets,
      'months',
    ),
    exports: level('Exports of the Union to the state', datasets, unit),
    imports: level('Imports of the Union from the state', datasets, unit),
    fuel_exports: level('Exports of mineral fuels (HS 27), a part of exports', datasets, unit),
    fuel_imports: level('Imports of mineral fuels (HS 27), a part of imports', datasets, unit),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => buildTradeEurostat(clean['trade-eurostat'] as CleanEurostat),
});

export function buildTradeEurostat(trade: CleanEurostat): PanelRows {
  const out = collectRows([
    'ccode',
    'year',
    'months',
    'exports',
    'imports',
    'fuel_exports',
    'fuel_imports',
  ]);
  const million = (euro: number | null): number | null => (euro === null ? null : euro / 1e6);
  for (const { ccode, year, months, ...flows } of trade)
    out.push({
      ccode,
      year,
      months,
      exports: million(flows.exports),
      imports: million(flows.imports),
      fuel_exports: million(flows.fuelExports),
      fuel_imports: million(flows.fuelImports),
    });
  return out.finish();
}
