import { stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { milex } from './dataset.js';
import { worldShareColumns, worldShares } from './expenditure.js';

export const milexShares = definePanelTable({
  id: 'milex-shares',
  title: 'Shares of the military expenditure of all reporting states',
  grain: 'state-year',
  from: { milex },
  columns: { ccode: stateKey(), year: yearKey(milex.coverage), ...worldShareColumns(2022) },
  build: ({ milex: { expenditure } }) => worldShares(expenditure),
});
