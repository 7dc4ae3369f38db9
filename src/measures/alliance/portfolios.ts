import { memoOn } from '../../core/memo.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { allPairs, type PairKeys } from '../shared/pairs.js';
import { CCODE_LIMIT, inYears, statesByYear } from '../shared/state-years.js';

/*
 * Alliance portfolios. The portfolio of a state is the list of what it has undertaken toward every member of the state
 * system, itself included, each obligation a level from 0 to 3. All measures of similarity are functions of one table for
 * each pair: how many states have level a in the first portfolio and level b in the second.
 */

const kinds = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'] as const;

export const portfolioNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  obligations: frameNeed('directed-dyad-year', 'obligations', kinds),
} as const;
export type PortfolioFrames = FramesOf<typeof portfolioNeeds>;

export const portfolioCoverage = { from: 1816, to: 2018 } as const;

/** Which obligation is the stronger. */
export type Ordering = 'fpsim' | 'haege';
/** Level of each kind of obligation, in the order of `kinds`. */
const levelsOf: Readonly<Record<Ordering, readonly number[]>> = {
  fpsim: [3, 3, 2, 1, 2],
  haege: [3, 3, 2, 2, 1],
};
/** A state is its own closest ally. */
const SELF = 3;

/** Obligations of the states toward each other in one year. */
export interface PortfolioYear {
  readonly year: number;
  readonly states: ArrayLike<number>;
  /** Row of the first pair of the year. */
  readonly firstRow: number;
  /**
   * By the state toward which they are: `debtor` lists the states with an obligation toward state k, by their place in
   * `states` and ascending, and `level` what each has undertaken, from `from[k]` up to `from[k + 1]`.
   */
  readonly from: Int32Array;
  readonly debtor: Int16Array;
  readonly level: Uint8Array;
}

export interface Portfolios {
  readonly pairs: PairKeys;
  readonly years: readonly PortfolioYear[];
  /** Nine counts for each pair: third states toward which both have an obligation, by the level of the first and the second. */
  readonly joint: Uint16Array;
}

/** A table of two portfolios: 4 * a + b is the number of states with level a in the first and b in the second. */
export type PortfolioTable = Int32Array;

/** Row of the pair of the states at the places i < j: rowsBefore + j. */
export function rowsBefore({ firstRow, states }: PortfolioYear, i: number): number {
  return firstRow + i * (states.length - 1) - (i * (i + 1)) / 2 - 1;
}

type StatesByYear = ReadonlyMap<number, ArrayLike<number>>;

/** The portfolios of all members of the state system in all years. */
export const portfoliosOf = memoOn(
  ({ obligations, states }: PortfolioFrames, ordering: Ordering) => [
    obligations.numbers.ccode1,
    states.numbers.year,
    ordering,
  ],
  makePortfolios,
);

/**
 * Counts only pairs of states that owe something to the same third one: 5.5 million, where the portfolios of all pairs have
 * 150 million entries.
 */
export function makePortfolios(frames: PortfolioFrames, ordering: Ordering): Portfolios {
  const members = inYears(statesByYear(frames.states), portfolioCoverage);
  const pairs = allPairs(members);
  const years = listYears(members, levelMatrices(frames, members, ordering));
  const joint = new Uint16Array(pairs.rows * 9);
  for (const year of years) countJoint(year, joint);
  return { pairs, years, joint };
}

/** Levels of the members of one year: `matrix[start + n * k + i]` is what i has undertaken toward k. */
interface Levels {
  readonly matrix: Uint8Array;
  readonly starts: ReadonlyMap<number, number>;
}

