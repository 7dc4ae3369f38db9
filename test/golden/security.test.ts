import { beforeAll, describe, expect, it } from 'vitest';
import { frameNeed } from '../../src/core/frames.js';
import {
  fixture,
  openPanelMeasures,
  rowOf,
  rowOfFrame,
  type PanelMeasures,
} from './panel-measures.js';

type ByYear = Readonly<Record<string, number>>;
interface OfPair {
  readonly ccode1: number;
  readonly ccode2: number;
}
interface Fixture {
  readonly exercisesOfPair: readonly (OfPair & {
    readonly bilateral: ByYear;
    readonly multilateral: ByYear;
  })[];
  readonly agreements: readonly (OfPair & { readonly signed: ByYear; readonly in_force: ByYear })[];
  readonly troops: readonly (readonly [ccode: number, year: number, troops: number])[];
  readonly burden: readonly {
    readonly ccode: number;
    readonly burden: ByYear;
    readonly volume: ByYear;
  }[];
  readonly fdi: readonly (OfPair & {
    readonly values: Readonly<Record<(typeof views)[number], ByYear>>;
  })[];
  readonly finance: {
    readonly all: number;
    readonly russia: number;
    readonly russiaShare: ByYear;
  };
}
const golden = fixture<Fixture>('security');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('exercises', () => {
  it.each(golden.exercisesOfPair)(
    'of $ccode1 and $ccode2 in the multinational list, every year',
    async ({ ccode1, ccode2, bilateral, multilateral }) => {
      const { parts, ...columns } = await panel.compute('exercises', { list: 'mme' });
      const units = { ...columns, parts };
      for (let year = 1980; year <= 2010; year++) {
        const row = rowOf(units, [Math.min(ccode1, ccode2), Math.max(ccode1, ccode2)], year);
        const found = [parts?.bilateral?.[row], parts?.multilateral?.[row]];
        expect(found, String(year)).toEqual([bilateral[year] ?? 0, multilateral[year] ?? 0]);
      }
    },
  );

  /** Checked by hand against the entries of each list and the dated list of public pages. */
  it('of Russia and China, each once', async () => {
    const { parts, flags, ...columns } = await panel.compute('exercises');
    const byYear: Record<number, [number, number]> = {};
    for (let year = 1980; year <= 2022; year++) {
      const row = rowOf(columns, [365, 710], year);
      if (row < 0) continue;
      const [alone, wider] = [parts!.bilateral![row]!, parts!.multilateral![row]!];
      if (alone + wider > 0) byYear[year] = [alone, wider];
      expect(flags?.has(row), String(year)).toBe(year > 2010);
    }
    expect(byYear).toEqual({
      1996: [0, 1], // Final Settlement, Kuwait
      1999: [1, 0], // East China Sea
      2003: [0, 1], // Coalition, which the joint list has twice and the other as one of China and Kazakhstan
      2005: [1, 0], // Peace Mission
      2007: [1, 3], // Cooperation; Singapore, the Indian squadron in Japan, Peace Mission
      2009: [2, 2], // Peace Mission and Gulf of Aden; Norak-Antiterror, Bogorodsk
      2010: [0, 3], // Angkor Sentinel, Pacific security drill, Peace Mission
      2012: [1, 1], // Joint Sea; Peace Mission
      2013: [2, 0], // Joint Sea and Peace Mission
      2014: [1, 1], // Joint Sea; Peace Mission
      2015: [2, 0], // Joint Sea I and II
      2016: [2, 1], // Aerospace Security and Joint Sea; Peace Mission
      2017: [3, 0], // Joint Sea I and II, Aerospace Security
      2018: [0, 2], // Peace Mission, Vostok
      2019: [2, 3], // Joint Sea, air patrol; Tsentr, Mosi, Marine Security Belt
      2020: [1, 1], // air patrol; Kavkaz
      2021: [4, 1], // Interaction, Joint Sea, sea and air patrols; Peace Mission
      2022: [4, 1], // two air patrols, Joint Sea, sea patrol; Vostok
    });
    expect(rowOf(columns, [365, 710], 2011)).toBe(-1);
  });

  it('covers all pairs to 2010 and then only those listed', async () => {
    const columns = await panel.compute('exercises');
    expect(columns.value[rowOf(columns, [2, 740], 2010)]).toBeGreaterThan(0);
    expect(rowOf(columns, [2, 740], 2011)).toBe(-1);
    expect(columns.value[rowOf(columns, [40, 255], 2000)]).toBe(0);
  });
});

