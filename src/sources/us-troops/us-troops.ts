import { usTroops as dataset, type CleanUsTroops } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['us-troops'];

export const usTroops = definePanelTable({
  id: 'us-troops',
  title: 'Active-duty personnel of the United States in other states',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State in which they are'),
    year: yearKey(datasets, dataset.coverage),
    active_duty: {
      type: 'int32',
      kind: 'level',
      unit: 'persons',
      min: 0,
      max: 1_000_000,
      description: 'Active-duty personnel; no row where the source has none or a figure of its own',
      datasets,
    },
  },
  build: (clean) => {
    const rows = clean['us-troops'] as CleanUsTroops;
    return {
      rows: rows.length,
      columns: {
        ccode: rows.map((row) => row.ccode),
        year: rows.map((row) => row.year),
        active_duty: rows.map((row) => row.activeDuty),
      },
    };
  },
});
