import type { EvidenceResult, QuestionResult } from './assessment.js';
import { listed } from './answer-caveats.js';
import { heaviest } from './heaviest.js';

interface Outcomes {
  readonly right: number;
  readonly wrong: number;
  readonly noValue: number;
}

/**
 * What came of the expectations about known groups that were held out when containment was defined, by measure
 * (docs/methods/containment.md); a golden test counts them again from the values.
 */
export const heldOut: Readonly<Record<string, Outcomes>> = {
  'external-containment': { right: 4, wrong: 1, noValue: 0 },
  'mutual-containment': { right: 1, wrong: 3, noValue: 1 },
  'multilateral-containment': { right: 0, wrong: 0, noValue: 1 },
  'double-containment': { right: 5, wrong: 0, noValue: 1 },
};

interface Validation extends Outcomes {
  readonly expectations: number;
  /** Of mutual containment, which did worst. */
  readonly mutual: { readonly right: number; readonly computed: number };
}

/** The expectations of all levels together, and those of mutual containment that have a value. */
export function validation(): Validation {
  const sum = (of: keyof Outcomes): number =>
    Object.values(heldOut).reduce((total, outcomes) => total + outcomes[of], 0);
  const [right, wrong, noValue] = [sum('right'), sum('wrong'), sum('noValue')];
  const mutual = heldOut['mutual-containment']!;
  return {
    right,
    wrong,
    noValue,
    expectations: right + wrong + noValue,
    mutual: { right: mutual.right, computed: mutual.right + mutual.wrong },
  };
}

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
