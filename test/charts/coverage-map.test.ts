import { describe, expect, it } from 'vitest';
import { coverageMap, layoutOf } from '../../src/charts/coverage-map.js';
import { codeAt, shareAmong } from '../../src/charts/coverage-state.js';
import { coverageOfStates as state, coverageStates } from '../support/coverage-maps.js';

describe('the map of coverage', () => {
  it('counts members alone: 24 of 28 years have a value', () => {
    expect(shareAmong(state)).toEqual({ possible: 28, found: 24 });
    expect(coverageMap.finding(state)).toBe(
      '86% of 28 state-years from 1990 to 1999 have a value, fewest in South America (60%)',
    );
  });

  it('has a sentence of its own where nothing is missing', () => {
    const whole = { ...state, states: [state.states[0]!] };
    expect(coverageMap.finding(whole)).toBe('All 10 state-years from 1990 to 1999 have a value');
    expect(coverageMap.finding({ ...whole, of: 'pairs' })).toBe(
      'All dyad-years from 1990 to 1999 have a value',
    );
  });

  it('weighs pairs by how many a state has', () => {
    const pairs = { ...state, of: 'pairs' as const };
    // Two years of one partner each for two states, eight years of two for three: 4 + 48 pairs, each seen from both ends.
    expect(shareAmong(pairs).possible).toBe(2 * 2 + 8 * 6);
  });

  it('says in its table when there are values, and why there are none elsewhere', () => {
    const { rows } = coverageMap.table(state);
    expect(rows.find(([name]) => name === 'Brazil')).toEqual([
      'Brazil',
      'South America',
      '10',
      '60%',
      '1990–1993, 1997–1998',
      '1994–1996: The state cast no vote in this year. 1999: The source does not cover this year.',
    ]);
    expect(rows.find(([name]) => name === 'Croatia')?.slice(2)).toEqual([
      '8',
      '100%',
      '1992–1999',
      '',
    ]);
  });

  it('finds what holds in a year', () => {
    const brazil = state.states[1]!;
    expect([1990, 1994, 1997, 1999].map((year) => codeAt(brazil, 1990, year))).toEqual([
      100, -3, 100, -2,
    ]);
  });

  it.each([1, 2])('has a place for every state, none over another (%i)', (at) => {
    for (const width of [344, 720]) {
      const { rows, rowHeight, bottom } = layoutOf(coverageStates[at]!, width);
      expect(rows).toHaveLength(60);
      rows.slice(1).forEach(({ y }, i) => expect(y).toBeGreaterThanOrEqual(rows[i]!.y + rowHeight));
      expect(rows.at(-1)!.y + rowHeight).toBeLessThanOrEqual(bottom);
    }
  });
});
