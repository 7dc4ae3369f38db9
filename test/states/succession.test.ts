import { describe, expect, it } from 'vitest';
import {
  allStates,
  describeState,
  isInSystem,
  isMajorPower,
  m49RegionOf,
  majorPowersIn,
  majorSpellsOf,
  namesOf,
  predecessorsOf,
  stateByCcode,
  statesInYear,
  successions,
  successorsOf,
  unNameOf,
} from '../../src/states/index.js';

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const monthAfter = (day: string): string =>
  new Date(Date.parse(day) + 31 * 86_400_000).toISOString().slice(0, 10);
const spellsOf = (ccode: number) => stateByCcode(ccode)!.spells;
const starts = (ccode: number, day: string) => spellsOf(ccode).some(([from]) => from === day);
const ends = (ccode: number, day: string) =>
  spellsOf(ccode).some(([, to]) => to === day || to === dayBefore(day));

/** Numbers that go on when the state that bore them broke up: the Soviet Union, Yugoslavia, China in 1949. */
const goOn = [365, 345, 710];

describe('successions', () => {
  it.each(
    successions.map((succession) => {
      const { predecessor, successor, date, kind } = succession;
      return [`${predecessor} to ${successor}, ${date}, ${kind}`, succession] as const;
    }),
  )('%s agrees with the list of members', (_, { predecessor, successor, date, kind }) => {
    if (kind === 'union') {
      expect(ends(predecessor, date)).toBe(true);
      expect(isInSystem(successor, date)).toBe(true);
    } else expect(starts(successor, date)).toBe(true);
    // Denmark was occupied when Iceland left it: what counts is that it goes on.
    if (kind === 'secession') expect(spellsOf(predecessor).some(([, to]) => to > date)).toBe(true);
    if (kind === 'continuation') expect(ends(predecessor, date)).toBe(true);
    if (kind === 'split')
      expect(isInSystem(predecessor, monthAfter(date))).toBe(goOn.includes(predecessor));
  });

  it('are in order, and none is told twice', () => {
    const dates = successions.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    const edges = successions.map(({ predecessor, successor, date }) =>
      [predecessor, successor, date].join(),
    );
    expect(new Set(edges).size).toBe(edges.length);
  });

  it('account for every state that ended before the lists do', () => {
    for (const { ccode, spells } of allStates()) {
      const last = spells.at(-1)![1];
      if (last >= '2025-12-31') continue;
      expect(successorsOf(ccode).length, String(ccode)).toBeGreaterThan(0);
    }
  });

  const to = (ccode: number) => successorsOf(ccode).map(({ successor }) => successor);
  const from = (ccode: number) => predecessorsOf(ccode).map(({ predecessor }) => predecessor);

  it('of the Soviet Union: fourteen beside Russia', () => {
    const after1990 = successorsOf(365).filter(({ date }) => date > '1990');
    expect(after1990).toHaveLength(14);
    expect(new Set(after1990.map(({ kind }) => kind))).toEqual(new Set(['split']));
  });

  it('of Germany, there and back', () => {
    expect(to(255)).toEqual([290, 265, 260]);
    expect(from(255)).toEqual([240, 273, 269, 275, 280, 245, 267, 271, 260, 265]);
    expect(successorsOf(260)).toMatchObject([{ successor: 255, kind: 'continuation' }]);
    expect(successorsOf(265)).toMatchObject([{ successor: 255, kind: 'union' }]);
  });

  it('of Yugoslavia, Czechoslovakia, Yemen, Vietnam and others', () => {
    expect(to(345)).toEqual([344, 349, 346, 343, 341, 347]);
    expect(to(315)).toEqual([316, 317]);
    expect(from(679)).toEqual([678, 680]);
    expect(to(817)).toEqual([816]);
    expect(to(625)).toEqual([626]);
    expect(to(770)).toEqual([771]);
    expect(to(530)).toEqual([531]);
    expect([to(652), from(652)]).toEqual([[651], [651]]);
    expect(from(830)).toEqual([820]);
    expect(from(501)).toEqual([]);
  });
});

