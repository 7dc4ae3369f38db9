import type { Thesis } from '../../cases/types.js';
import type { Dimension, Level } from '../../core/dimensions.js';
import type { MeasureResult, StateLabel } from '../../core/series.js';
import type {
  ClaimKind,
  ClaimStatus,
  Expectation,
  ItemRanges,
  PredicateResult,
  Verdict,
} from '../../evidence/types.js';
import type { Matrix, PosteriorBounds, PriorSensitivity, Sweep } from '../../evidence/index.js';
import type { ContestResult } from '../arena/contest.js';
import type { Figures } from './figure-results.js';
import type { InstitutionsResult } from './institutions.js';

/** Everything `assess` answers; the report, the CLI and the JSON output are views of it. */
export interface Assessment extends Figures {
  readonly case: CaseSummary;
  /** Version of the panel: a digest of its manifest. */
  readonly dataVersion: string;
  /** Digest of the case as it was assessed, its asOf included. */
  readonly caseDigest: string;
  readonly seed: number;
  readonly asOf: number;
  /** `provisional, n of N observations` or `complete, N observations`, with the leaders. */
  readonly headline: string;
  /** The answer in short paragraphs, an empty line between them. */
  readonly answer: string;
  readonly questions: readonly QuestionResult[];
  readonly evidence: readonly EvidenceResult[];
  readonly claims: readonly ClaimResult[];
  readonly holes: readonly HoleResult[];
  /** The series behind the answer that the case asks to show. */
  readonly series: readonly ShownSeries[];
  /** Who is ahead in the third states that the two compete over; absent where the case names none. */
  readonly contest?: ContestResult;
  /** Which coded bodies hold which of the case’s states; absent where none holds any. */
  readonly institutions?: InstitutionsResult;
  readonly sources: readonly SourceEntry[];
  readonly observations: {
    readonly observed: number;
    readonly total: number;
    readonly coded: number;
  };
}

export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Arguments of `assess` that name the case: its id, the pair with its third party, or the folder of an own case. */
  readonly arguments: string;
  readonly pair: readonly [StateLabel, StateLabel];
  readonly third: readonly StateLabel[];
  readonly period: readonly [number, number];
  readonly events: readonly { readonly date: string; readonly label: string }[];
  /** What the work that the case tests concludes, question by question, with the title of that work; absent where it tests none. */
  readonly theses?: readonly Thesis[];
}

export interface QuestionResult {
  readonly id: string;
  readonly text: string;
  readonly leader: string;
  readonly runnerUp: string;
  /** `no-evidence`: no item tells the readings apart; `level`: leader and runner-up are less than 1 dB apart. */
  readonly standing: 'no-evidence' | 'level' | 'leads';
  readonly readings: readonly ReadingResult[];
  /** Items by readings, as in the analysis of competing hypotheses. */
  readonly matrix: Matrix;
  readonly robustness: RobustnessResult;
}

export interface ReadingResult {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly prior: number;
  readonly posterior: number;
  /** 90% interval of the posterior over the robustness draws. */
  readonly interval: readonly [number, number];
  /** Share of the robustness draws in which the reading leads. */
  readonly lead: number;
  /** Rows and facts in use that speak to the reading. */
  readonly exposure: number;
  /** Sum of the decibels against the reading in the matrix of competing hypotheses. */
  readonly inconsistency: number;
}

export interface RobustnessResult {
  readonly draws: number;
  /** Leader after leaving each item, dataset and dimension out, closest to a change first. */
  readonly leaveOneOut: readonly {
    readonly kind: 'item' | 'dataset' | 'dimension';
    readonly id: string;
    readonly leader: string;
    readonly posterior: number;
    readonly changes: boolean;
  }[];
  /** Prior of the leader (others sharing the rest equally) below which it no longer leads; null if none. */
  readonly priorToOverturn: number | null;
  /** Smallest set of items whose removal changes the leader; null if no set does. */
  readonly smallestOverturningSet: {
    readonly items: readonly string[];
    readonly to: string;
  } | null;
  /** Posterior and leader along the sharpness of the expectations and the dependence between items of one cluster. */
  readonly sweeps: readonly Sweep[];
  /** What the prior of each reading would have to be to lead, or to draw level with another. */
  readonly prior: PriorSensitivity;
  /** Posterior over all judgements that the case admits; absent where it gives no ranges. */
  readonly ranges?: PosteriorBounds;
}

