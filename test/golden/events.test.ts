import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

type ByYear<T = number> = Readonly<Record<string, T>>;
interface Fixture {
  readonly shares: ByYear<
    ByYear<{ cooperation: number; verbalConflict: number; materialConflict: number | null }>
  >;
  readonly gdelt: {
    readonly days: ByYear;
    readonly series: ByYear<ByYear<{ sum: number; cooperation: number; days: number }>>;
  };
  readonly visits: Readonly<Record<'chinaInRussia' | 'presidentsInRussia' | 'colt', ByYear>>;
  readonly regimesRussiaChina: ByYear;
}
const golden = fixture<Fixture>('events');
const [russia, china] = [365, 710];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

const unitOf = (pair: string): [number, number] => {
  const [a, b] = pair.split(' ').map(Number) as [number, number];
  return a < b ? [a, b] : [b, a];
};

/** Years of a unit against a column, each to 1e-9; absent where the golden value is null. */
function expectSeries(
  columns: MeasureColumns,
  values: Float64Array,
  unit: [number, number],
  expected: ByYear<number | null>,
): void {
  for (const [year, value] of Object.entries(expected)) {
    const row = rowOf(columns, unit, Number(year));
    if (value === null) expect(row < 0 || Number.isNaN(values[row]!), year).toBe(true);
    else expect(Math.abs(values[row]! - value), `${unit.join()} ${year}`).toBeLessThan(1e-9);
  }
}

const pick = <T, K extends keyof T>(series: ByYear<T>, key: K) =>
  Object.fromEntries(Object.entries(series).map(([year, row]) => [year, row[key]]));

describe('events-cooperation and events-conflict', () => {
  it('are the shares of the raw counts', async () => {
    const cooperation = await panel.compute('events-cooperation');
    const words = await panel.compute('events-conflict', { form: 'verbal' });
    const deeds = await panel.compute('events-conflict', { form: 'material' });
    for (const [pair, series] of Object.entries(golden.shares)) {
      const unit = unitOf(pair);
      expectSeries(cooperation, cooperation.value, unit, pick(series, 'cooperation'));
      expectSeries(words, words.value, unit, pick(series, 'verbalConflict'));
      expectSeries(deeds, deeds.value, unit, pick(series, 'materialConflict'));
    }
  });

  it('are the balance of GDELT’s days; its sums are the published ones', async () => {
    const columns = await panel.compute('events-cooperation', { source: 'gdelt' });
    for (const [pair, series] of Object.entries(golden.gdelt.series)) {
      expectSeries(columns, columns.value, unitOf(pair), pick(series, 'cooperation'));
      expectSeries(columns, columns.parts!.days!, unitOf(pair), pick(series, 'days'));
    }
    const against = await panel.compute('events-conflict', { source: 'gdelt' });
    const sum = (unit: [number, number], year: number) => {
      const of = (from: MeasureColumns) => from.parts!.per_day![rowOf(from, unit, year)]!;
      return (of(columns) - of(against)) * golden.gdelt.days[year]!;
    };
    const years = [2018, 2019, 2020, 2021, 2022, 2023];
    const published: [[number, number], number[]][] = [
      [
        [365, 710],
        [101_804, 89_153, 45_408, 75_385, 71_990, 98_669],
      ],
      [
        [2, 365],
        [72_645, 65_134, 39_608, 28_966, -29_671, -403],
      ],
      [
        [2, 710],
        [226_943, 202_862, 103_047, 75_112, 54_641, 98_727],
      ],
    ];
    for (const [unit, sums] of published)
      sums.forEach((rounded, i) => {
        // The published sums are of days that the file rounds to four digits.
        const tolerance = 0.5 + 5e-5 * golden.gdelt.days[years[i]!]!;
        expect(Math.abs(sum(unit, years[i]!) - rounded)).toBeLessThan(tolerance);
      });
  });
});

describe('visits', () => {
  it('are the trips of the lists, zero in the years between', async () => {
    const { chinaInRussia, presidentsInRussia, colt } = golden.visits;
    const china_ = await panel.compute('visits');
    for (let year = 1949; year <= 2020; year++)
      expect(china_.value[rowOf(china_, [china, russia], year)]).toBe(chinaInRussia[year] ?? 0);
    const presidents = await panel.compute('visits', { source: 'us-presidents' });
    for (let year = 1946; year <= 2020; year++)
      expect(presidents.value[rowOf(presidents, [2, russia], year)]).toBe(
        presidentsInRussia[year] ?? 0,
      );
    const counts = await panel.compute('visits', { source: 'colt' });
    expectSeries(counts, counts.value, [russia, china], colt);
  });

  it('cover the years they say', async () => {
    const spans = {
      'chinese-leaders': [1949, 2020],
      'us-presidents': [1909, 2020],
      colt: [2018, 2024],
    };
    for (const [source, span] of Object.entries(spans)) {
      const { year } = await panel.compute('visits', { source });
      expect([Math.min(...year), Math.max(...year)]).toEqual(span);
    }
  });
});

describe('regime-similarity', () => {
  it('of Russia and China', async () => {
    const columns = await panel.compute('regime-similarity');
    expectSeries(columns, columns.value, [russia, china], golden.regimesRussiaChina);
    const gap = (year: number) =>
      columns.parts!.gap![rowOf(columns, [russia, china], year)]!.toFixed(2);
    expect([1992, 2014, 2024].map(gap)).toEqual(['0.40', '0.18', '0.10']);
  });

  it('covers the years it says on either scale', async () => {
    const spans = { polyarchy: [1816, 2025], polity2: [1816, 2018] };
    for (const [index, span] of Object.entries(spans)) {
      const { year } = await panel.compute('regime-similarity', { index });
      const years = new Set<number>(year);
      expect([Math.min(...years), Math.max(...years)]).toEqual(span);
    }
  });
});
