import { describe, expect, it } from 'vitest';
import type { Rng } from '../../src/core/rng.js';
import { doubleContainment } from '../../src/measures/containment/double-containment.js';
import { YearlyRanks } from '../../src/measures/shared/midranks.js';
import { compute, framesOf, requestOf } from './frame.js';
import { majors, reader, triads, type TriadValue } from './containment-used.js';

const year = 2014;
const [usa, rus, chn] = [2, 365, 710];
const tables = { states: majors([usa, rus, chn], [year]) };
const keys = [[usa, rus, chn], [usa, chn, rus], [rus, chn, usa]] as const; // prettier-ignore
const level = (values: readonly number[], parts: Readonly<Record<string, readonly number[]>>) =>
  triads(
    keys.map(([a, b, k], at): TriadValue => [a, b, k, year, values[at]!]),
    parts,
  );
const used = {
  external: level([0, 0, 0.5], {
    'without-votes': [0, 0, 0.4],
    'without-obligations': [0.2, 0, 0.1],
    'without-arms': [0, 0, 0.5],
    'without-institutions': [0, 0, 0.6],
  }),
  mutual: level([0.3, 0.9, 0.6], {
    'without-counter-portfolio': [0.3, 0.9, 0.2],
    'without-obligation-tilt': [0.3, 0.9, 0.6],
    'without-displacement': [0.3, 0.9, 0.6],
    'stated-displacement': [0.1, 0.2, 0.3],
  }),
  multilateral: level([0.1, 0.2, 0.3], {
    'without-main-body': [0.1, 0.2, 0],
    'stated-value': [0.4, 0.5, 0.6],
  }),
};

describe('double-containment', () => {
  const columns = compute(doubleContainment, tables, {}, undefined, used);
  const read = reader(columns);

  it('is the weakest of the three percentiles, and says which', () => {
    const parts = (name: string) => keys.map(([a, b, k]) => read(a, b, k, year, name));
    expect(parts('percentile-external')).toEqual([1 / 3, 1 / 3, 5 / 6]);
    expect(parts('percentile-mutual')).toEqual([1 / 6, 5 / 6, 1 / 2]);
    expect(parts('percentile-multilateral')).toEqual([1 / 6, 1 / 2, 5 / 6]);
    expect(keys.map(([a, b, k]) => read(a, b, k, year))).toEqual([1 / 6, 1 / 3, 1 / 2]);
    expect(parts('weakest')).toEqual([2, 1, 2]);
    expect(parts('external')).toEqual([0, 0, 0.5]);
    expect(parts('stated-multilateral')).toEqual([0.4, 0.5, 0.6]);
    expect(parts('stated-displacement')).toEqual([0.1, 0.2, 0.3]);
  });

  it('spans the values with one part of one level left out, of all triads alike', () => {
    // Without the counter-portfolio M is the lowest of three, without the main body I is; without obligations E is second.
    expect(read(rus, chn, usa, year, 'lowest-without-one')).toBe(1 / 6);
    expect(read(rus, chn, usa, year, 'highest-without-one')).toBe(1 / 2);
    // E of the other pair falls from a tie to the lowest without obligations.
    expect(read(usa, chn, rus, year, 'lowest-without-one')).toBe(1 / 6);
  });

  it('has no value where one of the levels has none', () => {
    const without = { ...used, mutual: level([0.3, 0.9, NaN], { 'without-counter-portfolio': [0, 0, 0], 'without-obligation-tilt': [0, 0, 0], 'without-displacement': [0, 0, 0], 'stated-displacement': [0, 0, 0] }) };
    const found = compute(doubleContainment, tables, {}, undefined, without);
    expect(found.value[2]).toBeNaN();
    expect(found.reasons?.get(2)).toBe('not-reported');
    expect(found.parts!.weakest![2]).toBeNaN();
    expect(found.value[1]).toBe(1 / 3);
  }); // prettier-ignore

  const replicate = (external: typeof used.external, drawn: number, asked: number[][] = []) =>
    doubleContainment.resample!(
      framesOf(doubleContainment, tables) as never,
      { ccode1: rus, ccode2: chn, third: usa, years: [year, 2010] },
      requestOf(doubleContainment) as never,
      undefined as unknown as Rng,
      {
        ...used,
        external: {
          ...external,
          resample: ({ years }) => {
            asked.push([...years]);
            return new Float64Array(years.length).fill(drawn);
          },
        },
      },
    );
  const parts = {
    'without-obligations': [0, 0, 0],
    'without-arms': [0, 0, 0],
    'without-institutions': [0, 0, 0],
  };

  it('ranks a replicate of the external level in the place of the observed value and holds the others', () => {
    const external = level([0.3, 0.3, 0.5], { 'without-votes': [0.4, 0.4, 0], ...parts });
    expect([...replicate(external, 0.4)]).toEqual([1 / 2, NaN]);
    expect(replicate(external, 0.3)[0]).toBe(1 / 2);
    expect(replicate(external, 0.2)[0]).toBe(1 / 6);
  });

  it('draws no votes where the external level stays above another one without any', () => {
    const external = level([0.1, 0.1, 0.5], { 'without-votes': [0, 0, 0.4], ...parts });
    const asked: number[][] = [];
    expect(replicate(external, -1, asked)[0]).toBe(1 / 2);
    expect(asked.flat()).not.toContain(year);
  });
});

describe('ranks of a population by year', () => {
  const ranks = new YearlyRanks([1, 1, 2, 1, 1], Float64Array.from([3, 1, 7, 3, NaN]));

  it('give (midrank - 1/2)/n', () => {
    expect(ranks.percentile(1, 1)).toBe(1 / 6);
    expect(ranks.percentile(1, 3)).toBe(2 / 3);
    expect(ranks.percentile(2, 7)).toBe(1 / 2);
    expect(ranks.percentile(3, 7)).toBeNaN();
    expect(ranks.percentile(1, NaN)).toBeNaN();
  });

  it('put a value in the place of one of the population', () => {
    expect(ranks.percentileInPlaceOf(1, 3, 3)).toBe(2 / 3);
    expect(ranks.percentileInPlaceOf(1, 3, 4)).toBe(5 / 6);
    expect(ranks.percentileInPlaceOf(1, 1, 2)).toBe(1 / 6);
    expect(ranks.percentileInPlaceOf(1, 1, 3)).toBe(1 / 2);
  });
});
