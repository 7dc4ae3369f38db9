import type { ChangeOptions } from '../core/changepoint.js';
import type { Dimension, Level } from '../core/dimensions.js';
import type { LeadLagOptions } from '../core/lead-lag.js';
import type { MissingReason } from '../core/missing.js';

/** A rival interpretation. The readings of one question exclude one another and, with `other`, exhaust the field. */
export interface Reading {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly readings: readonly Reading[];
  /** Prior by reading; uniform where the case argues nothing else. */
  readonly prior?: Readonly<Record<string, number>>;
}

/** What a reading expects of an observation: a density on the percentile u, or a probability of yes. */
export const expectations = [
  'high',
  'rather-high',
  'middle',
  'rather-low',
  'low',
  'any',
  'yes',
  'no',
] as const;
export type Expectation = (typeof expectations)[number];

/** Weights that a coded item may give a reading, in dB relative to the best-fitting reading. */
export const codedWeights = [0, -3, -6, -10, -20, -30] as const;

/** How far judgements may be otherwise than the assessment takes them. */
export interface ItemRanges {
  /** Measured items: first and last admissible expectation by reading. */
  readonly expect?: Readonly<Record<string, readonly [Expectation, Expectation]>>;
  /** Yes-or-no items: how likely what a reading expects may be, in place of .8. */
  readonly probability?: readonly [number, number];
  /** Coded items: lowest and highest admissible dB by question and reading. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
}

/**
 * A series to look at. `of` names states by role (`A`, `B`, `K`, `weaker`, `stronger`) or by ISO3 code;
 * one entry for a state measure, two for a pair (ordered where the measure is directed).
 */
export interface Observe {
  readonly measure: string;
  readonly of: readonly string[];
  readonly group?: string;
  readonly third?: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  /** A named part of the measure in place of its value. */
  readonly part?: string;
  /** Row key, for example a resolution. */
  readonly key?: string;
  /** Look at the percentile in the measure's population instead of the value. */
  readonly as?: 'value' | 'percentile';
}

export const rowKinds = ['level', 'trend', 'yes-no'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row of the likelihood table: an observation and what each reading expects of it. */
export interface ObservationRow {
  readonly id: string;
  readonly title: string;
  /** `level`: percentile of the value; `trend`: percentile of the Theil-Sen slope; `yes-no`: value at least one half. */
  readonly kind: RowKind;
  readonly dimension: Dimension;
  /** Absent while no measure can observe it: the row waits for `waitsFor`. */
  readonly observe?: Observe;
  readonly waitsFor?: readonly string[];
  /** Id of the row that this one stands in for until that one can be observed. */
  readonly standsInFor?: string;
  /** Years of the trend, default the last ten covered years not after asOf. */
  readonly window?: readonly [number, number];
  readonly reliability: number;
  /** By reading id (of any question); a reading that is not listed expects nothing (`any`). */
  readonly expect: Readonly<Record<string, Expectation>>;
  readonly ranges?: Pick<ItemRanges, 'expect' | 'probability'>;
  /** One line: why these expectations. */
  readonly because: string;
}

/** A dated fact coded by hand, with its source. */
export interface CodedFact {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly date: string;
  readonly actors: readonly string[];
  readonly source: string;
  /** Section of the article, or page of the source. */
  readonly section: string;
  readonly url?: string;
  readonly claims: readonly string[];
  readonly dimension: Dimension;
  readonly reliability: number;
  /** dB by reading, per question. A question that is not listed is not spoken to. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly ranges?: Pick<ItemRanges, 'weights'>;
  readonly because: string;
}

/** What was seen of a row or fact, in the form the likelihood needs. */
export type Observed =
  | { readonly type: 'percentile'; readonly u: number }
  | { readonly type: 'binary'; readonly yes: boolean }
  | { readonly type: 'coded' };

/** One piece of evidence in use. */
export interface EvidenceItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'measured' | 'coded';
  readonly dimension: Dimension;
  /** Every dataset in the item's lineage; `cluster` is the one with the largest share. */
  readonly datasets: readonly string[];
  readonly cluster: string;
  readonly reliability: number;
  readonly observed: Observed;
  /** Measured items. */
  readonly expect?: Readonly<Record<string, Expectation>>;
  /** Coded items: question -> reading -> dB. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly ranges?: ItemRanges;
}

/** A row that cannot be observed yet. */
export interface Unobserved {
  readonly id: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly kind: ObservationRow['kind'];
  readonly waitsFor: readonly string[];
  readonly reason: string;
  /** As the row states it: what is expected to be learnt falls with it. */
  readonly reliability: number;
  readonly expect: Readonly<Record<string, Expectation>>;
}

export const verdicts = ['supported', 'contradicted', 'mixed', 'undecided', 'untestable'] as const;
export type Verdict = (typeof verdicts)[number];

interface PredicateBase {
  /** What the predicate says, in words: shown in the report. */
  readonly label: string;
}
export interface LevelPredicate extends PredicateBase {
  readonly kind: 'level';
  readonly observe: Observe;
  readonly window: readonly [number, number];
  readonly compare: 'above' | 'below' | 'within';
  readonly value: number;
  /** Half-width for `within`. */
  readonly tolerance?: number;
}
export interface TrendPredicate extends PredicateBase {
  readonly kind: 'trend';
  readonly observe: Observe;
  readonly window: readonly [number, number];
  readonly sign: 'positive' | 'negative';
}
export interface DifferencePredicate extends PredicateBase {
  readonly kind: 'difference';
  readonly minuend: { readonly observe: Observe; readonly window: readonly [number, number] };
  readonly subtrahend: { readonly observe: Observe; readonly window: readonly [number, number] };
  readonly compare: 'above' | 'below';
  readonly value: number;
}
/** First year the series is beyond `value` (or ahead of `other`) for three years running; holds if it exists in the window. */
export interface CrossingPredicate extends PredicateBase {
  readonly kind: 'crossing';
  readonly observe: Observe;
  readonly other?: Observe;
  readonly value?: number;
  readonly window: readonly [number, number];
  /** Whether the claim needs the crossing to happen (`true`) or not to (`false`). */
  readonly happens: boolean;
}
/** A recorded fact: every value in the window is (`all`), or at least one is (`some`), or none is (`none`), in `values`. */
export interface FactPredicate extends PredicateBase {
  readonly kind: 'fact';
  readonly observe: Observe;
  readonly window: readonly [number, number];
  readonly quantifier: 'all' | 'some' | 'none';
  readonly values: readonly number[];
  /**
   * What a null means here; by default a null year is not covered. `counts-as-other`: a state that was `absent` from
   * the roll call or cast no vote in the year is known to have cast none of `values`; any other null stays not covered.
   */
  readonly nulls?: 'not-covered' | 'counts-as-other';
}
/** A change of level of a series in some years: the series is looked at in `window`, the new level begins in `between`. */
export interface BreakPredicate extends PredicateBase {
  readonly kind: 'break';
  readonly observe: Observe;
  readonly window: readonly [number, number];
  readonly between: readonly [number, number];
  /** Whether the level must rise or fall; either where not stated. */
  readonly sign?: 'positive' | 'negative';
  /** How the search is made, where not as usual: no case says so, a multiverse does. */
  readonly search?: Pick<ChangeOptions, 'minimumSegment' | 'penalty'>;
}
/** The past of one series helps to foretell another, and not the other way round. */
export interface LeadsPredicate extends PredicateBase {
  readonly kind: 'leads';
  /** The series that leads, and the one that follows. */
  readonly observe: Observe;
  readonly other: Observe;
  readonly window: readonly [number, number];
  /** The sign of what follows; either where not stated. */
  readonly sign?: 'positive' | 'negative';
  /** How the test is made, where not as usual: no case says so, a multiverse does. */
  readonly test?: Pick<LeadLagOptions, 'lags' | 'errors'>;
}
/** An estimate of a test that rests on more than a series: what is estimated, of what, and for whom. */
export interface EffectQuery {
  readonly test: 'third-party-pull';
  /** What alignment is made of: votes alone, or votes, organisations, security and trade. */
  readonly outcome: 'votes' | 'practice';
  /** All pairs with every major power, or the series of the pair `of` with the third party `third`. */
  readonly scope: 'general' | 'pair';
  /**
   * In general `one` (one of the two hostile), `shared` (what being hostile both adds) or `both`; of a pair `first`, `second` or
   * `shared`, whose hostility it is. `rivals`: alignment of two states that are both hostile to a major power, or of the pair, on that of others
   * with that power, or with the third party.
   */
  readonly term: 'one' | 'shared' | 'both' | 'first' | 'second' | 'rivals';
  readonly of?: readonly string[];
  readonly third?: string;
  /** Whose alignment with the third party is looked at where the term is `rivals` and the scope a pair: a region of M49. */
  readonly region?: 'Africa' | 'Americas' | 'Asia' | 'Europe' | 'Oceania';
  /** Years after which the pair is looked at; default 0, the year after the hostility. */
  readonly horizon?: number;
}
/** The sign of an estimated effect: its interval lies beyond zero, and few shuffles come as far. */
export interface EffectPredicate extends PredicateBase {
  readonly kind: 'effect';
  readonly estimate: EffectQuery;
  readonly window: readonly [number, number];
  readonly sign: 'positive' | 'negative';
}
/** What a test says of an effect. */
export interface EffectEstimate {
  readonly coefficient: number | null;
  readonly interval: readonly [number, number] | null;
  readonly intervalMethod: string;
  readonly permutationP: number | null;
  /** What was shuffled, as it stands before p. */
  readonly shuffled: string;
  /** Rows, or years, behind it. */
  readonly n: number;
  /** Years behind it. */
  readonly years: number;
  /** First and last year looked at: those asked for, cut at the year assessed. */
  readonly window: readonly [number, number];
  readonly untestable?: string;
  readonly label: string;
  /** Whose alignment it is on: pairs, or others with a third party. */
  readonly population: string;
  readonly unit: string;
  /** The measure of the outcome, as it was asked for. */
  readonly measure: string;
  readonly of: readonly string[];
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly datasets: readonly string[];
}
export type SinglePredicate =
  | LevelPredicate
  | TrendPredicate
  | DifferencePredicate
  | CrossingPredicate
  | FactPredicate
  | BreakPredicate
  | LeadsPredicate
  | EffectPredicate;
/** At least `count` of several predicates hold: most states of an arena, two of three series, one of two sources. */
export interface AtLeastPredicate extends PredicateBase {
  readonly kind: 'at-least';
  readonly count: number;
  readonly of: readonly SinglePredicate[];
}
export type Predicate = SinglePredicate | AtLeastPredicate;

export const claimKinds = ['measured', 'documented', 'interpretive'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export interface Claim {
  readonly id: string;
  readonly level: Level;
  readonly dimension: Dimension;
  readonly kind: ClaimKind;
  /** Id of the source that makes the claim, where the case tests more works than one. */
  readonly source?: string;
  /** The claim, in our own words. */
  readonly statement: string;
  /** What would have to be observed if the claim is right (measured claims). */
  readonly expectation?: string;
  readonly predicates?: readonly Predicate[];
  /** Measures or analyses the claim waits for; or simulations. */
  readonly waitsFor?: readonly string[];
  readonly needsSimulation?: readonly string[];
  /** The best verdict the observation can earn, where it tests only a part of the claim, and why. */
  readonly atBest?: { readonly verdict: 'mixed'; readonly because: string };
  /** Documented claims: ids of the coded facts. */
  readonly facts?: readonly string[];
  /** Interpretive claims: the reading they argue for, or the argument they are, never evidence. */
  readonly entersAs?: { readonly reading?: string; readonly argument?: string };
}

export type ClaimStatus =
  'computed' | 'not-yet-measurable' | 'needs-simulation' | 'documented' | 'position';

export interface ObservedValue {
  readonly year: number;
  readonly value: number | null;
  readonly percentile?: number;
  readonly reason?: MissingReason;
}

/** A series as the predicates see it: already cut at asOf, with a way to draw replicates where the measure has one. */
export interface ObservedSeries {
  readonly observe: Observe;
  readonly label: string;
  readonly unit: string;
  readonly datasets: readonly string[];
  readonly points: readonly ObservedValue[];
  /** One replicate of the values of the given years (roll-call bootstrap); absent: block bootstrap of the series. */
  readonly resample?: (years: readonly number[], draw: number) => Float64Array;
}

/** `yes` and `no` hold beyond the interval; `unclear` straddles the threshold; `untestable` is under-covered. */
export const outcomes = ['yes', 'no', 'unclear', 'untestable'] as const;
export type Holds = (typeof outcomes)[number];

export interface PredicateResult {
  readonly kind: Predicate['kind'];
  readonly label: string;
  readonly holds: Holds;
  readonly measure: string;
  readonly of: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly window: readonly [number, number];
  readonly observed: number | null;
  readonly unit: string;
  readonly interval: readonly [number, number] | null;
  /**
   * How the interval was made: `roll-call bootstrap`, `block bootstrap`, `roll-call and block bootstrap` (a difference
   * of a series of each kind), `Sen slope` or, for the year of a change, `sieve bootstrap`; null where there is no interval (facts, crossings, too few years).
   */
  readonly intervalMethod: string | null;
  readonly percentile: number | null;
  readonly threshold: string;
  readonly coverage: { readonly years: number; readonly observed: number; readonly share: number };
  readonly datasets: readonly string[];
  /** One sentence with the numbers. */
  readonly finding: string;
  /** The single results behind `at-least`. */
  readonly parts?: readonly PredicateResult[];
  /** Of an effect: whose alignment it is on, and the side of zero that is asked for. */
  readonly effect?: Pick<EffectEstimate, 'population'> & Pick<EffectPredicate, 'sign'>;
  /** The series that were looked at; absent for `at-least`, whose parts have their own. */
  readonly plot?: PredicatePlot;
}

/** One series around the window of a predicate, for a small chart. */
export interface PlotLine {
  readonly label: string;
  /** Year of the first value. */
  readonly from: number;
  /** Year by year, to four digits; null where there is no value. */
  readonly values: readonly (number | null)[];
  readonly window: readonly [number, number];
}

/** One line; two for a difference, or for a crossing of two series. */
export interface PredicatePlot {
  readonly lines: readonly PlotLine[];
  readonly unit: string;
  /** The level that the lines are compared with, and how far from it is near enough. */
  readonly threshold?: number;
  readonly tolerance?: number;
  /** Levels of the segments between changes. */
  readonly levels?: readonly {
    readonly window: readonly [number, number];
    readonly value: number;
  }[];
}
