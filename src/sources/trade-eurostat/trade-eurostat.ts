import { count, level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { tradeEurostat as source } from './dataset.js';

const unit = 'current euro million';
const million = (euro: number | null): number | null => (euro === null ? null : euro / 1e6);

export const tradeEurostat = definePanelTable({
  id: 'trade-eurostat',
  title: 'Goods trade of the European Union of 27 with seven neighbours (Eurostat)',
  grain: 'state-year',
  from: { trade: source },
  columns: {
    ccode: stateKey('Partner of the Union'),
    year: yearKey(source.coverage),
    months: count('Months that the figures cover: 11 in 2022, which is no full year', 'months'),
    exports: level('Exports of the Union to the state', unit),
    imports: level('Imports of the Union from the state', unit),
    fuel_exports: level('Exports of mineral fuels (HS 27), a part of exports', unit),
    fuel_imports: level('Imports of mineral fuels (HS 27), a part of imports', unit),
  },
  build: ({ trade }) =>
    trade.map(({ ccode, year, months, ...flows }) => ({
      ccode,
      year,
      months,
      exports: million(flows.exports),
      imports: million(flows.imports),
      fuel_exports: million(flows.fuelExports),
      fuel_imports: million(flows.fuelImports),
    })),
});
