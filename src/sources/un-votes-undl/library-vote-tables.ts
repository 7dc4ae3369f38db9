import { yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import {
  countColumns,
  countJointVotes,
  groupRollCalls,
  votingKeysTo,
} from '../un-votes/joint-vote-counts.js';
import { unVotesLibrary } from './dataset.js';

/** Joint votes of all pairs by session and calendar year, on adopted resolutions with a recorded vote. */
export const libraryVoteTables = definePanelTable({
  id: 'library-vote-tables',
  title: 'Joint votes on adopted resolutions of the General Assembly: 3 x 3 tables',
  grain: 'dyad-year',
  from: { votes: unVotesLibrary },
  columns: {
    ...votingKeysTo(80),
    year: yearKey(unVotesLibrary.coverage, 'Calendar year of the vote'),
    ...countColumns,
  },
  orderBy: ['session', 'year', 'ccode1', 'ccode2'],
  build: ({ votes }) => {
    const groups = groupRollCalls(votes, ({ session, year }) => [[session, year]]);
    return countJointVotes(votes, groups, ['session', 'year']);
  },
});
