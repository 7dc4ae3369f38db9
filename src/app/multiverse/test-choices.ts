import type { Predicate, PredicateOf, SinglePredicate } from '../../evidence/types.js';
import { asItIs, eachAlone, type Choice } from './choices.js';

/*
 * How a test of a series, or of an effect, can be made otherwise than it is by default. What is left alone: the years
 * in which a new level is sought and the sign (another claim); the one lag beside those tested, without which a
 * series that drifts seems to lead; of an effect everything that would be another regression: its years, its controls,
 * who is hostile to whom, after how many years. See docs/methods/multiverse.md.
 */

type Ways = readonly (readonly [
  id: string,
  label: string,
  set?: NonNullable<PredicateOf<'break'>['search']> | NonNullable<PredicateOf<'leads'>['test']>,
])[];

/** Ways to make one kind of test, the usual one first. */
const testChoices: readonly {
  readonly id: string;
  readonly title: string;
  readonly kind: 'break' | 'leads';
  readonly ways: Ways;
}[] = [
  {
    id: 'shortest-level',
    title: 'fewest years at one level',
    kind: 'break',
    ways: [
      ['5', '5 years'],
      ['3', '3 years', { minimumSegment: 3 }],
      ['7', '7 years', { minimumSegment: 7 }],
    ],
  },
  {
    id: 'penalty',
    title: 'what a change must gain',
    kind: 'break',
    ways: [
      ['3', '3 log n s²'],
      // The Schwarz criterion of a level and of its date (Yao 1988).
      ['2', '2 log n s²', { penalty: 2 }],
    ],
  },
  {
    id: 'lags',
    title: 'lags of a lead',
    kind: 'leads',
    ways: [
      ['bic', 'by BIC'],
      ['1', '1', { lags: 1 }],
      ['2', '2', { lags: 2 }],
    ],
  },
  {
    id: 'lead-errors',
    title: 'errors of a lead',
    kind: 'leads',
    ways: [
      ['classical', 'classical'],
      ['hac', 'Newey–West', { errors: 'hac' }],
    ],
  },
];

const singles = (predicate: Predicate): readonly SinglePredicate[] =>
  predicate.kind === 'at-least' ? predicate.of : [predicate];

/** The test made in another way, where it is one of the kind. */
const madeSo =
  (kind: 'break' | 'leads', set: Ways[number][2]) =>
  (test: SinglePredicate): SinglePredicate => {
    if (test.kind !== kind) return test;
    return test.kind === 'break'
      ? { ...test, search: { ...test.search, ...set } }
      : { ...test, test: { ...test.test, ...set } };
  };

/** What effects are about: tried with all, and with each alone where the claim states several. */
const effectChoices = [
  ['effect-outcome', 'alignment that an effect is on', 'outcome'],
  ['effect-scope', 'pairs that an effect is of', 'scope'],
] as const;

/** The choices of how the tests of a claim are made. */
export function choicesOfTests(predicates: readonly Predicate[]): Choice[] {
  const kinds = new Set(predicates.flatMap(singles).map(({ kind }) => kind));
  const ofTests = testChoices.filter(({ kind }) => kinds.has(kind));
  const ofEffects = effectChoices.flatMap(([id, title, key]) => {
    const statedBy = (predicate: Predicate): string[] =>
      predicate.kind === 'effect' ? [predicate.estimate[key]] : [];
    const values = [...new Set(predicates.flatMap(statedBy))];
    return values.length < 2 ? [] : [{ id, title, options: eachAlone(values, statedBy) }];
  });
  return [
    ...ofTests.map(({ id, title, kind, ways }) => ({
      ...{ id, title },
      options: ways.map(([way, label, set]) => ({
        ...{ id: way, label, change: asItIs },
        ...(set && { test: madeSo(kind, set) }),
      })),
    })),
    ...ofEffects,
  ].map((choice) => ({ ...choice, measures: [] }));
}
