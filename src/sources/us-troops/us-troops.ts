import { figure, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { usTroops as dataset } from './dataset.js';

export const activeDuty = {
  ...figure(
    'Active-duty personnel; no row where the source has none or a figure of its own',
    'persons',
    { min: 0, max: 1_000_000 },
  ),
  type: 'int32',
} as const;

export const usTroops = definePanelTable({
  id: 'us-troops',
  title: 'Active-duty personnel of the United States in other states',
  grain: 'state-year',
  from: { troops: dataset },
  columns: {
    ccode: stateKey('State in which they are'),
    year: yearKey(dataset.coverage),
    active_duty: activeDuty,
  },
  build: ({ troops }) =>
    troops.map(({ activeDuty, ...row }) => ({ ...row, active_duty: activeDuty })),
});
