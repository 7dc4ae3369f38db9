import { formatPercent } from '../core/format.js';
import type { QuestionAssessment } from './posterior.js';
import type { ReadingRobustness } from './robustness.js';

/** Readings closer than this (about 1.26 to 1) are called level. */
export const levelDecibels = 1;

/**
 * `not-asked`: the premise of the question is less likely than not; `no-evidence`: no item tells the readings apart;
 * `level`: leader and runner-up are less than 1 dB apart, or the interval of the leader reaches below the median of the
 * runner-up.
 */
export type AnswerStanding = 'not-asked' | 'no-evidence' | 'level' | 'leads';

/** Whether no reading can be named: the question was not asked, or nothing tells its readings apart. */
export const isUnanswered = (standing: AnswerStanding): boolean =>
  standing === 'not-asked' || standing === 'no-evidence';

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
  const low = drawn.find(({ id }) => id === leader)?.interval[0] ?? Infinity;
  const rival = drawn.find(({ id }) => id === runnerUp)?.median ?? -Infinity;
  return margin < levelDecibels || low < rival ? 'level' : 'leads';
}

/** Why no reading can be named, in a sentence. */
export const unansweredText = ({
  standing,
  premise,
}: {
  readonly standing: AnswerStanding;
  readonly premise?: number;
}): string =>
  standing === 'not-asked'
    ? `Not asked: what it takes for granted has a probability of ${formatPercent(premise ?? 0)}.`
    : 'No observation distinguishes the readings.';
