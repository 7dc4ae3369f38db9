import { describe, expect, it } from 'vitest';
import { defenseAgreements } from '../../src/measures/cooperation/defense-agreements.js';
import { exercises } from '../../src/measures/cooperation/exercises.js';
import { militaryBurden } from '../../src/measures/power/military-burden.js';
import { usTroops } from '../../src/measures/power/us-troops.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

const members = (years: readonly number[]) =>
  years.flatMap((year) => [2, 200, 365, 710].map((ccode) => ({ ccode, year })));

describe('exercises', () => {
  const states = members([1977, 1980, 2005, 2009, 2012]);
  const listed = [
    { ccode1: 365, ccode2: 710, year: 2005, bilateral: 1, multilateral: 2, mme_bilateral: 1, mme_multilateral: 1, jme_multilateral: 2 },
    { ccode1: 365, ccode2: 710, year: 2009, bilateral: 2, russian_bilateral: 3, coded_multilateral: 1 },
    { ccode1: 365, ccode2: 710, year: 2012, bilateral: 1, multilateral: 1, coded_bilateral: 1 },
    { ccode1: 2, ccode2: 900, year: 2012, bilateral: 1, coded_bilateral: 1 },
    { ccode1: 2, ccode2: 200, year: 1977, bilateral: 4, jme_bilateral: 4 },
  ]; // prettier-ignore
  const tables = { states, exercises: listed };
  const of = (list: string) => {
    const columns = compute(exercises, tables, { list });
    return [2005, 2009, 2012].map((year) => valueOf(columns, 365, 710, year));
  };

  it('counts those of the two alone and with others', () => {
    const columns = compute(exercises, tables);
    expect(valueOf(columns, 365, 710, 2005)).toBe(3);
    expect(valueOf(columns, 365, 710, 2005, 'bilateral')).toBe(1);
    expect(valueOf(columns, 365, 710, 2005, 'multilateral')).toBe(2);
    expect(valueOf(columns, 2, 365, 2009)).toBe(0);
  });

  it('takes one list alone, each with years of its own', () => {
    expect(of('combined')).toEqual([3, 2, 2]);
    expect(of('mme')).toEqual([2, 0, undefined]);
    expect(of('jme')).toEqual([2, 0, undefined]);
    expect(of('russian')).toEqual([undefined, 3, undefined]);
    expect(of('coded')).toEqual([undefined, 1, 1]);
    expect(valueOf(compute(exercises, tables, { list: 'jme' }), 2, 200, 1977)).toBe(4);
    expect(valueOf(compute(exercises, tables), 2, 200, 1977)).toBeUndefined();
    const coverage = (list: 'combined' | 'jme' | 'russian') =>
      exercises.variant!({ list }).coverage;
    expect([coverage('combined'), coverage('jme'), coverage('russian')]).toEqual([
      { from: 1980, to: 2022 },
      { from: 1977, to: 2010 },
      { from: 2009, to: 2018 },
    ]);
  });

  it('has no zeros where no list covers all states, and says so', () => {
    const columns = compute(exercises, tables);
    expect(valueOf(columns, 2, 365, 2012)).toBeUndefined();
    expect(valueOf(columns, 2, 900, 2012)).toBeUndefined();
    expect(columns.flags!.get(rowOf(columns, 365, 710, 2012))).toBe('incomplete-list');
    expect(columns.flags!.has(rowOf(columns, 365, 710, 2009))).toBe(false);
    const explain = (ccode1: number, ccode2: number, year: number, list = 'combined') =>
      exercises.explainMissing!(
        framesOf(exercises, tables) as never,
        { ccode1, ccode2, year },
        requestOf(exercises, { list }) as never,
      );
    expect(explain(2, 365, 2012)).toBe('pair-not-listed');
    expect(explain(2, 900, 2012)).toBe('not-in-system');
    expect(explain(2, 365, 1979)).toBe('outside-coverage');
    expect(explain(2, 365, 2005, 'russian')).toBe('outside-coverage');
  });
});

describe('defense-agreements', () => {
  const states = members([1979, 1980, 2010, 2011]);
  const agreements = [1979, 2010, 2011].map((year) => ({
    ccode1: 365,
    ccode2: 710,
    year,
    signed: 1,
    in_force: 5,
    in_force_general: 2,
  }));
  const columns = compute(defenseAgreements, { states, agreements });

  it('counts those in force, frameworks and sectors apart', () => {
    const parts = ['signed', 'general', 'sector'];
    expect(valueOf(columns, 365, 710, 2010)).toBe(5);
    expect(parts.map((part) => valueOf(columns, 365, 710, 2010, part))).toEqual([1, 2, 3]);
  });

  it('has a real zero for every pair of members, within its years alone', () => {
    expect(valueOf(columns, 2, 200, 1980)).toBe(0);
    expect(new Set(columns.year)).toEqual(new Set([1980, 2010]));
    expect(columns.rows).toBe(12);
  });
});

describe('us-troops and military-burden', () => {
  it('us-troops keeps what is reported: a zero is no gap', () => {
    const troops = [
      { ccode: 255, year: 2020, active_duty: 34_000 },
      { ccode: 365, year: 2020, active_duty: 0 },
    ];
    const columns = compute(usTroops, { troops });
    expect([255, 365].map((ccode) => valueOf(columns, ccode, undefined, 2020))).toEqual([
      34_000, 0,
    ]);
    expect(valueOf(columns, 710, undefined, 2020)).toBeUndefined();
  });

  it('us-troops flags the year that is from another file, and what is halved', () => {
    const columns = compute(usTroops, {
      troops: [{ ccode: 732, year: 2024, active_duty: 24_515 }],
      last: [
        { ccode: 732, year: 2025, active_duty: 23_495, halved: 1 },
        { ccode: 740, year: 2025, active_duty: 54_288, halved: 0 },
      ],
    });
    expect([...columns.value]).toEqual([24_515, 23_495, 54_288]);
    expect([...columns.flags!]).toEqual([
      [1, 'halved'],
      [2, 'provisional'],
    ]);
  });

  it('military-burden is null with a reason where a state has expenditure without a share', () => {
    const burden = [
      { ccode: 365, year: 2013, burden: 0.04, constant_index: 0.6 },
      { ccode: 365, year: 1991, burden: null, constant_index: 1 },
      { ccode: 710, year: 1991, burden: 0.02, constant_index: null },
      { ccode: 365, year: 2025, burden: null, constant_index: 0.9 },
    ];
    const columns = compute(militaryBurden, { 'sipri-2026': burden });
    expect(valueOf(columns, 365, undefined, 2013)).toBe(0.04);
    expect(valueOf(columns, 365, undefined, 1991)).toBeNaN();
    expect(columns.reasons?.get(rowOf(columns, 365, undefined, 1991))).toBe('not-reported');
    expect(columns.reasons?.get(rowOf(columns, 365, undefined, 2025))).toBe('outside-coverage');
    expect([2013, 1991].map((year) => valueOf(columns, 365, undefined, year, 'volume'))).toEqual([
      0.6, 1,
    ]);
  });
});
