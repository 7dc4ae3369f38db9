import { gdp as source, type CleanGdp } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { level, stateKey, yearKey } from '../keys.js';

const datasets = ['gdp'];
export const gdp = definePanelTable({
  id: 'gdp',
  title:
    'Gross domestic product and population, where the figures are those of the state of the year',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    year: yearKey(datasets, source.coverage),
    gdp_usd: level('GDP at market exchange rates (World Bank)', datasets, 'current US$'),
    gdp_ppp: level(
      'Output-side GDP at current purchasing power parities (Penn World Table, cgdpo)',
      datasets,
      'million 2017 US$',
    ),
    population: level('Population (World Bank)', datasets, 'persons'),
  },
  build: (clean) => {
    const { gdp: rows } = clean.gdp as CleanGdp;
    return {
      rows: rows.length,
      columns: {
        ccode: rows.map((row) => row.ccode),
        year: rows.map((row) => row.year),
        gdp_usd: rows.map((row) => row.usd ?? NaN),
        gdp_ppp: rows.map((row) => row.ppp ?? NaN),
        population: rows.map((row) => row.population ?? NaN),
      },
    };
  },
});
