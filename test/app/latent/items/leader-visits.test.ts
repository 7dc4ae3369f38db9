import { describe, expect, it } from 'vitest';
import {
  americanVisits,
  chineseVisits,
  pairVisits,
} from '../../../../src/app/latent/items/leader-visits.js';
import { itemValues } from './item-values.js';

const trip = (ccode1: number, ccode2: number, year: number, visits: number) => ({ ccode1, ccode2, year, visits }); // prettier-ignore

describe('lists of trips', () => {
  const trips = [
    trip(710, 365, 1949, 1),
    trip(710, 365, 1950, 1),
    trip(710, 2, 1950, 3),
    trip(2, 710, 1951, 2),
    trip(2, 365, 1951, 1),
    trip(2, 365, 2020, 1),
    trip(710, 775, 2020, 1),
  ];
  const china = itemValues(chineseVisits, { trips }, 2021);
  const america = itemValues(americanVisits, { trips }, 2021);

  it('counts none, one, and two or more trips of the visitor alone', () => {
    expect(china(365, 710, 1950)).toBe(1);
    expect(china(2, 710, 1950)).toBe(2);
    expect(china(2, 710, 1951)).toBe(0);
    expect(china(365, 710, 1951)).toBe(0);
    expect(america(2, 710, 1950)).toBe(0);
    expect(america(2, 710, 1951)).toBe(2);
  });

  it('knows that a host without a row was not visited, and nothing of other visitors', () => {
    expect(america(2, 200, 1946)).toBe(0);
    expect(america(200, 365, 1950)).toBeNaN();
    expect(china(2, 365, 1950)).toBeNaN();
  });

  it('ends at whole years: before the first and in the pandemic nothing is observed', () => {
    expect(china(365, 710, 1949)).toBeNaN();
    expect(china(710, 775, 2019)).toBe(0);
    expect(china(710, 775, 2020)).toBeNaN();
    expect(america(2, 365, 2020)).toBeNaN();
  });

  it('looks at nothing after the last year', () => {
    const cut = itemValues(chineseVisits, { trips: [...trips, trip(710, 365, 1952, 4)] }, 1951);
    for (const year of [1950, 1951]) expect(cut(365, 710, year)).toBe(china(365, 710, year));
  });
});

describe('visits by pair', () => {
  const counts = [
    ...[2018, 2019, 2020, 2022].flatMap((year) => [
      trip(2, 740, year, 5),
      trip(710, 740, year, 1),
      trip(220, 740, year, 0),
    ]),
    trip(2, 710, 2020, 1),
  ];
  const of = itemValues(pairVisits, { counts }, 2023);

  it('counts none, one, and two or more in both directions together', () => {
    expect([of(2, 740, 2022), of(740, 710, 2022), of(220, 740, 2022)]).toEqual([2, 1, 0]);
    expect(of(220, 740, 2018)).toBe(0);
  });

  it('does not repeat what the lists of trips say', () => {
    for (const year of [2018, 2019]) {
      expect(of(2, 740, year)).toBeNaN();
      expect(of(710, 740, year)).toBeNaN();
    }
  });

  it('says nothing of the pandemic, nor of a pair without a row', () => {
    expect(of(220, 740, 2020)).toBeNaN();
    expect(of(2, 710, 2020)).toBeNaN();
    expect(of(220, 740, 2023)).toBeNaN();
    expect(of(2, 220, 2022)).toBeNaN();
  });
});
