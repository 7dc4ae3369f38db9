import { stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { worldShareColumns, worldShares } from '../milex/expenditure.js';
import { milex2026 } from './dataset.js';

export const milexShares2026 = definePanelTable({
  id: 'milex-shares-2026',
  title: 'Shares of the military expenditure of all reporting states in the edition of 2026',
  grain: 'state-year',
  from: { expenditure: milex2026 },
  columns: { ccode: stateKey(), year: yearKey(milex2026.coverage), ...worldShareColumns(2024) },
  build: ({ expenditure }) => worldShares(expenditure),
});
