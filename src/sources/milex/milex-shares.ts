import { shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { milex, type MilitaryExpenditure } from './dataset.js';

const worldShare = (prices: string) =>
  shareOrNull(
    `Military expenditure at ${prices} as a share of the sum over all states with a figure in the year`,
    'share of the reporting states',
  );

export const milexShares = definePanelTable({
  id: 'milex-shares',
  title: 'Shares of the military expenditure of all reporting states',
  grain: 'state-year',
  from: { milex },
  columns: {
    ccode: stateKey(),
    year: yearKey(milex.coverage),
    world_share_constant: worldShare('constant 2022 prices and exchange rates'),
    world_share_current: worldShare('current prices and exchange rates'),
  },
  build: ({ milex: { expenditure } }) => {
    const rows = expenditure.filter((row) => row.constant !== null || row.current !== null);
    const [constant, current] = [sharesOf(rows, 'constant'), sharesOf(rows, 'current')];
    return rows.map((row) => ({
      ccode: row.ccode,
      year: row.year,
      world_share_constant: constant(row),
      world_share_current: current(row),
    }));
  },
});

function sharesOf(rows: readonly MilitaryExpenditure[], series: 'constant' | 'current') {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.year, (sums.get(row.year) ?? 0) + (row[series] ?? 0));
  return (row: MilitaryExpenditure): number | null =>
    row[series] === null ? null : row[series] / (sums.get(row.year) ?? NaN);
}
