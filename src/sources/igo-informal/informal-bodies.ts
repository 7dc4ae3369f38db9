import { label, orNull, stateKey, yearCount, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { igoInformal, informalYear } from './dataset.js';

const bodyYear = (description: string) =>
  orNull(yearCount({ from: 1815, to: informalYear }, description));

export const informalBodies = definePanelTable({
  id: 'informal-bodies',
  title: 'Informal intergovernmental organisations and their members, as of one year',
  grain: 'state-year',
  from: { memberships: igoInformal },
  columns: {
    ccode: stateKey(),
    year: yearKey({ from: informalYear, to: informalYear }, 'Year of the snapshot'),
    title: label('Name of the body'),
    body: label('Short name in the source; empty where it has none'),
    begin: bodyYear('First year of the body, not of the membership; null where not recorded'),
    end: bodyYear('Last year of the body; null where it goes on'),
  },
  orderBy: ['title', 'ccode'],
  build: ({ memberships }) => memberships.map((row) => ({ ...row, year: informalYear })),
});
