import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

/** Types (trade, arms, military, financial, travel, other) and cases by year. */
type TypesByYear = Readonly<Record<string, readonly number[]>>;
interface Fixture {
  readonly pairs: readonly {
    readonly pair: string;
    readonly ccode1: number;
    readonly ccode2: number;
    readonly outside: TypesByYear;
    readonly named: TypesByYear;
    readonly all: TypesByYear;
  }[];
  readonly nations: readonly { readonly ccode: number; readonly values: TypesByYear }[];
}

const golden = fixture<Fixture>('sanctions');
const parts = ['trade', 'arms', 'military', 'financial', 'travel', 'other', 'cases'];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('sanctions', () => {
  const requests = golden.pairs.flatMap((one) =>
    (['outside', 'named', 'all'] as const).map((attribution) => ({ ...one, attribution })),
  );
  it.each(requests)('of $pair, $attribution', async ({ attribution, ...one }) => {
    const columns = await panel.compute('sanctions', { attribution });
    for (const [year, expected] of Object.entries(one[attribution])) {
      const row = rowOf(columns, [one.ccode1, one.ccode2], Number(year));
      expect(
        parts.map((part) => columns.parts![part]![row]),
        year,
      ).toEqual(expected);
      expect(columns.value[row], year).toBe(expected.slice(0, 6).filter((on) => on === 1).length);
      const back = rowOf(columns, [one.ccode2, one.ccode1], Number(year));
      expect(columns.parts!.both![row], year).toBe(columns.value[row]! + columns.value[back]!);
    }
  });

  it('are what is known of pairs that everybody knows', async () => {
    const of = (pair: readonly [number, number], year: number) =>
      panel.value('sanctions', pair, year);
    // The embargo of the United States on China ended in 1972, that on finance in 1979.
    expect([await of([2, 710], 1950), await of([2, 710], 1972)]).toEqual([2, 3]);
    expect([await of([2, 710], 1988), await of([2, 710], 1989)]).toEqual([0, 2]);
    expect([await of([2, 365], 2013), await of([2, 365], 2014)]).toEqual([0, 3]);
    // No sanction of the United Nations makes China hostile to North Korea.
    for (let year = 1949; year <= 2023; year++) expect(await of([710, 731], year)).toBe(0);
  });
});

describe('arms-embargo', () => {
  it.each(golden.pairs)('of $pair', async ({ outside, ...one }) => {
    const columns = await panel.compute('arms-embargo');
    for (const [year, [, arms]] of Object.entries(outside))
      expect(columns.value[rowOf(columns, [one.ccode1, one.ccode2], Number(year))], year).toBe(
        arms,
      );
  });

  it('tells an embargo of the United Nations in its part alone', async () => {
    const columns = await panel.compute('arms-embargo');
    const row = rowOf(columns, [710, 731], 2000);
    expect([columns.value[row], columns.parts!.un![row]]).toEqual([0, 1]);
    expect(columns.parts!.un![rowOf(columns, [731, 710], 2000)]).toBe(0);
  });
});

describe('un-sanctions', () => {
  it.each(golden.nations)('on $ccode', async ({ ccode, values }) => {
    const columns = await panel.compute('un-sanctions');
    for (const [year, expected] of Object.entries(values)) {
      const row = rowOf(columns, [ccode], Number(year));
      expect(
        parts.map((part) => columns.parts![part]![row]),
        year,
      ).toEqual(expected);
    }
  });
});
