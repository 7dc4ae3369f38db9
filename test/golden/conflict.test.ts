import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { fixture, openPanelMeasures, type PanelMeasures } from './panel-measures.js';

type Years = readonly (readonly [year: number, ...values: (number | null)[]])[];
type ByPair = Readonly<Record<string, Years>>;

/** Computed from the raw files by test/golden/generators/conflict.py. */
interface Fixture {
  readonly rivalries: Readonly<Record<string, readonly number[]>>;
  readonly peace: ByPair;
  readonly disputes: ByPair;
  readonly eventLevels: ByPair;
  readonly force: readonly {
    readonly state: number;
    readonly from: number;
    readonly to: number;
    readonly events: number;
    readonly disputes: number;
    readonly newDisputes: number;
    readonly clashes: number;
  }[];
  readonly crises: ByPair;
  readonly conflicts: Readonly<Record<'parties' | 'support', ByPair>>;
  readonly distances: ByPair;
  readonly capitals: Readonly<Record<string, number>>;
  readonly contiguity: ByPair;
}
const golden = fixture<Fixture>('conflict');
const pairs = Object.keys(golden.rivalries);

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

/** Values by year of a pair or a state; null for NaN. */
async function series(
  id: string,
  unit: string | number,
  part?: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Map<number, number | null>> {
  const columns: MeasureColumns = await panel.compute(id, params);
  const [first, second] = String(unit).split(' ').map(Number);
  const list = part === undefined ? columns.value : columns.parts![part]!;
  const values = new Map<number, number | null>();
  for (let row = 0; row < columns.rows; row++)
    if (columns.ccode1[row] === first && columns.ccode2?.[row] === second)
      values.set(columns.year[row]!, Number.isNaN(list[row]!) ? null : list[row]!);
  return values;
}

/** The values other than zero. */
const above = (values: ReadonlyMap<number, number | null>): [number, number | null][] =>
  [...values].filter(([, value]) => value !== 0);

const yearsOf = (listed: Years) => listed.map(([year]) => year);

describe('rivalry', () => {
  it.each(pairs)('%s: the years of strategic rivalries', async (pair) => {
    const found = above(await series('rivalry', pair)).map(([year]) => year);
    expect(found).toEqual(golden.rivalries[pair]);
  });

  it.each(pairs)('%s: the peace scale, null where the source leaves it out', async (pair) => {
    const found = [...(await series('rivalry', pair, 'peace_scale'))];
    expect(found.filter(([, value]) => value !== null)).toEqual(
      golden.peace[pair]!.filter(([year]) => found.some(([known]) => known === year)),
    );
  });

  it('stands as the literature has it', async () => {
    const between = async (pair: string) => above(await series('rivalry', pair)).map(([y]) => y);
    const years = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect((await between('365 710')).filter((year) => year > 1949)).toEqual(years(1958, 1989));
    expect(await between('2 710')).toEqual([...years(1949, 1972), ...years(1996, 2020)]);
    expect((await between('2 365')).filter((year) => year > 1989)).toEqual(years(2007, 2020));
    expect((await between('710 816')).at(-1)).toBe(1991);
  });

  it('leaves Russia without any from 1990 to 2006', async () => {
    const { rows, ccode1, ccode2, year, value } = await panel.compute('rivalry');
    const russian = new Set<number>();
    for (let row = 0; row < rows; row++)
      if (value[row] === 1 && (ccode1[row] === 365 || ccode2![row] === 365))
        russian.add(year[row]!);
    expect(russian.has(1989)).toBe(true);
    expect([...russian].filter((y) => y >= 1990 && y <= 2006)).toEqual([]);
  });

  it('has kinds for every rivalry and none without one', async () => {
    const { rows, value, parts } = await panel.compute('rivalry');
    const { positional, spatial, ideological, interventionary } = parts!;
    let wrong = 0;
    for (let row = 0; row < rows; row++) {
      const kinds =
        positional![row]! + spatial![row]! + ideological![row]! + interventionary![row]!;
      if (kinds > 0 !== (value[row] === 1)) wrong++;
    }
    expect(wrong).toBe(0);
    expect((await series('rivalry', '2 365', 'ideological')).get(1980)).toBe(1);
    expect((await series('rivalry', '2 365', 'ideological')).get(2010)).toBe(0);
  });
});

describe('mid-hostility', () => {
  it.each(pairs)('%s: level and deaths of the dispute of each year', async (pair) => {
    const listed = golden.disputes[pair]!;
    const levels = await series('mid-hostility', pair);
    const deaths = await series('mid-hostility', pair, 'fatality');
    expect(above(levels)).toEqual(listed.map(([year, level]) => [year, level]));
    for (const [year, , fatality] of listed) expect(deaths.get(year), `${year}`).toBe(fatality);
  });

  it.each(pairs)('%s: level of the single events', async (pair) => {
    const found = above(await series('mid-hostility', pair, 'event_hostility'));
    expect(found).toEqual(golden.eventLevels[pair]);
  });

  it('has the disputes of Russia and China, and no fatal one since 1986', async () => {
    const levels = above(await series('mid-hostility', '365 710'));
    const years = levels.map(([year]) => year).filter((year) => year >= 1964);
    expect(years).toEqual([
      1964, 1965, 1966, 1967, 1968, 1969, 1974, 1977, 1978, 1979, 1980, 1986, 1993, 1994, 2009,
      2012,
    ]);
    expect(new Map(levels).get(1969)).toBe(4);
    const deaths = await series('mid-hostility', '365 710', 'fatality');
    expect([1969, 1974, 1993, 1994, 2009, 2012].map((year) => deaths.get(year))).toEqual([
      3,
      null,
      0,
      0,
      0,
      0,
    ]);
  });

  it('flags the level of 1978, which stems from the war of China with Vietnam', async () => {
    const columns = await panel.compute('mid-hostility');
    const flagOf = (wanted: number) => {
      for (let row = 0; row < columns.rows; row++)
        if (
          columns.ccode1[row] === 365 &&
          columns.ccode2![row] === 710 &&
          columns.year[row] === wanted
        )
          return columns.flags!.get(row);
      return undefined;
    };
    expect(flagOf(1978)).toBe('bounded-input');
    expect(flagOf(1969)).toBeUndefined();
    expect((await series('mid-hostility', '365 710')).get(1978)).toBe(5);
    expect((await series('mid-hostility', '365 710', 'event_hostility')).get(1978)).toBe(4);
  });
});

describe('use-of-force', () => {
  const sum = (values: ReadonlyMap<number, number | null>, from: number, to: number): number =>
    [...values].reduce((total, [y, v]) => total + (y >= from && y <= to ? v! : 0), 0);

  it('counts events and distinct disputes by acting state', async () => {
    for (const { state, from, to, events, newDisputes, clashes } of golden.force) {
      const label = `${state} ${from}-${to}`;
      expect(sum(await series('use-of-force', state), from, to), label).toBe(events);
      const fresh = await series('use-of-force', state, 'new_disputes');
      expect(sum(fresh, from, to), label).toBe(newDisputes);
      const without = await series('use-of-force', state, undefined, { clashes: 'left-out' });
      expect(sum(without, from, to), label).toBe(events - clashes);
    }
  });

  it('finds Russia ahead of China in events and disputes of 1992-2014', () => {
    const of = (state: number, from: number) =>
      golden.force.find((row) => row.state === state && row.from === from)!;
    expect([of(365, 1992).events, of(710, 1992).events]).toEqual([46, 16]);
    expect([of(365, 1992).disputes, of(710, 1992).disputes]).toEqual([16, 11]);
    expect([of(365, 2008).disputes, of(710, 2008).disputes]).toEqual([5, 5]);
  });

  it('falls as the lowest level rises', async () => {
    const total = async (atLeast: string) =>
      sum(await series('use-of-force', 365, undefined, { atLeast }), 1946, 2014);
    const [threat, display, use, war] = await Promise.all(
      ['threat', 'display', 'use', 'war'].map(total),
    );
    expect(threat).toBeGreaterThan(display!);
    expect(display).toBeGreaterThan(use!);
    expect(use).toBeGreaterThan(war!);
    expect(sum(await series('use-of-force', 365, 'events'), 1946, 2014)).toBe(threat);
  });
});

describe('crises and armed conflict', () => {
  it.each(pairs)('%s', async (pair) => {
    expect(above(await series('crises', pair))).toEqual(golden.crises[pair]);
    expect(above(await series('armed-conflict', pair))).toEqual(golden.conflicts.parties[pair]);
    expect(above(await series('armed-conflict', pair, 'support'))).toEqual(
      golden.conflicts.support[pair],
    );
  });

  it('have the Ussuri in 1969 and the war of Russia and Ukraine from 2022', async () => {
    expect((await series('crises', '365 710')).get(1969)).toBe(1);
    expect((await series('crises', '365 710', 'violence')).get(1969)).toBe(3);
    expect((await series('armed-conflict', '365 710')).get(1969)).toBe(1);
    expect(above(await series('armed-conflict', '365 369'))).toEqual([
      [2022, 2],
      [2023, 2],
      [2024, 2],
      [2025, 2],
    ]);
  });
});

describe('distance and contiguity', () => {
  it.each(pairs)('%s', async (pair) => {
    const km = await series('distance', pair);
    for (const [year, exact] of golden.distances[pair]!)
      if (km.has(year))
        expect(Math.abs(km.get(year)! - exact!), `${year}`).toBeLessThanOrEqual(0.5);
    const types = await series('contiguity', pair, 'type');
    expect(above(types).map(([year]) => year)).toEqual(
      yearsOf(golden.contiguity[pair]!).filter((year) => types.has(year)),
    );
    const capital = golden.capitals[pair];
    if (capital !== undefined)
      expect((await series('distance', pair, 'capitals')).get(2020)).toBeCloseTo(capital, 4);
  });

  it('ends with the sources: neighbours in 2016, borders in 2019, capitals in 2024', async () => {
    expect(Math.max(...(await series('contiguity', '365 710')).keys())).toBe(2016);
    const km = await series('distance', '2 365');
    expect([2019, 2020].map((year) => km.get(year))).toEqual([80, null]);
    expect((await series('distance', '2 365', 'capitals')).get(2024)).toBeCloseTo(7831.05, 2);
  });

  it('narrows with the width of water', async () => {
    const at = async (within: string) =>
      (await series('contiguity', '2 365', undefined, { within })).get(2016);
    expect(await at('400-miles')).toBe(1);
    expect(await at('12-miles')).toBe(1);
    expect(await at('land')).toBe(0);
  });
});
