import { memoOn } from '../../core/memo.js';
import { CCODE_LIMIT } from './state-years.js';

interface PairYears {
  readonly rows: number;
  readonly ccode1: ArrayLike<number>;
  readonly ccode2?: ArrayLike<number>;
  readonly year: ArrayLike<number>;
}

/** Row of an ordered pair in a year; -1 where it has none. */
export type RowOfPair = (ccode1: number, ccode2: number, year: number) => number;

const columnsOf = ({ ccode1, ccode2 = ccode1, year }: PairYears) => [ccode1, ccode2, year] as const;

/** A dense index of the rows of a table with every pair and year at most once: one look-up in an array, no hashing. */
export const indexPairs: (pairs: PairYears) => RowOfPair = memoOn(columnsOf, makeIndex);

/** Row of the opposite direction of each row; -1 where there is none. */
export const oppositeRows: (pairs: PairYears) => Int32Array = memoOn(columnsOf, findOpposites);

function makeIndex({ rows, ccode1, ccode2 = ccode1, year }: PairYears): RowOfPair {
  const rank = new Int16Array(CCODE_LIMIT).fill(-1);
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < rows; row++) {
    rank[ccode1[row]!] = rank[ccode2[row]!] = 0;
    first = Math.min(first, year[row]!);
    last = Math.max(last, year[row]!);
  }
  let width = 0;
  for (let ccode = 0; ccode < CCODE_LIMIT; ccode++) if (rank[ccode] === 0) rank[ccode] = width++;
  const span = rows === 0 ? 0 : last - first + 1;
  const index = new Int32Array(width * width * span).fill(-1);
  const slot = (i: number, j: number, y: number): number =>
    (rank[i]! * width + rank[j]!) * span + y - first;
  for (let row = 0; row < rows; row++) index[slot(ccode1[row]!, ccode2[row]!, year[row]!)] = row;
  return (i, j, y) =>
    y < first || y > last || rank[i]! < 0 || rank[j]! < 0 ? -1 : index[slot(i, j, y)]!;
}

function findOpposites(pairs: PairYears): Int32Array {
  const { rows, ccode1, ccode2 = ccode1, year } = pairs;
  const opposite = new Int32Array(rows);
  let rowOf: RowOfPair | undefined;
  for (let row = 0; row < rows; row++) {
    const [i, j, y] = [ccode1[row]!, ccode2[row]!, year[row]!];
    // Where the two orders of a pair stand side by side, as in the trade tables, no index is needed.
    const beside = row ^ 1;
    if (beside < rows && ccode1[beside] === j && ccode2[beside] === i && year[beside] === y)
      opposite[row] = beside;
    else opposite[row] = (rowOf ??= indexPairs(pairs))(j, i, y);
  }
  return opposite;
}

/** Values at the given rows; NaN at -1. */
export function takeRows(values: ArrayLike<number>, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = rows[at]! < 0 ? NaN : values[rows[at]!]!;
  return taken;
}
