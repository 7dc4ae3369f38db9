import { codedTo, type CleanInstitutions } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { flag, label, yearKey } from '../keys.js';

const datasets = ['institutions'] as const;
const span = { from: 1945, to: codedTo };

export const institutions = definePanelTable({
  id: 'institutions',
  title: 'Bodies and groups of states whose memberships are coded with date and source',
  grain: 'group-year',
  datasets,
  columns: {
    id: label('Id of the body', datasets),
    year: yearKey(datasets, span, 'Year in which the body began'),
    to_year: {
      ...yearKey(datasets, span, `Last year of the body; at most ${codedTo}`),
      kind: 'count',
    },
    name: label('Name', datasets),
    kind: label(
      'organisation, alliance, bank, trade-agreement, forum, initiative or council',
      datasets,
    ),
    complete: flag('1: every state that belongs to it is coded; 0: only some are', datasets),
    cow: label(
      'Short names of the body in the Correlates of War list, empty where it has none',
      datasets,
    ),
    from: label('Date on which it began, as precise as known (ISO)', datasets),
    to: label('Date on which it ended; empty where it goes on', datasets, true),
    source: label('Source', datasets),
    url: label('Address of the source', datasets),
  },
  orderBy: ['id'],
  build: (clean) => {
    const out = collectRows(
      ['year', 'to_year', 'complete'],
      ['id', 'name', 'kind', 'cow', 'from', 'to', 'source', 'url'],
    );
    for (const one of (clean.institutions as CleanInstitutions).institutions)
      out.push({
        ...one,
        year: Number(one.from.slice(0, 4)),
        to_year: Math.min(codedTo, Number((one.to ?? '9999').slice(0, 4))),
        complete: one.complete ? 1 : 0,
        cow: one.cow.join(' '),
      });
    return out.finish();
  },
});
