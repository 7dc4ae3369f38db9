import { label, numberKey, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unscVetoes } from './dataset.js';

export const vetoes = definePanelTable({
  id: 'vetoes',
  title: 'Vetoes in the Security Council, one row per veto cast',
  grain: 'state-year',
  from: { vetoes: unscVetoes },
  columns: {
    ccode: stateKey('Permanent member that cast the veto'),
    year: yearKey(unscVetoes.coverage),
    item: numberKey(
      'Running number of the vetoed draft in the source; vetoes of one draft share it, so that a joint veto is two rows with one number',
      999,
    ),
    date: label('Date of the veto (ISO)'),
    draft: label('Number of the draft, or of the meeting where the draft had none'),
    agenda: label('Agenda item'),
  },
  orderBy: ['ccode', 'item'],
  build: ({ vetoes }) => vetoes,
});
