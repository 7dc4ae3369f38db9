import type { Frame } from '../../core/frames.js';
import type { RowFlag } from '../../core/measure.js';
import { LEAST_COVERED, type GroupUnit, type GroupValue } from '../../core/of-groups.js';
import { indexPairs } from '../shared/pair-index.js';
import type { Flow } from './trade-bounds.js';
import { directedTrade, tradeTotals, type FlowFrames, type FlowSource } from './trade-sources.js';
import { wholeOfListed } from './trade-silent.js';
import { over } from './trade-unions.js';

interface Request {
  readonly params: {
    readonly source: FlowSource | 'dots';
    readonly flow: Flow;
    readonly silent: 'left-out' | 'estimated';
  };
}

type ListedShares = Frame<'directed-dyad-year', 'export_share' | 'import_share' | 'total_share'>;

type OneFlow = Exclude<Flow, 'total'>;
const flowsOf: Readonly<Record<Flow, readonly OneFlow[]>> = {
  total: ['exports', 'imports'],
  exports: ['exports'],
  imports: ['imports'],
};

/** Shares of trade where a group stands on either side: what its members trade with each other is no trade of the group. */
export function groupTradeShares(
  frames: FlowFrames & { readonly shares: ListedShares },
  { params: { source, flow, silent } }: Request,
): (unit: GroupUnit) => GroupValue {
  if (source === 'dots') return listedGroupShares(frames, flow);
  const trade = directedTrade(frames, source);
  const rowOf = indexPairs(trade);
  const totals = tradeTotals(frames, source);
  return ({ first, second, year }) => {
    const isEstimated = (state: number): boolean =>
      silent === 'estimated' && !totals.reports(state, year);
    const wholeOf = (one: OneFlow, state: number): number =>
      isEstimated(state)
        ? totals[one].get(state, year) * wholeOfListed(frames)(one, state)
        : totals.whole(one, state, year);
    const parts = { total: NaN, exports: NaN, imports: NaN };
    const known = first.filter((state) =>
      flowsOf[flow].every((one) => !Number.isNaN(wholeOf(one, state))),
    );
    if (known.length < LEAST_COVERED.sum * first.length || known.length === 0)
      return { value: NaN, parts, reason: silentReason(totals.reports, first, year) };
    const sums = { exports: 0, imports: 0 };
    const wholes = { exports: 0, imports: 0 };
    let [asked, missing] = [0, 0];
    for (const state of known) {
      for (const one of ['exports', 'imports'] as const) wholes[one] += wholeOf(one, state);
      for (const other of known) {
        if (other === state) continue;
        const row = rowOf(state, other, year);
        for (const one of ['exports', 'imports'] as const) wholes[one] -= trade[one][row] || 0;
      }
      for (const other of second) {
        const row = rowOf(state, other, year);
        for (const one of flowsOf[flow]) {
          asked++;
          if (Number.isNaN(trade[one][row] ?? NaN)) missing++;
        }
        for (const one of ['exports', 'imports'] as const) sums[one] += trade[one][row] || 0;
      }
    }
    if (missing > (1 - LEAST_COVERED.mean) * asked || missing === asked)
      return { value: NaN, parts, reason: missing === asked ? 'not-reported' : 'members-missing' };
    parts.exports = over(sums.exports, wholes.exports);
    parts.imports = over(sums.imports, wholes.imports);
    parts.total = over(sums.exports + sums.imports, wholes.exports + wholes.imports);
    const flag: RowFlag | undefined =
      missing > 0
        ? 'lower-bound'
        : known.some(isEstimated)
          ? 'estimated-total'
          : known.length < first.length
            ? 'some-members'
            : undefined;
    const value = parts[flow];
    return {
      ...{ value, parts },
      ...(flag === undefined ? {} : { flag }),
      ...(Number.isNaN(value) ? { reason: 'no-trade' as const } : {}),
    };
  };
}

const silentReason = (
  reports: (state: number, year: number) => boolean,
  states: readonly number[],
  year: number,
): 'does-not-report' | 'members-missing' | 'not-reported' =>
  states.length > 1
    ? 'members-missing'
    : reports(states[0]!, year)
      ? 'not-reported'
      : 'does-not-report';

/**
 * The Direction of Trade Statistics enter as shares alone: those of one state with the members add up, those of a group would
 * need its whole trade.
 */
function listedGroupShares(
  { shares }: { readonly shares: ListedShares },
  flow: Flow,
): (unit: GroupUnit) => GroupValue {
  const rowOf = indexPairs({ rows: shares.rows, ...shares.numbers });
  const column = {
    total: shares.numbers.total_share,
    exports: shares.numbers.export_share,
    imports: shares.numbers.import_share,
  };
  return ({ first, second, year }) => {
    const [state] = first;
    if (first.length !== 1) return { value: NaN, reason: 'not-redistributable' };
    const rows = second.map((other) => rowOf(state!, other, year)).filter((row) => row >= 0);
    const sum = (of: Flow): number => {
      const known = rows.map((row) => column[of][row]!).filter((one) => !Number.isNaN(one));
      return known.length >= LEAST_COVERED.mean * second.length && known.length > 0
        ? known.reduce((total, one) => total + one, 0)
        : NaN;
    };
    const parts = { total: sum('total'), exports: sum('exports'), imports: sum('imports') };
    const value = parts[flow];
    if (Number.isNaN(value)) return { value, parts, reason: 'not-reported' };
    return { value, parts, ...(rows.length < second.length ? { flag: 'lower-bound' } : {}) };
  };
}
