import { level, share, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { chinaFinance, type ChineseFinance } from './dataset.js';

const unit = 'million US$ of 2021';
const all = ({ oda, oof, vague }: ChineseFinance): number => oda + oof + vague;

export const chineseFinance = definePanelTable({
  id: 'chinese-finance',
  title:
    'Chinese official finance by recipient; a state without a row had no known project in the year',
  grain: 'state-year',
  from: { finance: chinaFinance },
  columns: {
    ccode: stateKey('Recipient'),
    year: yearKey(chinaFinance.coverage, 'Year of the commitment'),
    oda: level('Official development assistance committed', unit),
    oof: level('Other official flows committed', unit),
    vague: level('Official flows that could not be classed', unit),
    world_share: share('Share of all three in what all recipients got in the year'),
  },
  build: ({ finance }) => {
    const sums = new Map<number, number>();
    for (const row of finance) sums.set(row.year, (sums.get(row.year) ?? 0) + all(row));
    return finance.map((row) => ({ ...row, world_share: all(row) / sums.get(row.year)! }));
  },
});
