import { type AssessOptions, assessQuestion, decibelsPerNat, priorOf } from './posterior.js';
import type { EvidenceItem, Question } from './types.js';

export interface PriorSensitivity {
  /**
   * By reading, the prior above which it leads, the others keeping the proportions of their priors: q/(1 + q) with
   * q = max over rivals of (share x likelihood) / likelihood. For the leader it lies below its prior.
   */
  readonly toLead: Readonly<Record<string, number>>;
  /**
   * By reading and rival, the share of the prior of the two that the reading needs to draw level with the rival,
   * L(rival) / (L(reading) + L(rival)), whatever the others have: a half where the evidence is silent.
   */
  readonly toDrawLevel: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the prior of each reading would have to be, exactly. Empty for a question with one reading. */
export function priorSensitivity(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions = {},
): PriorSensitivity {
  const { readings } = assessQuestion(question, items, options);
  const support = new Map(readings.map((reading) => [reading.id, reading.support]));
  const prior = priorOf(question);
  const ids = question.readings.map(({ id }) => id);
  if (ids.length < 2) return { toLead: {}, toDrawLevel: {} };
  const oddsAgainst = (reading: string, rival: string): number =>
    Math.exp((support.get(rival)! - support.get(reading)!) / decibelsPerNat);
  const share = (q: number): number => (q === Infinity ? 1 : q / (1 + q));
  const rivalsOf = (reading: string): string[] => ids.filter((id) => id !== reading);
  return {
    toLead: Object.fromEntries(
      ids.map((reading) => {
        const rest = 1 - prior.get(reading)!;
        const needed = rivalsOf(reading).map(
          (rival) => (prior.get(rival)! / rest) * oddsAgainst(reading, rival),
        );
        return [reading, share(Math.max(...needed))];
      }),
    ),
    toDrawLevel: Object.fromEntries(
      ids.map((reading) => [
        reading,
        Object.fromEntries(
          rivalsOf(reading).map((rival) => [rival, share(oddsAgainst(reading, rival))]),
        ),
      ]),
    ),
  };
}

/**
 * Prior of the leader, the other readings sharing the rest equally, below which it no longer leads: its `toLead` under equal
 * priors. Null for a question with one reading. The leader is the one under the question's own prior, so the figure may
 * exceed its prior where that prior is not uniform.
 */
export function priorToOverturn(
  question: Question,
  items: readonly EvidenceItem[],
  options: AssessOptions = {},
): number | null {
  const { leader } = assessQuestion(question, items, options);
  const level = { ...question, prior: {} };
  return priorSensitivity(level, items, options).toLead[leader] ?? null;
}
