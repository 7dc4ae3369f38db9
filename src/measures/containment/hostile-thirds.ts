import type { MeasureColumns } from '../../core/measure.js';
import { keptIn, memoOn } from '../../core/memo.js';
import type { RowOfPair } from '../shared/pair-index.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

/** Pairs beside third states, by year. */
export interface TriadKeys {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly third: Int16Array;
  readonly year: Int16Array;
}

/** Triads whose pair has at least this chance of being hostile to the third state both. */
const leastBothHostile = 0.05;

export const triadPopulation =
  'relevant dyads beside every third state that is relevant to both, where the chance that both are hostile to it is at least .05';

/** Row of a pair, its states in either order, in a year; -1 where it has none. */
export const eitherOrder =
  (rowOf: RowOfPair): RowOfPair =>
  (a, b, year) =>
    rowOf(Math.min(a, b), Math.max(a, b), year);

interface Enemy {
  readonly state: number;
  readonly chance: number;
}

/**
 * The triads of which containment of the third state is conceivable: the two are hostile to it with a chance of at least
 * .05, the chances being independent of each other, and all three are relevant to each other. By year, first, second and third state.
 */
export const hostileTriads = memoOn(
  (hostile: MeasureColumns, relevantRow: RowOfPair) => [hostile.value, relevantRow],
  (hostile, relevantRow): TriadKeys => {
    const found: number[] = [];
    for (const [year, ofYear] of enemiesByYear(hostile, relevantRow)) {
      const triads: number[] = [];
      for (const [third, enemies] of ofYear) {
        enemies.sort((a, b) => a.state - b.state);
        enemies.forEach((first, at) => {
          for (const second of enemies.slice(at + 1))
            if (
              first.chance * second.chance >= leastBothHostile &&
              relevantRow(first.state, second.state, year) >= 0
            )
              triads.push((first.state * CCODE_LIMIT + second.state) * CCODE_LIMIT + third);
        });
      }
      for (const code of Float64Array.from(triads).sort()) found.push(year, code);
    }
    return keysOf(found);
  },
);

/** States that may be hostile to a third one, by year and third state; years ascend. */
function enemiesByYear(
  { rows, ccode1, ccode2, year, value }: MeasureColumns,
  relevantRow: RowOfPair,
) {
  const byYear = new Map<number, Map<number, Enemy[]>>();
  for (let row = 0; row < rows; row++) {
    const [a, b, chance] = [ccode1[row]!, ccode2![row]!, value[row]!];
    if (!(chance >= leastBothHostile) || relevantRow(a, b, year[row]!) < 0) continue;
    const ofYear = keptIn(byYear, year[row]!, () => new Map<number, Enemy[]>());
    keptIn(ofYear, a, (): Enemy[] => []).push({ state: b, chance });
    keptIn(ofYear, b, (): Enemy[] => []).push({ state: a, chance });
  }
  return [...byYear].sort(([a], [b]) => a - b);
}

/** From pairs of a year and a code of three states. */
function keysOf(found: readonly number[]): TriadKeys {
  const keys = triadKeys(found.length / 2);
  for (let row = 0; row < keys.rows; row++) {
    const code = found[2 * row + 1]!;
    keys.year[row] = found[2 * row]!;
    keys.third[row] = code % CCODE_LIMIT;
    keys.ccode2[row] = Math.floor(code / CCODE_LIMIT) % CCODE_LIMIT;
    keys.ccode1[row] = Math.floor(code / CCODE_LIMIT ** 2);
  }
  return keys;
}

const triadKeys = (rows: number): TriadKeys => ({
  rows,
  ccode1: new Int16Array(rows),
  ccode2: new Int16Array(rows),
  third: new Int16Array(rows),
  year: new Int16Array(rows),
});

/** The triads of one pair with every third state, or one, that are not among those. */
export function otherTriads(
  pair: readonly [number, number],
  known: TriadKeys,
  hostile: MeasureColumns,
  relevantRow: RowOfPair,
  only?: number,
): TriadKeys {
  const [first, second] = [Math.min(...pair), Math.max(...pair)];
  const codeOf = (year: number, third: number): number => year * CCODE_LIMIT + third;
  const held = new Set<number>();
  for (let row = 0; row < known.rows; row++)
    if (known.ccode1[row] === first && known.ccode2[row] === second)
      held.add(codeOf(known.year[row]!, known.third[row]!));
  const toFirst = new Set<number>();
  const both: number[] = [];
  const { ccode1, ccode2, year } = hostile;
  const thirdOf = (row: number, state: number): number =>
    ccode1[row] === state ? ccode2![row]! : ccode2![row] === state ? ccode1[row]! : -1;
  for (let row = 0; row < hostile.rows; row++) {
    const third = thirdOf(row, first);
    if (third >= 0) toFirst.add(codeOf(year[row]!, third));
  }
  for (let row = 0; row < hostile.rows; row++) {
    const third = thirdOf(row, second);
    if (third < 0 || third === first || (only !== undefined && third !== only)) continue;
    const code = codeOf(year[row]!, third);
    if (toFirst.has(code) && !held.has(code) && relevantRow(first, second, year[row]!) >= 0)
      both.push(code);
  }
  const keys = triadKeys(both.length);
  both
    .sort((a, b) => a - b)
    .forEach((code, row) => {
      keys.ccode1[row] = first;
      keys.ccode2[row] = second;
      keys.third[row] = code % CCODE_LIMIT;
      keys.year[row] = Math.floor(code / CCODE_LIMIT);
    });
  return keys;
}
