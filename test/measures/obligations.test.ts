import { describe, expect, it } from 'vitest';
import { allianceObligations } from '../../src/measures/alliance/alliance-obligations.js';
import { compute, rowOf, valueOf } from './frame.js';

const states = [1980, 2018, 2019].flatMap((year) =>
  [2, 200, 365, 710].map((ccode) => ({ ccode, year })),
);
const obligations = [
  { ccode1: 2, ccode2: 200, year: 1980, defense: 1, consultation: 1 },
  { ccode1: 200, ccode2: 2, year: 1980, defense: 1, consultation: 1 },
  { ccode1: 365, ccode2: 710, year: 1980, nonaggression: 1 },
  { ccode1: 710, ccode2: 365, year: 1980, neutrality: 1 },
  { ccode1: 2, ccode2: 365, year: 1980, nonaggression: 1 },
  { ccode1: 2, ccode2: 710, year: 1980, offense: 1 },
  { ccode1: 365, ccode2: 710, year: 2018, nonaggression: 1, consultation: 1 },
  { ccode1: 2, ccode2: 999, year: 1980, defense: 1 },
];

describe('alliance-obligations', () => {
  const columns = compute(allianceObligations, { states, obligations });

  it('takes the strongest obligation of either direction', () => {
    expect(valueOf(columns, 2, 200, 1980)).toBe(1);
    expect(valueOf(columns, 2, 710, 1980)).toBe(1);
    expect(valueOf(columns, 365, 710, 1980)).toBe(2 / 3);
    expect(valueOf(columns, 2, 365, 1980)).toBe(1 / 3);
  });

  it('joins the flags of the two directions as parts', () => {
    expect(valueOf(columns, 365, 710, 1980, 'neutrality')).toBe(1);
    expect(valueOf(columns, 365, 710, 1980, 'nonaggression')).toBe(1);
    expect(valueOf(columns, 365, 710, 1980, 'defense')).toBe(0);
  });

  it('has a real zero for every other pair of the system, and no row outside it', () => {
    expect(valueOf(columns, 200, 365, 1980)).toBe(0);
    expect(valueOf(columns, 2, 999, 1980)).toBeUndefined();
    expect(columns.rows).toBe(2 * 6);
    expect(columns.reasons).toBeUndefined();
  });

  it('ends in 2018 unless the last year is carried forward with a flag', () => {
    expect(valueOf(columns, 365, 710, 2019)).toBeUndefined();
    const carried = compute(allianceObligations, { states, obligations }, { carryForward: true });
    expect(valueOf(carried, 365, 710, 2019)).toBe(2 / 3);
    expect(carried.flags!.get(rowOf(carried, 365, 710, 2019))).toBe('carried-forward');
    expect(carried.flags!.get(rowOf(carried, 2, 200, 2019))).toBe('carried-forward');
    expect(carried.flags!.get(rowOf(carried, 365, 710, 2018))).toBeUndefined();
    expect(valueOf(carried, 2, 200, 2019)).toBe(0);
  });
});
