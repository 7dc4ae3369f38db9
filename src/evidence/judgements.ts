import type { EvidenceItem, Expectation, Question } from './types.js';

/** What somebody judges otherwise than a case does. What is not named stays as the case has it. */
export interface Judgements {
  /** Items that are set aside: they weigh nothing, as with reliability 0. */
  readonly off: readonly string[];
  /** Reliability, 0 to 1, by item. */
  readonly reliability: Readonly<Record<string, number>>;
  /** Measured items: what readings expect, by item and reading. */
  readonly expect: Readonly<Record<string, Readonly<Record<string, Expectation>>>>;
  /** Coded items: weights in dB, by item, question and reading. */
  readonly weights: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
  >;
  /** Priors of all readings of a question in any scale: they are divided by their sum. */
  readonly prior: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const noJudgements: Judgements = {
  off: [],
  reliability: {},
  expect: {},
  weights: {},
  prior: {},
};

/** The prior that shares in any scale make: in the order of the question, summing to 1. */
export function priorFromShares(
  { readings }: Pick<Question, 'readings'>,
  shares: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = readings.reduce((total, { id }) => total + (shares[id] ?? 0), 0);
  return Object.fromEntries(readings.map(({ id }) => [id, (shares[id] ?? 0) / sum]));
}

/**
 * Questions and items as they are judged. A judgement takes the place of a range that the case gives for it, and of what
 * was learned of the item.
 */
export function judged<Q extends Question>(
  {
    questions,
    items,
  }: { readonly questions: readonly Q[]; readonly items: readonly EvidenceItem[] },
  judgements: Judgements,
): { readonly questions: Q[]; readonly items: EvidenceItem[] } {
  return {
    questions: questions.map((question) => {
      const shares = judgements.prior[question.id];
      return shares === undefined
        ? question
        : { ...question, prior: priorFromShares(question, shares), priorSamples: undefined };
    }),
    items: items.map((item) => judgedItem(item, judgements, questions)),
  };
}

function judgedItem(
  item: EvidenceItem,
  judgements: Judgements,
  questions: readonly Question[],
): EvidenceItem {
  const { id } = item;
  const expect = judgements.expect[id];
  const weights = judgements.weights[id];
  const reliability = judgements.off.includes(id)
    ? 0
    : (judgements.reliability[id] ?? item.reliability);
  if (reliability === item.reliability && expect === undefined && weights === undefined)
    return item;
  return {
    ...item,
    reliability,
    ...(expect === undefined
      ? {}
      : {
          learned: learnedLeft(item, Object.keys(expect), questions),
          expect: { ...item.expect, ...expect },
        }),
    ...(weights === undefined ? {} : { weights: withWeights(item.weights ?? {}, weights) }),
    ...(item.ranges === undefined ? {} : { ranges: rangesLeft(item.ranges, expect, weights) }),
  };
}

/** Learned weights of the questions of which no reading is judged otherwise by hand. */
function learnedLeft(
  { learned }: EvidenceItem,
  changed: readonly string[],
  questions: readonly Question[],
): EvidenceItem['learned'] {
  const isChanged = (id: string): boolean =>
    questions
      .find((question) => question.id === id)!
      .readings.some((reading) => changed.includes(reading.id));
  const left = Object.entries(learned ?? {}).filter(([id]) => !isChanged(id));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

type Weights = NonNullable<EvidenceItem['weights']>;

function withWeights(stated: Weights, judged: Weights): Weights {
  return {
    ...stated,
    ...Object.fromEntries(
      Object.entries(judged).map(([question, weights]) => [
        question,
        { ...stated[question], ...weights },
      ]),
    ),
  };
}

const without = <T>(
  values: Readonly<Record<string, T>>,
  gone: Readonly<Record<string, unknown>>,
): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !(key in gone)));

function rangesLeft(
  ranges: NonNullable<EvidenceItem['ranges']>,
  expect: Readonly<Record<string, unknown>> = {},
  weights: Weights = {},
): NonNullable<EvidenceItem['ranges']> {
  return {
    ...ranges,
    ...(ranges.expect === undefined ? {} : { expect: without(ranges.expect, expect) }),
    ...(ranges.weights === undefined
      ? {}
      : {
          weights: Object.fromEntries(
            Object.entries(ranges.weights).map(([question, stated]) => [
              question,
              without(stated, weights[question] ?? {}),
            ]),
          ),
        }),
  };
}
