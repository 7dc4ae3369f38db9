/** The first year of the state system of Correlates of War, and the last that anything may be asked for. */
export const [firstYear, lastYear] = [1816, 2100] as const;

/** Every year from the first to the last. */
export const yearsBetween = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** In place of the year in the address of a network: the last one that there is. */
export const LATEST = 'latest';
