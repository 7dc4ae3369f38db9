import { describe, expect, it } from 'vitest';
import { dyadYears, latentYears } from '../../../src/app/latent/dyad-years.js';
import { isSameState } from '../../../src/app/latent/continued.js';
import { statesInYear } from '../../../src/states/index.js';
import { dyadsTo } from './items/item-values.js';

const at = dyadsTo(latentYears.to);

describe('dyad-years', () => {
  it.each([1946, 1960, 1990, 2025])(
    'has every pair of members of %i once, none of a state with itself',
    (year) => {
      const states = statesInYear(year).map(({ ccode }) => ccode);
      // In 1990 West Germany and Germany were members, and North Yemen and Yemen.
      const same = year === 1990 ? 2 : 0;
      expect(at.year.filter((one) => one === year)).toHaveLength(
        (states.length * (states.length - 1)) / 2 - same,
      );
      for (const a of states)
        for (const b of states) {
          const row = at.rowOf(a, b, year);
          if (!isSameState(a, b))
            expect([at.ccode1[row], at.ccode2[row], at.year[row]]).toEqual([
              Math.min(a, b),
              Math.max(a, b),
              year,
            ]);
        }
    },
  );

  it('is in the order of the keys, the lower number first', () => {
    let unordered = 0;
    for (let row = 1; row < at.rows; row++) {
      const gaps = (['ccode1', 'ccode2', 'year'] as const).map(
        (key) => at[key][row]! - at[key][row - 1]!,
      );
      if (!(gaps.find((gap) => gap !== 0)! > 0)) unordered++;
    }
    expect(unordered).toBe(0);
    expect(at.ccode1.every((a, row) => a < at.ccode2[row]!)).toBe(true);
  });

  it('finds nothing where there is no such pair: before, after, or while one is no member', () => {
    expect(at.rowOf(2, 365, 1945)).toBe(-1);
    expect(at.rowOf(2, 365, 2026)).toBe(-1);
    expect(at.rowOf(260, 2, 1954)).toBe(-1);
    expect(at.rowOf(2, 2, 1990)).toBe(-1);
    expect(at.rowOf(2, 3, 1990)).toBe(-1);
  });

  it('ends in the year that is asked for, with the same rows until then', () => {
    const cut = dyadYears(1950);
    const rows = [...at.year.keys()].filter((row) => at.year[row]! <= 1950);
    for (const key of ['ccode1', 'ccode2', 'year'] as const)
      expect([...cut[key]]).toEqual(rows.map((row) => at[key][row]));
  });
});
