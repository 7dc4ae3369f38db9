import { yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unVotes } from './dataset.js';
import { countColumns, countJointVotes, groupRollCalls, votingKeys } from './joint-vote-counts.js';

/** The sums of `vote-tables` by session: what most measures of votes read, at a third of the rows. */
export const sessionVoteTables = definePanelTable({
  id: 'session-vote-tables',
  title: 'Joint votes in the General Assembly by session: 3 x 3 tables',
  grain: 'dyad-year',
  from: { votes: unVotes },
  columns: {
    ...votingKeys,
    year: yearKey(unVotes.coverage, 'Year of the session: session + 1945'),
    ...countColumns,
  },
  orderBy: ['session', 'ccode1', 'ccode2'],
  build: ({ votes }) => {
    const groups = groupRollCalls(votes, ({ session }) => [[session, session + 1945]]);
    return countJointVotes(votes, groups, ['session', 'year']);
  },
});
