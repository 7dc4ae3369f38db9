import type { EffectQuery, Predicate, SinglePredicate } from '../../evidence/types.js';
import { asItIs, eachAlone, type Choice, type Option } from './choices.js';

/*
 * How a test of a series, or of an effect, can be made otherwise than it is by default. What is left alone: the years
 * in which a new level is sought and the sign (another claim); the one lag beside those tested, without which a
 * series that drifts seems to lead; of an effect everything that would be another regression: its years, its controls,
 * who is hostile to whom, after how many years. See docs/methods/multiverse.md.
 */

/** Ways to make one kind of test, the usual one first. */
interface TestChoice<K extends SinglePredicate['kind']> {
  readonly id: string;
  readonly title: string;
  readonly kind: K;
  readonly ways: readonly {
    readonly id: string;
    readonly label: string;
    readonly set?: (predicate: Extract<SinglePredicate, { kind: K }>) => SinglePredicate;
  }[];
}

const segments: TestChoice<'break'> = {
  id: 'shortest-level',
  title: 'fewest years at one level',
  kind: 'break',
  ways: [
    { id: '5', label: '5 years' },
    ...[3, 7].map((minimumSegment) => ({
      id: `${minimumSegment}`,
      label: `${minimumSegment} years`,
      set: withSearch({ minimumSegment }),
    })),
  ],
};

const penalties: TestChoice<'break'> = {
  id: 'penalty',
  title: 'what a change must gain',
  kind: 'break',
  ways: [
    { id: '3', label: '3 log n s²' },
    // The Schwarz criterion of a level and of its date (Yao 1988).
    { id: '2', label: '2 log n s²', set: withSearch({ penalty: 2 }) },
  ],
};

type Break = Extract<SinglePredicate, { kind: 'break' }>;
type Leads = Extract<SinglePredicate, { kind: 'leads' }>;

function withSearch(changed: NonNullable<Break['search']>) {
  return (predicate: Break): Break => ({
    ...predicate,
    search: { ...predicate.search, ...changed },
  });
}

function withTest(changed: NonNullable<Leads['test']>) {
  return (predicate: Leads): Leads => ({ ...predicate, test: { ...predicate.test, ...changed } });
}

const lags: TestChoice<'leads'> = {
  id: 'lags',
  title: 'lags of a lead',
  kind: 'leads',
  ways: [
    { id: 'bic', label: 'by BIC' },
    ...[1, 2].map((count) => ({
      id: `${count}`,
      label: `${count}`,
      set: withTest({ lags: count }),
    })),
  ],
};

const errors: TestChoice<'leads'> = {
  id: 'lead-errors',
  title: 'errors of a lead',
  kind: 'leads',
  ways: [
    { id: 'classical', label: 'classical' },
    { id: 'hac', label: 'Newey–West', set: withTest({ errors: 'hac' }) },
  ],
};

const singles = (predicate: Predicate): readonly SinglePredicate[] =>
  predicate.kind === 'at-least' ? predicate.of : [predicate];

function choiceOf<K extends SinglePredicate['kind']>(
  { id, title, kind, ways }: TestChoice<K>,
  tests: readonly SinglePredicate[],
): Choice[] {
  if (!tests.some((test) => test.kind === kind)) return [];
  const options = ways.map(({ id: way, label, set }): Option => {
    if (set === undefined) return { id: way, label, change: asItIs };
    const test = (one: SinglePredicate): SinglePredicate =>
      one.kind === kind ? set(one as Extract<SinglePredicate, { kind: K }>) : one;
    return { id: way, label, change: asItIs, test };
  });
  return [{ id, title, options, measures: [] }];
}

/** What effects are about: tried with all, and with each alone where the claim states several. */
const effectChoices = [
  {
    id: 'effect-outcome',
    title: 'alignment that an effect is on',
    of: ({ outcome }: EffectQuery): string => outcome,
  },
  {
    id: 'effect-scope',
    title: 'pairs that an effect is of',
    of: ({ scope }: EffectQuery): string => scope,
  },
] as const;

function effectChoice(
  { id, title, of }: (typeof effectChoices)[number],
  predicates: readonly Predicate[],
) {
  const statedBy = (predicate: Predicate): string[] =>
    predicate.kind === 'effect' ? [of(predicate.estimate)] : [];
  const values = [...new Set(predicates.flatMap(statedBy))];
  return values.length < 2
    ? []
    : [{ id, title, options: eachAlone(values, statedBy), measures: [] }];
}

/** The choices of how the tests of a claim are made. */
export function choicesOfTests(predicates: readonly Predicate[]): Choice[] {
  const tests = predicates.flatMap(singles);
  return [
    ...choiceOf(segments, tests),
    ...choiceOf(penalties, tests),
    ...choiceOf(lags, tests),
    ...choiceOf(errors, tests),
    ...effectChoices.flatMap((one) => effectChoice(one, predicates)),
  ];
}
