import { issueNumber, topicCodes, topicNumber, voteTopics } from '../../core/vote-issues.js';
import { code, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unVotes } from '../un-votes/dataset.js';
import {
  countColumns,
  countJointVotes,
  groupRollCalls,
  votingKeysTo,
} from '../un-votes/joint-vote-counts.js';
import { unVotesLibrary } from './dataset.js';
import { isOnUkraine, libraryIssues } from './issues.js';

const topicList = topicCodes
  .map((topic) => `${topicNumber(topic)} ${topic} (${voteTopics[topic]})`)
  .join(', ');

/** Joint votes of all pairs by issue, session and calendar year, on adopted resolutions with a recorded vote. */
export const libraryIssueTables = definePanelTable({
  id: 'library-issue-tables',
  title: 'Joint votes on adopted resolutions of the General Assembly by issue: 3 x 3 tables',
  grain: 'dyad-year',
  from: { votes: unVotesLibrary, coded: unVotes },
  columns: {
    ...votingKeysTo(80),
    year: yearKey(unVotesLibrary.coverage, 'Calendar year of the vote'),
    issue: {
      ...code(
        `Issue: ${topicList}; a roll call counts under each of its issues. To session 73 those of un-votes where it has the resolution, else by rule`,
        'issue',
        topicCodes.length,
      ),
      kind: 'key',
    },
    ...countColumns,
  },
  orderBy: ['issue', 'session', 'year', 'ccode1', 'ccode2'],
  build: ({ votes, coded }) => {
    const issues = libraryIssues(votes.rollCalls, coded.rollCalls);
    const listed = votes.rollCalls.map((rollCall, place) => ({
      ...rollCall,
      topics: [
        ...issues[place]!.map(issueNumber),
        ...(isOnUkraine(rollCall) ? [topicNumber('ukraine')] : []),
      ],
    }));
    const groups = groupRollCalls({ rollCalls: listed }, ({ topics, session, year }) =>
      topics.map((topic) => [topic, session, year]),
    );
    return countJointVotes(votes, groups, ['issue', 'session', 'year']);
  },
});
