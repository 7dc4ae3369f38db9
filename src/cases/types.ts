import type { CodedFact, Claim, ObservationRow, Observe, Question } from '../evidence/types.js';

/** The reading that a work arrives at for one question. */
export interface Thesis {
  readonly question: string;
  readonly reading: string;
  readonly source: string;
}

/** A case: a pair, third parties, the questions asked of it, what each reading expects, the claims and coded facts. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Arguments of `assess` that name the case; the folder of an own case is not named, so that results hold no path. */
  readonly arguments: string;
  /** Resolved Correlates of War codes. */
  readonly pair: readonly [number, number];
  readonly third: readonly number[];
  readonly arena: readonly number[];
  readonly period: readonly [number, number];
  readonly asOf: number;
  /** Works the case rests on; coded facts name one of them. */
  readonly sources: readonly CaseSource[];
  /** What the work that the case tests concludes, question by question: set beside the answer, never weighed. */
  readonly theses: readonly Thesis[];
  readonly events: readonly { readonly date: string; readonly label: string }[];
  readonly questions: readonly Question[];
  readonly observations: readonly ObservationRow[];
  readonly claims: readonly Claim[];
  readonly facts: readonly CodedFact[];
  readonly series: readonly SeriesToShow[];
}

export interface CaseSource {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  readonly url?: string;
}

/** A chart that the report of the case shows. */
export interface SeriesToShow {
  readonly id: string;
  readonly lines: readonly { readonly label: string; readonly observe: Observe }[];
  readonly subtitle: string;
  readonly rule?: { readonly value: number; readonly label: string };
}
