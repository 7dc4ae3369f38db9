import { levelDecibels, type AnswerStanding } from '../core/answer-standing.js';
import type { QuestionAssessment } from './posterior.js';
import type { ReadingRobustness } from './robustness.js';

/** Whether the answer of a question has a leader that may be named; without draws the distance alone decides. */
export function answerStanding(
  {
    items,
    margin,
    leader,
    runnerUp,
  }: Pick<QuestionAssessment, 'items' | 'margin'> &
    Partial<Pick<QuestionAssessment, 'leader' | 'runnerUp'>>,
  drawn: readonly Pick<ReadingRobustness, 'id' | 'interval' | 'median'>[] = [],
): AnswerStanding {
  if (items.length === 0) return 'no-evidence';
  const [telling, ...others] = items.filter(({ diagnosticity }) => diagnosticity > 0);
  // One row that is expected by hand decides nothing: what it rests on cannot be held against anything.
  if (telling !== undefined && others.length === 0 && !telling.isWhole) return 'level';
  const low = drawn.find(({ id }) => id === leader)?.interval[0] ?? Infinity;
  const rival = drawn.find(({ id }) => id === runnerUp)?.median ?? -Infinity;
  return margin < levelDecibels || low < rival ? 'level' : 'leads';
}
