import { describe, expect, it } from 'vitest';
import { asymmetry } from '../../src/measures/dependence/asymmetry.js';
import { partnerRank } from '../../src/measures/trade/partner-rank.js';
import { tradeDependence } from '../../src/measures/trade/trade-dependence.js';
import { compute, rowOf, valueOf } from './frame.js';
import { usedPairs, type PairRow } from './used.js';

const year = 2013;
const pair = (ccode1: number, ccode2: number, value: number | null): PairRow => ({
  ccode1,
  ccode2,
  year,
  value,
});

describe('trade-dependence', () => {
  const cow = [
    { ccode1: 365, ccode2: 710, year, imports1: 40, imports2: 20 },
    { ccode1: 365, ccode2: 705, year, imports1: 60, imports2: null },
  ];
  const itpd = [{ ccode1: 365, ccode2: 710, year, imports1: 30_000, imports2: 20_000 }];
  const gdp = [
    { ccode: 365, year, gdp_usd: 200e6 },
    { ccode: 705, year, gdp_usd: 10e6 },
  ];
  const columns = compute(tradeDependence, { cow, itpd, 'wdi-2026': gdp });

  it('is trade over the product of the first state, in one unit', () => {
    expect(valueOf(columns, 365, 710, year)).toBeCloseTo(0.3, 14);
    expect(valueOf(columns, 365, 710, year, 'imports')).toBeCloseTo(0.2, 14);
    const other = compute(tradeDependence, { cow, itpd, 'wdi-2026': gdp }, { source: 'itpd' });
    expect(valueOf(other, 365, 710, year)).toBeCloseTo(0.25, 14);
    expect(valueOf(other, 365, 710, year, 'exports')).toBeCloseTo(0.1, 14);
  });

  it('is null without a product or with one flow missing; the other flow stays a part', () => {
    const reason = (i: number, j: number) => columns.reasons?.get(rowOf(columns, i, j, year));
    expect(reason(710, 365)).toBe('not-reported');
    expect(reason(365, 705)).toBe('not-reported');
    expect(valueOf(columns, 705, 365, year, 'exports')).toBeCloseTo(6, 14);
  });
});

describe('partner-rank', () => {
  const shares = [
    pair(365, 710, 0.3),
    pair(365, 255, 0.4),
    pair(365, 2, 0.1),
    pair(365, 200, 0.1),
    pair(365, 900, 0),
    pair(365, 705, null),
    pair(710, 365, 0.05),
    { ...pair(365, 710, 0.2), year: 2014, flag: 'upper-bound' as const },
  ];
  const rank = (source: string) =>
    compute(partnerRank, {}, { source }, undefined, { share: usedPairs(shares) });

  it('counts the partners with more trade; ties share the better rank', () => {
    const columns = rank('cow');
    const of = (j: number) => valueOf(columns, 365, j, year);
    expect([255, 710, 2, 200].map(of)).toEqual([1, 2, 3, 3]);
    expect(valueOf(columns, 365, 2, year, 'partners')).toBe(4);
    expect(valueOf(columns, 365, 2, year, 'share')).toBe(0.1);
    expect(valueOf(columns, 365, 710, 2014)).toBe(1);
    expect(valueOf(columns, 710, 365, year)).toBe(1);
  });

  it('ranks no partner without trade, and says why', () => {
    const columns = rank('cow');
    const reason = (j: number) => columns.reasons?.get(rowOf(columns, 365, j, year));
    expect(reason(900)).toBe('no-trade');
    expect(reason(705)).toBe('not-reported');
    expect(columns.flags!.get(rowOf(columns, 365, 710, 2014))).toBe('bounded-input');
  });

  it('ranks the partners of the one state whose partners the source lists', () => {
    const columns = rank('dots');
    expect(valueOf(columns, 710, 365, year)).toBeUndefined();
    expect(valueOf(columns, 365, 710, year)).toBe(2);
    expect(columns.reasons?.get(rowOf(columns, 365, 705, year))).toBe('not-reported');
    expect(columns.flags!.get(rowOf(columns, 365, 710, 2014))).toBe('bounded-input');
  });
});

describe('asymmetry', () => {
  const of = (rows: readonly PairRow[], channel: string) =>
    compute(asymmetry, {}, { channel }, undefined, { tie: usedPairs(rows) });

  it('sets the difference of dependence over its sum, with the plain difference beside it', () => {
    const columns = of(
      [pair(365, 710, 0.12), pair(710, 365, 0.04), pair(2, 20, 0), pair(20, 2, 0), pair(2, 40, 1)],
      'trade',
    );
    expect(valueOf(columns, 365, 710, year)).toBeCloseTo(0.5, 14);
    expect(valueOf(columns, 710, 365, year)).toBeCloseTo(-0.5, 14);
    expect(valueOf(columns, 365, 710, year, 'difference')).toBeCloseTo(0.08, 14);
    expect(columns.reasons?.get(rowOf(columns, 2, 20, year))).toBe('no-trade');
    expect(columns.reasons?.get(rowOf(columns, 2, 40, year))).toBe('not-reported');
  });

  it('flags both directions where the share of one is a bound', () => {
    const bound = { ...pair(365, 710, 0.12), flag: 'upper-bound' as const };
    const columns = of([bound, pair(710, 365, 0.04), pair(2, 20, 0.1), pair(20, 2, 0.1)], 'trade');
    const flag = (i: number, j: number) => columns.flags!.get(rowOf(columns, i, j, year));
    expect([flag(365, 710), flag(710, 365), flag(2, 20)]).toEqual([
      'bounded-input',
      'bounded-input',
      undefined,
    ]);
  });

  it('has arms ties only, in both orders, with zero for a state that imported none', () => {
    const columns = of(
      [
        { ...pair(710, 365, 0.8), flag: 'spliced' as const },
        pair(2, 200, 0.2),
        pair(200, 2, 0.6),
        pair(2, 20, 0),
      ],
      'arms',
    );
    expect(columns.rows).toBe(4);
    expect(valueOf(columns, 710, 365, year)).toBe(1);
    expect(valueOf(columns, 365, 710, year)).toBe(-1);
    expect(valueOf(columns, 200, 2, year)).toBeCloseTo(0.5, 14);
    expect(columns.flags!.get(rowOf(columns, 365, 710, year))).toBe('spliced');
  });
});
