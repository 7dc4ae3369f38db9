import { milex, type CleanMilex, type MilitaryExpenditure } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { share, stateKey, yearKey } from '../keys.js';

const datasets = ['milex'];
const worldShare = (prices: string) =>
  share(
    `Military expenditure at ${prices} as a share of the sum over all states with a figure in the year`,
    datasets,
    true,
    'share of the reporting states',
  );

export const milexShares = definePanelTable({
  id: 'milex-shares',
  title: 'Shares of the military expenditure of all reporting states',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    year: yearKey(datasets, milex.coverage),
    world_share_constant: worldShare('constant 2022 prices and exchange rates'),
    world_share_current: worldShare('current prices and exchange rates'),
  },
  build: (clean) => {
    const { expenditure } = clean.milex as CleanMilex;
    const rows = expenditure.filter((row) => row.constant !== null || row.current !== null);
    return {
      rows: rows.length,
      columns: {
        ccode: rows.map((row) => row.ccode),
        year: rows.map((row) => row.year),
        world_share_constant: shares(rows, 'constant'),
        world_share_current: shares(rows, 'current'),
      },
    };
  },
});

function shares(rows: readonly MilitaryExpenditure[], series: 'constant' | 'current'): number[] {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.year, (sums.get(row.year) ?? 0) + (row[series] ?? 0));
  return rows.map((row) =>
    row[series] === null ? NaN : row[series] / (sums.get(row.year) ?? NaN),
  );
}
