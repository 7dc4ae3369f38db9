import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

/** From the raw files: generators/council_windows.py. */
const golden = fixture<{
  readonly agreement: readonly {
    readonly pair: readonly [number, number];
    readonly window: number;
    readonly year: number;
    readonly n: number;
    readonly value: number | null;
    readonly others1?: number;
    readonly others2?: number;
    readonly lead?: number;
  }[];
  readonly vetoes: Readonly<
    Record<string, Readonly<Record<string, readonly [drafts: number, votes: number]>>>
  >;
}>('council-windows');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('council-agreement', () => {
  it.each(golden.agreement)(
    '$pair over $window years to $year',
    async ({ pair, window, year, n, value, others1, others2, lead }) => {
      const columns = await panel.compute('council-agreement', { window });
      const row = rowOf(columns, pair, year);
      expect(row).toBeGreaterThanOrEqual(0);
      expect(columns.n![row]).toBe(n);
      if (value === null) {
        expect(columns.value[row]).toBeNaN();
        expect(columns.reasons!.get(row)).toBe('no-joint-votes');
        return;
      }
      expectNear(columns.value[row], value);
      for (const [part, expected] of Object.entries({ others1, others2, lead }))
        expectNear(columns.parts![part]![row], expected!);
    },
  );

  it('is unsc-agreement with abstentions apart in a single year', async () => {
    const [one, other] = [
      await panel.compute('council-agreement'),
      await panel.compute('unsc-agreement', { abstentions: 'apart' }),
    ];
    for (let row = 0; row < other.rows; row += 97) {
      const pair = [other.ccode1[row]!, other.ccode2![row]!] as const;
      expectNear(one.value[rowOf(one, pair, other.year[row]!)], other.value[row]!);
    }
  });

  it('has no row where one had no seat', async () => {
    const columns = await panel.compute('council-agreement');
    expect(rowOf(columns, [365, 710], 1970)).toBe(-1);
    expect(rowOf(columns, [255, 365], 2015)).toBe(-1);
  });
});

describe('lone-vetoes', () => {
  it.each(['2', '200', '220', '365', '710'])('of %s, every year', async (state) => {
    const columns = await panel.compute('lone-vetoes');
    for (let year = state === '710' ? 1972 : 1946; year <= 2025; year++) {
      const row = rowOf(columns, [Number(state)], year);
      const [drafts, votes] = golden.vetoes[state]?.[year] ?? [0, 0];
      expect([columns.value[row], columns.parts!.votes![row]], String(year)).toEqual([
        drafts,
        votes,
      ]);
    }
  });

  it('counts the sixteen vetoes of December 1955 on one draft once', () => {
    expect(golden.vetoes['365']!['1955']).toEqual([3, 17]);
  });
});
