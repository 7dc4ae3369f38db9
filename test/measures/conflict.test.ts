import { describe, expect, it } from 'vitest';
import type { AnyMeasure } from '../../src/core/measure.js';
import { armedConflict } from '../../src/measures/conflict/armed-conflict.js';
import { contiguity } from '../../src/measures/conflict/contiguity.js';
import { crises } from '../../src/measures/conflict/crises.js';
import { distance } from '../../src/measures/conflict/distance.js';
import { midHostility } from '../../src/measures/conflict/mid-hostility.js';
import { rivalry } from '../../src/measures/conflict/rivalry.js';
import { useOfForce } from '../../src/measures/conflict/use-of-force.js';
import { compute, rowOf, valueOf, type Rows } from './frame.js';

/** Pairs of state 2, told apart by the number of the other, all of one year. */
const pairs = (year: number, ...rows: readonly Readonly<Record<string, number | null>>[]): Rows =>
  rows.map((row, index) => ({ ccode1: 2, ccode2: 10 * (index + 1), year, ...row }));
const valuesOf = (
  measure: AnyMeasure,
  dyads: Rows,
  params: Readonly<Record<string, unknown>> = {},
  part?: string,
) => {
  const columns = compute(measure, { dyads }, params);
  return dyads.map(({ ccode2, year }) => valueOf(columns, 2, Number(ccode2), Number(year), part));
};

describe('rivalry', () => {
  it('is 0 or 1 with the kinds that the bits name', () => {
    const dyads = pairs(
      1980,
      { rivalry: 1, rivalry_kinds: 0b0101, peace_scale: 0 },
      { rivalry: 1, rivalry_kinds: 0b1010, peace_scale: 0.25 },
      { rivalry: 0, rivalry_kinds: 0, peace_scale: null },
    );
    expect(valuesOf(rivalry, dyads)).toEqual([1, 1, 0]);
    const kinds = ['positional', 'spatial', 'ideological', 'interventionary'];
    expect(kinds.map((kind) => valuesOf(rivalry, dyads, {}, kind))).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect(valuesOf(rivalry, dyads, {}, 'peace_scale')).toEqual([0, 0.25, NaN]);
  });

  it('has no rows after its source ends', () => {
    const late = [2020, 2021].flatMap((year) => pairs(year, { rivalry: 1, peace_scale: null }));
    expect([...compute(rivalry, { dyads: late }).year]).toEqual([2020]);
  });
});

