import type { Grain } from './grains.js';
import type { RowFlag } from './measure.js';
import type { MissingReason } from './missing.js';

/** One value of a series. Null values always carry a reason. */
export interface SeriesPoint {
  readonly year: number;
  readonly key?: string;
  readonly value: number | null;
  readonly reason?: MissingReason;
  readonly flag?: RowFlag;
  readonly n?: number;
  readonly parts?: Readonly<Record<string, number | null>>;
  /** 90% bootstrap interval, where the measure rests on observations that can be drawn again (roll calls). */
  readonly interval?: readonly [number, number];
  /** Midrank percentile u = (midrank - 1/2)/n in the population of the same year, in (0,1). */
  readonly percentile?: number;
  readonly source: readonly string[];
}

export interface StateLabel {
  readonly ccode: number;
  readonly iso3: string | null;
  readonly name: string;
}

/** The code by which a reader knows a state: that of ISO 3166, or its number where it has none. */
export const codeOfState = ({ iso3, ccode }: Pick<StateLabel, 'iso3' | 'ccode'>): string =>
  iso3 ?? String(ccode);

export interface SeriesCoverage {
  /** First and last year asked for. */
  readonly from: number;
  readonly to: number;
  readonly years: number;
  /** Years with a value. */
  readonly observed: number;
  /**
   * Years in which all that is measured existed: the states were in the state system, the group had members. The others can
   * have no value and are no holes in the data. Absent where these are all years.
   */
  readonly existing?: number;
  /** Observed years over those in which all that is measured existed; 0 where there is none. */
  readonly share: number;
}

/** What `measure` returns: the series of one unit with everything needed to cite it. */
export interface MeasureResult {
  readonly measure: string;
  readonly title: string;
  /** The part of the measure that stands in place of its value, where one was asked for. */
  readonly part?: string;
  /** Each value is the change from the year before. */
  readonly changes?: true;
  readonly grain: Grain;
  readonly unit: string;
  readonly states: readonly StateLabel[];
  readonly group?: string;
  readonly third?: StateLabel;
  readonly params: Readonly<Record<string, unknown>>;
  readonly population: string;
  readonly coverage: SeriesCoverage;
  readonly series: readonly SeriesPoint[];
}
