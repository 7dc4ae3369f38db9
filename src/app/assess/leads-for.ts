import type { Case } from '../../cases/types.js';
import { isUnanswered, membersDiffer } from '../../core/answer-standing.js';
import { answeredByMembers } from '../../core/mean-of-members.js';
import { memberAnswers } from '../learned/member-answers.js';
import type { Evidence } from './evidence.js';
import type { AnsweredQuestion } from './question.js';

/**
 * Answers with the share of a group's capabilities for which the leader leads as well. The mean of members that differ is often a
 * reading between theirs, which is true of none of them: an answer that leads for few is level.
 */
export function withLeadsFor(
  subject: Pick<Case, 'questions' | 'observations'>,
  measured: readonly Evidence[],
  answered: readonly AnsweredQuestion[],
): AnsweredQuestion[] {
  const members = memberAnswers(subject, measured);
  return answered.map(({ assessment, result }) => {
    if (members.length === 0 || !answeredByMembers.has(result.id) || isUnanswered(result.standing))
      return { assessment, result };
    const leadsFor = members
      .filter(({ leader }) => leader === result.leader)
      .reduce((sum, { share }) => sum + share, 0);
    const standing = membersDiffer({ leadsFor }) ? 'level' : result.standing;
    return { assessment, result: { ...result, standing, leadsFor } };
  });
}
