import type { PredicateResult, Verdict } from '../../evidence/types.js';

/** Why a combination is no specification of the claim. */
export const impossibleReasons = {
  'needs-import': 'needs raw data that are to be imported',
  'no-such-value': 'a measure of the claim cannot be made this way',
  'no-test': 'leaves no test of the claim',
  'no-coverage': 'too few years are covered for a test that the claim as stated can make',
} as const;
export type ImpossibleReason = keyof typeof impossibleReasons;

export interface OptionResult {
  readonly id: string;
  readonly label: string;
  readonly specifications: number;
  /** Share of them by outcome; null where there are none. */
  readonly shares: Readonly<Record<string, number>> | null;
}

export interface ChoiceResult {
  readonly id: string;
  readonly title: string;
  /** The first is what is stated. */
  readonly options: readonly OptionResult[];
  /** Pairs of specifications that differ in this choice alone, and the share of them whose outcome differs. */
  readonly pairs: number;
  readonly changes: number | null;
}

export interface TestOutcome {
  readonly holds: PredicateResult['holds'];
  readonly estimate: number | null;
  readonly interval: readonly [number, number] | null;
}

/** One way to make the whole analysis. */
export interface Specification {
  /** Its place among the combinations, from 1; 1 is the claim as stated. */
  readonly number: number;
  /** Option by choice. */
  readonly choices: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  /** By test of the claim; null where the test is left out. */
  readonly tests: readonly (TestOutcome | null)[];
}

export interface TestResult {
  readonly label: string;
  readonly unit: string;
  /** What is asked, as the test states it. */
  readonly threshold: string;
  /** The number that the estimate is asked to lie beyond; null where none is asked for. */
  readonly level: number | null;
  readonly specifications: number;
  readonly shares: Readonly<Record<PredicateResult['holds'], number>> | null;
}

/** How many combinations there are and what became of them. */
export interface Counts {
  readonly combinations: number;
  readonly sampled: boolean;
  readonly tried: number;
  readonly impossible: Readonly<Partial<Record<ImpossibleReason, number>>>;
  /** Combinations that come to the same tests as an earlier one. */
  readonly repeated: number;
  readonly specifications: number;
}

interface MultiverseBase {
  readonly program: string;
  readonly dataVersion: string;
  readonly case: string;
  readonly asOf: number;
  readonly seed: number;
  readonly counts: Counts;
  readonly datasets: readonly string[];
  readonly command: string;
}

export interface ClaimMultiverse extends MultiverseBase {
  readonly claim: { readonly id: string; readonly statement: string };
  readonly verdict: Verdict;
  readonly shares: Readonly<Record<Verdict, number>>;
  readonly tests: readonly TestResult[];
  readonly choices: readonly ChoiceResult[];
  readonly specifications: readonly Specification[];
}

/** What the multiverse says of one question. */
export interface QuestionMultiverse {
  readonly id: string;
  readonly text: string;
  /** The reading that leads as the case states everything. */
  readonly leader: string;
  readonly readings: readonly {
    readonly id: string;
    readonly title: string;
    /** Its posterior as the case states everything; lowest, highest and median over all specifications. */
    readonly stated: number;
    readonly range: readonly [number, number];
    readonly median: number;
    /** Share of the specifications in which it leads. */
    readonly leads: number;
  }[];
  /** Shares by reading that leads. */
  readonly choices: readonly ChoiceResult[];
}

export interface VerdictMultiverse extends MultiverseBase {
  readonly questions: readonly QuestionMultiverse[];
  /** Options under which, all else as stated, an observation has no value: the others are weighed without it. */
  readonly missing: readonly {
    readonly choice: string;
    readonly option: string;
    readonly rows: readonly { readonly id: string; readonly reason: string }[];
    /** By question, what is answered under this option. */
    readonly answers: readonly VerdictAnswer[];
  }[];
  readonly specifications: readonly {
    readonly number: number;
    readonly choices: Readonly<Record<string, string>>;
    /** Ids of the observations that have no value here, but one as stated. */
    readonly missing: readonly string[];
    /** By question. */
    readonly answers: readonly VerdictAnswer[];
  }[];
}

export interface VerdictAnswer {
  readonly leader: string;
  /** Odds of the leader against the second, in decibels. */
  readonly margin: number;
  readonly posterior: Readonly<Record<string, number>>;
}
