import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

/** From the raw files and coded/events.csv: generators/agreements.py. */
const golden = fixture<{
  readonly abroad: readonly {
    readonly ccode: number;
    readonly window: number;
    readonly year: number;
    readonly agreements: number;
    readonly abroad: number;
  }[];
  readonly overlap: Readonly<
    Record<string, readonly [value: number, bilateral: number, sco: number, alike: number] | null>
  >;
  readonly military: Readonly<
    Record<string, readonly [count: number, n: number, overTerrorism: number]>
  >;
}>('agreements');
const pair = [365, 710] as const;

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('agreements-abroad', () => {
  it.each(golden.abroad)('of $ccode over $window years to $year', async (expected) => {
    const columns = await panel.compute('agreements-abroad', { window: expected.window });
    const row = rowOf(columns, [expected.ccode], expected.year);
    const { agreements, abroad } = expected;
    const parts = [columns.parts!.agreements![row], columns.parts!.abroad![row]];
    expect(parts).toEqual([agreements, abroad]);
    if (agreements === 0) expect(columns.reasons!.get(row)).toBe('no-agreements');
    else expectNear(columns.value[row], abroad / agreements);
  });
});

describe('field-overlap', () => {
  it('of Russia and China, every year', async () => {
    const columns = await panel.compute('field-overlap');
    for (const [year, expected] of Object.entries(golden.overlap)) {
      const row = rowOf(columns, pair, Number(year));
      if (expected === null) {
        expect(columns.reasons!.get(row), year).toBe('no-agreements');
        continue;
      }
      const [value, bilateral, sco, alike] = expected;
      expectNear(columns.value[row], value);
      expect([columns.parts!.bilateral![row], columns.parts!.sco![row]]).toEqual([bilateral, sco]);
      expectNear(columns.parts!['if-alike']![row], alike);
    }
  });
});

describe('agreements-by-field', () => {
  it('cuts the military agreements without arms and confidence-building', async () => {
    const columns = await panel.compute('agreements-by-field', { field: 'military', window: 30 });
    for (const [year, [count, n, overTerrorism]] of Object.entries(golden.military)) {
      const row = rowOf(columns, pair, Number(year));
      expect(columns.key![row]).toBe('military');
      expect(columns.n![row]).toBe(n);
      expect([columns.parts!.count![row], columns.parts!['over-terrorism']![row]]).toEqual([
        count,
        overTerrorism,
      ]);
      expectNear(columns.value[row], count / n);
    }
  });
});
