import type { MeasureColumns } from '../../core/measure.js';
import { keptIn, memoOn } from '../../core/memo.js';
import { indexPairs, type RowOfPair } from '../shared/pair-index.js';
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

/** The states and years of a table of pairs. */
const extentOf = memoOn(
  ({ ccode1, ccode2, year }: MeasureColumns) => [ccode1, ccode2!, year],
  ({ rows, ccode1, ccode2, year }) => {
    const states = new Set<number>();
    const years = new Set<number>();
    for (let row = 0; row < rows; row++) {
      states.add(ccode1[row]!).add(ccode2![row]!);
      years.add(year[row]!);
    }
    return {
      states: [...states].sort((a, b) => a - b),
      years: [...years].sort((a, b) => a - b),
    };
  },
);

/** The triads of one pair with every third state, or one, that are not in the population. */
export function otherTriads(
  pair: readonly [number, number],
  population: MeasureColumns,
  hostile: MeasureColumns,
  relevantRow: RowOfPair,
  only?: number,
): TriadKeys {
  const [first, second] = [Math.min(...pair), Math.max(...pair)];
  const codeOf = (year: number, third: number): number => year * CCODE_LIMIT + third;
  const held = new Set<number>();
  const { rows, ccode1, ccode2, third, year } = population;
  for (let row = 0; row < rows; row++)
    if (ccode1[row] === first && ccode2![row] === second)
      held.add(codeOf(year[row]!, third![row]!));
  const rowOf = eitherOrder(indexPairs(hostile));
  const { states, years } = extentOf(hostile);
  const thirds = only === undefined ? states : [only];
  const found = years.flatMap((y) =>
    relevantRow(first, second, y) < 0
      ? []
      : thirds
          .filter((k) => rowOf(first, k, y) >= 0 && rowOf(second, k, y) >= 0)
          .map((k) => codeOf(y, k))
          .filter((code) => !held.has(code)),
  );
  return {
    rows: found.length,
    ccode1: new Int16Array(found.length).fill(first),
    ccode2: new Int16Array(found.length).fill(second),
    third: Int16Array.from(found, (code) => code % CCODE_LIMIT),
    year: Int16Array.from(found, (code) => Math.floor(code / CCODE_LIMIT)),
  };
}
