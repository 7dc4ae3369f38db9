import { codedTo, type CleanInstitutions } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { label, stateKey, yearKey } from '../keys.js';

const datasets = ['institutions'] as const;
const span = { from: 1945, to: codedTo };

export const memberships = definePanelTable({
  id: 'memberships',
  title: 'Coded memberships: one row per state, body and spell of one status',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, span, 'Year in which the spell begins'),
    to_year: {
      ...yearKey(datasets, span, `Year of its last day; at most ${codedTo}`),
      kind: 'count',
    },
    institution: label('Id of the body in the table of institutions', datasets),
    status: label(
      'member, permanent, elected, associate, observer, partner, signatory, candidate or invited',
      datasets,
    ),
    from: label('First day, as precise as known (ISO)', datasets),
    to: label('Last day; empty where the spell goes on', datasets, true),
    source: label('Source', datasets),
    url: label('Address of the source', datasets),
  },
  orderBy: ['institution', 'ccode', 'from'],
  build: (clean) => {
    const out = collectRows(
      ['ccode', 'year', 'to_year'],
      ['institution', 'status', 'from', 'to', 'source', 'url'],
    );
    for (const one of (clean.institutions as CleanInstitutions).memberships)
      out.push({
        ...one,
        year: Number(one.from.slice(0, 4)),
        to_year: Math.min(codedTo, Number((one.to ?? '9999').slice(0, 4))),
      });
    return out.finish();
  },
});
