import type { QuestionAssessment } from './posterior.js';

/** Readings closer than this (about 1.26 to 1) are called level. */
export const levelDecibels = 1;

/** `no-evidence`: no item tells the readings apart; `level`: leader and runner-up are less than 1 dB apart. */
export type AnswerStanding = 'no-evidence' | 'level' | 'leads';

/** Whether the answer of a question has a leader that may be named. */
export function answerStanding({
  items,
  margin,
}: Pick<QuestionAssessment, 'items' | 'margin'>): AnswerStanding {
  if (items.length === 0) return 'no-evidence';
  return margin < levelDecibels ? 'level' : 'leads';
}
