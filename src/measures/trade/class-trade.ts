import { stateYearPlaces } from '../shared/state-years.js';
import {
  directedTrade,
  tradeTotals,
  type FlowFrames,
  type FlowSource,
  type TradeTotals,
} from './trade-sources.js';
import { yearSpan } from '../shared/year-order.js';

/**
 * Trade of every state and year with each of some classes of partners (regions, the members of a union and all others). A
 * flow that is not reported adds nothing; how much of a class is missing for that reason stands beside it.
 * Lists of state-years have a place for each row, lists of classes one for each row and class.
 */
export interface ClassTrade {
  readonly rows: number;
  readonly classes: number;
  readonly ccode: Int16Array;
  readonly year: Int16Array;
  readonly totals: TradeTotals;
  /** With the class, US$ million; NaN where no such flow is reported. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  /** Trade of the other states of the class over that of all other states; 0 without another. */
  readonly weight: Float64Array;
  /** Of that trade, the part of states of which both flows are reported; NaN without another. */
  readonly reported: Float64Array;
  /** Sum over partners of the square of the trade with them. */
  readonly squares: Float64Array;
}

/** So much of a class must be traded by partners of which both flows are reported for a share of it not to be a bound. */
export const WELL_REPORTED = 0.99;

/** @param classOf class of each state by Correlates of War number, below `classes` */
export function classTrade(
  frames: FlowFrames,
  source: FlowSource,
  classOf: Int8Array,
  classes: number,
): ClassTrade {
  const totals = tradeTotals(frames, source);
  const listed = listTraders(totals);
  const { rows, ccode, year, total } = listed;
  const sums = sumByClass(frames, source, listed, classOf, classes);
  const [weight, reported] = [
    new Float64Array(rows * classes),
    new Float64Array(rows * classes).fill(NaN),
  ];
  const { first, span } = yearSpan(year);
  const ofClass = new Float64Array(span * classes);
  const ofWorld = new Float64Array(span);
  for (let row = 0; row < rows; row++) {
    const at = year[row]! - first;
    ofClass[at * classes + classOf[ccode[row]!]!]! += total[row]! || 0;
    ofWorld[at]! += total[row]! || 0;
  }
  for (let row = 0; row < rows; row++) {
    const at = year[row]! - first;
    const own = total[row]! || 0;
    for (let one = 0; one < classes; one++) {
      const others = ofClass[at * classes + one]! - (classOf[ccode[row]!] === one ? own : 0);
      if (!(others > 0)) continue;
      weight[row * classes + one] = others / (ofWorld[at]! - own);
      reported[row * classes + one] = sums.known[row * classes + one]! / others;
    }
  }
  const { exports, imports, squares } = sums;
  return { rows, classes, ccode, year, totals, exports, imports, weight, reported, squares };
}

interface Traders {
  readonly rows: number;
  readonly ccode: Int16Array;
  readonly year: Int16Array;
  /** Trade with all partners, territories included; NaN where the source has one flow only. */
  readonly total: Float64Array;
  /** Row of a state in a year, -1 where it has none. */
  readonly rowOf: (ccode: number, year: number) => number;
}

/** States with any trade in the source, by year. */
export function listTraders({
  exports,
  imports,
  states: { numbers, rows: all },
}: TradeTotals): Traders {
  const traded = Array.from({ length: all }, (_, row) => row).filter(
    (row) =>
      !Number.isNaN(exports.get(numbers.ccode[row]!, numbers.year[row]!)) ||
      !Number.isNaN(imports.get(numbers.ccode[row]!, numbers.year[row]!)),
  );
  const ccode = Int16Array.from(traded, (row) => numbers.ccode[row]!);
  const year = Int16Array.from(traded, (row) => numbers.year[row]!);
  const total = Float64Array.from(
    ccode,
    (state, at) => exports.get(state, year[at]!) + imports.get(state, year[at]!),
  );
  return { rows: traded.length, ccode, year, total, rowOf: stateYearPlaces(ccode, year) };
}

function sumByClass(
  frames: FlowFrames,
  source: FlowSource,
  { rows, total, rowOf }: Traders,
  classOf: Int8Array,
  classes: number,
) {
  const exports = new Float64Array(rows * classes).fill(NaN);
  const imports = new Float64Array(rows * classes).fill(NaN);
  /** Trade of the partners of which both flows are reported. */
  const known = new Float64Array(rows * classes);
  const squares = new Float64Array(rows);
  const trade = directedTrade(frames, source);
  for (let row = 0; row < trade.rows; row++) {
    const own = rowOf(trade.ccode1[row]!, trade.year[row]!);
    if (own < 0) continue;
    const at = own * classes + classOf[trade.ccode2[row]!]!;
    const x = trade.exports[row]!;
    const m = trade.imports[row]!;
    const partner = rowOf(trade.ccode2[row]!, trade.year[row]!);
    if (partner >= 0 && !Number.isNaN(x + m)) known[at]! += total[partner]! || 0;
    if (!Number.isNaN(x)) exports[at] = (exports[at]! || 0) + x;
    if (!Number.isNaN(m)) imports[at] = (imports[at]! || 0) + m;
    squares[own]! += ((x || 0) + (m || 0)) ** 2;
  }
  return { exports, imports, known, squares };
}