export interface EvidenceResult {
  readonly id: string;
  readonly title: string;
  readonly kind: 'measured' | 'coded';
  readonly dimension: Dimension;
  readonly cluster: string;
  readonly datasets: readonly string[];
  readonly reliability: number;
  readonly because: string;
  /** How far its judgements may be otherwise, where the case says so. */
  readonly ranges?: ItemRanges;
  /** Measured: the window mean, its unit and percentile. */
  readonly measure?: string;
  readonly of?: readonly string[];
  readonly params?: Readonly<Record<string, unknown>>;
  /** Part of the measure that is looked at in place of its value. */
  readonly part?: string;
  /** Population of the percentile, in words. */
  readonly population?: string;
  readonly window?: readonly [number, number];
  /** The years that the mean is of, where some years of the window have no value. */
  readonly years?: readonly number[];
  readonly value?: number;
  readonly unit?: string;
  readonly percentile?: number;
  readonly standsInFor?: string;
  readonly expect?: Readonly<Record<string, Expectation>>;
  /** Coded: the fact. */
  readonly statement?: string;
  readonly date?: string;
  readonly actors?: readonly string[];
  readonly source?: string;
  readonly section?: string;
  readonly url?: string;
  readonly claims?: readonly string[];
  readonly codedWeights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By question. */
  readonly weight: Readonly<
    Record<
      string,
      {
        /** Tempering exponent n^-g of the item's cluster. */
        readonly tempering: number;
        /** Tempered weight of evidence in dB, leader against runner-up. */
        readonly leaderVsRunnerUp: number;
        /** Tempered log-likelihood in dB by reading, relative to the best-fitting reading (0). */
        readonly byReading: Readonly<Record<string, number>>;
        /** Spread of byReading: how much the item tells the readings apart. */
        readonly diagnosticity: number;
      }
    >
  >;
}

export interface ClaimResult {
  readonly id: string;
  readonly level: Level;
  readonly dimension: Dimension;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly statement: string;
  readonly expectation?: string;
  readonly verdict?: Verdict;
  /** Why the verdict is what it is, in one sentence computed from the predicates. */
  readonly reason?: string;
  /** Of the first predicate; all of them are in `predicates`. */
  readonly measure?: string;
  readonly observed?: number | null;
  readonly unit?: string;
  readonly interval?: readonly [number, number] | null;
  readonly percentile?: number | null;
  readonly coverage?: { readonly years: number; readonly observed: number; readonly share: number };
  readonly predicates?: readonly PredicateResult[];
  readonly waitsFor?: readonly string[];
  readonly facts?: readonly string[];
  readonly entersAs?: { readonly reading?: string; readonly argument?: string };
  readonly sources: readonly string[];
}

export interface HoleResult {
  readonly id: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly waitsFor: readonly string[];
  readonly reason: string;
  /** Expected information in bits about each question, were the row observed now. */
  readonly expectedInformation: Readonly<Record<string, number>>;
}

export interface ShownSeries {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly {
    readonly label: string;
    readonly actor: string;
    readonly result: MeasureResult;
  }[];
  /** A reference value to draw as a rule, for example parity. */
  readonly rule?: { readonly value: number; readonly label: string };
}

export interface SourceEntry {
  readonly id: string;
  /** A dataset of the panel, or a work that a coded fact is taken from. */
  readonly kind: 'dataset' | 'work';
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly citation: string;
  readonly coverage: string;
  readonly url: string;
  /** Of the raw files that a dataset was built from; works have none, nor do assessments of older versions. */
  readonly digest?: string;
}
