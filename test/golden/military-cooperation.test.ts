import { beforeAll, describe, expect, it } from 'vitest';
import { parseState } from '../../src/states/index.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

interface Fixture {
  readonly indicators: readonly string[];
  /** By pair and year: first year of the unbroken run in which each indicator is met. */
  readonly since: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;
  /** By pair and year: first year of regular exercises, false without, `met` where the first year, null where both is open. */
  readonly exercises: Readonly<
    Record<string, Readonly<Record<string, number | false | 'met' | null>>>
  >;
  /** Agreements of ten years, of the two alone and with others. */
  readonly agreements: Readonly<
    Record<
      string,
      Readonly<Record<'lists' | 'coded', Readonly<Record<string, readonly [number, number]>>>>
    >
  >;
}
const golden = fixture<Fixture>('military-cooperation');
const [russia, china] = [365, 710];

/** The two states of a pair, the lower number first. */
const unitOf = (pair: string): [number, number] =>
  pair
    .split(' ')
    .map((code) => Number(parseState(code)))
    .sort((x, y) => x - y) as [number, number];

/** Pairs that no reference state makes one of the population enter it with their first coded indicator. */
const firstCoded: Readonly<Record<string, number>> = { 'RUS BLR': 1995 };
const isExamined = (pair: string, year: string): boolean => Number(year) >= (firstCoded[pair] ?? 0);

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('smaf-stage', () => {
  it.each(Object.entries(golden.since))(
    'meets the indicators of %s when they were',
    async (pair, byYear) => {
      const columns = await panel.compute('smaf-stage');
      for (const [year, since] of Object.entries(byYear)) {
        const row = rowOf(columns, unitOf(pair), Number(year));
        expect(row >= 0, year).toBe(isExamined(pair, year));
        if (!isExamined(pair, year)) continue;
        const found = golden.indicators.map((name) => {
          const first = columns.parts![`since-${name}`]![row]!;
          expect(columns.parts![name]![row], `${name} ${year}`).toBe(Number.isNaN(first) ? 0 : 1);
          return Number.isNaN(first) ? null : first;
        });
        expect(found, year).toEqual(since);
      }
    },
  );

  it.each(Object.entries(golden.exercises))(
    'finds regular exercises of %s when there were',
    async (pair, byYear) => {
      const columns = await panel.compute('smaf-stage');
      const known = Object.entries(byYear).filter(
        ([year, since]) => since !== null && isExamined(pair, year),
      );
      expect(known.length).toBeGreaterThanOrEqual(28);
      for (const [year, since] of known) {
        const row = rowOf(columns, unitOf(pair), Number(year));
        expect(columns.parts!.exercises![row], year).toBe(since === false ? 0 : 1);
        const first = columns.parts!['since-exercises']![row];
        if (typeof since === 'number') expect(first, year).toBe(since);
      }
    },
  );

  it('has Russia and China in the moderate stage, with a part of a common command', async () => {
    const columns = await panel.compute('smaf-stage');
    const part = (name: string, year: number) =>
      columns.parts![name]![rowOf(columns, [russia, china], year)];
    expect([1992, 1995, 2010, 2021].map((year) => part('stage', year))).toEqual([0, 1, 2, 2]);
    expect(part('since-exercises', 2021)).toBe(2007);
    expect([part('partial', 2015), part('partial', 2021)]).toEqual([0, 1]);
  });

  it('ranks allies with integrated forces first and rivals last', async () => {
    const columns = await panel.compute('smaf-stage');
    const value = (a: number, b: number) => columns.value[rowOf(columns, [a, b], 2021)]!;
    const [usa, britain, germany, korea, japan, india] = [2, 200, 255, 732, 740, 750];
    for (const ally of [britain, germany, korea]) expect(value(usa, ally)).toBe(7);
    expect(value(usa, japan)).toBe(6);
    for (const [a, b] of [
      [russia, china],
      [usa, india],
      [russia, india],
    ] as const)
      expect(value(a, b)).toBe(4);
    for (const rival of [russia, china]) expect(value(usa, rival)).toBeLessThan(4);
  });
});

describe('bilateral-multilateral-gap', () => {
  it('adds up to its parts for every pair', async () => {
    const { rows, value, parts } = await panel.compute('bilateral-multilateral-gap');
    expect(rows).toBeGreaterThan(900);
    for (let row = 0; row < rows; row++) {
      const b = parts!['bilateral-exercises']![row]! + parts!['bilateral-agreements']![row]!;
      const m = parts!['multilateral-exercises']![row]! + parts!['multilateral-agreements']![row]!;
      expect(value[row]).toBeCloseTo(Math.log((b + 0.5) / (m + 0.5)), 12);
    }
  });

  it.each(Object.entries(golden.agreements))(
    'counts the agreements of %s within ten years',
    async (pair, bySource) => {
      for (const [source, byYear] of Object.entries(bySource)) {
        const sources = source === 'lists' ? 'lists' : 'lists-and-coded';
        const columns = await panel.compute('bilateral-multilateral-gap', { sources });
        let compared = 0;
        for (const [year, expected] of Object.entries(byYear)) {
          const row = rowOf(columns, unitOf(pair), Number(year));
          if (row < 0 || Number.isNaN(columns.value[row]!)) continue;
          const found = ['bilateral', 'multilateral'].map(
            (side) => columns.parts![`${side}-agreements`]![row],
          );
          expect(found, `${source} ${year}`).toEqual(expected);
          compared++;
        }
        expect(compared).toBeGreaterThanOrEqual(20);
      }
    },
  );

  it('turns against the pair alone as exercises with others multiply', async () => {
    const at = (year: number) => panel.value('bilateral-multilateral-gap', [russia, china], year);
    // 1986-95: agreements of 1992 (two), 1993 and 1995 (two), no exercise. 2001-10: exercises of the two in 2005, 2007 and
    // 2009 (two) and the agreement of 2010; with others in 2003, 2007 (three), 2009 (two) and 2010 (three).
    expect(await at(1995)).toBeCloseTo(Math.log(5.5 / 0.5), 12);
    expect(await at(2010)).toBeCloseTo(Math.log(5.5 / 9.5), 12);
  });
});