describe('contiguity', () => {
  it('counts neighbours across as much water as is allowed', () => {
    const dyads = pairs(2000, ...[0, 1, 2, 3, 4, 5].map((contiguity) => ({ contiguity })));
    const within = (reach: string) => valuesOf(contiguity, dyads, { within: reach });
    expect(valuesOf(contiguity, dyads)).toEqual([0, 1, 1, 1, 1, 1]);
    expect(within('150-miles')).toEqual([0, 1, 1, 1, 1, 0]);
    expect(within('24-miles')).toEqual([0, 1, 1, 1, 0, 0]);
    expect(within('12-miles')).toEqual([0, 1, 1, 0, 0, 0]);
    expect(within('land')).toEqual([0, 1, 0, 0, 0, 0]);
    expect(valuesOf(contiguity, dyads, { within: 'land' }, 'type')).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('distance', () => {
  const dyads = [2019, 2020].flatMap((year) => [
    { ccode1: 2, ccode2: 20, year, distance_km: year === 2019 ? 0 : null },
    { ccode1: 2, ccode2: 31, year, distance_km: null },
  ]);
  const capitals = [2019, 2020].flatMap((year) => [
    { ccode: 2, year, latitude: 0, longitude: -60 },
    { ccode: 20, year, latitude: 0, longitude: 120 },
    { ccode: 31, year, latitude: 90, longitude: 7 },
  ]);
  const columns = compute(distance, { dyads, capitals });

  it('keeps 0 apart from no value, and says which it lacks', () => {
    expect(valueOf(columns, 2, 20, 2019)).toBe(0);
    const reasonOf = (other: number, year: number) =>
      columns.reasons?.get(rowOf(columns, 2, other, year));
    expect([reasonOf(20, 2019), reasonOf(31, 2019), reasonOf(20, 2020)]).toEqual([
      undefined,
      'not-reported',
      'outside-coverage',
    ]);
  });

  it('measures the great circle between capitals: half of it to the antipode, a quarter to the pole', () => {
    const around = 2 * Math.PI * 6371.0088;
    expect(valueOf(columns, 2, 20, 2020, 'capitals')).toBeCloseTo(around / 2, 8);
    expect(valueOf(columns, 2, 31, 2020, 'capitals')).toBeCloseTo(around / 4, 8);
    const without = compute(distance, { dyads, capitals: capitals.slice(0, 1) });
    expect(valueOf(without, 2, 20, 2019, 'capitals')).toBeNaN();
  });
});

describe('disputes, crises and conflict', () => {
  it('mid-hostility flags levels that may stem from another pair; unknown deaths are null', () => {
    const dyads = pairs(
      1978,
      { mid_hostility: 5, mid_fatality: null, mid_multilateral: 1, mie_hostility: 4 },
      { mid_hostility: 4, mid_fatality: 2, mie_disputes: 3 },
      {},
    );
    expect(valuesOf(midHostility, dyads)).toEqual([5, 4, 0]);
    expect(valuesOf(midHostility, dyads, {}, 'fatality')).toEqual([NaN, 2, 0]);
    expect(valuesOf(midHostility, dyads, {}, 'event_hostility')).toEqual([4, 0, 0]);
    expect(valuesOf(midHostility, dyads, {}, 'event_disputes')).toEqual([0, 3, 0]);
    const { flags, ...columns } = compute(midHostility, { dyads });
    expect([...flags!]).toEqual([[rowOf(columns, 2, 10, 1978), 'bounded-input']]);
  });

  it('crises and armed conflict take their columns, each to the end of its source', () => {
    const dyads = [2014, 2019, 2024].flatMap((year) =>
      pairs(year, { crises: 2, crisis_violence: 3, armed_conflict: 1, armed_conflict_support: 2 }),
    );
    expect(valuesOf(crises, dyads)).toEqual([2, 2, undefined]);
    expect(valuesOf(crises, dyads, {}, 'violence')).toEqual([3, 3, undefined]);
    expect(valuesOf(armedConflict, dyads)).toEqual([1, 1, 1]);
    expect(valuesOf(armedConflict, dyads, {}, 'support')).toEqual([2, 2, 2]);
    expect(valuesOf(midHostility, dyads)).toEqual([0, undefined, undefined]);
  });

  it('armed conflict knows of 2025 what was read, and ranks nothing in it', () => {
    const columns = compute(armedConflict, {
      dyads: pairs(2024, { armed_conflict: 0 }),
      last: [{ ccode1: 365, ccode2: 369, year: 2025, armed_conflict: 2 }],
    });
    expect([...columns.value]).toEqual([0, 2]);
    expect([...columns.flags!]).toEqual([[1, 'excerpt']]);
    expect(columns.rankedTo).toBe(2024);
    const why = (year: number) =>
      armedConflict.explainMissing!(
        undefined as never,
        { ccode1: 2, ccode2: 710, year },
        {
          params: {},
        },
      );
    expect([2024, 2025].map(why)).toEqual(['not-reported', 'pair-not-listed']);
  });
});

describe('use-of-force', () => {
  const states = [2007, 2008, 2009].flatMap((year) => [2, 365].map((ccode) => ({ ccode, year })));
  const event = (year: number, dispute: number, counts: Readonly<Record<string, number>>) => ({
    ccode1: 365,
    ccode2: 372,
    year,
    dispute,
    ...counts,
  });
  const events = [
    event(2009, 1, { uses: 1 }),
    event(2008, 1, { threats: 4, displays: 2, uses: 3, war: 1, clashes: 2 }),
    event(2008, 2, { displays: 5 }),
    event(2008, 3, { uses: 1, clashes: 1 }),
    { ...event(2008, 3, { uses: 1 }), ccode2: 369 },
    { ...event(2008, 1, { uses: 9 }), ccode1: 372 },
  ];
  const of = (params: Readonly<Record<string, unknown>>, part?: string) => {
    const columns = compute(useOfForce, { states, events }, params);
    return [2007, 2008, 2009].map((year) => valueOf(columns, 365, undefined, year, part));
  };

  it('counts events of the acting state from the level asked for on; zero is real', () => {
    expect(of({})).toEqual([0, 6, 1]);
    expect(of({ atLeast: 'war' })).toEqual([0, 1, 0]);
    expect(of({ atLeast: 'display' })).toEqual([0, 13, 1]);
    expect(of({ atLeast: 'threat' })).toEqual([0, 17, 1]);
    expect(of({}, 'events')).toEqual([0, 17, 1]);
    const columns = compute(useOfForce, { states, events });
    expect(valueOf(columns, 2, undefined, 2008)).toBe(0);
    expect(valueOf(columns, 372, undefined, 2008)).toBeUndefined();
  });

  it('leaves clashes out where asked to, but not from wars', () => {
    expect(of({ clashes: 'left-out' })).toEqual([0, 3, 1]);
    expect(of({ clashes: 'left-out', atLeast: 'war' })).toEqual([0, 1, 0]);
  });

  it('counts a dispute once a year, and as new once in all, whatever the order of the rows', () => {
    expect(of({}, 'disputes')).toEqual([0, 2, 1]);
    expect(of({}, 'new_disputes')).toEqual([0, 2, 0]);
    expect(of({ atLeast: 'display' }, 'disputes')).toEqual([0, 3, 1]);
    expect(of({ clashes: 'left-out' }, 'disputes')).toEqual([0, 2, 1]);
  });
});
