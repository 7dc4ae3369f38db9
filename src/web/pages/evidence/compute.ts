import { significant } from '../../../core/significant.js';
import {
  type AnswerStanding,
  answerStanding,
  assessQuestion,
  competingHypotheses,
  expectedInformation,
  itemLikelihoods,
  type ItemWeight,
  judged,
  type Matrix,
  priorToOverturn,
  robustness,
  smallestOverturningSet,
} from '../../../evidence/index.js';
import { defaultLikelihood } from '../../../evidence/likelihood.js';
import type { EvidenceItem, Question, Unobserved } from '../../../evidence/types.js';
import type { Choices } from './judgement-query.js';

/** What an assessment weighs. */
export interface Weighed {
  readonly questions: readonly Question[];
  readonly items: readonly EvidenceItem[];
  readonly holes: readonly Unobserved[];
  readonly seed: number;
  readonly draws: number;
}

export interface WeighedReading {
  readonly id: string;
  readonly prior: number;
  readonly posterior: number;
  readonly exposure: number;
  readonly inconsistency: number;
}

/** The answer to a question, without the draws. */
export interface Answer {
  readonly id: string;
  readonly leader: string;
  readonly runnerUp: string;
  /** Posterior odds of leader against runner-up in dB. */
  readonly margin: number;
  readonly standing: AnswerStanding;
  readonly readings: readonly WeighedReading[];
  readonly items: readonly ItemWeight[];
  /** P(evidence | reading) of each item that bears on the question, before reliability and sharing. */
  readonly likelihoods: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly matrix: Matrix;
  readonly overturning: { readonly items: readonly string[]; readonly to: string } | null;
  readonly priorToOverturn: number | null;
  /** Bits that each unobserved row is expected to tell. */
  readonly information: Readonly<Record<string, number>>;
}

export interface DrawnReading {
  readonly id: string;
  readonly lead: number;
  readonly interval: readonly [number, number];
}

const optionsOf = ({ dependence, sharpness }: Choices) => ({
  ...(dependence === undefined ? {} : { dependence }),
  ...(sharpness === undefined ? {} : { sharpness }),
});

/** Every question answered as the assessment answers it, to the digits that it publishes. */
export function answersOf(weighed: Weighed, choices: Choices): Answer[] {
  const { questions, items } = judged(weighed, choices);
  const options = optionsOf(choices);
  return questions.map((question) => {
    const { readings, ...assessment } = assessQuestion(question, items, options);
    const matrix = competingHypotheses(readings, assessment.items);
    const overturning = smallestOverturningSet(question, items, options);
    const bearing = new Set(assessment.items.map(({ id }) => id));
    return significant({
      id: question.id,
      leader: assessment.leader,
      runnerUp: assessment.runnerUp,
      margin: assessment.margin,
      standing: answerStanding(assessment),
      readings: readings.map(({ id, prior, posterior, exposure }, index) => ({
        ...{ id, prior, posterior, exposure },
        inconsistency: matrix.readings[index]!.inconsistency,
      })),
      items: assessment.items,
      likelihoods: Object.fromEntries(
        items
          .filter(({ id }) => bearing.has(id))
          .map((item) => [item.id, itemLikelihoods(question, item, likelihoodOptions(choices))]),
      ),
      matrix,
      overturning: overturning === null ? null : { items: overturning.items, to: overturning.to },
      priorToOverturn: priorToOverturn(question, items, options),
      information: Object.fromEntries(
        weighed.holes.map((hole) => [hole.id, expectedInformation(question, items, hole, options)]),
      ),
    });
  });
}

const likelihoodOptions = ({ sharpness }: Choices) => ({
  ...defaultLikelihood,
  ...(sharpness === undefined ? {} : { sharpness }),
});

/** The robustness draws of one question. They vary dependence and sharpness themselves, whatever is chosen for these. */
export function drawsOf(weighed: Weighed, choices: Choices, id: string): DrawnReading[] {
  const { questions, items } = judged(weighed, choices);
  const question = questions.find((one) => one.id === id)!;
  const { seed, draws } = weighed;
  return significant(
    robustness(question, items, { seed, draws }).readings.map((reading) => ({
      id: reading.id,
      lead: reading.lead,
      interval: reading.interval,
    })),
  );
}

/** What a page asks of its workers, and what they answer. */
export type Request =
  | { readonly kind: 'weighed'; readonly weighed: Weighed }
  | { readonly kind: 'answers'; readonly key: string; readonly choices: Choices }
  | {
      readonly kind: 'draws';
      readonly key: string;
      readonly choices: Choices;
      readonly question: string;
    };
export type Reply =
  | { readonly kind: 'answers'; readonly key: string; readonly answers: readonly Answer[] }
  | {
      readonly kind: 'draws';
      readonly key: string;
      readonly question: string;
      readonly readings: readonly DrawnReading[];
    }
  | { readonly kind: 'failed'; readonly key: string; readonly message: string };
