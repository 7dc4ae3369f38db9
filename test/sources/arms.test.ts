import { describe, expect, it } from 'vitest';
import { arms, belowHalf } from '../../src/sources/arms/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const early = (supplier: string, recipient: string, year: number, value: number) => ({
  supplier,
  recipient,
  year,
  value,
});
const late = (supplier: string, recipient: string, year: number, tiv_millions: number) => ({
  supplier,
  recipient,
  year,
  tiv_millions,
});

describe('arms', () => {
  it('takes the tables to 1994, the register from 1995 to 2024', () => {
    const { clean } = cleanRows(arms, {
      tables: [early('Soviet Union', 'China', 1991, 5), early('Russia', 'China', 1995, 7)],
      register: [late('Russia', 'China', 1995, 8), late('Russia', 'China', 2025, 9)],
    });
    expect(clean).toEqual([
      { supplier: 365, recipient: 710, year: 1991, tiv: 5 },
      { supplier: 365, recipient: 710, year: 1995, tiv: 8 },
    ]);
  });

  it('reads 0 as a little, and sums two names of one state', () => {
    const { clean } = cleanRows(arms, {
      tables: [
        early('France', 'North Yemen', 1965, 0),
        early('France', 'Yemen Arab Republic', 1965, 3),
      ],
      register: [],
    });
    expect(belowHalf).toBeGreaterThan(0);
    expect(belowHalf).toBeLessThan(0.5);
    expect(clean).toEqual([{ supplier: 220, recipient: 678, year: 1965, tiv: 3 + belowHalf }]);
  });

  it('keeps armed groups, organisations and the unknown without a state', () => {
    const { clean, unmatched } = cleanRows(arms, {
      tables: [
        early('United States', 'Contras (Nicaragua)*', 1985, 1),
        early('United States', 'NATO**', 1985, 2),
        early('Unknown supplier(s)', 'China', 1985, 4),
      ],
      register: [],
    });
    expect(clean.map(({ supplier, recipient, tiv }) => [supplier, recipient, tiv])).toEqual([
      [2, null, 3],
      [null, 710, 4],
    ]);
    expect(unmatched.map(({ reason }) => reason)).toEqual([
      'armed non-state group',
      'international organisation',
      'unknown supplier',
    ]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('arms from raw files'), () => {
  it('matches every name that is not marked, unknown or a territory', async () => {
    const { unmatched } = await readDataset(arms, rawRoot);
    expect(unmatched.filter(({ reason }) => reason === 'unknown name')).toEqual([]);
  });

  it('lacks West Germany before 1991', async () => {
    const { clean } = await readDataset(arms, rawRoot);
    const german = clean.filter(({ supplier, recipient }) =>
      [255, 260].some((state) => state === supplier || state === recipient),
    );
    expect(Math.min(...german.map(({ year }) => year))).toBe(1991);
  });
});
