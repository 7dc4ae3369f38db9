import { memoOn } from '../../core/memo.js';
import type { Frame } from '../../core/frames.js';
import { yearSpan } from './year-order.js';

/** No Correlates of War state number reaches this. */
export const CCODE_LIMIT = 1024;

type StateYearFrame = Frame<'state-year', never, never>;

/** Values of states by year in one dense block, so that a look-up in the inner loop of all pairs is one index. */
export class StateYearValues {
  readonly firstYear: number;
  readonly lastYear: number;
  private readonly span: number;
  private readonly values: Float64Array;

  /** Reads one column of a state-year frame; later rows of the same state and year replace earlier ones. */
  constructor(frame: StateYearFrame, column: ArrayLike<number>) {
    const { ccode, year } = frame.numbers;
    let first = Infinity;
    let last = -Infinity;
    for (let row = 0; row < frame.rows; row++) {
      if (Number.isNaN(column[row]!)) continue;
      first = Math.min(first, year[row]!);
      last = Math.max(last, year[row]!);
    }
    this.firstYear = first;
    this.lastYear = last;
    this.span = last >= first ? last - first + 1 : 0;
    this.values = new Float64Array(CCODE_LIMIT * this.span).fill(NaN);
    for (let row = 0; row < frame.rows; row++) {
      if (Number.isNaN(column[row]!)) continue;
      this.values[ccode[row]! * this.span + year[row]! - first] = column[row]!;
    }
  }

  /** NaN where the frame has no value. */
  get(ccode: number, year: number): number {
    if (year < this.firstYear || year > this.lastYear) return NaN;
    return this.values[ccode * this.span + year - this.firstYear]!;
  }

  covers(year: number): boolean {
    return year >= this.firstYear && year <= this.lastYear;
  }
}

/** The values of a column of a state-year frame. */
export const stateYearValues = memoOn(
  (_frame: StateYearFrame, column: ArrayLike<number>) => [column],
  (frame, column) => new StateYearValues(frame, column),
);

/** States listed in a state-year frame by year, each list ascending. Repeated rows count once. */
export const statesByYear = memoOn(({ numbers }: StateYearFrame) => [numbers.year], listStates);

function listStates(frame: StateYearFrame): ReadonlyMap<number, Int16Array> {
  const { ccode, year } = frame.numbers;
  const lists = new Map<number, Set<number>>();
  for (let row = 0; row < frame.rows; row++) {
    const states = lists.get(year[row]!);
    if (states === undefined) lists.set(year[row]!, new Set([ccode[row]!]));
    else states.add(ccode[row]!);
  }
  return new Map(
    [...lists].sort(([a], [b]) => a - b).map(([y, states]) => [y, Int16Array.from(states).sort()]),
  );
}

/** What a map by year holds of the years of a span. */
export function inYears<T>(
  byYear: ReadonlyMap<number, T>,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyMap<number, T> {
  return new Map([...byYear].filter(([year]) => year >= from && year <= to));
}

/** The keys of a population of states: rows by year, then state. */
export function allStateYears(states: ReadonlyMap<number, Int16Array>): {
  readonly rows: number;
  readonly ccode: Int16Array;
  readonly year: Int16Array;
} {
  const lists = [...states];
  return {
    rows: lists.reduce((sum, [, { length }]) => sum + length, 0),
    ccode: Int16Array.from(lists.flatMap(([, list]) => [...list])),
    year: Int16Array.from(lists.flatMap(([year, list]) => [...list].map(() => year))),
  };
}

/** Of the states listed in a frame, by year, those for which at least one of the series has a value. */
export function statesWithValue(
  frame: StateYearFrame,
  series: readonly StateYearValues[],
): ReadonlyMap<number, Int16Array> {
  const kept = [...statesByYear(frame)].map(
    ([year, states]) =>
      [
        year,
        states.filter((ccode) => series.some((one) => !Number.isNaN(one.get(ccode, year)))),
      ] as const,
  );
  return new Map(kept.filter(([, states]) => states.length > 0));
}

/** A dense index of the rows of a list with every state and year at most once: one look-up in an array, -1 where there is none. */
export function stateYearPlaces(
  ccode: ArrayLike<number>,
  year: ArrayLike<number>,
): (ccode: number, year: number) => number {
  const { first, span } = yearSpan(year);
  const places = new Int32Array(CCODE_LIMIT * span).fill(-1);
  for (let row = 0; row < year.length; row++) places[ccode[row]! * span + year[row]! - first] = row;
  return (state, y) => (y < first || y >= first + span ? -1 : places[state * span + y - first]!);
}
