import type { Claim, Observe, Predicate, PredicateOf } from '../evidence/types.js';

/** First and last year. */
type Window = readonly [number, number];

/**
 * A claim to start from: its test asks one question of the data, its direction is a guess that nobody has looked at the
 * values for. `{A}`, `{B}` and `{K}` stand for the names of the states.
 */
export interface StarterClaim {
  readonly level: Claim['level'];
  readonly dimension: Claim['dimension'];
  readonly statement: string;
  readonly expectation: string;
  /** What to change first, in a line. */
  readonly edit: string;
  /** The series that must have values in the years tested. */
  readonly observes: readonly Observe[];
  readonly kind: keyof typeof needs;
  test(window: Window): Predicate;
  /** The smallest difference that matters, and why; none for a record. */
  readonly delta?: number;
  readonly why?: string;
  readonly fit: NonNullable<Claim['fit']>;
}

type Common = Omit<StarterClaim, 'observes' | 'kind' | 'test' | 'fit'> & {
  readonly label: string;
  readonly fit?: StarterClaim['fit'];
};

const proxy = {
  kind: 'proxy',
  because: 'Edit: say how near the measure comes to what the sentence says.',
} as const;

/** A claim with one test, by what the test of a window says beside its kind and label. */
const claimOf = <K extends StarterClaim['kind']>(
  kind: K,
  observes: readonly Observe[],
  { label, fit = proxy, ...claim }: Common,
  test: (window: Window) => Partial<PredicateOf<K>>,
): StarterClaim => ({
  ...{ ...claim, fit, observes, kind },
  test: (window) => ({ kind, label, ...test(window) }) as unknown as Predicate,
});

const trend = (observe: Observe, sign: 'positive' | 'negative', claim: Common) =>
  claimOf('trend', [observe], claim, (window) => ({ observe, window, sign }));

const above = (observe: Observe, value: number, claim: Common) =>
  claimOf('level', [observe], claim, (window) => ({ observe, window, compare: 'above', value }));

const more = (first: Observe, second: Observe, claim: Common) =>
  claimOf('difference', [first, second], claim, (window) => ({
    minuend: { observe: first, window },
    subtrahend: { observe: second, window },
    compare: 'above',
    value: 0,
  }));

const never = (observe: Observe, values: readonly number[], claim: Common) =>
  claimOf('fact', [observe], claim, (window) => ({ observe, window, quantifier: 'none', values }));

const series = (measure: string, of: string, more: Partial<Observe> = {}): Observe => ({
  measure,
  of: of.split(' '),
  ...more,
});
const goods = { params: { source: 'cow' } };

