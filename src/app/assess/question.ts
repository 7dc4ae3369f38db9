import type { QuestionResult } from '../../contract/index.js';
import { significant } from '../../core/significant.js';
import { withLearnedPriors } from '../learned/apply.js';
import { withPowerNames, type PowerNames } from './power-names.js';
import {
  answerStanding,
  assessQuestion,
  competingHypotheses,
  isAsked,
  leaveOneOut,
  posteriorBounds,
  premiseOf,
  priorSensitivity,
  priorToOverturn,
  robustness,
  smallestOverturningSet,
  sweep,
  type QuestionAssessment,
} from '../../evidence/index.js';
import type { EvidenceItem, Question } from '../../evidence/types.js';

export interface AnsweredQuestion {
  readonly assessment: QuestionAssessment;
  readonly result: QuestionResult;
}

export interface AnswerInput {
  readonly questions: readonly Question[];
  /** Names of the two states by their capabilities, where texts ask for them. */
  readonly names?: PowerNames;
  readonly items: readonly EvidenceItem[];
  readonly seed: number;
  readonly draws: number;
}

/**
 * Posterior and robustness of every question, to the digits on which every machine agrees. The input can be cloned, so that
 * another thread may do it.
 */
export function answerQuestions({
  questions,
  names,
  items,
  ...draws
}: AnswerInput): AnsweredQuestion[] {
  const answered: AnsweredQuestion[] = [];
  for (const question of withLearnedPriors(questions)) {
    const named = withPowerNames(question, names);
    const asked = significant(questionResult(named, items, draws));
    const before = answered.map(({ result }) => result);
    answered.push(isAsked(question, before) ? asked : notAsked(asked, premiseOf(question, before)));
  }
  return answered;
}

const notAsked = ({ assessment, result }: AnsweredQuestion, share: number): AnsweredQuestion => ({
  assessment,
  result: { ...result, standing: 'left-out', premise: share },
});

/** The list of states is in the lineage of everything, and a witness of nothing: without it there would be no answer to ask about. */
const asWitness = (item: EvidenceItem): EvidenceItem => ({
  ...item,
  datasets: item.datasets.filter((dataset) => dataset !== 'states'),
});

/** Posterior and robustness of one question. */
function questionResult(
  question: Question,
  items: readonly EvidenceItem[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
): AnsweredQuestion {
  const assessment = assessQuestion(question, items);
  const robust = robustness(question, items, { seed, draws });
  const overturning = smallestOverturningSet(question, items);
  const bounds = posteriorBounds(question, items);
  const matrix = competingHypotheses(assessment.readings, assessment.items);
  const readings = question.readings.map((reading, index) => {
    const { prior, posterior, exposure } = assessment.readings[index]!;
    const { lead, interval, median } = robust.readings[index]!;
    const { inconsistency } = matrix.readings[index]!;
    return { ...reading, prior, posterior, interval, median, lead, exposure, inconsistency };
  });
  return {
    assessment,
    result: {
      id: question.id,
      text: question.text,
      leader: assessment.leader,
      runnerUp: assessment.runnerUp,
      standing: answerStanding(assessment, robust.readings),
      readings,
      matrix,
      robustness: {
        draws: robust.draws,
        leaveOneOut: leaveOneOut(question, items.map(asWitness)).map(
          ({ kind, id, leader, posterior, changes }) => ({
            kind,
            id,
            leader,
            posterior,
            changes,
          }),
        ),
        priorToOverturn: priorToOverturn(question, items),
        smallestOverturningSet:
          overturning === null ? null : { items: overturning.items, to: overturning.to },
        sweeps: [sweep(question, items, 'sharpness'), sweep(question, items, 'dependence')],
        prior: priorSensitivity(question, items),
        ...(bounds === null ? {} : { ranges: bounds }),
      },
    },
  };
}
