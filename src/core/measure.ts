import { z } from 'zod';
import type { Dimension } from './dimensions.js';
import type { FrameNeed, FramesOf } from './frames.js';
import type { Grain } from './grains.js';
import type { MissingReason } from './missing.js';
import type { OfGroups } from './of-groups.js';
import type { Reference } from './references.js';
import type { Rng } from './rng.js';
import type { RowFlag } from './row-flags.js';

export { isBoundFlag, rowFlags, type RowFlag } from './row-flags.js';

/**
 * The values of one measure for its whole population, one row per unit, year and (where the measure has one) key.
 * For symmetric measures every dyad appears once with ccode1 < ccode2; for directed ones (i, j) is ccode1, ccode2;
 * for state measures `ccode2` is absent. A measure of groups (group-year) has no state: `ccode1` is 0 and `key` the group;
 * asked without a group it has rows of every group, or of its default one. A null value is NaN in `value` and has a reason in `reasons` by row number.
 */
export interface MeasureColumns {
  readonly rows: number;
  readonly ccode1: Int16Array | Int32Array;
  readonly ccode2?: Int16Array | Int32Array;
  /** Third party of a triad, or the arena state that the pair competes over. */
  readonly third?: Int16Array | Int32Array;
  readonly year: Int16Array | Int32Array;
  readonly value: Float64Array;
  /** Reasons of the null rows that the measure itself creates, where it creates any. */
  readonly reasons?: ReadonlyMap<number, MissingReason>;
  /** Further key of a row, for example the resolution of a roll call. */
  readonly key?: readonly string[];
  /** Observations behind each value (roll calls, items), where that makes sense. */
  readonly n?: Int32Array | Int16Array;
  /** Named parts of the value, shown beside it. NaN for a missing part. */
  readonly parts?: Readonly<Record<string, Float64Array>>;
  /** The value of a part in one row, where that can be had without the column: most who ask look at a few rows. */
  readonly partAt?: (part: string, row: number) => number;
  /** Ends of the 90% interval of each value, of a measure that estimates it with its error. */
  readonly interval?: Ends;
  /** What the data say of each value: 1 - V_after / V_before, from 0, nothing, to 1, all. */
  readonly information?: Float64Array;
  /** Percentiles of a measure that ranks its values itself, in the population that it names, and not its parts; others are ranked among the rows of their year. */
  readonly percentile?: Float64Array;
  /** The percentiles of the ends of the intervals. */
  readonly percentileInterval?: Ends;
  /** The last year whose rows are ranked, by default any: later ones are a list of some, among which a rank means nothing. */
  readonly rankedTo?: number;
  /** How many rows, the first ones, are ranked, by default all: those behind them are of a pair that was asked for. */
  readonly ranked?: number;
  /** Caveat that applies to a row, by row number. */
  readonly flags?: ReadonlyMap<number, RowFlag>;
}

/** Lower and upper ends of intervals, NaN where there is none. */
export interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Both ends in one row, where these can be had without the columns. */
  readonly at?: (row: number) => readonly [low: number, high: number];
}

export interface MeasureRequest<P> {
  readonly params: P;
  /**
   * The ordered pair that arena measures are asked about, whose population is every third state beside it; of a measure that has
   * rows beside its population, the pair whose rows these are.
   */
  readonly pair?: readonly [number, number];
  /** The one third state whose rows are wanted beside the population; all where it is absent. */
  readonly third?: number | undefined;
  /** A named group of states, in place of the second state or measured itself, where the measure accepts one. */
  readonly group?: string;
  /** First year of interest: rows of earlier years may be left out, or hold anything. */
  readonly from?: number;
}

/** A group of states that a request may name, by its id or its name. */
export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  /** Its first and its last year, null while it goes on; absent where it is the same at all times. */
  readonly years?: readonly [from: number, to: number | null];
}

/** The groups that a measure takes, in the order in which they are listed, and those of its tables that name them. */
interface GroupList<Needs extends Readonly<Record<string, FrameNeed>>> {
  readonly tables: readonly (keyof Needs & string)[];
  list(frames: FramesOf<Needs>): readonly NamedGroup[];
}

