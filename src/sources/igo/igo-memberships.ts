import { code, numberKey, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { igo } from './dataset.js';

export const igoMemberships = definePanelTable({
  id: 'igo-memberships',
  title:
    'Memberships in intergovernmental organisations: one row per state, body and unbroken spell',
  grain: 'state-year',
  from: { igo },
  columns: {
    ccode: stateKey(),
    year: yearKey(igo.coverage, 'First year of the spell (1946 for older ones)'),
    to: yearKey(igo.coverage, 'Last year of the spell; 2014 where it goes on'),
    body: numberKey('Number of the body in the source; igo-bodies has its name'),
    status: code('1 full member, 2 associate member, 3 observer', 'code', 3),
  },
  orderBy: ['ccode', 'body', 'year'],
  build: ({ igo: { spells } }) => spells.map(({ from, ...spell }) => ({ ...spell, year: from })),
});
