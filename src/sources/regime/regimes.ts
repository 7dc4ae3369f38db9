import { level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { regime } from './dataset.js';

export const regimes = definePanelTable({
  id: 'regimes',
  title: 'Democracy scores of states',
  grain: 'state-year',
  from: { regime },
  columns: {
    ccode: stateKey(),
    year: yearKey(regime.coverage),
    polyarchy: level('Electoral democracy index of V-Dem (v2x_polyarchy)', 'index', {
      min: 0,
      max: 1,
    }),
    polity2: level('Polity2 score; ends in 2018, that of the United States in 2020', 'score', {
      min: -10,
      max: 10,
    }),
    uds: level('Extended Unified Democracy Score', 'latent scale', { min: -5, max: 5 }),
  },
  build: ({ regime }) => regime,
});