describe('membership on days and in years', () => {
  it('of Germany', () => {
    expect(isInSystem(260, '1990-10-02')).toBe(true);
    expect(isInSystem(260, '1990-10-03')).toBe(false);
    expect(isInSystem(255, '1990-10-02')).toBe(false);
    expect(isInSystem(255, '1990-10-03')).toBe(true);
    expect([255, 260, 265].map((ccode) => isInSystem(ccode, 1990))).toEqual([true, true, true]);
    expect(isInSystem(255, '1950')).toBe(false);
    expect(statesInYear('2011-07-08')).toHaveLength(194);
    expect(statesInYear('2011-07-09')).toHaveLength(195);
  });

  it('of the major powers', () => {
    const in1913 = majorPowersIn(1913).map(({ abbreviation }) => abbreviation);
    expect(in1913).toEqual(['USA', 'UKG', 'FRN', 'GMY', 'AUH', 'ITA', 'RUS', 'JPN']);
    const in1960 = majorPowersIn(1960).map(({ abbreviation }) => abbreviation);
    expect(in1960).toEqual(['USA', 'UKG', 'FRN', 'RUS', 'CHN']);
    expect(majorPowersIn('1991-12-10')).toHaveLength(5);
    expect(majorPowersIn('1991-12-11')).toHaveLength(7);
    expect(isMajorPower(740, 1944)).toBe(true);
    expect(isMajorPower(740, '1945-08-15')).toBe(false);
    expect(majorSpellsOf(255)).toHaveLength(3);
    expect(majorSpellsOf(750)).toEqual([]);
  });
});

describe('regions', () => {
  it('every state lies in one of M49, and the standard’s count of members is right', () => {
    const counts = new Map<string, number>();
    for (const { ccode } of allStates()) {
      const region = m49RegionOf(ccode);
      expect(region, String(ccode)).toBeDefined();
      if (isInSystem(ccode, 2025) && ccode !== 713 && ccode !== 347)
        counts.set(region!.name, (counts.get(region!.name) ?? 0) + 1);
    }
    // 193 members of the United Nations.
    expect(Object.fromEntries(counts)).toEqual({
      Africa: 54,
      Americas: 35,
      Asia: 47,
      Europe: 43,
      Oceania: 14,
    });
    expect(m49RegionOf(12345)).toBeUndefined();
  });

  it('is the continent of the record where that has one', () => {
    for (const { ccode, continent } of allStates())
      if (continent !== null) expect(m49RegionOf(ccode)!.name, String(ccode)).toBe(continent);
  });
});

describe('names of the United Nations', () => {
  it('has one for each of the 193 members, none for Taiwan and Kosovo', () => {
    const named = statesInYear(2025).filter(({ ccode }) => unNameOf(ccode) !== undefined);
    expect(named).toHaveLength(193);
    expect([unNameOf(713), unNameOf(347), unNameOf(817), unNameOf(300)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(unNameOf(265)).toBe('German Democratic Republic');
    expect(unNameOf(678, 1970)).toBe('Yemen');
    expect(unNameOf(365, 1930)).toBeUndefined();
  });

  it('no state has two labels at a time, nor two names of the United Nations', () => {
    for (const { ccode } of allStates())
      for (const kind of ['label', 'un'] as const) {
        const dated = namesOf(ccode)
          .filter((name) => name[kind] && name.to !== null)
          .map(({ from, to }) => [from ?? '0', to!] as const)
          .sort((a, b) => (a[0] < b[0] ? -1 : 1));
        for (let i = 1; i < dated.length; i++)
          expect(dated[i]![0] > dated[i - 1]![1], `${kind} ${ccode} ${dated[i]![0]}`).toBe(true);
      }
  });
});

describe('describeState', () => {
  it('tells all of Yugoslavia in 1990', () => {
    const told = describeState(345, 1990)!;
    expect(told).toMatchObject({
      name: 'Yugoslavia',
      unName: 'Yugoslavia',
      inSystem: true,
      majorPower: false,
      caveats: [],
      region: { worldBank: 'Europe & Central Asia', m49: { name: 'Europe' } },
    });
    expect(told.successors.map(({ name }) => name)).toEqual([
      'Croatia',
      'Slovenia',
      'Bosnia and Herzegovina',
      'Macedonia',
      'Montenegro',
      'Kosovo',
    ]);
    expect(told.predecessors).toMatchObject([{ name: 'Ottoman Empire', date: '1878-07-13' }]);
  });

  it('says where a state was no member', () => {
    expect(describeState(626, 1990)).toMatchObject({ inSystem: false, caveats: ['not-in-system'] });
    expect(describeState(626)).toMatchObject({ inSystem: null, when: null, caveats: [] });
    for (const when of [1815, 2026, '2026-01-01'])
      expect(describeState(501, when)).toMatchObject({
        inSystem: null,
        majorPower: null,
        caveats: [],
      });
    expect(describeState(1)).toBeUndefined();
  });
});
