import { label, orNull, stateKey, yearCount, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { codedTo, institutions } from './dataset.js';
import { yearsOfSpell } from './institutions.js';

const span = { from: 1945, to: codedTo };

export const memberships = definePanelTable({
  id: 'memberships',
  title: 'Coded memberships: one row per state, body and spell of one status',
  grain: 'state-year',
  from: { institutions },
  columns: {
    ccode: stateKey(),
    year: yearKey(span, 'Year in which the spell begins'),
    to_year: yearCount(span, `Year of its last day; at most ${codedTo}`),
    institution: label('Id of the body in the table of institutions'),
    status: label(
      'member, permanent, elected, associate, observer, partner, signatory, candidate or invited',
    ),
    from: label('First day, as precise as known (ISO)'),
    to: orNull(label('Last day; empty where the spell goes on')),
    source: label('Source'),
    url: orNull(label('Address of the source; null where the row is recalled')),
    grade: label('Grade of the source: primary, scholarly, press, secondary or recalled'),
  },
  orderBy: ['institution', 'ccode', 'from'],
  build: ({ institutions: { memberships } }) =>
    memberships.map((one) => ({ ...one, ...yearsOfSpell(one) })),
});
