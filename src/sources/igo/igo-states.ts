import { igo, type CleanIgo } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['igo'] as const;

const bodies = (description: string): PanelColumn => ({
  type: 'uint8',
  kind: 'count',
  unit: 'bodies',
  min: 0,
  max: 255,
  description,
  datasets,
});

export const igoStates = definePanelTable({
  id: 'igo-states',
  title: 'States and years whose memberships in intergovernmental organisations are known',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, igo.coverage),
    full: bodies('Bodies of which the state is a full member'),
    associate: bodies('Bodies of which it is an associate member'),
    observer: bodies('Bodies in which it is an observer'),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => {
    const out = collectRows(['ccode', 'year', 'full', 'associate', 'observer']);
    for (const row of (clean.igo as CleanIgo).stateYears) out.push({ ...row });
    return out.finish();
  },
});
