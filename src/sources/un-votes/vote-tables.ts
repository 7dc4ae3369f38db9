import { flag, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { rollCallYears, unVotes } from './dataset.js';
import { countColumns, countJointVotes, groupRollCalls, votingKeys } from './joint-vote-counts.js';

/** Joint votes of all pairs by session, calendar year and part. */
export const voteTables = definePanelTable({
  id: 'vote-tables',
  title: 'Joint votes in the General Assembly: 3 x 3 tables',
  grain: 'dyad-year',
  from: { votes: unVotes },
  columns: {
    ...votingKeys,
    year: yearKey(rollCallYears, 'Calendar year of the roll calls’ date'),
    part: {
      ...flag('1: votes on paragraphs and amendments; 0: on whole texts and motions'),
      kind: 'key',
    },
    ...countColumns,
  },
  // By session rather than by pair: neighbouring rows are alike and the file is a third smaller.
  orderBy: ['session', 'year', 'part', 'ccode1', 'ccode2'],
  build: ({ votes }) => {
    const groups = groupRollCalls(votes, ({ session, year, part }) => [[session, year, part]]);
    return countJointVotes(votes, groups, ['session', 'year', 'part']);
  },
});
