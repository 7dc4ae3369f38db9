import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

type ByYear = Readonly<Record<string, number>>;
interface Fixture {
  readonly cinc: readonly (readonly [ccode: number, year: number, cinc: number])[];
  readonly idealDistance: { readonly values: ByYear };
  readonly jointVetoes: { readonly values: ByYear };
  readonly obligations: readonly {
    readonly ccode1: number;
    readonly ccode2: number;
    readonly flags: Readonly<Record<string, readonly number[]>>;
  }[];
  readonly trade: { readonly china: ByYear; readonly eu28: ByYear };
  readonly tradeOfChinaWithRussia: ByYear;
  readonly minorPartner: Readonly<Record<string, ByYear>>;
  readonly armsShares: readonly {
    readonly recipient: number;
    readonly supplier: number;
    readonly values: ByYear;
  }[];
  readonly ratiosChinaRussia: {
    readonly gdp: ByYear;
    readonly ppp: ByYear;
    readonly milex: ByYear;
  };
}
const golden = fixture<Fixture>('indicators');
const [russia, china] = [365, 710];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

/** Every year of a series against the panel, at a relative tolerance. */
async function expectSeries(
  id: string,
  unit: readonly [number, number],
  expected: ByYear,
  options: { params?: Readonly<Record<string, unknown>>; group?: string } = {},
): Promise<void> {
  for (const [year, value] of Object.entries(expected)) {
    const found = await panel.value(id, unit, Number(year), options);
    expect(found, `${id} ${year}`).toBeDefined();
    expect(Math.abs(found! - value), `${id} ${year}: ${found} for ${value}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(value)),
    );
  }
}

describe('cinc', () => {
  it('equals a sample of the published values', async () => {
    expect(golden.cinc.length).toBeGreaterThan(100);
    for (const [ccode, year, published] of golden.cinc) {
      const value = await panel.value('cinc', [ccode], year);
      expect(Math.abs(value! - published), `${ccode} ${year}`).toBeLessThanOrEqual(1e-7);
    }
  });
});

describe('ideal-distance', () => {
  it('is the difference of the published points, RUS-CHN', () =>
    expectSeries('ideal-distance', [russia, china], golden.idealDistance.values));

  it.each([
    [1995, 2.952],
    [2005, 0.763],
    [2013, 0.516],
    [2021, 0.355],
    [2024, 0.255],
  ])('RUS-CHN %i: %f', async (year, expected) => {
    expect(await panel.value('ideal-distance', [russia, china], year)).toBeCloseTo(expected, 3);
  });
});

describe('unsc-vetoes', () => {
  it('has 14 joint vetoes of Russia and China 2007-2022, in the right years', async () => {
    let sum = 0;
    for (let year = 1972; year <= 2022; year++) {
      const value = await panel.value('unsc-vetoes', [russia, china], year, {
        params: { source: 'unsc-vetoes' },
      });
      expect(value, String(year)).toBe(golden.jointVetoes.values[year] ?? 0);
      sum += value!;
    }
    expect(sum).toBe(14);
  });
});

describe('alliance-obligations', () => {
  const parts = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'];
  it.each(golden.obligations)(
    '$ccode1 and $ccode2, every year',
    async ({ ccode1, ccode2, flags }) => {
      const columns = await panel.compute('alliance-obligations');
      let compared = 0;
      for (let year = 1925; year <= 2018; year++) {
        const row = rowOf(columns, [ccode1, ccode2], year);
        if (row < 0) continue; // one of the two was not in the system
        const found = parts.map((part) => columns.parts![part]![row]);
        expect(found, String(year)).toEqual(flags[year] ?? [0, 0, 0, 0, 0]);
        compared++;
      }
      expect(compared).toBeGreaterThan(60);
    },
  );

  it('RUS-CHN: a defence pact 1950-1980, consultation and non-aggression from 2001, no defence after 1991', async () => {
    const of = (year: number) => panel.value('alliance-obligations', [russia, china], year);
    for (let year = 1950; year <= 1980; year++) expect(await of(year), String(year)).toBe(1);
    for (let year = 1981; year <= 1991; year++) expect(await of(year), String(year)).toBe(0);
    for (let year = 1992; year <= 2000; year++) expect(await of(year), String(year)).toBe(1 / 3);
    for (let year = 2001; year <= 2018; year++) expect(await of(year), String(year)).toBe(2 / 3);
  });
});

describe('trade-share', () => {
  const params = { source: 'dots' };
  it('of Russia with China and with EU-28, every year', async () => {
    await expectSeries('trade-share', [russia, china], golden.trade.china, { params });
    await expectSeries('trade-share', [china, russia], golden.tradeOfChinaWithRussia, { params });
    await expectSeries('trade-share', [russia, 0], golden.trade.eu28, { group: 'EU-28', params });
  });

  it.each([
    [2013, 0.1054, 0.496],
    [2019, 0.1646, 0.4182],
    [2020, 0.1835, 0.3843],
  ])('%i: China %f, EU-28 %f', async (year, withChina, withEurope) => {
    expect(await panel.value('trade-share', [russia, china], year, { params })).toBeCloseTo(
      withChina,
      4,
    );
    expect(
      await panel.value('trade-share', [russia, 0], year, { group: 'EU-28', params }),
    ).toBeCloseTo(withEurope, 4);
  });
});

describe('arms-dependence', () => {
  it.each(golden.armsShares)('of $recipient on $supplier, every window', (share) =>
    expectSeries('arms-dependence', [share.recipient, share.supplier], share.values),
  );
});

describe('ratios', () => {
  it('of China to Russia, every year and variant', async () => {
    const { gdp, ppp, milex } = golden.ratiosChinaRussia;
    const params = { source: 'wdi-2025' };
    await expectSeries('gdp-ratio', [china, russia], gdp, { params });
    await expectSeries('gdp-ratio', [china, russia], ppp, { params: { variant: 'ppp' } });
    await expectSeries('milex-ratio', [china, russia], milex, { params: { source: 'sipri-2024' } });
  });
});

describe('minor-partner', () => {
  it('of Russia against China, every year in three variants', async () => {
    const columns = await panel.compute('minor-partner', {
      source: 'dots',
      gdp: 'wdi-2025',
      milex: 'sipri-2024',
    });
    const years = Object.entries(golden.minorPartner);
    expect(years.length).toBe(11);
    for (const [year, variants] of years) {
      const row = rowOf(columns, [russia, china], Number(year));
      // the published capability index is rounded to nine digits
      for (const [variant, expected] of Object.entries(variants))
        expect(columns.parts![variant]![row], `${variant} ${year}`).toBeCloseTo(expected, 6);
    }
  });
});

describe('roll-call', () => {
  it('A/RES/68/262: Central Asia did not vote with Russia', async () => {
    const columns = await panel.compute('roll-call', { resolution: 'A/RES/68/262' });
    const vote = (ccode: number) => {
      const row = columns.ccode1.indexOf(ccode);
      return columns.reasons?.get(row) ?? columns.value[row];
    };
    // KAZ and UZB abstained; KGZ, TJK and TKM are not listed, which is no abstention
    expect([705, 704, 703, 702, 701].map(vote)).toEqual([2, 2, 'absent', 'absent', 'absent']);
    expect([russia, china, 2, 900].map(vote)).toEqual([3, 2, 1, 1]);
    const count = (wanted: number) => columns.value.filter((value) => value === wanted).length;
    // adopted by 100 to 11 with 58 abstentions
    expect([count(1), count(2), count(3)]).toEqual([100, 58, 11]);
  });
});
