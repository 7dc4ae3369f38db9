import { numberKey, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { tradeAgreements } from './dataset.js';

export const tradeSignatures = definePanelTable({
  id: 'trade-signatures',
  title: 'Preferential trade agreements by the states that signed them, in force or not',
  grain: 'state-year',
  from: { agreements: tradeAgreements },
  columns: {
    ccode: stateKey('State that signed'),
    year: yearKey(
      { from: 1945, to: 2025 },
      'Year in which the first treaty of the agreement was signed; the source ends in 2020',
    ),
    agreement: numberKey('Number of the agreement in the source; amendments share it'),
  },
  orderBy: ['ccode', 'year', 'agreement'],
  build: ({ agreements: { signed } }) => signed,
});
