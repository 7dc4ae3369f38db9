import { describe, expect, it } from 'vitest';
import type { ArmsFlow } from '../../../src/sources/arms/dataset.js';
import { armsExporters } from '../../../src/sources/arms/arms-exporters.js';
import { armsImporters } from '../../../src/sources/arms/arms-importers.js';
import { armsShares } from '../../../src/sources/arms/arms-shares.js';
import { inYear, isSpliced, windowSum } from '../../../src/sources/arms/arms-windows.js';
import { tableRows } from '../../support/clean.js';

const flow = (
  recipient: number | null,
  supplier: number | null,
  year: number,
  tiv: number,
): ArmsFlow => ({ recipient, supplier, year, tiv });

const row = (rows: ReturnType<typeof tableRows>, ...key: number[]) =>
  rows.find((r) => key.every((value, i) => value === [r.ccode1, r.ccode2, r.year][i]));

describe('windows', () => {
  it('need five covered years', () => {
    const series = new Float64Array(75).fill(1);
    expect([1953, 1954, 2024, 2025].map((year) => windowSum(series, year))).toEqual([
      NaN,
      5,
      5,
      NaN,
    ]);
  });

  it('know no value outside the covered years', () => {
    const series = new Float64Array(75);
    expect([1949, 1950, 2024, 2025].map((year) => inYear(series, year))).toEqual([NaN, 0, 0, NaN]);
  });

  it('join the editions in 1995 to 1998', () => {
    expect([1994, 1995, 1998, 1999].map(isSpliced)).toEqual([false, true, true, false]);
  });
});

describe('arms-shares', () => {
  const flows = [
    flow(710, 365, 1950, 2),
    flow(710, 365, 1960, 30),
    flow(710, 220, 1962, 10),
    flow(710, null, 1964, 20),
    flow(750, 365, 1960, 60),
    flow(null, 365, 1960, 10),
  ];
  const rows = tableRows(armsShares, { arms: flows });

  it('share the window among all suppliers, the unknown included', () => {
    expect(row(rows, 710, 365, 1960)).toMatchObject({ import_share_5y: 1, import_share: 1 });
    expect(row(rows, 710, 365, 1963)).toMatchObject({ import_share_5y: 0.75, import_share: null });
    expect(row(rows, 710, 365, 1964)).toMatchObject({ import_share_5y: 0.5, import_share: 0 });
    expect(row(rows, 710, 365, 1965)).toBeUndefined();
    expect(row(rows, 710, 220, 1966)?.import_share_5y).toBeCloseTo(1 / 3, 12);
  });

  it('relate volumes to the pair’s own peak and to the supplier’s exports', () => {
    expect(row(rows, 710, 365, 1960)).toMatchObject({ volume_index: 1, volume_index_5y: 1 });
    expect(row(rows, 710, 365, 1963)).toMatchObject({ volume_index: 0, volume_index_5y: 1 });
    expect(row(rows, 710, 365, 1960)?.export_share_5y).toBeCloseTo(0.3, 12);
  });

  it('have no window before 1954 but the year’s own share', () => {
    expect(row(rows, 710, 365, 1950)).toMatchObject({
      import_share: 1,
      import_share_5y: null,
      volume_index_5y: null,
      export_share_5y: null,
    });
    expect(row(rows, 710, 365, 1954)).toMatchObject({ import_share_5y: 1, import_share: null });
  });

  it('leave out pairs that are not two states', () => {
    expect(new Set(rows.map(({ ccode1, ccode2 }) => `${ccode1}-${ccode2}`))).toEqual(
      new Set(['710-365', '710-220', '750-365']),
    );
  });
});

describe('arms-importers and arms-exporters', () => {
  const flows = [flow(710, 365, 1960, 30), flow(710, null, 1962, 10), flow(null, 2, 1962, 40)];

  it('list windows with imports from anyone and count the states that delivered', () => {
    const rows = tableRows(armsImporters, { arms: flows });
    const of = (year: number) => rows.find((r) => r.year === year);
    expect(of(1960)).toEqual({ ccode: 710, year: 1960, suppliers: 1, world_import_share_5y: 1 });
    expect(of(1962)).toMatchObject({ suppliers: 1, world_import_share_5y: 0.5 });
    expect(of(1966)).toMatchObject({ suppliers: 0, world_import_share_5y: 0.2 });
    expect(of(1967)).toBeUndefined();
  });

  it('count deliveries to groups among a supplier’s exports', () => {
    const rows = tableRows(armsExporters, { arms: flows });
    expect(rows.find((r) => r.ccode === 2 && r.year === 1962)?.world_export_share_5y).toBe(0.5);
    expect(rows.filter((r) => r.ccode === 365).map((r) => r.year)).toEqual([1960, 1961, 1962, 1963, 1964]); // prettier-ignore
  });
});
