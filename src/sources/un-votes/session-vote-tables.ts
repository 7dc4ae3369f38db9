import { unVotes, type CleanUnVotes } from './dataset.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { countColumns, countJointVotes, groupRollCalls, sessionKey } from './joint-vote-counts.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['un-votes'] as const;

/** The sums of `vote-tables` by session: what most measures of votes read, at a third of the rows. */
export const sessionVoteTables = definePanelTable({
  id: 'session-vote-tables',
  title: 'Joint votes in the General Assembly by session: 3 x 3 tables',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    session: sessionKey,
    year: yearKey(datasets, unVotes.coverage, 'Year of the session: session + 1945'),
    ...countColumns,
  },
  orderBy: ['session', 'ccode1', 'ccode2'],
  build: (clean) => buildSessionVoteTables(clean['un-votes'] as CleanUnVotes),
});

/** Joint votes of all pairs by session. */
export function buildSessionVoteTables(votes: CleanUnVotes): PanelRows {
  const groups = groupRollCalls(votes, ({ session }) => [[session, session + 1945]]);
  return countJointVotes(votes, groups, ['session', 'year']);
}