/** A unit of one measure: a state, a pair (ordered for directed measures), or a pair with a third state. */
export interface MeasureUnit {
  readonly ccode1: number;
  readonly ccode2?: number;
  readonly third?: number;
}

/** Another measure that a composite is made of, with the parameters it takes. */
export interface MeasureUse {
  readonly measure: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** For an arena measure, or one with rows beside its population: compute it for the pair that the composite is asked about. */
  readonly ofPair?: boolean;
}

/** A used measure as a composite sees it: computed for its whole population. */
export interface UsedMeasure {
  readonly columns: MeasureColumns;
  /** One bootstrap replicate of a unit's values, where the used measure has one. */
  readonly resample?: (
    unit: MeasureUnit & { readonly years: readonly number[] },
    rng: Rng,
  ) => Float64Array;
}
export type UsedOf<Uses extends Readonly<Record<string, MeasureUse>>> = {
  readonly [K in keyof Uses]: UsedMeasure;
};

/** Bounds of a measure; null is unbounded. */
export type Range = readonly [number | null, number | null];

interface MeasureDeclaration<
  Needs extends Readonly<Record<string, FrameNeed>> = Readonly<Record<string, FrameNeed>>,
  P = unknown,
  Uses extends Readonly<Record<string, MeasureUse>> = Readonly<Record<string, MeasureUse>>,
> {
  readonly id: string;
  readonly title: string;
  /** One sentence with the formula in words. */
  readonly summary: string;
  readonly grain: Grain;
  readonly unit: string;
  /** Units of the parts that are not in the unit of the value. */
  readonly partUnits?: Readonly<Record<string, string>>;
  readonly range: Range;
  /** m(i,j) = m(j,i): by default of pairs without an order, alone or with a third state. */
  readonly symmetric?: boolean;
  /** Whether a higher value means more alignment (`closer`), less (`farther`), or neither, the default. */
  readonly direction?: 'closer' | 'farther' | 'none';
  readonly dimension: Dimension;
  /** Population in which percentiles are taken, in words. */
  readonly population: string;
  /** Datasets in the lineage, the one with the largest share first. */
  readonly datasets: readonly string[];
  readonly coverage: { readonly from: number; readonly to: number };
  /**
   * Last year that counts whole, where a source ends within a later one. Later values are shown, and flagged: a trend, a test,
   * a claim, a row of a case and a composite look no further.
   */
  readonly wholeTo?: number;
  readonly needs: Needs;
  /** Measures it is made of, by the name that `compute` knows them by; acyclic. */
  readonly uses?: Uses | ((params: P) => Uses);
  /** Zod object, by default without fields; every field has a default and a description, from which the CLI and the docs are generated. */
  readonly params?: z.ZodType<P>;
  /** Parameters that may list states by any code or name: they reach the measure as Correlates of War numbers. */
  readonly stateLists?: readonly (keyof P & string)[];
  /** Parameters that add parts beside the value and change nothing else, each with what the names of these parts begin with. */
  readonly besideValue?: Readonly<Partial<Record<keyof P & string, string>>>;
  /**
   * What holds of a request where it depends on the parameters: the datasets, coverage and population of the source that
   * they choose, unit and range, and which rows of its tables it needs. The definition's own fields then say it of all together.
   */
  variant?(
    params: P,
  ): Partial<
    Pick<
      MeasureDefinition<Needs, P, Uses>,
      'datasets' | 'coverage' | 'wholeTo' | 'population' | 'unit' | 'range' | 'needs'
    >
  >;
  /**
   * Its sources measure the same thing: a series of named states that leaves `source` out is of the one that reaches furthest
   * for them. Whole tables take the default of the parameter.
   */
  readonly freshest?: true;
  /** What it says of a group of states in place of a state, and how it is made of the values of the members. */
  readonly ofGroups: OfGroups;
  readonly acceptsGroup?: boolean;
  /** The groups that it takes, where the data list them. */
  readonly groups?: GroupList<Needs>;
  /**
   * How many years before a year its row looks at, in tables and in used measures: by default 0, the year alone counts;
   * `Infinity` where the whole past does. Who looks at late years only has the measure computed for those and these before them.
   */
  readonly lookback?: number | ((params: P) => number);
  /** Data that the measure needs and the project does not have: every value is null, with the reason `no-source`. */
  readonly lacks?: string;
  readonly references: readonly Reference[];
  compute(frames: FramesOf<Needs>, request: MeasureRequest<P>, used: UsedOf<Uses>): MeasureColumns;
  /**
   * Of a measure of pairs with a third state: the rows of a pair that is asked for, with every third state, that are not in the
   * population. They are shown, and have no place among others.
   */
  beside?(
    frames: FramesOf<Needs>,
    request: MeasureRequest<P> & { readonly pair: readonly [number, number] },
    used: UsedOf<Uses>,
    population: MeasureColumns,
  ): MeasureColumns;
  /** Why the measure has no row for a unit in a covered year; `not-reported` where it says nothing. */
  explainMissing?(
    frames: FramesOf<Needs>,
    unit: MeasureUnit & { readonly year: number },
    request: MeasureRequest<P>,
  ): MissingReason | undefined;
  /** Of a measure that estimates its values: the probability that what it estimates lies above a limit. */
  exceeds?(
    frames: FramesOf<Needs>,
    unit: MeasureUnit & { readonly year: number },
    request: MeasureRequest<P>,
    limit: number,
  ): number;
  /** What the interval in its columns is, in words, where it gives one. */
  readonly ownInterval?: string;
  /** What a replicate draws again, where that is not the roll calls of the year. */
  readonly drawsAgain?: string;
  /**
   * One bootstrap replicate of a unit's values for the given years, where the measure rests on countable
   * observations (roll calls) that can be drawn again. NaN where the replicate is undefined.
   */
  resample?(
    frames: FramesOf<Needs>,
    unit: MeasureUnit & { readonly years: readonly number[] },
    request: MeasureRequest<P>,
    rng: Rng,
    used: UsedOf<Uses>,
  ): Float64Array;
}

