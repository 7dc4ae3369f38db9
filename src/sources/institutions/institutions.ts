import { yearOf } from '../cells.js';
import { flag, label, orNull, yearCount, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { codedTo, institutions as dataset } from './dataset.js';

const span = { from: 1945, to: codedTo };

export const institutions = definePanelTable({
  id: 'institutions',
  title: 'Bodies and groups of states whose memberships are coded with date and source',
  grain: 'group-year',
  from: { dataset },
  columns: {
    id: label('Id of the body'),
    year: yearKey(span, 'Year in which the body began'),
    to_year: yearCount(span, `Last year of the body; at most ${codedTo}`),
    name: label('Name'),
    kind: label('organisation, alliance, bank, trade-agreement, forum, initiative or council'),
    complete: flag('1: every state that belongs to it is coded; 0: only some are'),
    cow: label('Short names of the body in the Correlates of War list, empty where it has none'),
    from: label('Date on which it began, as precise as known (ISO)'),
    to: orNull(label('Date on which it ended; empty where it goes on')),
    source: label('Source'),
    url: orNull(label('Address of the source; null where the row is recalled')),
    grade: label('Grade of the source: primary, scholarly, press, secondary or recalled'),
  },
  orderBy: ['id'],
  build: ({ dataset: { institutions } }) =>
    institutions.map((one) => ({ ...one, ...yearsOfSpell(one), cow: one.cow.join(' ') })),
});

/** First year of a spell, and its last as far as it is coded. */
export const yearsOfSpell = ({ from, to }: { from: string; to: string | null }) => ({
  year: yearOf(from),
  to_year: Math.min(codedTo, yearOf(to ?? '9999')),
});
