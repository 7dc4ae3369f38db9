import { level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { gdp as dataset } from './dataset.js';

export const gdp = definePanelTable({
  id: 'gdp',
  title:
    'Gross domestic product and population, where the figures are those of the state of the year',
  grain: 'state-year',
  from: { dataset },
  columns: {
    ccode: stateKey(),
    year: yearKey(dataset.coverage),
    gdp_usd: level('GDP at market exchange rates (World Bank)', 'current US$'),
    gdp_ppp: level(
      'Output-side GDP at current purchasing power parities (Penn World Table, cgdpo)',
      'million 2017 US$',
    ),
    population: level('Population (World Bank)', 'persons'),
  },
  build: ({ dataset: { gdp } }) =>
    gdp.map(({ usd, ppp, ...rest }) => ({ ...rest, gdp_usd: usd, gdp_ppp: ppp })),
});
