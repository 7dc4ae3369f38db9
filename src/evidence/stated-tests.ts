import { z } from 'zod';
import type { ChangeOptions } from '../core/changepoint.js';
import type { LeadLagOptions } from '../core/lead-lag.js';
import { id, observe, text, window, type Stated } from './stated.js';

/* The kinds of test that a claim may be put to. */

const names = z.array(text).min(1);
const label = text;
const sign = z.enum(['positive', 'negative']);
const seriesInWindow = z.strictObject({ observe, window });
/** A window mean; with `each`, the mean over states that take the place of `each` among the states looked at. */
const meanOverStates = seriesInWindow.extend({ each: names.optional() });
const term = meanOverStates.extend({ weight: z.number() });

const effect = {
  test: z.literal('third-party-pull'),
  outcome: z.enum(['votes', 'practice']),
};
const effectInPair = {
  ...effect,
  scope: z.literal('pair'),
  of: z.array(text).length(2),
  third: text,
  horizon: z.int().min(0).max(5).optional(),
};
const rivalsInPair = z.strictObject({
  ...effectInPair,
  term: z.literal('rivals'),
  region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']),
});
/** An effect over all pairs names no states; one of a pair names it, the third party, and for rivals the region. */
const effectQuery = z.discriminatedUnion('scope', [
  z.strictObject({
    ...effect,
    scope: z.literal('general'),
    term: z.enum(['one', 'shared', 'both', 'rivals']),
  }),
  z.discriminatedUnion('term', [
    z.strictObject({ ...effectInPair, term: z.enum(['first', 'second', 'shared']) }),
    rivalsInPair,
  ]),
]);
/** An estimate of a test that rests on more than a series: what is estimated, of what, and for whom. */
export type EffectQuery = Stated<typeof effectQuery> &
  Partial<Pick<Stated<typeof rivalsInPair>, 'of' | 'third' | 'region' | 'horizon'>>;

const singlePredicate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    label,
    observe,
    window,
    compare: z.enum(['above', 'below', 'within']),
    value: z.number(),
    tolerance: z.number().positive().optional(),
  }),
  z.strictObject({ kind: z.literal('trend'), label, observe, window, sign }),
  /** Mean of one window over the mean of another, of one series or two. */
  z.strictObject({
    kind: z.literal('ratio'),
    label,
    numerator: meanOverStates,
    denominator: meanOverStates,
    compare: z.enum(['above', 'below']),
    value: z.number().positive(),
  }),
  /** A weighted sum of window means: a change in one place less the change in another. */
  z.strictObject({
    kind: z.literal('contrast'),
    label,
    terms: z.array(term).min(1),
    compare: z.enum(['above', 'below']),
    value: z.number(),
  }),
  /** Mean of a window less what the straight line through earlier years gives for it. */
  z.strictObject({
    kind: z.literal('departure'),
    label,
    observe,
    window,
    before: window,
    compare: z.enum(['above', 'below']),
  }),
  /** The value is itself a probability that what is claimed holds. */
  z.strictObject({ kind: z.literal('probability'), label, observe, window }),
  /** Place of one count among several of the same measure, the largest first. */
  z.strictObject({
    kind: z.literal('rank'),
    label,
    observe,
    parameter: text,
    among: names,
    window,
    value: z.int().min(1),
  }),
  /** Facts of evidence.yaml: all on record by sources that do not depend on the work tested. */
  z.strictObject({ kind: z.literal('recorded'), label, facts: z.array(id).min(1) }),
  z.strictObject({
    kind: z.literal('difference'),
    label,
    minuend: seriesInWindow,
    subtrahend: seriesInWindow,
    compare: z.enum(['above', 'below']),
    value: z.number(),
  }),
  /** First year the series is beyond `value` (or ahead of `other`) for three years running; holds if it exists in the window. */
  z.strictObject({
    kind: z.literal('crossing'),
    label,
    observe,
    other: observe.optional(),
    value: z.number().optional(),
    window,
    happens: z.boolean(),
  }),
  /** The sign of an estimated effect: its interval lies beyond zero, and few shuffles come as far. */
  z.strictObject({ kind: z.literal('effect'), label, estimate: effectQuery, window, sign }),
  /**
   * A recorded fact. `counts-as-other`: a state that was `absent` from the roll call or cast no vote in the year is known to have
   * cast none of `values`; any other null stays not covered.
   */
  z.strictObject({
    kind: z.literal('fact'),
    label,
    observe,
    window,
    quantifier: z.enum(['all', 'some', 'none']),
    values: z.array(z.number()).min(1),
    nulls: z.enum(['not-covered', 'counts-as-other']).optional(),
  }),
  /** A change of level of a series in some years: the series is looked at in `window`, the new level begins in `between`. */
  z.strictObject({
    kind: z.literal('break'),
    label,
    observe,
    window,
    between: window,
    sign: sign.optional(),
  }),
  /** The past of one series helps to foretell another, and not the other way round. */
  z.strictObject({
    kind: z.literal('leads'),
    label,
    observe,
    other: observe,
    window,
    sign: sign.optional(),
  }),
]);

export const predicate = z.discriminatedUnion('kind', [
  ...singlePredicate.options,
  z.strictObject({
    kind: z.literal('at-least'),
    label,
    count: z.int().min(1),
    margin: z.number().min(0).optional(),
    of: z.array(singlePredicate).min(2),
  }),
]);

export const predicateKinds = predicate.options.map(({ shape }) => shape.kind.value);

/** Of a predicate, how its search or test is made where not as usual: no case says so, a multiverse does. */
interface Tuning {
  readonly break: { readonly search?: Pick<ChangeOptions, 'minimumSegment' | 'penalty'> };
  readonly leads: { readonly test?: Pick<LeadLagOptions, 'lags' | 'errors'> };
  readonly effect: { readonly estimate: EffectQuery };
}
type Tuned<P extends { readonly kind: string }> = P extends { readonly kind: infer K }
  ? P & (K extends keyof Tuning ? Tuning[K] : unknown)
  : never;

export type SinglePredicate = Tuned<Stated<typeof singlePredicate>>;
/** At least `count` of several predicates hold: most states of an arena, two of three series, one of two sources. */
export interface AtLeastPredicate {
  readonly kind: 'at-least';
  readonly label: string;
  readonly count: number;
  /** By how many the count must be passed. */
  readonly margin?: number;
  readonly of: readonly SinglePredicate[];
}
export type Predicate = SinglePredicate | AtLeastPredicate;
export type PredicateOf<K extends SinglePredicate['kind']> = Extract<SinglePredicate, { kind: K }>;
export type EffectPredicate = PredicateOf<'effect'>;
