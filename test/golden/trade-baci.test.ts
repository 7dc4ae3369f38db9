import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type Pair = readonly [number, number];
interface Golden {
  readonly states: number;
  readonly silent: readonly number[];
  readonly pairs: readonly {
    readonly pair: Pair;
    readonly share: number;
    readonly exports: number;
    readonly imports: number;
    readonly rank: number | null;
    readonly overProduct: number | null;
  }[];
  readonly both: readonly {
    readonly pair: Pair;
    readonly salience: number;
    readonly difference: number;
  }[];
  readonly contest: readonly { readonly third: number; readonly lead: number }[];
  readonly totals: readonly {
    readonly state: number;
    readonly exports: number;
    readonly imports: number;
    readonly product: number;
  }[];
  readonly withUnion: readonly { readonly state: number; readonly share: number }[];
  readonly withRegion: readonly { readonly state: number; readonly share: number }[];
  readonly central: readonly { readonly state: number; readonly value: number }[];
}

const golden = fixture<Golden>('trade-baci');
const [usa, poland, russia, belarus, kazakhstan, china, southKorea, vietnam] = [
  ...[2, 290, 365, 370, 705, 710, 732, 816],
] as [number, number, number, number, number, number, number, number];
const year = 2023;
const source = 'baci';

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

const reasonAt = (columns: MeasureColumns, unit: readonly [number, number?]) =>
  columns.reasons?.get(rowOf(columns, unit, year));

