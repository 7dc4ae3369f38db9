import type { MeasureResult } from '../../core/series.js';
import type { CaseNetworkResult } from './network/result.js';

export type LevelId = 'external' | 'mutual' | 'multilateral';

/** How the pair contains a third party, each other, and both inside shared institutions. */
export interface LevelsResult {
  readonly levels: readonly {
    readonly level: LevelId;
    /** Values with their percentiles; the channels are its parts. */
    readonly result: MeasureResult;
  }[];
  /** The lowest of the three percentiles. */
  readonly weakest: MeasureResult;
  /** The last year in which all levels have a value, with each channel left out in turn; absent where there is none. */
  readonly leaveOneOut?: {
    readonly year: number;
    readonly weakest: number;
    readonly rows: readonly {
      readonly level: LevelId;
      readonly channel: string;
      /** Percentile of the level without the channel, and the weakest level then; null where it has no value. */
      readonly percentile: number | null;
      readonly weakest: number | null;
    }[];
  };
}

/** Two of the three states of a case: the pair, or one of it with the third party. */
export type PairRole = 'ab' | 'ak' | 'bk';

/** How closely the pair is aligned by dimension, beside the ties of each with the third party. */
export interface AlignmentResult {
  readonly dimensions: readonly {
    readonly id: string;
    /** Weight in the overall value. */
    readonly weight: number;
    /** Years of the period in which any pair of states has a value. */
    readonly coverage: readonly [number, number] | null;
  }[];
  /** Parameters under which the measure reaches all years of every dimension. */
  readonly dimensionParams: Readonly<Record<string, unknown>>;
  readonly pairs: readonly { readonly role: PairRole; readonly result: MeasureResult }[];
}

/** Who depends more on whom, and who is the minor partner: the first state of the pair seen from the second. */
export interface DependenceResult {
  readonly asymmetry: readonly DependenceLine[];
  readonly minorPartner: readonly DependenceLine[];
}

export interface DependenceLine {
  readonly channel: 'trade' | 'arms';
  /** Source of the trade figures. */
  readonly source?: string;
  readonly result: MeasureResult;
}

/** What every report shows of the composites; absent where an assessment was written before they were. */
export interface Figures {
  readonly levels?: LevelsResult;
  readonly alignment?: AlignmentResult;
  readonly dependence?: DependenceResult;
  /** Absent, too, where the networks cover none of the years. */
  readonly network?: CaseNetworkResult;
}
