import { keysOf } from './entries.js';

/** Issues that roll calls of the UN General Assembly are coded as, under the codes and names of the source. */
export const voteIssues = {
  me: 'Palestinian conflict',
  nu: 'Nuclear weapons and nuclear material',
  di: 'Arms control and disarmament',
  hr: 'Human rights',
  co: 'Colonialism',
  ec: 'Economic development',
} as const;
export type VoteIssue = keyof typeof voteIssues;

export const issueCodes = keysOf(voteIssues);

/** Number of an issue in the tables of the panel: its place in the list, from 1. */
export function issueNumber(issue: VoteIssue): number {
  return issueCodes.indexOf(issue) + 1;
}

/** The issues, and after them the one that this project codes itself. */
export const voteTopics = { ...voteIssues, ukraine: 'War and occupation in Ukraine' } as const;
export type VoteTopic = keyof typeof voteTopics;

export const topicCodes = keysOf(voteTopics);

export function topicNumber(topic: VoteTopic): number {
  return topicCodes.indexOf(topic) + 1;
}
