import { formatPercent } from './format.js';

/**
 * `not-asked`: the premise of the question is less likely than not; `no-evidence`: no item tells the readings apart;
 * `level`: leader and runner-up are less than 1 dB apart, or the interval of the leader reaches below the median of the
 * runner-up.
 */
export type AnswerStanding = 'not-asked' | 'no-evidence' | 'level' | 'leads';

/** Whether no reading can be named: the question was not asked, or nothing tells its readings apart. */
export const isUnanswered = (standing: AnswerStanding): boolean =>
  standing === 'not-asked' || standing === 'no-evidence';

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