describe('the trade of 2023 by BACI', () => {
  it('shares, ranks and trade over product of pairs drawn at random, from the raw file', async () => {
    const shares = await panel.compute('trade-share', { source });
    const ranks = await panel.compute('partner-rank', { source });
    const ratios = await panel.compute('trade-dependence', { source });
    expect(golden.pairs.length).toBeGreaterThan(30);
    for (const { pair, share, exports, imports, rank, overProduct } of golden.pairs) {
      const row = rowOf(shares, pair, year);
      expectNear(shares.value[row], share);
      expectNear(shares.parts!.exports![row], exports);
      expectNear(shares.parts!.imports![row], imports);
      expect(ranks.value[rowOf(ranks, pair, year)], pair.join('-')).toEqual(rank ?? NaN);
      if (overProduct !== null) expectNear(ratios.value[rowOf(ratios, pair, year)], overProduct);
    }
  });

  it('interdependence, asymmetry and contest', async () => {
    const both = await panel.compute('interdependence', { source });
    const uneven = await panel.compute('asymmetry', { source });
    for (const { pair, salience, difference } of golden.both) {
      expectNear(both.value[rowOf(both, pair, year)], salience * (1 - difference));
      const row = rowOf(uneven, pair, year);
      if (salience > 0) expectNear(Math.abs(uneven.parts!.difference![row]!), difference);
    }
    const contest = await panel.compute('influence-contest', { source }, undefined, [china, usa]);
    const thirds = new Map(Array.from(contest.third!, (third, row) => [third, row]));
    for (const { third, lead } of golden.contest)
      expectNear(contest.value[thirds.get(third)!], lead);
  });

  it('the Union, a region, openness and centrality', async () => {
    const union = await panel.compute('trade-share', { source }, 'EU-27');
    for (const { state, share } of golden.withUnion)
      expectNear(union.value[rowOf(union, [state, 0], year)], share);
    const region = await panel.compute('regional-trade-share', { source, region: 'cis' });
    for (const { state, share } of golden.withRegion)
      expectNear(region.value[rowOf(region, [state], year)], share);
    const openness = await panel.compute('openness', { source });
    for (const { state, exports, imports, product } of golden.totals) {
      const row = rowOf(openness, [state], year);
      expectNear(openness.value[row], ((exports + imports) * 1e6) / product, 1e-6);
      const marked = golden.silent.includes(state) ? 'does-not-report' : undefined;
      expect(openness.flags?.get(row), String(state)).toBe(marked);
    }
    const central = await panel.compute('trade-centrality', { source });
    for (const { state, value } of golden.central) {
      const row = rowOf(central, [state], year);
      expectNear(central.value[row], value, 1e-9);
      expect(central.flags?.get(row)).toBe('bounded-input');
    }
  });

  it('estimates the shares of states that do not report, where their total is nearly whole', async () => {
    const estimates = await panel.compute('trade-share', { source, silent: 'estimated' });
    const of = (pair: readonly [number, number]) => rowOf(estimates, pair, year);
    const { exports, imports } = golden.totals.find(({ state }) => state === russia)!;
    // Of what its partners report 129.0 and 110.0 billion in the raw file are China's.
    const listed = 239_000 / (exports + imports);
    expect(listed).toBeCloseTo(0.405, 3);
    // A query on ITPD-E: 13.4% of Russia's trade of 2016 was with others that do not report to BACI.
    expect(estimates.value[of([russia, china])]! / listed).toBeCloseTo(1 - 0.134, 2);
    // Russian customs: 710.1 billion in all, some 230 with China; China has 240.1 (press of 2024).
    expect(estimates.value[of([russia, china])]).toBeGreaterThan(230 / 710.1);
    expect(estimates.value[of([russia, china])]! - 240.1 / 710.1).toBeLessThan(0.02);
    expect(estimates.flags?.get(of([russia, china]))).toBe('estimated-total');
    // The same difference over the sum as everywhere, with the share of a state that reports on the other side.
    const uneven = await panel.compute('asymmetry', { source, silent: 'estimated' });
    const back = estimates.value[of([china, russia])]!;
    const there = estimates.value[of([russia, china])]!;
    const row = rowOf(uneven, [russia, china], year);
    expectNear(uneven.value[row], (there - back) / (there + back));
    expect(uneven.flags?.get(row)).toBe('estimated-total');
    expect(uneven.flags?.get(rowOf(uneven, [usa, china], year))).toBeUndefined();
    // Over 15%: Belarus with 59% of its trade, Vietnam with 15.7%.
    expect(reasonAt(estimates, [belarus, china])).toBe('does-not-report');
    expect(reasonAt(estimates, [vietnam, usa])).toBe('does-not-report');
    expect(estimates.flags?.get(of([vietnam, usa]))).toBeUndefined();
    expect(reasonAt(estimates, [russia, belarus])).toBe('neither-reports');
    expect(estimates.value[of([southKorea, usa])]).toBeGreaterThan(0.1);
    const shares = await panel.compute('trade-share', { source });
    expect(estimates.value[of([china, russia])]).toBe(
      shares.value[rowOf(shares, [china, russia], year)],
    );
    expect(estimates.flags?.get(of([china, russia]))).toBeUndefined();
  });

  it('is null for what a state that does not report leaves unknown', async () => {
    const shares = await panel.compute('trade-share', { source });
    const silent = new Set<number>();
    for (let row = 0; row < shares.rows; row++)
      if (shares.reasons?.get(row) === 'does-not-report') silent.add(shares.ccode1[row]!);
    expect([...silent].sort((a, b) => a - b)).toEqual(golden.silent);
    for (const id of ['trade-share', 'partner-rank', 'trade-dependence', 'asymmetry']) {
      const columns = await panel.compute(id, { source });
      expect(reasonAt(columns, [russia, china]), id).toBe('does-not-report');
      expect(reasonAt(columns, [russia, belarus]), id).toBe('neither-reports');
      expect(reasonAt(columns, [southKorea, vietnam]), id).toBe('neither-reports');
      expect(columns.value[rowOf(columns, [poland, russia], year)], id).toBeNaN();
    }
    const both = await panel.compute('interdependence', { source });
    expect(reasonAt(both, [russia, china])).toBe('does-not-report');
    const central = await panel.compute('trade-centrality', { source });
    expect(reasonAt(central, [russia])).toBe('does-not-report');
    const region = await panel.compute('regional-trade-share', { source });
    expect(reasonAt(region, [russia])).toBe('does-not-report');
    const union = await panel.compute('trade-share', { source }, 'EU-27');
    expect(reasonAt(union, [russia, 0])).toBe('does-not-report');
    const contest = await panel.compute('influence-contest', { source }, undefined, [china, usa]);
    const atRussia = contest.third!.indexOf(russia);
    expect(contest.reasons?.get(atRussia)).toBe('does-not-report');
    expect(contest.value[contest.third!.indexOf(kazakhstan)]).toBeGreaterThan(0);
  });
});
