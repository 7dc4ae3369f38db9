import type { EvidenceResult, QuestionResult } from './assessment.js';
import { listed } from './answer-caveats.js';
import { heldOut, validation } from '../../measures/containment/validation.js';
import { heaviest } from '../../evidence/heaviest.js';

/** That a leader rests on measures that are not validated; empty where none of them is among its heaviest items. */
export function validationSentence(
  questions: readonly QuestionResult[],
  evidence: readonly EvidenceResult[],
): string {
  const resting = questions.filter(
    ({ id, standing }) =>
      standing !== 'no-evidence' &&
      heaviest({ evidence }, id).forLeader.some(({ measure = '' }) => measure in heldOut),
  );
  if (resting.length === 0) return '';
  const leaders = resting.map(({ leader, readings }) => {
    const { title } = readings.find(({ id }) => id === leader)!;
    return `“${title}”`;
  });
  const { expectations, right, wrong, noValue, mutual } = validation();
  return `Measures of containment, which are not validated, are among the heaviest items for ${listed(leaders)}: of ${expectations} held-out expectations of them ${right} came out right, ${wrong} wrong and ${noValue} have no value, and mutual containment was right in ${mutual.right} of ${mutual.computed}.`;
}
