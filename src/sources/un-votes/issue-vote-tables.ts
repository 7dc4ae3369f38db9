import { issueCodes, issueNumber, voteIssues } from '../../core/vote-issues.js';
import { code, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unVotes } from './dataset.js';
import { countColumns, countJointVotes, groupRollCalls, votingKeys } from './joint-vote-counts.js';

const issueList = issueCodes
  .map((code) => `${issueNumber(code)} ${code} (${voteIssues[code]})`)
  .join(', ');

/** Joint votes of all pairs by issue and session. */
export const issueVoteTables = definePanelTable({
  id: 'issue-vote-tables',
  title: 'Joint votes in the General Assembly by issue: 3 x 3 tables',
  grain: 'dyad-year',
  from: { votes: unVotes },
  columns: {
    ...votingKeys,
    year: yearKey(unVotes.coverage, 'Year of the session: session + 1945'),
    issue: {
      ...code(
        `Issue: ${issueList}; a roll call counts under each of its issues`,
        'issue',
        issueCodes.length,
      ),
      kind: 'key',
    },
    ...countColumns,
  },
  // Issue first, so that the rows of one issue stand together and the others need not be read; then as vote-tables.
  orderBy: ['issue', 'session', 'ccode1', 'ccode2'],
  build: ({ votes }) => {
    const groups = groupRollCalls(votes, ({ issues, session }) =>
      issues.map((issue) => [issueNumber(issue), session, session + 1945]),
    );
    return countJointVotes(votes, groups, ['issue', 'session', 'year']);
  },
});
