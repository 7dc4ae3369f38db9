import { observesOf } from '../../evidence/index.js';
import type { Observe, Predicate, SinglePredicate } from '../../evidence/types.js';
import { choiceTitles, type ChoiceId } from '../../core/variation.js';
import { valueWords } from './value-words.js';
import {
  changeSeries,
  choiceIds,
  measuresOf,
  settingOf,
  withValue,
  type Value,
} from './settings.js';

/** One way to make a choice. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** An `observe` made this way, after the options before it; null where its measure cannot be. */
  readonly change: (observe: Observe, stated: Observe) => Observe | null;
  /** How a test itself is made, after its series. */
  readonly test?: (predicate: SinglePredicate) => SinglePredicate;
  /** Where a claim states several values: whether a test states another than this option is about. */
  readonly leavesOut?: (predicate: Predicate) => boolean;
}

/** A choice between several ways to make an analysis; the first option is what is stated. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly options: readonly Option[];
  /** Measures whose parameters it may change. */
  readonly measures: readonly string[];
}

export const asItIs = (observe: Observe): Observe => observe;

/** The analytic choices of a claim, over all its tests together. */
export function choicesOfClaim(predicates: readonly Predicate[]): Choice[] {
  const observes = predicates.map(observesOf);
  return choiceIds.flatMap((id) => choiceOfClaim(id, observes) ?? []);
}

function choiceOfClaim(
  id: ChoiceId,
  observes: readonly (readonly Observe[])[],
): Choice | undefined {
  const stated = observes.map((of) => statedValues(id, of));
  const values = [...new Set(stated.flat())];
  // A test that compares two values is about their difference: to set both alike would leave nothing to compare.
  if (values.length === 0 || stated.some((of) => of.length > 1)) return undefined;
  const title = choiceTitles[id];
  const measures = measuresOf(id);
  if (values.length > 1)
    return {
      id,
      title,
      options: eachAlone(values, (of) => statedValues(id, observesOf(of))),
      measures,
    };
  const options = replacements(id, values[0]!, observes.flat());
  return options.length < 2 ? undefined : { id, title, options, measures };
}

const statedValues = (id: ChoiceId, observes: readonly Observe[]): Value[] => [
  ...new Set(observes.flatMap((observe) => settingOf(observe, id)?.stated ?? [])),
];

/** The stated value and the others that any `observe` can take in its place. */
function replacements(id: ChoiceId, stated: Value, observes: readonly Observe[]): Option[] {
  const others = new Set(observes.flatMap((observe) => settingOf(observe, id)?.values ?? []));
  return [stated, ...[...others].filter((value) => value !== stated)].map((value) => ({
    id: String(value),
    label: words(value),
    change: (observe) => withValue(observe, id, value),
  }));
}

/** A claim that states several values is tried with all of them, as it is, and with the tests of each alone. */
export const eachAlone = (
  values: readonly Value[],
  statedBy: (predicate: Predicate) => readonly Value[],
): Option[] => [
  { id: 'as-stated', label: 'all stated', change: asItIs },
  ...values.map((value) => ({
    id: `only-${value}`,
    label: `${words(value)} alone`,
    change: asItIs,
    leavesOut: (predicate: Predicate) => {
      const [stated] = statedBy(predicate);
      return stated !== undefined && stated !== value;
    },
  })),
];

const words = (value: Value): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : (valueWords[value] ?? String(value));

/**
 * The analytic choices behind the observations of a case. Observations are no tests of one claim: those that state
 * different values keep them apart, each with a choice of its own.
 */
export function choicesOfObservations(observes: readonly Observe[]): Choice[] {
  return choiceIds.flatMap((id) => {
    const stated = statedValues(id, observes);
    return stated.flatMap((value): Choice[] => {
      // What the case states, not what another of these choices has set, tells whose choice it is.
      const isOne = (observe: Observe): boolean => settingOf(observe, id)?.stated === value;
      const options = replacements(id, value, observes.filter(isOne)).map((option) => ({
        ...option,
        change: (observe: Observe, given: Observe) =>
          isOne(given) ? option.change(observe, given) : observe,
      }));
      if (options.length < 2) return [];
      const named = stated.length === 1 ? '' : ` (stated: ${words(value)})`;
      return [
        {
          id: stated.length === 1 ? id : `${id}-of-${value}`,
          title: `${choiceTitles[id]}${named}`,
          options,
          measures: measuresOf(id),
        },
      ];
    });
  });
}

/** Options chosen, in the order of the choices. */
export type Chosen = readonly Option[];

/** The id of the chosen option by choice. */
export const namedOptions = (
  choices: readonly Choice[],
  chosen: readonly number[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(choices.map(({ id, options }, at) => [id, options[chosen[at]!]!.id]));

/** An `observe` with every option applied; null where its measure cannot be made so. */
export const chosenObserve = (stated: Observe, chosen: Chosen): Observe | null =>
  chosen.reduce<Observe | null>((made, option) => made && option.change(made, stated), stated);

/** A predicate made as chosen: null where its tests are left out, `no-such-value` where a measure cannot be made so. */
export function chosenPredicate(
  predicate: Predicate,
  chosen: Chosen,
): Predicate | null | 'no-such-value' {
  if (chosen.some(({ leavesOut }) => leavesOut?.(predicate) === true)) return null;
  const changed = changeSeries(predicate, (observe) => chosenObserve(observe, chosen));
  return changed === null ? 'no-such-value' : chosenTest(changed, chosen);
}

const chosenTest = (predicate: Predicate, chosen: Chosen): Predicate =>
  predicate.kind === 'at-least'
    ? { ...predicate, of: predicate.of.map((one) => chosenSingle(one, chosen)) }
    : chosenSingle(predicate, chosen);

const chosenSingle = (predicate: SinglePredicate, chosen: Chosen): SinglePredicate =>
  chosen.reduce((made, { test }) => test?.(made) ?? made, predicate);
