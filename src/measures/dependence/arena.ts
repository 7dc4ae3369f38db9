import type { MeasureColumns } from '../../core/measure.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { silenceAmong } from '../trade/trade-sources.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

const YEAR_LIMIT = 4096;

/**
 * Ties of every third state r with the two states of a pair, from the columns of a measure of pairs: its rows (r, i) and
 * (r, j), or, where the measure is symmetric, the rows of these pairs in either order. A row for each r and year in
 * which the measure has both.
 */
export function arenaColumns(
  { rows, ccode1, ccode2, year, value, flags, reasons }: MeasureColumns,
  pair: readonly [number, number],
  options: {
    readonly symmetric?: boolean;
    readonly valueOf: (first: number, second: number) => number;
  },
): MeasureColumns {
  const [first, second] = pair;
  const found = [new Map<number, number>(), new Map<number, number>()] as const;
  for (let row = 0; row < rows; row++) {
    const a = ccode1[row]!;
    const b = ccode2![row]!;
    // Of a million rows some thousand have to do with the pair.
    if (b === first || b === second) {
      if (a !== first && a !== second) found[b === first ? 0 : 1].set(keyOf(a, year[row]!), row);
    } else if (options.symmetric === true && (a === first || a === second))
      found[a === first ? 0 : 1].set(keyOf(b, year[row]!), row);
  }
  const keys = [...found[0].keys()].filter((key) => found[1].has(key)).sort((a, b) => a - b);
  const tiesWith = (side: 0 | 1): Float64Array =>
    Float64Array.from(keys, (key) => value[found[side].get(key)!]!);
  const parts = { first: tiesWith(0), second: tiesWith(1) };
  const result = Float64Array.from(keys, (_, row) =>
    options.valueOf(parts.first[row]!, parts.second[row]!),
  );
  const flagOf = (key: number) => flags?.get(found[0].get(key)!) ?? flags?.get(found[1].get(key)!);
  const kept = keys.flatMap((key, row) => {
    const flag = flagOf(key);
    return flag === undefined ? [] : [[row, flag] as const];
  });
  return {
    rows: keys.length,
    ccode1: new Int16Array(keys.length).fill(first),
    ccode2: new Int16Array(keys.length).fill(second),
    third: Int16Array.from(keys, (key) => Math.floor(key / YEAR_LIMIT)),
    year: Int16Array.from(keys, (key) => key % YEAR_LIMIT),
    value: result,
    parts,
    reasons: reasonsWhereMissing(result, (row) => {
      if (!Number.isNaN(parts.first[row]! + parts.second[row]!)) return 'no-ties';
      const [one, other] = found.map((rowOf) => reasons?.get(rowOf.get(keys[row]!)!));
      return silenceAmong(one, other) ?? 'not-reported';
    }),
    flags: new Map(kept),
  };
}

const keyOf = (state: number, year: number): number => (state % CCODE_LIMIT) * YEAR_LIMIT + year;
