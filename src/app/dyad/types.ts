import type { MissingReason } from '../../core/missing.js';
import type { Range, RowFlag } from '../../core/measure.js';
import type { StateLabel } from '../../core/series.js';
import type { SectionId } from './panels.js';

export type Pair = readonly [StateLabel, StateLabel];

/** Everything that is measured of a pair of states, of each of it with a third one, and of pairs to compare it with. */
export interface DyadResult {
  readonly pair: Pair;
  readonly third: StateLabel | null;
  readonly compared: readonly Pair[];
  /** The states as they are called inside a sentence. */
  readonly names: {
    readonly first: string;
    readonly second: string;
    readonly third: string | null;
  };
  /** First year asked for, and last year that any source covers. */
  readonly years: { readonly from: number; readonly to: number };
  /** First and last year in which any indicator has a value for the pair; null where none has. */
  readonly observed: { readonly from: number; readonly to: number } | null;
  readonly summary: DyadSummary;
  readonly sections: readonly DyadSection[];
  /** Titles of the datasets behind the panels, by id. */
  readonly datasets: Readonly<Record<string, string>>;
  readonly dataVersion: string;
}

export interface DyadSection {
  readonly id: SectionId;
  readonly panels: readonly DyadPanel[];
  /** Indicators that nothing can be said of, and the data that they need. */
  readonly lacking: readonly {
    readonly measure: string;
    readonly title: string;
    readonly lacks: string;
  }[];
}

/** One indicator: what it is, the pairs that it is shown for, and all others as context. */
export interface DyadPanel {
  readonly id: string;
  readonly measure: string;
  readonly title: string;
  /** The formula in words. */
  readonly summary: string;
  readonly unit: string;
  readonly range: Range;
  readonly direction: 'closer' | 'farther' | 'none';
  readonly grain: string;
  readonly dimension: string;
  readonly symmetric: boolean;
  /** Whom percentiles and the context are of. */
  readonly population: string;
  /** All parameters, and those that were chosen here in place of the usual ones. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly chosen: Readonly<Record<string, unknown>>;
  readonly datasets: readonly string[];
  readonly references: readonly string[];
  /** Measures that it is made of. */
  readonly uses: readonly { readonly id: string; readonly title: string }[];
  /** What an interval is, where there are any. */
  readonly interval: string | null;
  /** Years of the source inside those asked for; values stand for these years, one after the other. */
  readonly from: number;
  readonly to: number;
  readonly context: DyadContext;
  readonly lines: readonly DyadLine[];
}

/** The middle of the population in each year, and how many there are. */
export interface DyadContext {
  readonly median: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly n: readonly number[];
}

/** Whose line it is: the pair itself, one of it with the third state, or a pair to compare with by its place in the list. */
export type LineRole = 'ab' | 'ak' | 'bk' | 'x1' | 'x2' | 'x3';

export interface DyadLine {
  readonly role: LineRole;
  /** The second of two directions: of B towards A. */
  readonly back: boolean;
  readonly states: Pair;
  readonly values: readonly (number | null)[];
  readonly percentiles: readonly (number | null)[];
  /** 90% intervals of the years that have one. */
  readonly intervals: readonly (readonly [year: number, low: number, high: number])[];
  /** Observations behind each value, where they are counted. */
  readonly n: readonly (number | null)[] | null;
  readonly gaps: readonly {
    readonly from: number;
    readonly to: number;
    readonly reason: MissingReason;
  }[];
  readonly flags: readonly (readonly [year: number, flag: RowFlag])[];
  /** Years with a value, and years in which there can be one. */
  readonly observed: number;
  readonly existing: number;
  /** What prints the same. */
  readonly command: string;
}

export interface At {
  readonly year: number;
  readonly value: number;
}

/** A value with those of ten and twenty-five years before, where there are any. */
export interface Moved extends At {
  readonly percentile: number | null;
  readonly tenBefore: number | null;
  readonly twentyFiveBefore: number | null;
}

export interface DimensionPlace extends Omit<Moved, 'percentile'> {
  readonly dimension: string;
  /** Since when, without a year on the other side, it has been where it is: above or below the median dyad. */
  readonly since: number;
  /** Whether that is its first value: it may have been there before. */
  readonly atLeast: boolean;
}

export interface Dependence extends At {
  readonly channel: 'trade' | 'arms';
  readonly source: string;
  /** What each depends on the other. */
  readonly first: number;
  readonly second: number;
}

export interface DyadSummary {
  /** Dimensions with a value, closest first. */
  readonly dimensions: readonly DimensionPlace[];
  readonly overall: Moved | null;
  /** The same without the dimensions whose sources end early. */
  readonly longer: Moved | null;
  readonly dependence: readonly Dependence[];
  readonly minorPartner: (At & { readonly source: string }) | null;
  /** Overall alignment of each of the pair with the third state in the last year of both. */
  readonly third: {
    readonly year: number;
    readonly first: { readonly value: number; readonly percentile: number | null };
    readonly second: { readonly value: number; readonly percentile: number | null };
  } | null;
}
