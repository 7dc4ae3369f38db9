import { describe, expect, it } from 'vitest';
import { tradeCow } from '../../../src/sources/trade-cow/trade-cow.js';
import { tradeEurostat } from '../../../src/sources/trade-eurostat/trade-eurostat.js';
import { tradeItpd } from '../../../src/sources/trade-itpd/trade-itpd.js';
import { tradeTotals } from '../../../src/sources/joined/trade-totals.js';
import { tableRows } from '../../support/clean.js';

const pair = (
  ccode1: number,
  ccode2: number,
  year: number,
  imports1: number | null,
  imports2: number | null,
) => ({ ccode1, ccode2, year, imports1, imports2 });

describe('trade-cow', () => {
  it('keeps zero and missing apart', () => {
    const rows = [pair(2, 20, 2000, 0, null)];
    expect(tableRows(tradeCow, { 'trade-cow': rows })).toEqual(rows);
  });
});

describe('trade-itpd', () => {
  it('has a row for each pair of states, in thousands to five digits, sorted', () => {
    const flow = (exporter: number | null, importer: number | null, value: number) => ({
      exporter,
      importer,
      year: 2010,
      value,
    });
    const rows = tableRows(tradeItpd, {
      'trade-itpd': [
        flow(710, 365, 123_456_789),
        flow(365, 710, 499),
        flow(2, 710, 1_500),
        flow(null, 710, 9_000),
      ],
    });
    expect(rows).toEqual([pair(2, 710, 2010, null, 2), pair(365, 710, 2010, 123_460, 0)]);
  });
});

describe('trade-totals', () => {
  it('sums what is reported; exports of a state are the imports of its partners', () => {
    const rows = tableRows(tradeTotals, {
      'trade-cow': [pair(2, 20, 2000, 10, 4), pair(2, 200, 2000, null, 6)],
      'trade-itpd': [
        { exporter: 2, importer: 20, year: 2000, value: 5e6 },
        { exporter: 2, importer: null, year: 2000, value: 1e6 },
      ],
    });
    expect(rows[0]).toEqual({
      ccode: 2,
      year: 2000,
      cow_exports: 10,
      cow_imports: 10,
      cow_incomplete: 0,
      itpd_exports: 6,
      itpd_imports: null,
    });
    expect(rows[2]).toMatchObject({ ccode: 200, cow_imports: 6, cow_exports: null });
  });

  it('marks totals that lack a main partner', () => {
    const rows = tableRows(tradeTotals, {
      'trade-itpd': [],
      'trade-cow': [
        pair(2, 365, 1993, 1, 1),
        pair(2, 705, 1993, 1, 1),
        pair(365, 703, 1993, 1, 1),
        pair(703, 705, 1993, 1, 1),
      ],
    });
    // Russia and Kazakhstan do not report each other's trade; Kyrgyzstan's is there.
    expect(rows.map(({ ccode, cow_incomplete }) => [ccode, cow_incomplete])).toEqual([
      [2, 0],
      [365, 1],
      [703, 0],
      [705, 1],
    ]);
  });

  it('marks North Korea’s totals since its trade with the South counts as internal', () => {
    const rows = tableRows(tradeTotals, {
      'trade-cow': [pair(710, 731, 1988, 1, 1), pair(710, 731, 2014, 1, 1)],
      'trade-itpd': [],
    });
    expect(rows.map(({ ccode, year, cow_incomplete }) => [ccode, year, cow_incomplete])).toEqual([
      [710, 1988, 0],
      [710, 2014, 0],
      [731, 1988, 0],
      [731, 2014, 1],
    ]);
  });
});

describe('trade-eurostat', () => {
  it('is in millions, with the months that count', () => {
    const flows = { exports: 2e6, imports: null, fuelExports: 5e5, fuelImports: null };
    const trade = [{ ccode: 365, year: 2022, months: 11, ...flows }];
    expect(tableRows(tradeEurostat, { 'trade-eurostat': trade })).toEqual([
      {
        ccode: 365,
        year: 2022,
        months: 11,
        exports: 2,
        imports: null,
        fuel_exports: 0.5,
        fuel_imports: null,
      },
    ]);
  });
});
