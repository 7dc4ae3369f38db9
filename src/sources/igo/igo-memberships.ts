import { igo, type CleanIgo } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['igo'] as const;

export const igoMemberships = definePanelTable({
  id: 'igo-memberships',
  title:
    'Memberships in intergovernmental organisations: one row per state, body and unbroken spell',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, igo.coverage, 'First year of the spell (1946 for older ones)'),
    to: yearKey(datasets, igo.coverage, 'Last year of the spell; 2014 where it goes on'),
    body: {
      type: 'int16',
      kind: 'key',
      unit: 'number',
      min: 1,
      max: 9999,
      description: 'Number of the body in the source; igo-bodies has its name',
      datasets,
    },
    status: {
      type: 'uint8',
      kind: 'label',
      unit: 'code',
      min: 1,
      max: 3,
      description: '1 full member, 2 associate member, 3 observer',
      datasets,
    },
  },
  orderBy: ['ccode', 'body', 'year'],
  build: (clean) => {
    const out = collectRows(['ccode', 'year', 'to', 'body', 'status']);
    for (const { from, ...spell } of (clean.igo as CleanIgo).spells)
      out.push({ ...spell, year: from });
    return out.finish();
  },
});
