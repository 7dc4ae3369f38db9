import { describe, expect, it } from 'vitest';
import { exercisesOfRussia, jointExercises } from '../../../../src/app/latent/items/exercises.js';
import { usTroops } from '../../../../src/app/latent/items/us-troops.js';
import { itemValues } from './item-values.js';

const row = (ccode1: number, ccode2: number, year: number, cells: object) => ({ ccode1, ccode2, year, ...cells }); // prettier-ignore

describe('joint exercises', () => {
  const exercises = [
    row(2, 200, 1995, { bilateral: 0, multilateral: 3 }),
    row(2, 220, 1995, { bilateral: 1, multilateral: 3 }),
    row(2, 365, 1995, { bilateral: 0, multilateral: 0, russian_bilateral: 1 }),
    row(2, 200, 1979, { bilateral: 1 }),
    row(2, 200, 2011, { bilateral: 1, russian_bilateral: 1 }),
  ];
  const of = itemValues(jointExercises, { exercises }, 2012);

  it('are none, with others, or of the two alone', () => {
    expect([of(2, 200, 1995), of(220, 2, 1995), of(2, 365, 1995)]).toEqual([1, 2, 0]);
  });

  it('are none of a pair without a row in the years of the list, and unobserved outside them', () => {
    expect([of(200, 365, 1980), of(200, 365, 2010)]).toEqual([0, 0]);
    expect([of(2, 200, 1979), of(2, 200, 2011)]).toEqual([NaN, NaN]);
  });
});

describe('exercises of Russia', () => {
  const exercises = [
    row(365, 710, 2012, { bilateral: 0, russian_bilateral: 2, russian_multilateral: 1 }),
    row(2, 365, 2012, { bilateral: 5, russian_bilateral: 0, russian_multilateral: 1 }),
    row(2, 200, 2012, { russian_bilateral: 1 }),
    row(365, 710, 2010, { russian_bilateral: 1 }),
    row(365, 710, 2019, { russian_bilateral: 1 }),
  ];
  const of = itemValues(exercisesOfRussia, { exercises }, 2019);

  it('are those of its list alone', () => {
    expect([of(710, 365, 2012), of(2, 365, 2012), of(365, 750, 2012)]).toEqual([2, 1, 0]);
  });

  it('say nothing of other pairs, nor outside the years of the list', () => {
    expect(of(2, 200, 2012)).toBeNaN();
    expect([of(365, 710, 2010), of(365, 710, 2019)]).toEqual([NaN, NaN]);
    expect([of(365, 710, 2011), of(365, 710, 2018)]).toEqual([0, 0]);
  });
});

describe('troops of the United States', () => {
  const troops = [
    { ccode: 200, year: 1960, active_duty: 100 },
    { ccode: 220, year: 1960, active_duty: 99 },
    { ccode: 365, year: 1960, active_duty: 0 },
    { ccode: 2, year: 1960, active_duty: 9e5 },
  ];
  const latest = [{ ccode: 200, year: 2025, active_duty: 5000 }];
  const of = itemValues(usTroops, { troops, latest }, 2025);

  it('count from a hundred on', () => {
    expect([of(2, 200, 1960), of(220, 2, 1960), of(2, 365, 1960)]).toEqual([1, 0, 0]);
  });

  it('are those of the latest report where the series ends', () => {
    expect(of(2, 200, 2025)).toBe(1);
    expect(of(2, 200, 2024)).toBeNaN();
  });

  it('are unobserved of a country without a row, and of pairs without the United States', () => {
    expect(of(2, 740, 1960)).toBeNaN();
    expect(of(200, 220, 1960)).toBeNaN();
  });

  it('are unobserved, and not none, where the number is missing', () => {
    const unknown = [{ ccode: 200, year: 1961, active_duty: null }];
    expect(itemValues(usTroops, { troops: unknown }, 1961)(2, 200, 1961)).toBeNaN();
  });
});
