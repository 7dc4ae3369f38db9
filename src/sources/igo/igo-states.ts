import { count, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { igo } from './dataset.js';

export const igoStates = definePanelTable({
  id: 'igo-states',
  title: 'States and years whose memberships in intergovernmental organisations are known',
  grain: 'state-year',
  from: { igo },
  columns: {
    ccode: stateKey(),
    year: yearKey(igo.coverage),
    full: count('Bodies of which the state is a full member', 'bodies'),
    associate: count('Bodies of which it is an associate member', 'bodies'),
    observer: count('Bodies in which it is an observer', 'bodies'),
  },
  build: ({ igo: { stateYears } }) => stateYears,
});
