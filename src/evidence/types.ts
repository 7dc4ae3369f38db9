import type { Dimension } from '../core/dimensions.js';
import type { RowFlag } from '../core/measure.js';
import type { MissingReason } from '../core/missing.js';
import type { ItemRanges, ObservationRow, Observe } from './stated.js';
import type { EffectPredicate, Predicate } from './stated-tests.js';
import type { Expectation, Holds, TestRole, Verdict } from './vocabulary.js';

export type {
  CodedFact,
  ItemRanges,
  ObservationRow,
  Observe,
  Question,
  Reading,
} from './stated.js';
export type { Central, Claim, Conditional, Dilemma, Half, Robust } from './stated-claims.js';
export type {
  AtLeastPredicate,
  EffectPredicate,
  EffectQuery,
  Predicate,
  PredicateOf,
  SinglePredicate,
} from './stated-tests.js';
export * from './vocabulary.js';

/** What was seen of a row or fact, in the form the likelihood needs. */
export type Observed =
  | { readonly type: 'percentile'; readonly u: number }
  | { readonly type: 'binary'; readonly yes: boolean }
  | { readonly type: 'probability'; readonly p: number }
  | { readonly type: 'coded' };

/** One piece of evidence in use. */
export interface EvidenceItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'measured' | 'fact';
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
  /** By question: what was learned from known relationships takes the place of the expectations. */
  readonly learned?: Readonly<Record<string, LearnedWeight>>;
}

/** Weight of an item that was learned: dB by reading, the best one 0. */
export interface LearnedWeight {
  readonly byReading: Readonly<Record<string, number>>;
  /** The weights again, from as many samples of the known relationships; samples of all items go together. */
  readonly samples?: Readonly<Record<string, readonly number[]>>;
}

/** A row that cannot be observed yet. What is expected to be learnt falls with its reliability. */
export interface Unobserved extends Pick<
  ObservationRow,
  'id' | 'title' | 'dimension' | 'kind' | 'reliability' | 'expect'
> {
  readonly waitsFor: readonly string[];
  readonly reason: string;
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

export interface ObservedValue {
  readonly year: number;
  readonly value: number | null;
  readonly percentile?: number;
  /** Ends of the 90% interval that the measure itself gives the value. */
  readonly interval?: readonly [number, number];
  readonly reason?: MissingReason;
  /** What is to be known of the value beside it. */
  readonly flag?: RowFlag;
  /** Of how many cases the value is, where the measure says so. */
  readonly n?: number;
}

/** A series as the predicates see it: already cut at asOf, with a way to draw replicates where the measure has one. */
export interface ObservedSeries {
  readonly observe: Observe;
  readonly label: string;
  readonly unit: string;
  readonly datasets: readonly string[];
  readonly points: readonly ObservedValue[];
  /** Smallest and largest value that there can be; null where there is no end, absent where it is not known. */
  readonly range?: readonly [number | null, number | null];
  /** One replicate of the values of the given years (roll-call bootstrap); absent: block bootstrap of the series. */
  readonly resample?: (years: readonly number[], draw: number) => Float64Array;
}

/** Probabilities of a difference that matters for the claim, of none that matters, and of one against it. */
export interface Chances {
  readonly for: number;
  readonly none: number;
  readonly against: number;
}

export interface Decided {
  readonly verdict: Verdict;
  /** Null for a record, and where nothing can be tested. */
  readonly chances: Chances | null;
  /** Why this test is the sentence’s. */
  readonly because?: string;
  /** The smallest difference that matters, and why it is that. */
  readonly delta?: number;
  readonly why?: string;
  /** Of a robustness test: what it changes. */
  readonly by?: string;
  /** What would have to be observed, with the same error, for each verdict. */
  readonly change?: string;
}

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
  /** What the test is to its claim; absent for the parts of one that counts several. */
  readonly role?: TestRole;
  /** Number of the half of the sentence, from 1. */
  readonly half?: number;
  /** What of the claim only a test that decides has. */
  readonly decided?: Decided;
  /** Last year with a value that was used. */
  readonly lastYear?: number;
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
