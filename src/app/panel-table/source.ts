import type { UsageError } from '../../core/errors.js';
import type { RowFlag } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import type { Shape } from './unit.js';

/** The rows that a source has, by the unit that its columns are of. */
export interface SourceKeys {
  readonly rows: number;
  readonly first: ArrayLike<number>;
  /** Absent where the source is of single states. */
  readonly second?: ArrayLike<number>;
  readonly year: ArrayLike<number>;
  /** Row of the source's columns; absent where they are the same. */
  readonly row?: Int32Array;
  /** 1 where what the columns say of the first state of a pair is said of the second here. */
  readonly swapped?: Uint8Array;
}

/** A column of a source, and the one that holds the same with the two states of a pair changed over. */
export interface SourceColumn {
  readonly values: Float64Array;
  readonly mirror: Float64Array;
}

/** Where columns of a table come from: a computed measure, or a table of the panel. */
export interface Source {
  readonly shape: Shape;
  readonly keys: SourceKeys;
  /** A part by name, or the value; undefined for a part that there is not. */
  columnOf(part: string | undefined): SourceColumn | undefined;
  /** Why a value is null in a row that the source has. */
  whyNull(row: number): MissingReason;
  /** Why the source has no row of a state, or of a pair named in either order, in a year. */
  whyNoRow(first: number, second: number, year: number): MissingReason;
  flagOf(row: number): RowFlag | undefined;
  /** What to say where a unit has several rows in a year. */
  severalRows(): UsageError;
}

/**
 * Names of columns that say of the first state of a pair what another says of the second: `point1` and `point2`,
 * `probability-first` and `probability-second`. The name itself for all others.
 */
export function mirrorName(name: string, names: Iterable<string>): string {
  const other = name
    .replace(/[12]$/, (digit) => (digit === '1' ? '2' : '1'))
    .replace(
      /(^|[-_])(first|second)(?=$|[-_])/,
      (_, before: string, word: string) => before + (word === 'first' ? 'second' : 'first'),
    );
  return [...names].includes(other) ? other : name;
}
