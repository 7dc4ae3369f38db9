import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { MeasureColumns, RowFlag } from '../../core/measure.js';
import { indexPairs } from '../shared/pair-index.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { directedTrade, tradeTotals, type FlowFrames, type FlowSource } from './trade-sources.js';
import type { Flow } from './trade-bounds.js';

/** Members of the European Union of 27 since 2020. */
const union27 = [
  205, 210, 211, 212, 220, 230, 235, 255, 290, 305, 310, 316, 317, 325, 338, 344, 349, 350, 352,
  355, 360, 366, 367, 368, 375, 380, 390,
];
const unitedKingdom = 200;

/** Groups whose trade is summed from that of their members; membership is the same in every year. */
export const unions: ReadonlyMap<string, readonly number[]> = new Map([
  ['EU-27', union27],
  ['EU-28', [unitedKingdom, ...union27]],
]);

/** First year in which each of the members existed and its trade is reported. */
export const firstUnionYear = 1994;

/** `eu28`, `EU 28` and `EU-28` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** @throws UsageError `unknown-group` */
export function unknownGroup(group: string, known: Iterable<string>): UsageError {
  return new UsageError(`no trade with a group called ${quoted(group)}`, {
    code: 'unknown-group',
    details: { value: group, expected: [...new Set(known)].sort().join(', ') },
    hint: 'use one of the groups that the source has; Europe and Asia need the source dots',
  });
}

function membersOf(group: string): readonly number[] {
  for (const [name, members] of unions) if (plainName(name) === plainName(group)) return members;
  throw unknownGroup(group, unions.keys());
}

/** Sums over members, one pair of exports and imports at a time. */
class GroupSum {
  exports = 0;
  imports = 0;
  /** Members whose flow is not reported. */
  missing = { exports: 0, imports: 0 };

  add(exports: number, imports: number): void {
    if (Number.isNaN(exports)) this.missing.exports++;
    else this.exports += exports;
    if (Number.isNaN(imports)) this.missing.imports++;
    else this.imports += imports;
  }
}

/** Shares of a group in the trade of every state, from 1994; a flow that is not reported adds nothing and makes a lower bound. */
export function unionShares(
  frames: FlowFrames,
  source: FlowSource,
  flow: Flow,
  group: string,
): MeasureColumns {
  const members = membersOf(group);
  const trade = directedTrade(frames, source);
  const rowOf = indexPairs(trade);
  const totals = tradeTotals(frames, source);
  const { ccode, year } = totals.states.numbers;
  const rows = [...ccode.keys()].filter(
    (row) =>
      year[row]! >= firstUnionYear && !Number.isNaN(totals.exports.get(ccode[row]!, year[row]!)),
  );
  const shares = {
    total: new Float64Array(rows.length),
    exports: new Float64Array(rows.length),
    imports: new Float64Array(rows.length),
  };
  const flags = new Map<number, RowFlag>();
  rows.forEach((row, at) => {
    const [state, y] = [ccode[row]!, year[row]!];
    const sum = new GroupSum();
    const others = members.filter((member) => member !== state);
    for (const member of others) {
      const found = rowOf(state, member, y);
      sum.add(trade.exports[found] ?? NaN, trade.imports[found] ?? NaN);
    }
    const { missing } = sum;
    const [x, m] = [totals.whole('exports', state, y), totals.whole('imports', state, y)];
    shares.exports[at] = missing.exports === others.length ? NaN : over(sum.exports, x);
    shares.imports[at] = missing.imports === others.length ? NaN : over(sum.imports, m);
    const unlisted = Math.max(missing.exports, missing.imports) === others.length;
    shares.total[at] = unlisted ? NaN : over(sum.exports + sum.imports, x + m);
    if (flow === 'total' ? missing.exports + missing.imports > 0 : missing[flow] > 0)
      flags.set(at, 'lower-bound');
  });
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, (row) => ccode[row]!),
    ccode2: new Int16Array(rows.length),
    year: Int16Array.from(rows, (row) => year[row]!),
    value: shares[flow],
    parts: shares,
    flags,
    reasons: reasonsWhereMissing(shares[flow], (at) =>
      totals.reports(ccode[rows[at]!]!, year[rows[at]!]!) ? 'not-reported' : 'does-not-report',
    ),
  };
}

/** A share, NaN without a whole; the parts were rounded apart from the whole, so that it may pass one by a hair. */
export function over(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : NaN;
}
