import type { CleanMilex, MilitaryExpenditure } from '../../datasets/milex.js';
import { definePanelTable, type PanelColumn } from '../define.js';
import { stateKey, yearKey } from './keys.js';

const datasets = ['milex'];
const share = (prices: string): PanelColumn => ({
  type: 'float64',
  kind: 'share',
  nullable: true,
  unit: 'share of the reporting states',
  description: `Military expenditure at ${prices} as a share of the sum over all states with a figure in the year`,
  min: 0,
  max: 1,
  datasets,
});

export const milexShares = definePanelTable({
  id: 'milex-shares',
  title: 'Shares of the military expenditure of all reporting states',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    year: yearKey(datasets, 1948, 2023),
    world_share_constant: share('constant 2022 prices and exchange rates'),
    world_share_current: share('current prices and exchange rates'),
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
