import { level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { gdp2026 as dataset } from './dataset.js';

export const gdp2026 = definePanelTable({
  id: 'gdp-2026',
  title:
    'Gross domestic product and population in the edition of 2026, where the figures are those of the state of the year',
  grain: 'state-year',
  from: { products: dataset },
  columns: {
    ccode: stateKey(),
    year: yearKey(dataset.coverage),
    gdp_usd: level('GDP at market exchange rates (World Bank)', 'current US$'),
    population: level('Population (World Bank)', 'persons'),
  },
  build: ({ products }) => products.map(({ usd, ...rest }) => ({ ...rest, gdp_usd: usd })),
});
