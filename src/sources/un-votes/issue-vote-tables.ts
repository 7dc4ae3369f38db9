import { issueCodes, issueNumber, voteIssues } from '../../core/vote-issues.js';
import { unVotes, type CleanUnVotes } from './dataset.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { countColumns, countJointVotes, groupRollCalls, sessionKey } from './joint-vote-counts.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['un-votes'] as const;

const issueList = issueCodes
  .map((code) => `${issueNumber(code)} ${code} (${voteIssues[code]})`)
  .join(', ');

export const issueVoteTables = definePanelTable({
  id: 'issue-vote-tables',
  title: 'Joint votes in the General Assembly by issue: 3 x 3 tables',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    session: sessionKey,
    year: yearKey(datasets, unVotes.coverage, 'Year of the session: session + 1945'),
    issue: {
      type: 'uint8',
      kind: 'key',
      unit: 'issue',
      min: 1,
      max: issueCodes.length,
      description: `Issue: ${issueList}; a roll call counts under each of its issues`,
      datasets,
    },
    ...countColumns,
  },
  // Issue first, so that the rows of one issue stand together and the others need not be read; then as vote-tables.
  orderBy: ['issue', 'session', 'ccode1', 'ccode2'],
  build: (clean) => buildIssueVoteTables(clean['un-votes'] as CleanUnVotes),
});

/** Joint votes of all pairs by issue and session. */
export function buildIssueVoteTables(votes: CleanUnVotes): PanelRows {
  const groups = groupRollCalls(votes, ({ issues, session }) =>
    issues.map((issue) => [issueNumber(issue), session, session + 1945]),
  );
  return countJointVotes(votes, groups, ['issue', 'session', 'year']);
}
