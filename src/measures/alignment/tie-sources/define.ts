import type { z } from 'zod';
import { quantileSorted } from '../../../core/statistics.js';

/** The values of a year’s pairs, as a source of ties sees them. */
export interface YearValues {
  /** All known values of the year in ascending order. */
  readonly sorted: Float64Array;
}

/**
 * What gives two states a tie: a measure of pairs, and which of its values count. A pair with no value has no tie from it,
 * and is counted as unknown.
 */
export interface TieSource<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly id: string;
  readonly title: string;
  /** The sign that it can give. */
  readonly gives: 'positive' | 'negative' | 'either';
  /** Its parameters; a name that two sources have means the same in both. */
  readonly params: Shape;
  /** In words, what has to be so for a tie. */
  says(params: z.output<z.ZodObject<Shape>>): string;
  /** The measure it reads, and a part of it in place of the value. */
  look(params: z.output<z.ZodObject<Shape>>): {
    readonly measure: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly part?: string;
  };
  /** How many years count, the year itself and those before it; 1 where it is absent. */
  years?(params: z.output<z.ZodObject<Shape>>): number;
  /** Last year up to which its list is complete, where the measure goes on after it. */
  readonly completeTo?: number;
  /** The sign of a value among those of its year, 0 for no tie. */
  signs(params: z.output<z.ZodObject<Shape>>, year: YearValues): (value: number) => 1 | -1 | 0;
  /**
   * Of a source that reads estimates: the chance that a pair has the sign, from its value and the chance that what the
   * measure estimates exceeds a limit. A source that reads records has none.
   */
  chance?(
    params: z.output<z.ZodObject<Shape>>,
    year: YearValues,
  ): (value: number, exceeds: (limit: number) => number) => number;
  /** Another source, with parameters of its own, that takes the tie away where it gives one, and what is said of a tie that stays. */
  yieldsTo?(params: z.output<z.ZodObject<Shape>>): {
    readonly source: AnyTieSource;
    readonly params: Readonly<Record<string, unknown>>;
    readonly says: string;
  };
  /** What a reader must know of ties from it in a year. */
  caveat?(params: z.output<z.ZodObject<Shape>>, year: number): string | undefined;
}

/** Friendly above a threshold, hostile below it, no tie level with it: a number, or the median of the pairs of the year. */
export function aboveOrBelow(threshold: number | 'median', { sorted }: YearValues) {
  const cut = threshold === 'median' ? quantileSorted(sorted, 0.5) : threshold;
  return (value: number): 1 | -1 | 0 => (value > cut ? 1 : value < cut ? -1 : 0);
}

export const thresholdWords = (threshold: number | 'median'): string =>
  threshold === 'median' ? 'the median of the pairs of the year' : String(threshold);

/** A source whose parameters have been erased, as the registry holds it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- erased on purpose: the registry holds sources of every shape
export type AnyTieSource = TieSource<any>;

export function defineTieSource<const Shape extends z.ZodRawShape>(
  source: TieSource<Shape>,
): TieSource<Shape> {
  return source;
}
