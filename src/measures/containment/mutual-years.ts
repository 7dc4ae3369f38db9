import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { UsedMeasure } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import type { YearSpan } from '../../core/years.js';
import { LEAST_HOSTILE } from '../latent/hostile-probability.js';
import { keysAt, type PairKeys } from '../shared/pairs.js';
import { CCODE_LIMIT, stateYearValues } from '../shared/state-years.js';
import { orderByYear } from '../shared/year-order.js';
import { expectedArms, type ExpectedArms } from './mutual-arms.js';

/*
 * The relevant dyads of each year, and what mutual containment looks at between them but for trade.
 */

export const yearNeeds = {
  relations: frameNeed('dyad-year', 'latent-relations', ['relevant']),
  arms: frameNeed('directed-dyad-year', 'arms-shares', ['export_share_5y', 'spliced']),
  exporters: frameNeed('state-year', 'arms-exporters', ['world_export_share_5y']),
} as const;
type Frames = FramesOf<typeof yearNeeds>;
type UsedInYears = Readonly<Record<'hostile' | 'obligations', UsedMeasure>>;

/** The Federal Republic before and after 1990: the source of arms has it from 1991 on. */
const WEST_GERMANY = 260;
const GERMANY = 255;
const FIRST_GERMAN_WINDOW = 1995;

/** One year. Matrices are n x n by the places of the states. */
export interface YearOfPairs {
  readonly year: number;
  readonly states: Int16Array;
  /** Place of a state; -1 where it has none. */
  readonly placeOf: (ccode: number) => number;
  readonly n: number;
  /** Rows of the pairs of the year: from start to end. */
  readonly start: number;
  readonly end: number;
  /** Places of the two states of each row from `start` on. */
  readonly first: Int16Array;
  readonly second: Int16Array;
  /** By state: those with which it is a relevant dyad. */
  readonly others: readonly (readonly number[])[];
  /** Probability that two states are hostile; 0 where it is below .1, or they are no relevant dyad. */
  readonly hostile: Float64Array;
  /** Share of the world's deliveries in five years, by supplier and recipient. */
  readonly delivered: Float64Array;
  readonly expected: ExpectedArms;
  readonly knowsArms: readonly boolean[];
  readonly obligations: Float64Array;
}

/** Years of relevant dyads, each made when it is asked for. */
export class PairYears {
  readonly keys: PairKeys;
  readonly years: readonly number[];
  private readonly starts: ReadonlyMap<number, readonly [number, number]>;
  private readonly hostileOf: ByYear;
  private readonly obligationsOf: ByYear;
  private readonly armsOf: ByYear;

  constructor(
    private readonly frames: Frames,
    { hostile, obligations }: UsedInYears,
    { from, to }: YearSpan,
  ) {
    const { relations, arms } = frames;
    const { relevant, year } = relations.numbers;
    const kept = orderByYear(year).order.filter(
      (row) => relevant[row] === 1 && year[row]! >= from && year[row]! <= to,
    );
    this.keys = keysAt(relations.numbers, kept);
    const starts = new Map<number, readonly [number, number]>();
    this.keys.year.forEach((one, row) => starts.set(one, [starts.get(one)?.[0] ?? row, row + 1]));
    this.starts = starts;
    this.years = [...starts.keys()];
    this.hostileOf = new ByYear(hostile.columns, hostile.columns.value);
    this.obligationsOf = new ByYear(obligations.columns, obligations.columns.value);
    const { ccode1, ccode2, export_share_5y } = arms.numbers;
    const world = stateYearValues(frames.exporters, frames.exporters.numbers.world_export_share_5y);
    this.armsOf = new ByYear(
      { ccode1: ccode2, ccode2: ccode1, year: arms.numbers.year },
      export_share_5y,
      (row) => export_share_5y[row]! * world.get(ccode2[row]!, arms.numbers.year[row]!),
    );
  }

  /** First row of a year and the one after its last. */
  rowsOf(year: number): readonly [number, number] {
    return this.starts.get(year)!;
  }

  has(year: number): boolean {
    return this.starts.has(year);
  }

  of(year: number): YearOfPairs {
    const [start, end] = this.rowsOf(year);
    const [a, b] = [this.keys.ccode1.subarray(start, end), this.keys.ccode2.subarray(start, end)];
    const states = Int16Array.from(new Set([...a, ...b])).sort();
    const place = new Int16Array(CCODE_LIMIT).fill(-1);
    states.forEach((ccode, at) => (place[ccode] = at));
    const n = states.length;
    const others: number[][] = Array.from({ length: n }, () => []);
    const [first, second] = [a.map((one) => place[one]!), b.map((one) => place[one]!)];
    const known = this.hostileOf.matrix(year, place, n, true);
    const hostile = new Float64Array(n * n);
    first.forEach((i, at) => {
      const j = second[at]!;
      others[i]!.push(j);
      others[j]!.push(i);
      const probability = known[i * n + j]!;
      if (probability >= LEAST_HOSTILE) hostile[i * n + j] = hostile[j * n + i] = probability;
    });
    const delivered = this.armsOf.matrix(year, place, n, false);
    return {
      ...{ year, states, n, start, end, first, second, others, hostile, delivered },
      placeOf: (ccode) => place[ccode]!,
      expected: expectedArms(delivered, n),
      knowsArms: Array.from(
        states,
        (ccode) => ccode !== WEST_GERMANY && !(ccode === GERMANY && year < FIRST_GERMAN_WINDOW),
      ),
      obligations: this.obligationsOf.matrix(year, place, n, true),
    };
  }
}

/** The same, made once for its inputs. */
export const pairYearsOf = memoOn(
  (
    { relations, arms, exporters }: Frames,
    { hostile, obligations }: UsedInYears,
    span: YearSpan,
  ) => [
    relations.numbers.relevant,
    arms.numbers.export_share_5y,
    exporters.numbers.world_export_share_5y,
    hostile.columns.value,
    obligations.columns.value,
    span.from,
    span.to,
  ],
  (frames, used, span) => new PairYears(frames, used, span),
);

interface Keys {
  readonly ccode1: ArrayLike<number>;
  readonly ccode2?: ArrayLike<number>;
  readonly year: ArrayLike<number>;
}

/** A column of pairs, read year by year. */
class ByYear {
  private readonly order: ReturnType<typeof orderByYear>;

  constructor(
    private readonly keys: Keys,
    values: ArrayLike<number>,
    private readonly valueOf: (row: number) => number = (row) => values[row]!,
  ) {
    this.order = orderByYear(keys.year);
  }

  /** The values of a year by the places of the states; 0 where there is none. */
  matrix(year: number, place: Int16Array, n: number, symmetric: boolean): Float64Array {
    const { first, span, starts, order } = this.order;
    const matrix = new Float64Array(n * n);
    const slot = year - first;
    if (slot < 0 || slot >= span) return matrix;
    for (let at = starts[slot]!; at < starts[slot + 1]!; at++) {
      const row = order[at]!;
      const [i, j] = [place[this.keys.ccode1[row]!]!, place[this.keys.ccode2![row]!]!];
      const value = this.valueOf(row);
      if (i < 0 || j < 0 || Number.isNaN(value)) continue;
      matrix[i * n + j] = value;
      if (symmetric) matrix[j * n + i] = value;
    }
    return matrix;
  }
}