/** Claims that can be made of any pair with a third party, in the order in which they are offered. */
export const starterClaims: readonly StarterClaim[] = [
  trend(series('vote-kappa', 'A B'), 'positive', {
    level: 'mutual',
    dimension: 'norms',
    statement: '{A} and {B} vote more and more alike in the UN.',
    expectation: 'Agreement beyond chance in the General Assembly rises.',
    label: 'agreement rises',
    delta: 0.002,
    why: '.05 in 25 years, the move of a pair that nobody remarks on',
    edit: 'sign (positive or negative) and window, to what is claimed.',
  }),
  above(series('vote-kappa', 'A B', { as: 'percentile' }), 0.5, {
    level: 'mutual',
    dimension: 'norms',
    statement: '{A} and {B} vote more alike than most pairs of states.',
    expectation: 'Their agreement lies above the median of all pairs of the year.',
    label: 'above the median of all pairs',
    delta: 0.05,
    why: 'places of so many pairs change by as much from year to year',
    edit: 'value: 0.5 is the median, 0.6667 the upper third. Without "as" the value itself is compared.',
  }),
  more(series('ideal-distance', 'A K'), series('ideal-distance', 'A B'), {
    level: 'external',
    dimension: 'norms',
    statement: 'In the UN {A} stands closer to {B} than to {K}.',
    expectation: 'The distance of positions from {K} is larger than that from {B}.',
    label: 'farther from {K} than from {B}',
    delta: 0.1,
    why: 'what two estimates of one position differ by',
    edit: 'the two sides: a state and years each, for example the same pair before and after an event.',
  }),
  never(series('alliance-obligations', 'A B', { part: 'defense' }), [1], {
    level: 'mutual',
    dimension: 'security',
    statement: '{A} and {B} have promised each other no defence.',
    expectation: 'No treaty with an obligation to defend is in force in any of these years.',
    label: 'no defence obligation in any year',
    edit: 'quantifier (none, some, all) and part (defense, offense, neutrality, nonaggression, consultation).',
  }),
  more(series('trade-share', 'A B', goods), series('trade-share', 'B A', goods), {
    level: 'mutual',
    dimension: 'economy',
    statement: '{A} needs the trade with {B} more than {B} needs that with {A}.',
    expectation: 'The share of {B} in the goods trade of {A} is larger than the other way round.',
    label: 'the share of {B} is the larger one',
    delta: 0.01,
    why: 'one point, what sources differ by',
    edit: 'source: itpd counts services too, cow goods alone; ask both where they may differ.',
  }),
  trend(series('trade-share', 'A B', goods), 'positive', {
    level: 'mutual',
    dimension: 'economy',
    statement: '{B} weighs more and more in the trade of {A}.',
    expectation: 'The share of {B} in the goods trade of {A} rises.',
    label: 'the share of {B} rises',
    delta: 0.001,
    why: '2.5 points in 25 years, what sources differ by',
    edit: 'the order of A and B, sign and window.',
  }),
  above(series('arms-dependence', 'A B'), 0, {
    level: 'mutual',
    dimension: 'security',
    statement: '{A} imports major arms from {B}.',
    expectation: 'The share of {B} in the arms imports of {A} is above zero.',
    label: 'a part of the arms imports comes from {B}',
    delta: 0.02,
    why: 'a single delivery',
    edit: 'the order of A and B, and value: 0.5 is half of all arms imports.',
  }),
  trend(series('power-ratio', 'A B'), 'positive', {
    level: 'mutual',
    dimension: 'power',
    statement: '{A} gains on {B} in material capabilities.',
    expectation: 'The capability index of {A} over that of {B} rises.',
    label: 'the ratio rises',
    delta: 0.002,
    why: '5% of parity in 25 years, about the size of revisions',
    edit: 'sign; params: { variant: ppp } or { variant: current-usd } compares the products.',
  }),
  trend(series('milex-ratio', 'A B'), 'positive', {
    level: 'mutual',
    dimension: 'security',
    statement: '{A} arms faster than {B}.',
    expectation: 'The military expenditure of {A} over that of {B} rises.',
    label: 'the ratio rises',
    delta: 0.002,
    why: '5% of parity in 25 years, about the size of revisions',
    edit: 'sign and window.',
  }),
  above(series('exercises', 'A B'), 0, {
    level: 'mutual',
    dimension: 'security',
    statement: 'The forces of {A} and {B} train together.',
    expectation: 'The two take part in common exercises.',
    label: 'common exercises in the mean year',
    delta: 0.2,
    why: 'one exercise in five years',
    edit: 'value: exercises a year; part: bilateral leaves out those with others.',
  }),
  trend(series('igo-jaccard', 'A B'), 'positive', {
    level: 'multilateral',
    dimension: 'institutions',
    statement: '{A} and {B} belong to more and more of the same organisations.',
    expectation: 'Common memberships over all memberships of the two rise.',
    label: 'the overlap rises',
    delta: 0.001,
    why: 'a few bodies among a hundred in 25 years',
    edit: 'sign and window; measure exclusive-institutions with third: K asks for bodies without {K}.',
  }),
  never(series('mid-hostility', 'A B'), [3, 4, 5], {
    level: 'mutual',
    dimension: 'conflict',
    statement: '{A} and {B} do not show each other force.',
    expectation:
      'No militarized dispute with a display of force, its use or war in any of these years.',
    label: 'no display of force, use of force or war in any year',
    edit: 'values: 1 no act, 2 threat, 3 display, 4 use of force, 5 war.',
  }),
  never(series('rivalry', 'B K'), [1], {
    level: 'external',
    dimension: 'conflict',
    statement: '{B} and {K} are no rivals.',
    expectation: 'No strategic rivalry is on the list in any of these years.',
    label: 'no rivalry in any year',
    edit: 'quantifier: all claims that they are rivals throughout, some that they once were.',
  }),
  above(series('regime-similarity', 'A B', { as: 'percentile' }), 0.5, {
    level: 'mutual',
    dimension: 'regime',
    statement: '{A} and {B} are governed more alike than most pairs of states.',
    expectation: 'The likeness of their electoral democracy lies above the median of all pairs.',
    label: 'above the median of all pairs',
    delta: 0.05,
    why: 'places of so many pairs change by as much from year to year',
    edit: 'value, or compare: below.',
  }),
  trend(series('events-cooperation', 'A B'), 'positive', {
    level: 'mutual',
    dimension: 'discourse',
    statement: 'What the news tell of {A} and {B} turns to cooperation.',
    expectation: 'The share of cooperation among events between the two rises.',
    label: 'the share of cooperation rises',
    delta: 0.002,
    why: '5 events in 100 over 25 years',
    edit: 'sign; params: { form: verbal } or { form: material } tells words from deeds.',
  }),
  above(series('alignment', 'A B', { as: 'percentile' }), 0.6667, {
    level: 'mutual',
    dimension: 'composite',
    statement: '{A} and {B} are aligned.',
    expectation: 'Alignment over all dimensions lies in the upper third of all pairs.',
    label: 'in the upper third of all pairs',
    delta: 0.05,
    why: 'places of so many pairs change by as much from year to year',
    edit: 'value; part: security, economy and so on takes one dimension.',
  }),
  above(series('external-containment', 'A B', { third: 'K', as: 'percentile' }), 0.5, {
    level: 'external',
    dimension: 'composite',
    statement: '{A} and {B} hold {K} in check together.',
    expectation: 'External containment of {K} lies above the median of triads.',
    label: 'above the median of triads',
    delta: 0.05,
    why: 'places of so many triads change by as much from year to year',
    edit: 'value. Few triads are hostile: read the note of the measure.',
    fit: {
      kind: 'premise-only',
      because: 'What the two do is tested, not what they want by it.',
      needs: 'texts in which the two say what they want of each other',
    },
  }),
];

/** What a kind of test needs of a window: the years it looks back, how many must have a value, and what share. */
const needs = {
  trend: { years: 25, least: 10, share: 0.6 },
  level: { years: 10, least: 5, share: 0.5 },
  difference: { years: 10, least: 5, share: 0.5 },
  fact: { years: 20, least: 5, share: 0.5 },
} as const;

/**
 * The latest window in which a test can be decided, from the years that have a value; undefined where there is none.
 * Nothing but the years is looked at, so that no direction is chosen by what the data show.
 */
export function windowFor(
  kind: StarterClaim['kind'],
  covered: readonly number[],
): Window | undefined {
  const last = Math.max(...covered);
  const { years, least, share } = needs[kind];
  const inside = covered.filter((year) => year > last - years);
  const first = Math.min(...inside);
  if (inside.length < least || inside.length < share * (last - first + 1)) return undefined;
  return [first, last];
}
