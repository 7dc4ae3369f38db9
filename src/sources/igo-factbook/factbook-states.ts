import { stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { factbookYears, igoFactbook } from './dataset.js';

export const factbookStates = definePanelTable({
  id: 'factbook-states',
  title: 'States and editions of the World Factbook that list their memberships',
  grain: 'state-year',
  from: { igoFactbook },
  columns: { ccode: stateKey(), year: yearKey(factbookYears, 'Edition') },
  build: ({ igoFactbook: { listed } }) => listed,
});
