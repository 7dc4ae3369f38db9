import type { PairKeys } from './pairs.js';
import { CCODE_LIMIT, type StateYearValues } from './state-years.js';

/** Of the two states of a pair the one with the lower number is side 1. */
type Side = 0 | 1 | 2;

interface WatchOptions {
  /** First year that is compared. */
  readonly since: number;
  /** Years in a row, each of them covered, that a state must be level or ahead for the order to have changed. */
  readonly running: number;
}

/**
 * Which state of each pair is ahead, watched year by year. Whoever is ahead first leads, without a change of order; the
 * other takes its place when it is level or ahead for `running` years. The years must follow one
 * another: a year without both values breaks a run, and the change then lies between the last year in which the old leader
 * was seen ahead and the first of the run. Two zeros compare nothing.
 */
class LeadWatch {
  private readonly leaders: Uint8Array;
  private readonly starters: Uint8Array;
  private readonly runSides: Uint8Array;
  private readonly runStarts: Int16Array;
  private readonly runEnds: Int16Array;
  private readonly lastLeads: Int16Array;
  /** First year of the first change toward each side, and the last year before it in which the other was ahead. */
  private readonly firsts: Int16Array;
  private readonly befores: Int16Array;
  private readonly latests: Int16Array;
  private readonly running: number;

  constructor(slots: number, running: number) {
    this.leaders = new Uint8Array(slots);
    this.starters = new Uint8Array(slots);
    this.runSides = new Uint8Array(slots);
    this.runStarts = new Int16Array(slots);
    this.runEnds = new Int16Array(slots);
    this.lastLeads = new Int16Array(slots);
    this.firsts = new Int16Array(2 * slots);
    this.befores = new Int16Array(2 * slots);
    this.latests = new Int16Array(slots);
    this.running = running;
  }

  see(slot: number, year: number, first: number, second: number): void {
    // Also false for NaN.
    if (!(first > 0 || second > 0) || Number.isNaN(first + second)) return;
    const leader = this.leaders[slot]!;
    const side = first > second ? 1 : second > first ? 2 : leader === 0 ? 0 : 3 - leader;
    if (side === 0) return;
    if (side === leader) {
      this.lastLeads[slot] = year;
      this.runSides[slot] = 0;
      return;
    }
    if (leader === 0) {
      this.leaders[slot] = this.starters[slot] = side;
      this.lastLeads[slot] = year;
      return;
    }
    if (this.runSides[slot] !== side || this.runEnds[slot] !== year - 1) {
      this.runSides[slot] = side;
      this.runStarts[slot] = year;
    }
    this.runEnds[slot] = year;
    const start = this.runStarts[slot]!;
    if (year - start + 1 < this.running) return;
    this.change(slot, side, start);
    this.leaders[slot] = side;
    this.lastLeads[slot] = year;
    this.runSides[slot] = 0;
  }

  private change(slot: number, side: number, start: number): void {
    this.latests[slot] = start;
    const at = 2 * slot + side - 1;
    if (this.firsts[at] !== 0) return;
    this.firsts[at] = start;
    this.befores[at] = this.lastLeads[slot]!;
  }

  starter(slot: number): Side {
    return this.starters[slot] as Side;
  }

  /** NaN where there was none. */
  first(slot: number, side: 1 | 2): number {
    return this.firsts[2 * slot + side - 1]! || NaN;
  }

  before(slot: number, side: 1 | 2): number {
    return this.befores[2 * slot + side - 1]! || NaN;
  }

  latest(slot: number): number {
    return this.latests[slot]! || NaN;
  }
}

/** Goes through the rows in order of years and hands each over after its year has been watched. */
function watch(
  rows: PairKeys,
  series: StateYearValues,
  { since, running }: WatchOptions,
  visit: (row: number, slot: number, leads: LeadWatch) => void,
): void {
  const { rank, states } = ranksOf(rows);
  const leads = new LeadWatch(states.length ** 2, running);
  const levels = new Float64Array(states.length);
  let row = 0;
  const last = rows.rows === 0 ? -Infinity : rows.year[rows.rows - 1]!;
  for (let year = Math.max(since, series.firstYear); year <= last; year++) {
    while (row < rows.rows && rows.year[row]! < year) row++;
    states.forEach((state, at) => (levels[at] = series.get(state, year)));
    for (let i = 0; i < levels.length; i++) {
      const first = levels[i]!;
      if (Number.isNaN(first)) continue;
      for (let j = i + 1; j < levels.length; j++)
        leads.see(i * states.length + j, year, first, levels[j]!);
    }
    for (; row < rows.rows && rows.year[row] === year; row++) {
      const [i, j] = [rank[rows.ccode1[row]!]!, rank[rows.ccode2[row]!]!];
      visit(row, Math.min(i, j) * states.length + Math.max(i, j), leads);
    }
  }
}

function ranksOf({ rows, ccode1, ccode2 }: PairKeys) {
  const rank = new Int16Array(CCODE_LIMIT).fill(-1);
  for (let row = 0; row < rows; row++) rank[ccode1[row]!] = rank[ccode2[row]!] = 0;
  const states: number[] = [];
  for (let ccode = 0; ccode < CCODE_LIMIT; ccode++)
    if (rank[ccode] === 0) rank[ccode] = states.push(ccode) - 1;
  return { rank, states };
}

export interface Parities {
  /** First year in which the second state was level with the first, as known in the year of the row; NaN without. */
  readonly year: Float64Array;
  /** Last year before it in which the first state was seen ahead. */
  readonly before: Float64Array;
  /** Who was ahead when the comparison began: 1 the first state, 2 the second, 0 where nothing was compared yet. */
  readonly starter: Uint8Array;
}

/** When the second state of each ordered pair first drew level with the first. Rows in order of years. */
export function parities(rows: PairKeys, series: StateYearValues, options: WatchOptions): Parities {
  const year = new Float64Array(rows.rows).fill(NaN);
  const before = new Float64Array(rows.rows).fill(NaN);
  const starter = new Uint8Array(rows.rows);
  watch(rows, series, options, (row, slot, leads) => {
    const turned = rows.ccode1[row]! > rows.ccode2[row]!;
    year[row] = leads.first(slot, turned ? 1 : 2);
    before[row] = leads.before(slot, turned ? 1 : 2);
    const side = leads.starter(slot);
    starter[row] = side === 0 || !turned ? side : 3 - side;
  });
  return { year, before, starter };
}

/** The latest year in which the order of the two states of each pair changed, as known in the year of the row; NaN without. */
export function latestTransitions(
  rows: PairKeys,
  series: StateYearValues,
  options: WatchOptions,
): Float64Array {
  const year = new Float64Array(rows.rows).fill(NaN);
  watch(rows, series, options, (row, slot, leads) => {
    year[row] = leads.latest(slot);
  });
  return year;
}
