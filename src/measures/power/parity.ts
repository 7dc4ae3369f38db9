import type { PairKeys } from '../shared/pairs.js';
import { CCODE_LIMIT, type StateYearValues } from '../shared/state-years.js';

interface WatchOptions {
  /** First year that is compared. */
  readonly since: number;
  /** Years in a row, each of them covered, that a state must hold its place for it to count. */
  readonly running: number;
}

/** Two states of which both are reported and not both at zero, in a year: what a watch is shown. */
interface Watch {
  see(slot: number, year: number, first: number, second: number): void;
}

/**
 * Goes through the rows in order of years, shows the watch every pair of the year, and then hands its rows over. The slot of an
 * unordered pair has the state with the lower number first.
 */
function watchOver(
  rows: PairKeys,
  series: StateYearValues,
  since: number,
  start: (slots: number) => Watch,
  visit: (row: number, slot: number) => void,
): void {
  const { rank, states } = ranksOf(rows);
  const watch = start(states.length ** 2);
  const levels = new Float64Array(states.length);
  const last = rows.rows === 0 ? -Infinity : rows.year[rows.rows - 1]!;
  let row = 0;
  for (let year = Math.max(since, series.firstYear); year <= last; year++) {
    while (row < rows.rows && rows.year[row]! < year) row++;
    states.forEach((state, at) => (levels[at] = series.get(state, year)));
    for (let i = 0; i < levels.length; i++) {
      const first = levels[i]!;
      if (Number.isNaN(first)) continue;
      for (let j = i + 1; j < levels.length; j++) {
        const second = levels[j]!;
        if (first > 0 ? !Number.isNaN(second) : second > 0)
          watch.see(i * states.length + j, year, first, second);
      }
    }
    for (; row < rows.rows && rows.year[row] === year; row++) {
      const [i, j] = [rank[rows.ccode1[row]!]!, rank[rows.ccode2[row]!]!];
      visit(row, Math.min(i, j) * states.length + Math.max(i, j));
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

/** Years in a row for which something holds, by slot. A year that is left out ends the run. */
class Runs {
  private readonly starts: Int16Array;
  private readonly ends: Int16Array;

  constructor(
    slots: number,
    private readonly running: number,
  ) {
    this.starts = new Int16Array(slots);
    this.ends = new Int16Array(slots);
  }

  /** One more year; the first year of the run once it is long enough, else 0. */
  hold(slot: number, year: number): number {
    if (this.ends[slot] !== year - 1) this.starts[slot] = year;
    this.ends[slot] = year;
    const start = this.starts[slot]!;
    return year - start + 1 >= this.running ? start : 0;
  }

  /** The next year begins a new run. */
  end(slot: number): void {
    this.ends[slot] = 0;
  }
}

/**
 * When each state of a pair first drew level with the other after having been behind it. Slots of directions: twice that of
 * the pair for the first state’s catching up with the second, one more for the second’s with the first.
 */
class CatchUpWatch implements Watch {
  private readonly runs: Runs;
  private readonly behind: Int16Array;
  private readonly compared: Uint8Array;
  readonly firsts: Int16Array;
  /** Last year behind before it. */
  readonly befores: Int16Array;

  constructor(pairs: number, running: number) {
    this.runs = new Runs(2 * pairs, running);
    this.behind = new Int16Array(2 * pairs);
    this.compared = new Uint8Array(pairs);
    this.firsts = new Int16Array(2 * pairs);
    this.befores = new Int16Array(2 * pairs);
  }

  see(slot: number, year: number, first: number, second: number): void {
    this.compared[slot] = 1;
    this.seeOne(2 * slot, year, first >= second);
    this.seeOne(2 * slot + 1, year, second >= first);
  }

  private seeOne(at: number, year: number, isLevel: boolean): void {
    if (this.firsts[at] !== 0) return;
    if (!isLevel) {
      this.behind[at] = year;
      this.runs.end(at);
      return;
    }
    if (this.behind[at] === 0) return;
    const start = this.runs.hold(at, year);
    if (start === 0) return;
    this.firsts[at] = start;
    this.befores[at] = this.behind[at]!;
  }

  standingOf(slot: number, at: number): Standing {
    if (this.compared[slot] === 0) return standings.unknown;
    return this.behind[at] === 0 ? standings.neverBehind : standings.behind;
  }
}

/** What is known of a state that has not drawn level, or of one that has no need to. */
export const standings = { unknown: 0, behind: 1, neverBehind: 2 } as const;
type Standing = (typeof standings)[keyof typeof standings];

export interface Parities {
  /** First year in which the second state was level with the first, as known in the year of the row; NaN without. */
  readonly year: Float64Array;
  /** Last year before it in which the second state was seen behind. */
  readonly before: Float64Array;
  /** The second state up to the row, one of `standings`. */
  readonly standing: Uint8Array;
}

/** When the second state of each ordered pair first drew level with the first. Rows in order of years. */
export function parities(
  rows: PairKeys,
  series: StateYearValues,
  { since, running }: WatchOptions,
): Parities {
  const year = new Float64Array(rows.rows).fill(NaN);
  const before = new Float64Array(rows.rows).fill(NaN);
  const standing = new Uint8Array(rows.rows);
  let watch: CatchUpWatch;
  const start = (slots: number): Watch => (watch = new CatchUpWatch(slots, running));
  watchOver(rows, series, since, start, (row, slot) => {
    const at = 2 * slot + Number(rows.ccode1[row]! < rows.ccode2[row]!);
    year[row] = watch.firsts[at]! || NaN;
    before[row] = watch.befores[at]! || NaN;
    standing[row] = watch.standingOf(slot, at);
  });
  return { year, before, standing };
}

/**
 * Which state of a pair leads. Whoever is ahead first leads, without a change of order; the other takes its place when it has been
 * ahead for `running` years. A tie changes nothing.
 */
class LeadWatch implements Watch {
  private readonly runs: Runs;
  private readonly leaders: Uint8Array;
  readonly latest: Int16Array;

  constructor(pairs: number, running: number) {
    this.runs = new Runs(pairs, running);
    this.leaders = new Uint8Array(pairs);
    this.latest = new Int16Array(pairs);
  }

  see(slot: number, year: number, first: number, second: number): void {
    const leader = this.leaders[slot]!;
    const ahead = first > second ? 1 : second > first ? 2 : leader;
    if (leader === 0) this.leaders[slot] = ahead;
    if (leader === 0 || ahead === leader) {
      this.runs.end(slot);
      return;
    }
    const start = this.runs.hold(slot, year);
    if (start === 0) return;
    this.latest[slot] = start;
    this.leaders[slot] = ahead;
    this.runs.end(slot);
  }
}

/** The latest year in which the order of the two states of each pair changed, as known in the year of the row; NaN without. */
export function latestTransitions(
  rows: PairKeys,
  series: StateYearValues,
  { since, running }: WatchOptions,
): Float64Array {
  const year = new Float64Array(rows.rows).fill(NaN);
  let watch: LeadWatch;
  const start = (slots: number): Watch => (watch = new LeadWatch(slots, running));
  watchOver(rows, series, since, start, (row, slot) => {
    year[row] = watch.latest[slot]! || NaN;
  });
  return year;
}
