import { beforeAll, describe, expect, it } from 'vitest';
import { frameNeed } from '../../src/core/frames.js';
import {
  fixture,
  openPanelMeasures,
  rowOf,
  rowOfFrame,
  type PanelMeasures,
} from './panel-measures.js';

interface Golden {
  readonly cow: readonly Ranked[];
  readonly itpd: readonly Ranked[];
  readonly dependence: readonly {
    readonly pair: readonly [number, number];
    readonly year: number;
    readonly value: number;
  }[];
  readonly russiaWithUnion: Readonly<Record<string, number>>;
  readonly chinaAheadOfRussia: Readonly<
    Record<'cow' | 'itpd', Readonly<Record<string, readonly number[]>>>
  >;
}
interface Ranked {
  readonly pair: readonly [number, number];
  readonly year: number;
  readonly share: number;
  readonly rank: number;
  readonly partners: number;
}

const golden = fixture<Golden>('trade');
const [russia, china, kazakhstan] = [365, 710, 705];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

/** Relative error that rounding the flows to five digits allows. */
const tolerance = { cow: 1e-12, itpd: 5e-5 } as const;

describe.each(['cow', 'itpd'] as const)('%s', (source) => {
  it('shares and ranks of pairs drawn at random, from the raw file', async () => {
    const shares = await panel.compute('trade-share', { source });
    const ranks = await panel.compute('partner-rank', { source });
    expect(golden[source].length).toBeGreaterThanOrEqual(30);
    for (const { pair, year, share, rank, partners } of golden[source]) {
      const label = `${pair.join('-')} ${year}`;
      const found = shares.value[rowOf(shares, pair, year)]!;
      // flows of ITPD-E are kept to US$ 1,000
      const exact = source === 'cow' ? 0 : 1e-7;
      expect(Math.abs(found - share), label).toBeLessThanOrEqual(tolerance[source] * share + exact);
      const row = rowOf(ranks, pair, year);
      expect([ranks.value[row], ranks.parts!.partners![row]], label).toEqual([rank, partners]);
    }
  });

  it('years in which China is ahead of Russia in the trade of Central Asia', async () => {
    const shares = await panel.compute('trade-share', { source });
    const of = (state: number, partner: number, year: number) =>
      shares.value[rowOf(shares, [state, partner], year)] ?? NaN;
    const years = source === 'cow' ? [1994, 2014] : [2000, 2016];
    for (const [code, expected] of Object.entries(golden.chinaAheadOfRussia[source])) {
      const ahead: number[] = [];
      for (let year = years[0]!; year <= years[1]!; year++)
        if (of(Number(code), china, year) > of(Number(code), russia, year)) ahead.push(year);
      expect(ahead, code).toEqual(expected);
    }
  });
});

it('Kazakhstan 2011: China ahead of Russia in one source, behind in the other', () => {
  expect(golden.chinaAheadOfRussia.cow[kazakhstan]).toContain(2011);
  expect(golden.chinaAheadOfRussia.itpd[kazakhstan]).not.toContain(2011);
});

it('trade over product of pairs drawn at random', async () => {
  const columns = await panel.compute('trade-dependence', { gdp: 'wdi-2025' });
  expect(golden.dependence.length).toBeGreaterThan(30);
  for (const { pair, year, value } of golden.dependence)
    expect(columns.value[rowOf(columns, pair, year)], `${pair.join('-')} ${year}`).toBeCloseTo(
      value,
      12,
    );
});

it('Russia with EU-28, every year from 1994', async () => {
  for (const [year, value] of Object.entries(golden.russiaWithUnion))
    expect(
      await panel.value('trade-share', [russia, 0], Number(year), { group: 'EU-28' }),
      year,
    ).toBeCloseTo(value, 12);
});

describe('flows that the sources’ descriptions quote', () => {
  const flows = async (source: 'cow' | 'itpd', i: number, j: number, year: number) => {
    const frame = await panel.panel.loadFrame(
      frameNeed('dyad-year', `trade-${source}`, ['imports1', 'imports2']),
    );
    const row = rowOfFrame(frame, { ccode1: i, ccode2: j, year });
    return [frame.numbers.imports1[row], frame.numbers.imports2[row]];
  };

  it.each([
    [russia, china, 2014, 51135, 42807],
    [russia, china, 2008, 34781, 24359],
    [2, china, 2014, 472525, 183283],
    [kazakhstan, china, 2014, 14109, 9704],
    [russia, kazakhstan, 2014, 7097, 15524],
  ])('Correlates of War: %i from %i in %i', async (i, j, year, first, second) => {
    expect(await flows('cow', i, j, year)).toEqual([first, second]);
  });

  it('Correlates of War: USSR and China before 1978 only in 1955-57; no zeros of 1992-93 between successors', async () => {
    expect(await flows('cow', russia, china, 1955)).toEqual([708, 748]);
    for (const year of [1958, 1960, 1963, 1977])
      expect(await flows('cow', russia, china, year)).toEqual([undefined, undefined]);
    expect(await flows('cow', 369, russia, 1993)).toEqual([undefined, undefined]);
    expect(await flows('cow', russia, kazakhstan, 1994)).toEqual([1996, 1293]);
  });

  it.each([
    ['Russia and China', russia, china, 35.71, 29.48],
    ['Russia and Kazakhstan', russia, kazakhstan, 3.47, 9.28],
  ])('ITPD-E 2016, US$ billion: %s', async (_, i, j, first, second) => {
    const found = await flows('itpd', i, j, 2016);
    expect(found.map((thousands) => (thousands! / 1e6).toFixed(2))).toEqual(
      [first, second].map((billions) => billions.toFixed(2)),
    );
  });

  it('Eurostat, euro billion: the eleven months of 2022 are marked', async () => {
    const { numbers } = await panel.panel.loadFrame(
      frameNeed('state-year', 'trade-eurostat', ['months', 'imports', 'exports']),
    );
    const ofRussia = [...numbers.ccode.keys()].filter((row) => numbers.ccode[row] === russia);
    expect(
      ofRussia.map((row) => [
        numbers.year[row],
        numbers.months[row],
        (numbers.imports[row]! / 1000).toFixed(1),
        (numbers.exports[row]! / 1000).toFixed(1),
      ]),
    ).toEqual([
      [2020, 12, '94.7', '79.0'],
      [2021, 12, '163.6', '89.2'],
      [2022, 11, '192.0', '50.8'],
    ]);
  });
});
