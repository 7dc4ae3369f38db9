import { type AnswerStanding, isUnanswered, levelDecibels } from '../core/answer-standing.js';

/**
 * A conclusion with no more than this probability is contradicted, as a claim is whose opposite has .95; a likelier one that is
 * behind is only not borne out (docs/methods/assessment.md).
 */
export const CONTRADICTED_SHARE = 0.05;

export interface ThesisStanding {
  readonly standing: 'no-evidence' | 'borne-out' | 'level' | 'not-borne-out' | 'contradicted';
  /** How far the reading lies behind the leader, in dB; 0 where it leads. */
  readonly behind: number;
}

interface Answer {
  readonly standing: AnswerStanding;
  readonly leader: string;
  readonly readings: readonly { readonly id: string; readonly posterior: number }[];
}

/** Where the evidence leaves the reading that a work concluded. */
export function thesisStanding(
  wanted: string,
  { readings, leader, standing }: Answer,
): ThesisStanding {
  const posterior = (id: string): number => readings.find((one) => one.id === id)!.posterior;
  const behind = 10 * Math.log10(posterior(leader) / posterior(wanted));
  if (isUnanswered(standing)) return { standing: 'no-evidence', behind };
  if (wanted === leader && standing === 'leads') return { standing: 'borne-out', behind };
  if (behind < levelDecibels) return { standing: 'level', behind };
  const isContradicted = posterior(wanted) <= CONTRADICTED_SHARE;
  return { standing: isContradicted ? 'contradicted' : 'not-borne-out', behind };
}

/** Whether the evidence leads away from the conclusion. */
export const isAgainst = <T extends ThesisStanding>(
  of: T,
): of is T & { readonly standing: 'not-borne-out' | 'contradicted' } =>
  of.standing === 'not-borne-out' || of.standing === 'contradicted';
