import { describe, expect, it } from 'vitest';
import { chinaRelations } from '../../src/sources/china-relations/dataset.js';
import { chinaRelationsByYear } from '../../src/sources/china-relations/china-relations.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows, tableRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const score = (Country: string, YearMonth: string, Score: number) => ({
  Country,
  YearMonth,
  Score,
});

describe('relations of China', () => {
  it('are the mean of the months that there are', () => {
    const tsinghua = [score('Russia', '2014-01', 8), score('Russia', '2014-02', 6)];
    const { clean } = cleanRows(chinaRelations, { tsinghua });
    expect(tableRows(chinaRelationsByYear, { 'china-relations': clean })).toEqual([
      {
        ...{ ccode1: 365, ccode2: 710, year: 2014 },
        ...{ tsinghua: 7, tsinghua_months: 2, gdelt: null, gdelt_months: 0 },
        ...{ icews: null, icews_months: 0, phoenix: null, phoenix_months: 0 },
      },
    ]);
  });

  it('give Germany before 1990 to West Germany, and leave out years before a state was one', () => {
    const tsinghua = ['1954', '1989', '1990'].map((year) => score('Germany', `${year}-01`, 1));
    const { clean, leftOut } = cleanRows(chinaRelations, { tsinghua });
    expect(clean.months.map(({ ccode, year }) => [ccode, year])).toEqual([
      [260, 1989],
      [255, 1990],
    ]);
    expect(leftOut.map(({ ccode }) => ccode)).toEqual([260]);
  });

  it('take the index of both directions together alone', () => {
    const event = (Index_Type: string) => ({
      ...{ db: 'gdelt', Partner: 'Russia', Index_Type, YearMonth: '2014-01', Index_Value: 2 },
    });
    const index = ['Aggregated', 'CHN->Partner', 'Partner->CHN'].map(event);
    expect(cleanRows(chinaRelations, { index }).clean.months).toHaveLength(1);
  });

  it.each(['2014-13', '2014', '1949-12', '2014-1'])('refuse %s as a month', (month) => {
    const tsinghua = [score('Russia', month, 1)];
    expect(() => cleanRows(chinaRelations, { tsinghua })).toThrow('is no month of the series');
  });

  it('refuse views of more than everybody', () => {
    const pew = [{ country: 'Russia', year: 2019, favorable: 60, unfavorable: 50, n_sample: 900 }];
    expect(() => cleanRows(chinaRelations, { pew })).toThrow('more than all');
  });
});

describe.skipIf(rawAbsent)(needsRaw('the whole files'), () => {
  it('match every partner', async () => {
    const { clean, unmatched, leftOut } = await readDataset(chinaRelations, rawRoot);
    expect(unmatched).toEqual([]);
    expect(new Set(clean.months.map(({ ccode }) => ccode)).size).toBe(27);
    expect(leftOut.map(({ value, rows }) => [value, rows])).toEqual([
      ['Germany', 60],
      ['Japan', 24],
      ['Vietnam', 48],
    ]);
  });
});
