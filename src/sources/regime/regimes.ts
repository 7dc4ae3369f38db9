import { regime, type CleanRegimes } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { level, stateKey, yearKey } from '../keys.js';

const datasets = ['regime'] as const;

export const regimes = definePanelTable({
  id: 'regimes',
  title: 'Democracy scores of states',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, regime.coverage),
    polyarchy: level('Electoral democracy index of V-Dem (v2x_polyarchy)', datasets, 'index', {
      min: 0,
      max: 1,
    }),
    polity2: level(
      'Polity2 score; ends in 2018, that of the United States in 2020',
      datasets,
      'score',
      { min: -10, max: 10 },
    ),
    uds: level('Extended Unified Democracy Score', datasets, 'latent scale', { min: -5, max: 5 }),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => {
    const rows = clean.regime as CleanRegimes;
    const column = (name: keyof CleanRegimes[number]) => rows.map((row) => row[name] ?? NaN);
    return {
      rows: rows.length,
      columns: {
        ccode: column('ccode'),
        year: column('year'),
        polyarchy: column('polyarchy'),
        polity2: column('polity2'),
        uds: column('uds'),
      },
    };
  },
});