function levelMatrices(
  { obligations }: PortfolioFrames,
  members: StatesByYear,
  ordering: Ordering,
): Levels {
  const first = portfolioCoverage.from;
  const span = portfolioCoverage.to - first + 1;
  const place = new Int16Array(span * CCODE_LIMIT).fill(-1);
  const startOf = new Int32Array(span);
  const sizeOf = new Int32Array(span);
  const starts = new Map<number, number>();
  let cells = 0;
  for (const [year, states] of members) {
    for (let i = 0; i < states.length; i++) place[(year - first) * CCODE_LIMIT + states[i]!] = i;
    startOf[year - first] = cells;
    sizeOf[year - first] = states.length;
    starts.set(year, cells);
    cells += states.length * states.length;
  }
  const matrix = new Uint8Array(cells);
  for (const [year, states] of members)
    for (let i = 0; i < states.length; i++)
      matrix[starts.get(year)! + i * (states.length + 1)] = SELF;
  const { ccode1, ccode2, year } = obligations.numbers;
  const columns = kinds.map((kind) => obligations.numbers[kind]);
  const levels = levelsOf[ordering];
  for (let row = 0; row < obligations.rows; row++) {
    const y = year[row]! - first;
    if (y < 0 || y >= span) continue;
    const i = place[y * CCODE_LIMIT + ccode1[row]!]!;
    const k = place[y * CCODE_LIMIT + ccode2[row]!]!;
    if (i < 0 || k < 0) continue;
    const at = startOf[y]! + k * sizeOf[y]! + i;
    for (let kind = 0; kind < kinds.length; kind++)
      if (columns[kind]![row] === 1 && levels[kind]! > matrix[at]!) matrix[at] = levels[kind]!;
  }
  return { matrix, starts };
}

function listYears(members: StatesByYear, { matrix, starts }: Levels): PortfolioYear[] {
  let firstRow = 0;
  return [...members].map(([year, states]) => {
    const n = states.length;
    const start = starts.get(year)!;
    const from = new Int32Array(n + 1);
    let ties = 0;
    for (let at = 0; at < n * n; at++) if (matrix[start + at] !== 0) ties++;
    const debtor = new Int16Array(ties);
    const level = new Uint8Array(ties);
    let tie = 0;
    for (let k = 0; k < n; k++) {
      for (let i = 0; i < n; i++) {
        const owed = matrix[start + k * n + i]!;
        if (owed === 0) continue;
        debtor[tie] = i;
        level[tie++] = owed;
      }
      from[k + 1] = tie;
    }
    const listed = { year, states, firstRow, from, debtor, level };
    firstRow += (n * (n - 1)) / 2;
    return listed;
  });
}

function countJoint(portfolios: PortfolioYear, joint: Uint16Array): void {
  const { states, from, debtor, level } = portfolios;
  for (let k = 0; k < states.length; k++) {
    const end = from[k + 1]!;
    for (let a = from[k]!; a < end; a++) {
      const before = rowsBefore(portfolios, debtor[a]!);
      const cell = 3 * level[a]! - 4;
      for (let b = a + 1; b < end; b++) joint[9 * (before + debtor[b]!) + cell + level[b]!]!++;
    }
  }
}

/** How many states are at each level of each portfolio of a year: four counts a state. */
function countLevels({ states, debtor, level }: PortfolioYear): Int32Array {
  const counts = new Int32Array(4 * states.length);
  for (let tie = 0; tie < debtor.length; tie++) counts[4 * debtor[tie]! + level[tie]!]!++;
  for (let i = 0; i < states.length; i++)
    counts[4 * i] = states.length - counts[4 * i + 1]! - counts[4 * i + 2]! - counts[4 * i + 3]!;
  return counts;
}

/**
 * Calls back with the table of every pair, in the order of the pairs. It is the same array each time, which the callback may
 * change; n is the number of states in the portfolios.
 */
export function eachTable(
  { years, joint }: Portfolios,
  visit: (table: PortfolioTable, row: number, n: number) => void,
): void {
  const table = new Int32Array(16);
  for (const portfolios of years) {
    const n = portfolios.states.length;
    const counts = countLevels(portfolios);
    for (let i = 0, row = portfolios.firstRow; i < n; i++)
      for (let j = i + 1; j < n; j++, row++) {
        fillTable(table, joint, 9 * row, counts, 4 * i, 4 * j);
        visit(table, row, n);
      }
  }
}

function fillTable(
  table: PortfolioTable,
  joint: Uint16Array,
  cell: number,
  counts: Int32Array,
  i: number,
  j: number,
): void {
  for (let level = 1; level <= 3; level++, cell += 3) {
    const at = 4 * level;
    table[at + 1] = joint[cell]!;
    table[at + 2] = joint[cell + 1]!;
    table[at + 3] = joint[cell + 2]!;
    table[at] = counts[i + level]! - table[at + 1]! - table[at + 2]! - table[at + 3]!;
  }
  table[1] = counts[j + 1]! - table[5]! - table[9]! - table[13]!;
  table[2] = counts[j + 2]! - table[6]! - table[10]! - table[14]!;
  table[3] = counts[j + 3]! - table[7]! - table[11]! - table[15]!;
  table[0] = counts[i]! - table[1] - table[2] - table[3];
}
