import { stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { burdenColumns, burdens } from '../milex/expenditure.js';
import { milex2026 } from './dataset.js';

export const milexBurden2026 = definePanelTable({
  id: 'milex-burden-2026',
  title:
    'Military expenditure as a share of GDP, and its course at constant prices, in the edition of 2026',
  grain: 'state-year',
  from: { expenditure: milex2026 },
  columns: { ccode: stateKey(), year: yearKey(milex2026.coverage), ...burdenColumns(2024) },
  build: ({ expenditure }) => burdens(expenditure),
});
