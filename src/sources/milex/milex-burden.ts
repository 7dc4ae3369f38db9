import { stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { milex } from './dataset.js';
import { burdenColumns, burdens } from './expenditure.js';

export const milexBurden = definePanelTable({
  id: 'milex-burden',
  title: 'Military expenditure as a share of GDP, and its course at constant prices',
  grain: 'state-year',
  from: { milex },
  columns: { ccode: stateKey(), year: yearKey(milex.coverage), ...burdenColumns(2022) },
  build: ({ milex: { expenditure } }) => burdens(expenditure),
});
