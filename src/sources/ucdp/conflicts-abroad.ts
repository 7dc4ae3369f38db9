import { recordOf } from '../../core/entries.js';
import { Cells } from '../cells.js';
import { count, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { kinds } from './abroad.js';
import { ucdp } from './dataset.js';

export const conflictsAbroad = definePanelTable({
  id: 'conflicts-abroad',
  title:
    'Armed conflicts outside its own ground in which a state fights; a member without a row has none',
  grain: 'state-year',
  from: { ucdp },
  columns: {
    ccode: stateKey(),
    year: yearKey(ucdp.coverage),
    between_states: count(
      'Conflicts between states in which it is a party, or sent troops in support of one, other than on its own ground alone',
      'conflicts',
    ),
    in_others: count(
      'Internationalised conflicts within another state in which it sent troops in support of a side; with the United States against al-Qaida',
      'conflicts',
    ),
    un_missions: count(
      'The same, where the source lists the states that gave personnel to a mission of the United Nations (Mali 2013-2023, the Central African Republic from 2014, Congo from 2013)',
      'conflicts',
    ),
  },
  build: ({ ucdp }) => {
    const cells = new Cells((ccode: number, year: number) => ({
      ccode,
      year,
      ...recordOf(kinds, () => 0),
    }));
    for (const { ccode, year, kind } of ucdp.engagements) cells.at(ccode, year)[kind]++;
    return cells.values();
  },
});
