import { chinaFinance, type CleanChinaFinance } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { level, share, stateKey, yearKey } from '../keys.js';

const datasets = ['china-finance'];
const unit = 'million US$ of 2021';

export const chineseFinance = definePanelTable({
  id: 'chinese-finance',
  title:
    'Chinese official finance by recipient; a state without a row had no known project in the year',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'Recipient'),
    year: yearKey(datasets, chinaFinance.coverage, 'Year of the commitment'),
    oda: level('Official development assistance committed', datasets, unit),
    oof: level('Other official flows committed', datasets, unit),
    vague: level('Official flows that could not be classed', datasets, unit),
    world_share: share('Share of all three in what all recipients got in the year', datasets),
  },
  build: (clean) => {
    const rows = clean['china-finance'] as CleanChinaFinance;
    const all = ({ oda, oof, vague }: CleanChinaFinance[number]): number => oda + oof + vague;
    const sums = new Map<number, number>();
    for (const row of rows) sums.set(row.year, (sums.get(row.year) ?? 0) + all(row));
    return {
      rows: rows.length,
      columns: {
        ccode: rows.map((row) => row.ccode),
        year: rows.map((row) => row.year),
        oda: rows.map((row) => row.oda),
        oof: rows.map((row) => row.oof),
        vague: rows.map((row) => row.vague),
        world_share: rows.map((row) => all(row) / sums.get(row.year)!),
      },
    };
  },
});
