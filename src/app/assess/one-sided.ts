import { isUnanswered } from '../../core/answer-standing.js';
import { listed, plural } from '../../core/format.js';
import type { EvidenceResult, QuestionResult } from '../../contract/index.js';

/** With fewer facts nothing is said of them together. */
const FEWEST = 3;

/**
 * That every coded fact on a question fits the leading reading best, and no other as often: facts record what happened and
 * never what did not, which favours a reading under which much is to be expected. Empty where no answer is of that kind.
 */
export function oneSidedSentence(
  questions: readonly QuestionResult[],
  evidence: readonly EvidenceResult[],
): string {
  const found = questions.flatMap((question) => {
    const facts = weightsOfFacts(question.id, evidence);
    const isBestInAll = (reading: string): boolean => facts.every((of) => (of[reading] ?? 0) === 0);
    const best = question.readings.filter(({ id }) => isBestInAll(id));
    const isLeader = best.length === 1 && best[0]!.id === question.leader;
    if (isUnanswered(question.standing) || facts.length < FEWEST || !isLeader) return [];
    return [
      `${plural(facts.length, 'coded fact')} on “${question.text}” all fit “${best[0]!.title}” best`,
    ];
  });
  if (found.length === 0) return '';
  return `The ${listed(found)}. Only what happened is coded, and such a record favours a reading under which much is to be expected.`;
}

/** Weights by reading of the facts in use that distinguish the readings of a question. */
const weightsOfFacts = (
  question: string,
  evidence: readonly EvidenceResult[],
): Readonly<Record<string, number>>[] =>
  evidence.flatMap(({ used, codedWeights }) => {
    const weights = codedWeights?.[question];
    const distinguishes = weights !== undefined && Object.values(weights).some((db) => db < 0);
    return used && distinguishes ? [weights] : [];
  });