describe('defense-agreements', () => {
  it.each(golden.agreements)(
    'of $ccode1 and $ccode2, every year',
    async ({ ccode1, ccode2, signed, in_force }) => {
      const columns = await panel.compute('defense-agreements');
      for (let year = 1980; year <= 2010; year++) {
        const row = rowOf(columns, [ccode1, ccode2], year);
        expect([columns.value[row], columns.parts!.signed![row]], String(year)).toEqual([
          in_force[year],
          signed[year],
        ]);
      }
    },
  );

  it('RUS-CHN signed ten: 1992 twice, 1993, 1995 and 1996 twice, 1999, 2000, 2010', async () => {
    const columns = await panel.compute('defense-agreements');
    const years = Array.from({ length: 31 }, (_, i) => 1980 + i).flatMap((year) =>
      Array<number>(columns.parts!.signed![rowOf(columns, [365, 710], year)]!).fill(year),
    );
    expect(years).toEqual([1992, 1992, 1993, 1995, 1995, 1996, 1996, 1999, 2000, 2010]);
  });
});

describe('us-troops', () => {
  it('equals a sample of the reports', async () => {
    expect(golden.troops.length).toBeGreaterThan(30);
    for (const [ccode, year, troops] of golden.troops)
      expect(await panel.value('us-troops', [ccode], year), `${ccode} ${year}`).toBe(troops);
  });

  it('2024: Japan 55,154, Germany 36,541, South Korea 24,515; Korea 1953 326,863', async () => {
    const of = (ccode: number, year: number) => panel.value('us-troops', [ccode], year);
    expect(await of(740, 2024)).toBe(55154);
    expect(await of(255, 2024)).toBe(36541);
    expect(await of(732, 2024)).toBe(24515);
    expect(await of(732, 1953)).toBe(326863);
  });

  it('puts the war in Viet Nam in the South, and leaves out what is no report', async () => {
    expect(await panel.value('us-troops', [817], 1968)).toBe(537377);
    expect(await panel.value('us-troops', [816], 1968)).toBeUndefined();
    expect(await panel.value('us-troops', [260], 1985)).toBeGreaterThan(200000);
    for (const [ccode, year] of [
      [732, 1951],
      [645, 2007],
      [710, 2004],
      [2, 2000],
    ] as const)
      expect(await panel.value('us-troops', [ccode], year), String(ccode)).toBeUndefined();
  });
});

describe('military-burden', () => {
  it.each(golden.burden)('of $ccode, every year', async ({ ccode, burden, volume }) => {
    const columns = await panel.compute('military-burden', { source: 'sipri-2024' });
    for (const [year, expected] of Object.entries(burden))
      expect(columns.value[rowOf(columns, [ccode], Number(year))], year).toBeCloseTo(expected, 12);
    for (const [year, expected] of Object.entries(volume))
      expect(columns.parts!.volume![rowOf(columns, [ccode], Number(year))], year).toBeCloseTo(
        expected,
        12,
      );
  });

  it('2023: RUS 5.86, CHN 1.67, USA 3.36 per cent of GDP', async () => {
    const params = { source: 'sipri-2024' };
    const of = (ccode: number) => panel.value('military-burden', [ccode], 2023, { params });
    expect(await of(365)).toBeCloseTo(0.0586, 4);
    expect(await of(710)).toBeCloseTo(0.0167, 4);
    expect(await of(2)).toBeCloseTo(0.0336, 4);
  });
});

const views = ['outward', 'outward_mirror', 'inward', 'inward_mirror'] as const;

describe('tables without a measure', () => {
  it.each(golden.fdi)(
    'fdi-shares of $ccode1 with $ccode2, every year and view',
    async ({ ccode1, ccode2, values }) => {
      const frame = await panel.panel.loadFrame(
        frameNeed('directed-dyad-year', 'fdi-shares', views),
      );
      for (let year = 2014; year <= 2024; year++) {
        const row = rowOfFrame(frame, { ccode1, ccode2, year });
        for (const view of views) {
          const found = frame.numbers[view][row] ?? NaN;
          const expected = values[view][year];
          if (expected === undefined) expect(found, `${view} ${year}`).toBeNaN();
          else expect(found, `${view} ${year}`).toBeCloseTo(expected, 12);
        }
      }
    },
  );

  it('chinese-finance: 1.325 trillion in all, 169.3 billion to Russia', async () => {
    const { numbers } = await panel.panel.loadFrame(
      frameNeed('state-year', 'chinese-finance', ['oda', 'oof', 'vague', 'world_share']),
    );
    let [all, russia] = [0, 0];
    numbers.ccode.forEach((ccode, row) => {
      const sum = numbers.oda[row]! + numbers.oof[row]! + numbers.vague[row]!;
      all += sum;
      if (ccode !== 365) return;
      russia += sum;
      expect(numbers.world_share[row]).toBeCloseTo(
        golden.finance.russiaShare[numbers.year[row]!]!,
        12,
      );
    });
    expect(all).toBeCloseTo(golden.finance.all, 3);
    expect(russia).toBeCloseTo(golden.finance.russia, 3);
    expect(all / 1e6).toBeCloseTo(1.325, 3);
    expect(russia / 1e3).toBeCloseTo(169.3, 1);
  });
});
