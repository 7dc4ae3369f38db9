import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

/** Ratios of figures in the raw files: generators/trade_and_arms.py. */
const golden = fixture<{
  readonly compensation: readonly {
    readonly partner: number;
    readonly base: number;
    readonly window: number;
    readonly year: number;
    readonly of: string;
    readonly value: number;
  }[];
  readonly arms: readonly {
    readonly pair: readonly [number, number];
    readonly values: Readonly<Record<string, number>>;
  }[];
}>('trade-and-arms');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('trade-compensation', () => {
  it.each(golden.compensation)(
    'of $of with $partner, $base to $window years to $year',
    async ({ partner, base, window, year, of, value }) => {
      const columns = await panel.compute('trade-compensation', { base, window, of });
      expectNear(columns.value[rowOf(columns, [365, partner], year)], value, 1e-9);
    },
  );

  it('says why it has no value', async () => {
    const columns = await panel.compute('trade-compensation');
    const [germany, early] = [rowOf(columns, [365, 255], 2018), rowOf(columns, [365, 710], 2014)];
    expect(columns.value[germany]).toBeNaN();
    expect(columns.reasons!.get(germany)).toBe('sanctions-it');
    expect(columns.reasons!.get(early)).toBe('no-base-year');
  });
});

describe('arms-per-milex', () => {
  it.each(golden.arms)('of $pair, every year', async ({ pair, values }) => {
    const columns = await panel.compute('arms-per-milex');
    let years = 0;
    for (let year = 1954; year <= 2024; year++) {
      const row = rowOf(columns, pair, year);
      expect(row >= 0, String(year)).toBe(values[year] !== undefined);
      if (row < 0) continue;
      years++;
      expectNear(columns.value[row], values[year]!, 1e-9);
    }
    expect(years).toBeGreaterThan(25);
  });
});
