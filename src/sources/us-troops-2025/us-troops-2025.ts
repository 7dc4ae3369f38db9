import { flag, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { activeDuty } from '../us-troops/us-troops.js';
import { usTroops2025 as dataset } from './dataset.js';

export const usTroops2025 = definePanelTable({
  id: 'us-troops-2025',
  title: 'Active-duty personnel of the United States in other states in December 2025, provisional',
  grain: 'state-year',
  from: { troops: dataset },
  columns: {
    ccode: stateKey('State in which they are'),
    year: yearKey(dataset.coverage),
    active_duty: activeDuty,
    halved: flag('Whether the source counts the state about twice, so that the count is halved'),
  },
  build: ({ troops }) =>
    troops.map(({ activeDuty, ...row }) => ({ ...row, active_duty: activeDuty })),
});
