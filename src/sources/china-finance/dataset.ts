import { custer2023, dreher2022 } from '../../core/bibliography/index.js';
import { stateByCcode } from '../../states/index.js';
import { sortedBy } from '../cells.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

/** Finance that China committed to a state in a year, in million US$ of 2021. */
export interface ChineseFinance {
  readonly ccode: number;
  readonly year: number;
  /** Official development assistance. */
  readonly oda: number;
  /** Other official flows: loans at market terms, export credits. */
  readonly oof: number;
  /** Official flows that could not be classed. */
  readonly vague: number;
}

const amount = { type: 'number', min: 0 } as const;

export const chinaFinance = defineDataset({
  id: 'china-finance',
  title: 'Chinese official finance by recipient (AidData GCDF)',
  version: '3.0, aggregated to state-years',
  citation: [custer2023, dreher2022],
  licence: 'Open Data Commons Attribution',
  redistributable: 'yes',
  url: 'https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0',
  coverage: { from: 2000, to: 2021 },
  traps: [
    'Commitments of the year, not disbursements: 40 billion for Russia in 2009 are one contract.',
    'Amounts “adj” are read: adjusted so that projects financed together count once. They add up to 1.325 trillion US$ of 2021.',
    'US dollars of 2021 in the file, millions here.',
    'A state without a row had no known project in the year; rows with zeros are projects without an amount.',
    'Rich states that are no recipients of development finance are not covered: Russia is.',
  ],
  files: {
    main: {
      path: 'china-finance/cow_gcdf.csv.gz',
      columns: {
        ccode: { type: 'integer', min: 2, max: 999 },
        year: { type: 'integer', min: 2000, max: 2021 },
        oda_adj: amount,
        oof_adj: amount,
        vof_adj: amount,
      },
      key: ['ccode', 'year'],
      rows: 2458,
    },
  },
  clean: ({ main }) => {
    const rows = main.map((row) => {
      if (stateByCcode(row.ccode) === undefined)
        throw new RowError('the row names a state that does not exist', row, {
          column: 'ccode',
          expected: 'the number of a state',
        });
      return {
        ccode: row.ccode,
        year: row.year,
        oda: row.oda_adj / 1e6,
        oof: row.oof_adj / 1e6,
        vague: row.vof_adj / 1e6,
      };
    });
    return sortedBy(rows, 'ccode', 'year');
  },
});
