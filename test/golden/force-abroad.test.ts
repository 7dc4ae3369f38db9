import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

type Counts = readonly [betweenStates: number, inOthers: number, missions: number];

/** From the raw files: generators/force_abroad.py. */
const golden = fixture<{
  readonly force: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
  readonly polyarchy: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}>('force-abroad');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('force-abroad', () => {
  it.each(Object.keys(golden.force))('of %s, every year', async (state) => {
    const [left, counted] = [
      await panel.compute('force-abroad'),
      await panel.compute('force-abroad', { missions: 'counted' }),
    ];
    let years = 0;
    for (let year = 1946; year <= 2024; year++) {
      const row = rowOf(left, [Number(state)], year);
      if (row < 0) continue;
      years++;
      const [between, within, missions] = golden.force[state]![year] ?? [0, 0, 0];
      const parts = ['between-states', 'in-others', 'un-missions'].map(
        (part) => left.parts![part]![row],
      );
      expect(parts, String(year)).toEqual([between, within, missions]);
      expect(left.value[row]).toBe(between + within);
      expect(counted.value[row]).toBe(between + within + missions);
    }
    expect(years).toBeGreaterThan(30);
  });

  it('has China’s contributions to missions apart, and France’s own operations not', async () => {
    const columns = await panel.compute('force-abroad');
    const parts = (state: number, year: number) =>
      ['in-others', 'un-missions'].map(
        (part) => columns.parts![part]![rowOf(columns, [state], year)],
      );
    expect(parts(710, 2018)).toEqual([0, 2]);
    expect(parts(220, 2018)[0]).toBeGreaterThan(0);
  });
});

describe('polyarchy', () => {
  it.each(Object.keys(golden.polyarchy))('of %s since 1992', async (state) => {
    const columns = await panel.compute('polyarchy');
    for (const [year, value] of Object.entries(golden.polyarchy[state]!)) {
      const row = rowOf(columns, [Number(state)], Number(year));
      expect(columns.value[row], year).toBe(value ?? NaN);
    }
  });
});
