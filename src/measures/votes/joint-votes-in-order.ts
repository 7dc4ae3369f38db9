import type { NumberColumn } from '../../core/frames.js';
import type { PairKeys } from '../shared/pairs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

type Keys = Readonly<Record<'ccode1' | 'ccode2' | 'year', NumberColumn>>;

/**
 * The keys of a table whose rows stand in the order of joint votes and within some years, each pair and year once, so
 * that nothing need be sorted or added up; undefined of any other table.
 */
export function keysInOrder(
  rows: number,
  { ccode1, ccode2, year }: Keys,
  within: { readonly from: number; readonly to: number },
): PairKeys | undefined {
  const narrow = [ccode1, ccode2, year].every((column) => column instanceof Int16Array);
  if (!narrow || rows === 0) return undefined;
  if (year[0]! < within.from || year[rows - 1]! > within.to) return undefined;
  let before = -1;
  for (let row = 0; row < rows; row++) {
    const [a, b] = [ccode1[row]!, ccode2[row]!];
    const code = (year[row]! * CCODE_LIMIT + a) * CCODE_LIMIT + b;
    if (code <= before || a >= b) return undefined;
    before = code;
  }
  return { rows, ccode1, ccode2, year } as PairKeys;
}

/** Nine counts a row, side by side; undefined where a row has none, which is no row of joint votes. */
export function countsSideBySide(
  rows: number,
  columns: readonly NumberColumn[],
): Uint16Array | undefined {
  const [yy, ya, yn, ay, aa, an, ny, na, nn] = columns as readonly [
    NumberColumn,
    NumberColumn,
    NumberColumn,
    NumberColumn,
    NumberColumn,
    NumberColumn,
    NumberColumn,
    NumberColumn,
    NumberColumn,
  ];
  const cells = new Uint16Array(rows * 9);
  // Spelt out: each column keeps its own type of array, and the table is gone through once.
  for (let row = 0, at = 0; row < rows; row++, at += 9) {
    const first = (cells[at] = yy[row]!) + (cells[at + 1] = ya[row]!) + (cells[at + 2] = yn[row]!);
    const second =
      (cells[at + 3] = ay[row]!) + (cells[at + 4] = aa[row]!) + (cells[at + 5] = an[row]!);
    const third =
      (cells[at + 6] = ny[row]!) + (cells[at + 7] = na[row]!) + (cells[at + 8] = nn[row]!);
    if (first + second + third === 0) return undefined;
  }
  return cells;
}

/** Row of a pair in a year; -1 where it has none. The rows of a pair are looked for once: few are asked about, but often. */
export function rowFinder(
  { rows, ccode1, ccode2, year }: PairKeys,
  { from, to }: { readonly from: number; readonly to: number },
): (a: number, b: number, year: number) => number {
  const starts = startsOfYears(year, rows, from, to);
  const found = new Map<number, Int32Array>();
  const rowsOf = (low: number, high: number): Int32Array =>
    Int32Array.from({ length: to - from + 1 }, (_, at) => {
      let [first, last] = [starts[at]!, starts[at + 1]!];
      const end = last;
      while (first < last) {
        const middle = (first + last) >>> 1;
        const order = ccode1[middle]! - low || ccode2[middle]! - high;
        if (order < 0) first = middle + 1;
        else last = middle;
      }
      return first < end && ccode1[first] === low && ccode2[first] === high ? first : -1;
    });
  return (a, b, asked) => {
    if (asked < from || asked > to) return -1;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const pair = low * CCODE_LIMIT + high;
    let ofPair = found.get(pair);
    if (ofPair === undefined) found.set(pair, (ofPair = rowsOf(low, high)));
    return ofPair[asked - from]!;
  };
}

function startsOfYears(year: Int16Array, rows: number, from: number, to: number): Int32Array {
  const starts = new Int32Array(to - from + 2);
  for (let row = 0; row < rows; row++) starts[year[row]! - from + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  return starts;
}
