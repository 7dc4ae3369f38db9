import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/sources/read.js';
import { regime } from '../../src/sources/regime/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const row = (
  ccode: number,
  year: number,
  [polyarchy, polity2, uds]: readonly (number | null)[],
) => ({ ccode, year, euds: uds!, polity2: polity2!, v2x_polyarchy: polyarchy! });

describe('regime', () => {
  it('keeps what is there, null for the rest, and leaves rows without any score out', () => {
    const { clean, leftOut, unmatched } = cleanRows(regime, {
      regimes: [
        row(710, 2021, [0.077, null, -1.04]),
        row(2, 2018, [0.824, 8, 1.24]),
        row(255, 1990, [null, null, null]),
        row(3, 2018, [0.1, null, null]),
      ],
    });
    expect(clean).toEqual([
      { ccode: 2, year: 2018, polyarchy: 0.824, polity2: 8, uds: 1.24 },
      { ccode: 710, year: 2021, polyarchy: 0.077, polity2: null, uds: -1.04 },
    ]);
    expect(leftOut).toMatchObject([{ ccode: 255, reason: 'no score on any scale' }]);
    expect(unmatched).toMatchObject([{ value: '3' }]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('regime from raw files'), () => {
  it('has the published checks, and matches every state', async () => {
    const { clean, unmatched } = await readDataset(regime, rawRoot);
    expect(unmatched).toEqual([]);
    const of = (year: number, name: 'polyarchy' | 'polity2') =>
      [2, 365, 710].map(
        (ccode) => clean.find((row) => row.ccode === ccode && row.year === year)?.[name],
      );
    expect(of(2023, 'polyarchy')).toEqual([0.857, 0.19, 0.074]);
    expect(of(2025, 'polyarchy')).toEqual([0.735, 0.17, 0.072]);
    expect(of(2018, 'polity2')).toEqual([8, 4, -7]);
  });

  it('figures of the traps: states without an index, the end of Polity2', async () => {
    const { clean } = await readDataset(regime, rawRoot);
    const of2010 = clean.filter(({ year }) => year === 2010);
    expect(of2010.filter(({ polyarchy }) => polyarchy === null)).toHaveLength(21);
    const scored = (from: number) => clean.filter((r) => r.polity2 !== null && r.year >= from);
    expect(new Set(scored(2019).map(({ ccode }) => ccode))).toEqual(new Set([2]));
    expect(scored(2018).filter(({ year }) => year === 2018)).toHaveLength(161);
    const without = (ccode: number, from: number, to: number) =>
      clean
        .filter((r) => r.ccode === ccode && r.year >= from && r.year <= to)
        .every(({ polity2 }) => polity2 === null);
    expect(without(365, 1923, 1991)).toBe(true);
    expect(without(365, 1922, 1922) || without(365, 1992, 1992)).toBe(false);
    expect([without(530, 1994, 2018), without(816, 1977, 2018)]).toEqual([true, true]);
    expect([without(770, 1947, 1971), without(750, 1947, 1951)]).toEqual([true, true]);
    expect(without(345, 1992, 2018)).toBe(true);
    const united = clean.find((r) => r.ccode === 255 && r.year > 1945 && r.polyarchy !== null);
    expect(united?.year).toBe(1991);
  });
});