/** A measure as a registry holds it, with what a declaration leaves to the defaults. */
export interface MeasureDefinition<
  Needs extends Readonly<Record<string, FrameNeed>> = Readonly<Record<string, FrameNeed>>,
  P = unknown,
  Uses extends Readonly<Record<string, MeasureUse>> = Readonly<Record<string, MeasureUse>>,
> extends MeasureDeclaration<Needs, P, Uses> {
  readonly symmetric: boolean;
  readonly direction: 'closer' | 'farther' | 'none';
  readonly params: z.ZodType<P>;
  readonly lookback: number | ((params: P) => number);
}

/** A measure whose needs and parameters have been erased, as a registry holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- erased on purpose: a registry holds measures of every shape
export type AnyMeasure = MeasureDefinition<any, any, any>;

/** Whether a year counts where years are compared or summed up: it is not one within which the source ends. */
export const countsWhole = (
  { wholeTo = Infinity }: Pick<AnyMeasure, 'wholeTo'>,
  year: number,
): boolean => year <= wholeTo;

/** The last year that a measure covers whole. */
export const lastWholeYear = ({
  coverage,
  wholeTo = Infinity,
}: Pick<AnyMeasure, 'coverage' | 'wholeTo'>): number => Math.min(coverage.to, wholeTo);

/** Whether a measure can be computed for one pair: it is one of contested states, or has rows beside its population. */
export const takesPair = ({ grain, beside }: Pick<AnyMeasure, 'grain' | 'beside'>): boolean =>
  grain === 'arena-year' || beside !== undefined;

/** Unit of a measure's value, or of one of its parts. */
export function unitOfPart(
  { unit, partUnits }: Pick<AnyMeasure, 'unit' | 'partUnits'>,
  part: string | undefined,
): string {
  return (part === undefined ? undefined : partUnits?.[part]) ?? unit;
}

export function defineMeasure<
  const Needs extends Readonly<Record<string, FrameNeed>>,
  P,
  const Uses extends Readonly<Record<string, MeasureUse>> = Readonly<Record<string, MeasureUse>>,
>(declared: MeasureDeclaration<Needs, P, Uses>): MeasureDefinition<Needs, P, Uses> {
  return {
    symmetric: declared.grain === 'dyad-year' || declared.grain === 'triad-year',
    direction: 'none',
    params: z.strictObject({}) as unknown as z.ZodType<P>,
    lookback: 0,
    ...declared,
  };
}
