import { CCODE_LIMIT } from './state-years.js';

interface PairYears {
  readonly rows: number;
  readonly ccode1: ArrayLike<number>;
  readonly ccode2?: ArrayLike<number>;
  readonly year: ArrayLike<number>;
}

/** Row of an ordered pair in a year; -1 where it has none. */
export type RowOfPair = (ccode1: number, ccode2: number, year: number) => number;

const remembered = new WeakMap<object, { readonly pairs: PairYears; readonly rowOf: RowOfPair }>();

/**
 * A dense index of the rows of a table with every pair and year at most once: one look-up in an array, no hashing.
 * Remembered, so that measures that look into the same columns share it.
 */
export function indexPairs(pairs: PairYears): RowOfPair {
  const known = remembered.get(pairs.ccode1);
  if (known?.pairs.ccode2 === pairs.ccode2 && known?.pairs.year === pairs.year) return known.rowOf;
  const rowOf = makeIndex(pairs);
  remembered.set(pairs.ccode1, { pairs, rowOf });
  return rowOf;
}

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

/** Row of the opposite direction of each row; -1 where there is none. */
export function oppositeRows(pairs: PairYears, rowOf: RowOfPair = indexPairs(pairs)): Int32Array {
  const { rows, ccode1, ccode2 = ccode1, year } = pairs;
  const opposite = new Int32Array(rows);
  for (let row = 0; row < rows; row++)
    opposite[row] = rowOf(ccode2[row]!, ccode1[row]!, year[row]!);
  return opposite;
}

/** Values at the given rows; NaN at -1. */
export function takeRows(values: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = rows[at]! < 0 ? NaN : values[rows[at]!]!;
  return taken;
}
