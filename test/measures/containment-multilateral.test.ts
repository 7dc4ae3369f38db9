import { describe, expect, it } from 'vitest';
import { multilateralContainment } from '../../src/measures/containment/multilateral-containment.js';
import { ArenaTrade } from '../../src/measures/containment/arena.js';
import { compute, framesOf } from './frame.js';
import { arenaShares, contests, totals } from './containment-arena-frames.js';
import { majors, pairs, reader, type PairValue } from './containment-used.js';

const year = 2014;
const [usa, rus, chn] = [2, 365, 710];
const bodies: Readonly<Record<string, readonly number[]>> = {
  // One of four members is in the arena, two are the pair.
  sco: [365, 710, 701, 770],
  // Three of six are near: just enough.
  half: [365, 710, 702, 900, 901, 902],
  // Three of seven: not of the region.
  wide: [365, 710, 703, 900, 901, 902, 903],
  // The United States are inside.
  with: [2, 365, 710, 701, 702, 703],
  // China is outside.
  csto: [365, 701, 702],
};
const names = Object.keys(bodies);
const everyone = [...new Set(Object.values(bodies).flat())];
const tables = {
  states: majors([usa, rus, chn], [year]),
  totals,
  igoStates: everyone.map((ccode) => ({ ccode, year })),
  igoBodies: names.map((id, body) => ({ body, year, id, name: id, imputed: 0 })),
  igoSpells: names.flatMap((id, body) =>
    bodies[id]!.map((ccode) => ({ ccode, year: 2001, to: year, body, status: 1 })),
  ),
};
const run = (trade = arenaShares(), params: object = {}, more: object = {}) =>
  reader(
    compute(multilateralContainment, { ...tables, ...more }, { ...params }, undefined, { trade }),
  );

describe('multilateral-containment', () => {
  const read = run();
  const value = (contests[0]! + contests[1]!) / 3;

  it('counts the contest where a regional body of the two has the state inside and the third outside', () => {
    expect(read(rus, chn, usa, year)).toBeCloseTo(value, 12);
    expect(read(rus, chn, usa, year, 'bodies')).toBe(2);
    expect(read(rus, chn, usa, year, 'inside')).toBeCloseTo(2 / 3, 12);
    expect(read(rus, chn, usa, year, 'contest')).toBeCloseTo(contests.reduce((a, b) => a + b) / 3, 12);
    // The one body of the United States and Russia has China inside.
    expect(read(usa, rus, chn, year)).toBe(0);
  }); // prettier-ignore

  it('tells what is left without the body whose loss costs most', () => {
    expect(read(rus, chn, usa, year, 'without-main-body')).toBeCloseTo(contests[1]! / 3, 12);
    const twice = { igoSpells: tables.igoSpells.concat({ ccode: 701, year: 2001, to: year, body: 1, status: 1 }) };
    // 701 is now in both: losing one body costs less than it holds.
    expect(run(arenaShares(), {}, twice)(rus, chn, usa, year, 'without-main-body')).toBeCloseTo(contests[0]! / 3, 12);
  }); // prettier-ignore

  it('shows a stated arena beside the value', () => {
    const stated = run(arenaShares(), { arena: '701,702' });
    expect(stated(rus, chn, usa, year)).toBeCloseTo(value, 12);
    expect(stated(rus, chn, usa, year, 'stated-value')).toBeCloseTo((contests[0]! + contests[1]!) / 2, 12); // prettier-ignore
    expect(stated(rus, chn, usa, year, 'stated-states')).toBe(2);
    expect(read(rus, chn, usa, year, 'stated-value')).toBeNaN();
  });

  it('is zero in an empty arena, and has no value where trade or memberships are unknown', () => {
    // Everyone trades with all three, but in no state are Russia and China among the ten largest partners.
    const others = Array.from({ length: 10 }, (_, at) => 100 + at);
    const far = pairs(
      [701, 702, 703].flatMap((r) => [
        ...others.map((one): PairValue => [r, one, year, 0.05]),
        ...[usa, rus, chn].map((one): PairValue => [r, one, year, 0.01]),
      ]),
    );
    expect(run(far)(rus, chn, usa, year)).toBe(0);
    expect(run(far)(rus, chn, usa, year, 'arena-states')).toBe(0);
    const unknown = { igoStates: tables.igoStates.filter(({ ccode }) => ccode !== usa) };
    expect(run(arenaShares(), {}, unknown)(rus, chn, usa, year)).toBeNaN();
    const unreported = arenaShares((state) => state !== 701);
    const few = pairs([
      ...[702, 703].map((r): PairValue => [r, usa, year, 0.1]),
      ...[usa, rus, chn].map((one): PairValue => [701, one, year, 0.1]),
    ]);
    expect(run(unreported)(rus, chn, usa, year)).not.toBeNaN();
    expect(run(few)(rus, chn, usa, year)).toBeNaN();
  });
});

describe('the arena of a pair', () => {
  const others = Array.from({ length: 9 }, (_, at) => 100 + at);
  const share = pairs([
    ...others.map((one): PairValue => [701, one, year, 0.08]),
    [701, rus, year, 0.05],
    [701, chn, year, 0.05],
    [701, usa, year, 0.04],
    [702, rus, year, 0.5],
    [702, chn, year, NaN],
  ]).columns;
  const arena = (contiguity: number) => {
    const dyads = [{ ccode1: usa, ccode2: 701, year, contiguity }];
    const frames = framesOf(multilateralContainment, { ...tables, dyads }) as never;
    return new ArenaTrade([usa, rus, chn], share, frames, 'cow');
  };

  it('is the states for which both are among the ten largest partners, ties within, or neighbours on land', () => {
    expect(arena(0).automatic(rus, chn, year)).toEqual([701]);
    expect(arena(0).automatic(usa, chn, year)).toEqual([]);
    expect(arena(1).automatic(usa, chn, year)).toEqual([701]);
    expect(arena(2).automatic(usa, chn, year)).toEqual([]);
  });

  it('keeps to states whose trade with both is known', () => {
    expect(arena(0).stated([701, 702, chn], rus, chn, year)).toEqual([701]);
    expect(arena(0).automatic(rus, chn, 2015)).toEqual([]);
  });
});
