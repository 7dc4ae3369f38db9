import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset } from '../../src/sources/read.js';
import { tradeDots } from '../../src/sources/trade-dots/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const flow = (
  partner: string,
  year: number,
  kind: 'exports_fob' | 'imports_cif',
  value: number,
  file = 'rf_exports_2023.xlsx',
): RawRow => ({
  file,
  reporter: file.startsWith('rf') ? 'Russian Federation' : 'World',
  partner,
  year,
  flow: kind,
  value_usd_millions: value,
});
const china = 'China, P.R.: Mainland';

describe('trade-dots', () => {
  it('keeps 2011 to 2021 and leaves a missing direction null', () => {
    const { clean } = cleanRows(tradeDots, {
      trade: [
        flow(china, 2010, 'imports_cif', 1),
        flow(china, 2011, 'exports_fob', 2),
        flow(china, 2021, 'imports_cif', 3),
        flow(china, 2022, 'exports_fob', 4),
      ],
    });
    expect(clean.russia).toEqual([
      { partner: china, ccode: 710, year: 2011, exports: 2, imports: null },
      { partner: china, ccode: 710, year: 2021, exports: null, imports: 3 },
    ]);
  });

  it('believes the later workbook and stops where the other one disagrees', () => {
    const rows = (other: number) => ({
      trade: [
        flow(china, 2015, 'imports_cif', other, 'rf_imports.xlsx'),
        flow(china, 2015, 'imports_cif', 1000),
      ],
    });
    expect(cleanRows(tradeDots, rows(1000.2)).clean.russia[0]?.imports).toBe(1000);
    expect(() => cleanRows(tradeDots, rows(1001))).toThrow(
      expect.objectContaining({ code: 'source-disagreement', exitCode: 3 }),
    );
  });

  it('takes a row that one workbook repeats once, and stops where its values differ at all', () => {
    const twice = (first: number, second: number) => ({
      trade: [first, second].map((value) => flow('Australia', 2015, 'exports_fob', value)),
    });
    expect(cleanRows(tradeDots, twice(1000, 1000)).clean.russia).toMatchObject([
      { ccode: 900, exports: 1000 },
    ]);
    expect(() => cleanRows(tradeDots, twice(1000, 1000.2))).toThrow(
      expect.objectContaining({
        code: 'source-disagreement',
        details: expect.objectContaining({ value: 1000.2, expected: '1000 as before' }) as unknown,
      }),
    );
  });

  it('keeps aggregates and territories without a ccode and reports them', () => {
    const { clean, unmatched } = cleanRows(tradeDots, {
      trade: [
        flow('World', 2015, 'exports_fob', 9, 'tot_exports_2023.xlsx'),
        flow('European Union', 2015, 'exports_fob', 5),
        flow('China, P.R.: Hong Kong', 2015, 'exports_fob', 1),
      ],
    });
    expect(clean.russia.map(({ ccode }) => ccode)).toEqual([null, null]);
    expect(clean.world).toHaveLength(1);
    expect(unmatched.map(({ reason }) => reason).sort()).toEqual([
      'aggregate',
      'aggregate',
      'not a state (territory)',
    ]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('trade-dots from raw files'), () => {
  it('matches every partner that is a state', async () => {
    const { unmatched } = await readDataset(tradeDots, rawRoot);
    expect(unmatched.filter(({ reason }) => reason.startsWith('unknown'))).toEqual([]);
  });

  it('the European Union of the source is the sum of its 27 members since 2020, in every year', async () => {
    const { clean } = await readDataset(tradeDots, rawRoot);
    const members = new Set([
      305, 211, 355, 344, 352, 316, 390, 366, 375, 220, 255, 350, 310, 205, 325, 367, 368, 212, 338,
      210, 290, 235, 360, 317, 349, 230, 380,
    ]);
    expect(members.size).toBe(27);
    for (let year = 2011; year <= 2021; year++) {
      const of = clean.russia.filter((trade) => trade.year === year);
      const union = of.find(({ partner }) => partner === 'European Union');
      for (const side of ['exports', 'imports'] as const) {
        const sum = of
          .filter(({ ccode }) => ccode !== null && members.has(ccode))
          .reduce((total, trade) => total + (trade[side] ?? 0), 0);
        expect(sum / union![side]!).toBeCloseTo(1, 6);
      }
    }
  });
});
