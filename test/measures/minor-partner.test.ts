import { describe, expect, it } from 'vitest';
import { minorPartner } from '../../src/measures/dependence/minor-partner.js';
import { compute as computeFrom, framesOf, requestOf, rowOf, valueOf, type Rows } from './frame.js';
import { usedPairs, type PairRow } from './used.js';

const year = 2013;
const gdp = [
  { ccode: 365, year, gdp_usd: 2 },
  { ccode: 710, year, gdp_usd: 8 },
  { ccode: 705, year, gdp_usd: 1 },
];
const component = (share: number) => ({
  milex: share,
  milper: share,
  irst: share,
  pec: share,
  tpop: share,
  upop: share,
});
const capabilities = [
  { ccode: 365, year, ...component(40) },
  { ccode: 710, year, ...component(60) },
];
const milex = [
  { ccode: 365, year, world_share_constant: 0.03 },
  { ccode: 710, year, world_share_constant: 0.09 },
];
const trade: PairRow[] = [
  { ccode1: 365, ccode2: 710, year, value: 0.1 },
  { ccode1: 710, ccode2: 365, year, value: 0.02 },
  { ccode1: 365, ccode2: 705, year, value: 0.03 },
  { ccode1: 705, ccode2: 365, year, value: 0.2 },
  { ccode1: 365, ccode2: 900, year, value: null },
  { ccode1: 900, ccode2: 365, year, value: 0.1 },
];
const arms = [{ ccode1: 710, ccode2: 365, year, import_share_5y: 0.6 }];
const importers = [{ ccode: 710, year }];
const tables = { 'wdi-2026': gdp, capabilities, 'sipri-2026': milex, arms, importers };

/** The measure over shares of trade that `trade-share` would give. */
const compute = (
  frames: Readonly<Record<string, Rows>>,
  shares: readonly PairRow[] = trade,
  params: Readonly<Record<string, unknown>> = {},
) => computeFrom(minorPartner, frames, params, undefined, { share: usedPairs(shares) });

describe('minor-partner', () => {
  const columns = compute(tables);
  const of = (part?: string) => valueOf(columns, 365, 710, year, part);

  it('is the mean of the capability and the dependence block', () => {
    // capability: 8/10, 60/100, 9/12: mean .716667. dependence: trade .1/.12, arms 0/.6: mean .416667
    const capability = (0.8 + 0.6 + 0.75) / 3;
    const dependence = (0.1 / 0.12 + 0) / 2;
    expect(of()).toBeCloseTo((capability + dependence) / 2, 14);
    expect(of('capability-only')).toBeCloseTo(capability, 14);
    expect(of('dependence-only')).toBeCloseTo(dependence, 14);
    expect(of('trade-only')).toBeCloseTo((capability + 0.1 / 0.12) / 2, 14);
    // pooled dependence: .1 / (.1 + .02 + .6)
    expect(of('pooled')).toBeCloseTo((capability + 0.1 / 0.72) / 2, 14);
    expect([of('gdp'), of('cinc'), of('milex')].map((x) => x!.toFixed(3))).toEqual([
      '0.800',
      '0.600',
      '0.750',
    ]);
    expect(of('arms')).toBe(0);
  });

  it('gives the variant asked for as the value', () => {
    const pooled = compute(tables, trade, { variant: 'pooled' });
    expect(valueOf(pooled, 365, 710, year)).toBe(of('pooled'));
  });

  it('passes on what its inputs are, as far as the variant rests on them', () => {
    const at = (of: number, rows: readonly object[]) => rows.map((row) => ({ ...row, year: of }));
    const flag = (of: number, variant: string, spliced: number) => {
      const shares = trade.map((row) => ({
        ...row,
        year: of,
        flag: of === 2011 && row.ccode1 === 710 ? ('lower-bound' as const) : ('mirror' as const),
      }));
      const moved = Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [name, at(of, rows)]),
      );
      const joined = moved.arms!.map((row) => ({ ...row, spliced }));
      const found = compute({ ...moved, arms: joined }, shares, { variant });
      return found.flags!.get(rowOf(found, 365, 710, of));
    };
    const all = ['mean', 'trade-only', 'pooled', 'dependence-only', 'capability-only'];
    const flagsOf = (of: number, spliced: number) => all.map((one) => flag(of, one, spliced));
    const [bound, joined] = ['bounded-input', 'spliced'];
    expect(flagsOf(2011, 0)).toEqual([bound, bound, bound, bound, undefined]);
    expect(flagsOf(2011, 1)).toEqual([bound, bound, bound, bound, undefined]);
    expect(flagsOf(2012, 1)).toEqual([joined, undefined, joined, joined, undefined]);
    expect(flagsOf(2012, 0)).toEqual(all.map(() => undefined));
  });

  it('rests dependence on trade alone where the pair has no arms tie', () => {
    expect(valueOf(columns, 705, 365, year, 'dependence-only')).toBeCloseTo(0.2 / 0.23, 14);
    expect(valueOf(columns, 705, 365, year, 'arms')).toBeNaN();
  });

  it('is null, with the reason, where trade or a capability is missing', () => {
    const reason = (i: number, j: number) => columns.reasons?.get(rowOf(columns, i, j, year));
    expect(reason(705, 365)).toBe('not-reported');
    expect(reason(365, 900)).toBe('not-reported');
    expect(reason(900, 365)).toBe('not-reported');
    expect(reason(365, 710)).toBeUndefined();
    const zero = trade.map((row) => ({ ...row, value: 0 }));
    const without = compute(tables, zero);
    expect(without.reasons?.get(rowOf(without, 365, 710, year))).toBe('no-trade');
    expect(valueOf(columns, 900, 365, year, 'capability-only')).toBeNaN();
  });

  it('explains a missing row by what the source lists', () => {
    const dots = [{ ccode1: 365, ccode2: 710, year }];
    const explain = (ccode1: number, ccode2: number, source: string) =>
      minorPartner.explainMissing!(
        framesOf(minorPartner, { ...tables, dots }) as never,
        { ccode1, ccode2, year: 2014 },
        requestOf(minorPartner, { source }) as never,
      );
    expect(explain(365, 710, 'dots')).toBe('no-trade');
    expect(explain(2, 200, 'dots')).toBe('russia-only');
    expect(explain(2, 200, 'cow')).toBe('not-reported');
    expect(explain(365, 710, 'cow')).toBe('not-reported');
  });
});
