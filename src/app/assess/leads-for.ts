import type { Case } from '../../cases/types.js';
import { isUnanswered, membersDiffer } from '../../core/answer-standing.js';
import { groupedBy } from '../../core/grouped.js';
import { answeredByMembers } from '../../core/mean-of-members.js';
import { memberAnswers } from '../learned/member-answers.js';
import type { Evidence } from './evidence.js';
import type { AnsweredQuestion } from './question.js';

/**
 * Answers with the share of a group's capabilities for which each reading leads. The mean of members that differ is often a
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
    const shares = [...groupedBy(members, ({ leader }) => leader)].map(
      ([leader, of]): [string, number] => [leader, of.reduce((sum, { share }) => sum + share, 0)],
    );
    const answer = { ...result, leadsFor: Object.fromEntries(shares) };
    const standing = membersDiffer(answer) ? 'level' : result.standing;
    return { assessment, result: { ...answer, standing } };
  });
}
