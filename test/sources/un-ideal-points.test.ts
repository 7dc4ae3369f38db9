import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/sources/read.js';
import { unIdealPoints } from '../../src/sources/un-ideal-points/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

describe('un-ideal-points', () => {
  it('keeps rows without an estimate as null, sorts, and reports unknown numbers', () => {
    const row = (ccode: number, year: number, fp: number | null) => ({
      ccode,
      year,
      idealpointfp: fp,
      q5fp: fp === null ? null : fp - 1,
      q95fp: fp === null ? null : fp + 1,
    });
    const { clean, unmatched } = cleanRows(unIdealPoints, {
      idealPoints: [row(710, 1972, 0.5), row(2, 1990, null), row(999, 1990, 1)],
    });
    expect(clean).toEqual([
      { ccode: 2, year: 1990, fp: null, q5: null, q95: null },
      { ccode: 710, year: 1972, fp: 0.5, q5: -0.5, q95: 1.5 },
    ]);
    expect(unmatched).toMatchObject([{ value: '999', scheme: 'ccode' }]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('un-ideal-points from raw files'), () => {
  it('matches every row, of which 19 have no estimate', async () => {
    const { clean, unmatched } = await readDataset(unIdealPoints, rawRoot);
    expect(unmatched).toEqual([]);
    expect([clean.length, clean.filter(({ fp: point }) => point === null).length]).toEqual([
      11_440, 19,
    ]);
  });

  it('has quantiles around every estimate', async () => {
    const { clean } = await readDataset(unIdealPoints, rawRoot);
    for (const { fp, q5, q95 } of clean)
      if (fp !== null) expect(q5! <= fp && fp <= q95!).toBe(true);
  });
});
