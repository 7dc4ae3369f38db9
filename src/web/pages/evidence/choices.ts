import { expectationOf } from '../../../evidence/expectation.js';
import type { EvidenceItem, Expectation, Question } from '../../../evidence/types.js';
import { entriesOf } from '../../../core/entries.js';
import { defaultDependence, defaultLikelihood } from '../../../evidence/likelihood.js';
import { priorOf } from '../../../evidence/posterior.js';
import type { Judgements } from '../../../evidence/judgements.js';
import type { Choices } from './judgement-query.js';

/** The choices of the assessment itself. */
export const assessed = {
  dependence: defaultDependence,
  sharpness: defaultLikelihood.sharpness,
} as const;

type ById<T> = Readonly<Record<string, T>>;

/** A map with one entry more, or less where the value is undefined. */
function put<T>(values: ById<T>, key: string, value: T | undefined): ById<T> {
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
  return value === undefined ? rest : { ...rest, [key]: value };
}

const filled = <T extends object>(values: T): T | undefined =>
  Object.keys(values).length === 0 ? undefined : values;

export function withSwitch(choices: Choices, id: string, on: boolean): Choices {
  const others = choices.off.filter((one) => one !== id);
  return { ...choices, off: on ? others : [...others, id] };
}

export function withReliability(choices: Choices, item: EvidenceItem, value: number): Choices {
  const changed = value === item.reliability ? undefined : value;
  return { ...choices, reliability: put(choices.reliability, item.id, changed) };
}

export function withExpectation(
  choices: Choices,
  item: EvidenceItem,
  reading: string,
  word: Expectation,
): Choices {
  const changed = word === expectationOf(item.expect ?? {}, reading) ? undefined : word;
  const ofItem = put(choices.expect[item.id] ?? {}, reading, changed);
  return { ...choices, expect: put(choices.expect, item.id, filled(ofItem)) };
}

export function withWeight(
  choices: Choices,
  item: EvidenceItem,
  place: { readonly question: string; readonly reading: string },
  db: number,
): Choices {
  const { question, reading } = place;
  const before = choices.weights[item.id] ?? {};
  const changed = db === item.weights?.[question]?.[reading] ? undefined : db;
  const ofQuestion = put(before[question] ?? {}, reading, changed);
  const ofItem = put(before, question, filled(ofQuestion));
  return { ...choices, weights: put(choices.weights, item.id, filled(ofItem)) };
}

/** A prior in percent; those of the other readings stay in their proportions once all are divided by their sum. */
export function withPrior(
  choices: Choices,
  question: Question,
  reading: string,
  percent: number,
): Choices {
  const shares = { ...sharesOf(choices, question), [reading]: percent };
  const stated = statedShares(question);
  const same = question.readings.every(({ id }) => shares[id] === stated[id]);
  return { ...choices, prior: put(choices.prior, question.id, same ? undefined : shares) };
}

/** Shares of the readings in percent as they stand in the fields; they need not add up to 100. */
export const sharesOf = (choices: Choices, question: Question): Readonly<Record<string, number>> =>
  choices.prior[question.id] ?? statedShares(question);

function statedShares(question: Question): Record<string, number> {
  const prior = priorOf(question);
  return Object.fromEntries(
    [...prior].map(([id, share]) => [id, Number((100 * share).toFixed(2))]),
  );
}

export const withoutItem = (choices: Choices, id: string): Choices => ({
  ...choices,
  off: choices.off.filter((one) => one !== id),
  reliability: put(choices.reliability, id, undefined),
  expect: put(choices.expect, id, undefined),
  weights: put(choices.weights, id, undefined),
});

export const withoutPrior = (choices: Choices, question: string): Choices => ({
  ...choices,
  prior: put(choices.prior, question, undefined),
});

export function withAssumption(
  { dependence, sharpness, ...judgements }: Choices,
  name: keyof typeof assessed,
  value: number,
): Choices {
  const chosen: Pick<Choices, keyof typeof assessed> = { dependence, sharpness, [name]: value };
  const others = entriesOf(chosen).filter(
    ([key, one]) => one !== undefined && one !== assessed[key],
  );
  return { ...judgements, ...Object.fromEntries(others) };
}

/** What a case file can hold of them. */
export const judgementsOf = ({
  dependence: _,
  sharpness: __,
  ...judgements
}: Choices): Judgements => judgements;

/** Items that are judged otherwise than the case does, in order. */
export const changedItems = ({ off, reliability, expect, weights }: Choices): string[] =>
  [...new Set([off, ...[reliability, expect, weights].map(Object.keys)].flat())].sort();

/** How many judgements differ from the case. */
export const countChanges = (choices: Choices): number =>
  changedItems(choices).length +
  Object.keys(choices.prior).length +
  (choices.dependence === undefined ? 0 : 1) +
  (choices.sharpness === undefined ? 0 : 1);
