import type { CleanGdp } from '../../datasets/gdp.js';
import { definePanelTable, type PanelColumn } from '../define.js';
import { stateKey, yearKey } from './keys.js';

const datasets = ['gdp'];
const level = (unit: string, description: string): PanelColumn => ({
  type: 'float64',
  kind: 'level',
  nullable: true,
  unit,
  description,
  min: 0,
  datasets,
});

export const gdp = definePanelTable({
  id: 'gdp',
  title:
    'Gross domestic product and population, where the figures are those of the state of the year',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    year: yearKey(datasets, 1950, 2024),
    gdp_usd: level('current US$', 'GDP at market exchange rates (World Bank)'),
    gdp_ppp: level(
      'million 2017 US$',
      'Output-side GDP at current purchasing power parities (Penn World Table, cgdpo)',
    ),
    population: level('persons', 'Population (World Bank)'),
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
