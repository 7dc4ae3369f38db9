import type { Grain, KeyColumns } from './grains.js';

export type NumberColumn =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float64Array;

/**
 * A columnar table with a grain. Nullable numeric columns are Float64Array with NaN for null;
 * columns without nulls keep their integer type. Text columns are plain arrays.
 */
export interface Frame<
  G extends Grain = Grain,
  N extends string = string,
  T extends string = string,
> {
  readonly grain: G;
  readonly table: string;
  readonly rows: number;
  readonly numbers: Readonly<Record<N | KeyColumns[G], NumberColumn>>;
  readonly texts: Readonly<Record<T, readonly string[]>>;
}

/** What a measure needs from the panel: a table and the columns it reads (key columns are implied). */
export interface FrameNeed<
  G extends Grain = Grain,
  N extends string = string,
  T extends string = string,
> {
  readonly table: string;
  readonly grain: G;
  readonly numbers: readonly N[];
  readonly texts: readonly T[];
  /** Only the rows that hold these numbers in these columns; all rows where it is absent. */
  readonly where?: Readonly<Record<string, number>>;
  /** Rows count for other years than their own (spells, events, values carried on): the table is always read in whole. */
  readonly whole?: true;
  /** Only the rows of this year and later; earlier ones may be there nevertheless. All years where it is absent. */
  readonly from?: number;
}

/** A name for the rows that are needed, equal for needs that differ in their columns only. */
export function rowsNeeded({ table, where = {} }: Pick<FrameNeed, 'table' | 'where'>): string {
  return JSON.stringify([table, ...Object.entries(where).sort()]);
}

export function frameNeed<
  const G extends Grain,
  const N extends string,
  const T extends string = never,
>(grain: G, table: string, numbers: readonly N[], texts: readonly T[] = []): FrameNeed<G, N, T> {
  return { grain, table, numbers, texts };
}

/** A need of a table whose rows count for other years than their own. */
export function wholeNeed<
  const G extends Grain,
  const N extends string,
  const T extends string = never,
>(grain: G, table: string, numbers: readonly N[], texts: readonly T[] = []): FrameNeed<G, N, T> {
  return { ...frameNeed(grain, table, numbers, texts), whole: true };
}

export type FrameOf<Need> =
  Need extends FrameNeed<infer G, infer N, infer T> ? Frame<G, N, T> : never;
export type FramesOf<Needs extends Readonly<Record<string, FrameNeed>>> = {
  readonly [K in keyof Needs]: FrameOf<Needs[K]>;
};
