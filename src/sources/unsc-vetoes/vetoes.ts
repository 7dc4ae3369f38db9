import { unscVetoes, type CleanVetoes } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { label, stateKey, yearKey } from '../keys.js';

const datasets = ['unsc-vetoes'] as const;

export const vetoes = definePanelTable({
  id: 'vetoes',
  title: 'Vetoes in the Security Council, one row per veto cast',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets, 'Permanent member that cast the veto'),
    year: yearKey(datasets, unscVetoes.coverage),
    item: {
      type: 'int16',
      kind: 'key',
      unit: 'number',
      min: 1,
      max: 999,
      description:
        'Running number of the vetoed draft in the source; vetoes of one draft share it, so that a joint veto is two rows with one number',
      datasets,
    },
    date: label('Date of the veto (ISO)', datasets),
    draft: label('Number of the draft, or of the meeting where the draft had none', datasets),
    agenda: label('Agenda item', datasets),
  },
  orderBy: ['ccode', 'item'],
  build: (clean) => {
    const out = collectRows(['ccode', 'year', 'item'], ['date', 'draft', 'agenda']);
    for (const veto of clean['unsc-vetoes'] as CleanVetoes) out.push({ ...veto });
    return out.finish();
  },
});
