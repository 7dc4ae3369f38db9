import { isUnanswered } from '../../../core/answer-standing.js';
import { significant } from '../../../core/significant.js';
import {
  answerStanding,
  assessQuestion,
  competingHypotheses,
  expectedInformation,
  isAsked,
  itemLikelihoods,
  judged,
  premiseOf,
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

const optionsOf = ({ dependence, sharpness }: Choices) => ({
  ...(dependence === undefined ? {} : { dependence }),
  ...(sharpness === undefined ? {} : { sharpness }),
});

/** Every question answered as the assessment answers it, to the digits that it publishes. */
export function answersOf(weighed: Weighed, choices: Choices) {
  const { questions, items } = judged(weighed, choices);
  const options = optionsOf(choices);
  const assessed = questions.map((question) => assessQuestion(question, items, options));
  const answered = assessed.map(({ readings }, at) => ({ id: questions[at]!.id, readings }));
  return questions.map((question, at) => {
    const { readings, ...assessment } = assessed[at]!;
    const matrix = competingHypotheses(readings, assessment.items);
    const overturning = smallestOverturningSet(question, items, options);
    const bearing = new Set(assessment.items.map(({ id }) => id));
    return significant({
      id: question.id,
      leader: assessment.leader,
      runnerUp: assessment.runnerUp,
      /** Posterior odds of leader against runner-up in dB. */
      margin: assessment.margin,
      standing: isAsked(question, answered) ? answerStanding(assessment) : ('left-out' as const),
      premise: premiseOf(question, answered),
      readings: readings.map(({ id, prior, posterior, exposure }, index) => ({
        ...{ id, prior, posterior, exposure },
        inconsistency: matrix.readings[index]!.inconsistency,
      })),
      items: assessment.items,
      /** P(evidence | reading) of each item that bears on the question, before reliability and sharing. */
      likelihoods: Object.fromEntries(
        items
          .filter(({ id }) => bearing.has(id))
          .map((item) => [item.id, itemLikelihoods(question, item, likelihoodOptions(choices))]),
      ),
      matrix,
      overturning: overturning === null ? null : { items: overturning.items, to: overturning.to },
      priorToOverturn: priorToOverturn(question, items, options),
      /** Bits that each unobserved row is expected to tell. */
      information: Object.fromEntries(
        weighed.holes.map((hole) => [hole.id, expectedInformation(question, items, hole, options)]),
      ),
    });
  });
}

/** The answer to a question, without the draws. */
export type Answer = ReturnType<typeof answersOf>[number];

/** The answer as it stands when the draws are known: the interval of the leader may reach below the runner-up. */
export const withDraws = (answer: Answer, drawn: Draws['readings'] | undefined): Answer =>
  isUnanswered(answer.standing) ? answer : { ...answer, standing: answerStanding(answer, drawn) };

const likelihoodOptions = ({ sharpness }: Choices) => ({
  ...defaultLikelihood,
  ...(sharpness === undefined ? {} : { sharpness }),
});

/** The robustness draws of one question. They vary dependence and sharpness themselves, whatever is chosen for these. */
export function drawsOf(weighed: Weighed, choices: Choices, id: string) {
  const { questions, items } = judged(weighed, choices);
  const question = questions.find((one) => one.id === id)!;
  const { seed, draws } = weighed;
  return significant(
    robustness(question, items, { seed, draws }).readings.map(
      ({ id: reading, lead, interval, median }) => ({
        ...{ id: reading, lead, interval, median },
      }),
    ),
  );
}

/** Draws, and what they were drawn for: choices and question. */
export interface Draws {
  readonly key: string;
  readonly question: string;
  readonly readings: ReturnType<typeof drawsOf>;
}

/** What a page asks of its workers, and what they answer. */
export type Request =
  | { readonly kind: 'weighed'; readonly weighed: Weighed }
  | (Keyed & { readonly kind: 'answers'; readonly choices: Choices })
  | (Keyed & { readonly kind: 'draws'; readonly choices: Choices; readonly question: string });
export type Reply =
  | (Keyed & { readonly kind: 'answers'; readonly answers: readonly Answer[] })
  | (Draws & { readonly kind: 'draws' })
  | (Keyed & { readonly kind: 'failed'; readonly message: string });

interface Keyed {
  readonly key: string;
}
