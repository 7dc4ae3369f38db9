import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type Pair = readonly [number, number];
const golden = fixture<{
  agreement: {
    pair: Pair;
    params: Record<string, unknown>;
    values: Record<string, readonly [value: number, n: number]>;
  }[];
  cast: { state: number; values: Record<string, number> }[];
  vetoes: { pair: Pair; values: Record<string, readonly [number, number, number]> }[];
}>('council');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('unsc-agreement', () => {
  it.each(golden.agreement)('$pair with $params, every year', async ({ pair, params, values }) => {
    const columns = await panel.compute('unsc-agreement', params);
    for (let year = 1946; year <= 2025; year++) {
      const row = rowOf(columns, pair, year);
      const expected = values[year];
      expect(row >= 0, String(year)).toBe(expected !== undefined);
      if (expected === undefined) continue;
      expectNear(columns.value[row], expected[0]);
      expect(columns.n![row]).toBe(expected[1]);
    }
  });
});

describe('vetoes-cast', () => {
  it.each(golden.cast)('$state, every year', async ({ state, values }) => {
    const columns = await panel.compute('vetoes-cast');
    const [from, to] = state === 713 ? [1946, 1970] : [state === 710 ? 1972 : 1946, 2025];
    for (let year = from; year <= to; year++) {
      const row = rowOf(columns, [state], year);
      expect(columns.value[row], String(year)).toBe(values[year] ?? 0);
    }
  });
});

describe('unsc-vetoes of every vote', () => {
  it.each(golden.vetoes)('$pair, every year', async ({ pair, values }) => {
    const columns = await panel.compute('unsc-vetoes');
    const [from, to] = pair[1] === 713 ? [1946, 1971] : [1972, 2025];
    for (let year = from; year <= to; year++) {
      const row = rowOf(columns, pair, year);
      const found = ['joint', 'alone1', 'alone2'].map((part) => columns.parts![part]![row]);
      expect(found, String(year)).toEqual(values[year] ?? [0, 0, 0]);
    }
  });

  it('has 16 joint vetoes of Russia and China since 2007', async () => {
    let sum = 0;
    for (let year = 2007; year <= 2025; year++)
      sum += (await panel.value('unsc-vetoes', [365, 710], year))!;
    expect(sum).toBe(16);
  });
});
