import { Cells, type Filling } from '../cells.js';
import { shareOrNull } from '../columns.js';
import type { CleanContext } from '../define.js';
import { RowError } from '../row-error.js';

/** Military expenditure of a state in a year; null is missing. */
export interface MilitaryExpenditure {
  readonly ccode: number;
  readonly year: number;
  /** Million US$ at constant prices and exchange rates. */
  readonly constant: number | null;
  /** Million US$ at current prices and exchange rates. */
  readonly current: number | null;
  /** Share of GDP, 0 to 1. */
  readonly burden: number | null;
}
type Unit = 'constant' | 'current' | 'burden';

/** The figures by state and year, of the series that are read. The source's zero is no figure. */
export function expenditureOf<
  Series extends string,
  Row extends {
    readonly country: string;
    readonly year: number;
    readonly series: Series;
    readonly value: number;
  },
>(
  long: readonly Row[],
  units: Readonly<Record<Series, Unit | null>>,
  { stateOf }: CleanContext,
): MilitaryExpenditure[] {
  const cells = new Cells((ccode: number, year: number): Filling<MilitaryExpenditure> => ({
    ccode,
    year,
    constant: null,
    current: null,
    burden: null,
  }));
  for (const row of long) {
    const { country, year, series, value } = row;
    const unit = units[series];
    const ccode = unit === null ? null : stateOf('sipri', country, { when: year });
    if (unit === null || ccode === null || value === 0) continue;
    const cell = cells.at(ccode, year);
    if (cell[unit] !== null)
      throw new RowError(`military expenditure of state ${ccode} in ${year} is listed twice`, row, {
        column: 'country',
        value: `${country} ${year} ${series}`,
        expected: 'one figure per state, year and series',
        hint: 'Two names of the source resolve to one state in the same year.',
        code: 'raw-duplicate-state',
      });
    cell[unit] = value;
  }
  return cells.values();
}

const worldShare = (prices: string) =>
  shareOrNull(
    `Military expenditure at ${prices} as a share of the sum over all states with a figure in the year`,
    'share of the reporting states',
  );

/** Columns with the shares of all reporting states, at the prices of a year. */
export const worldShareColumns = (priceYear: number) => ({
  world_share_constant: worldShare(`constant ${priceYear} prices and exchange rates`),
  world_share_current: worldShare('current prices and exchange rates'),
});

export function worldShares(expenditure: readonly MilitaryExpenditure[]) {
  const rows = expenditure.filter((row) => row.constant !== null || row.current !== null);
  const [constant, current] = [sharesOf(rows, 'constant'), sharesOf(rows, 'current')];
  return rows.map((row) => ({
    ccode: row.ccode,
    year: row.year,
    world_share_constant: constant(row),
    world_share_current: current(row),
  }));
}

function sharesOf(rows: readonly MilitaryExpenditure[], series: 'constant' | 'current') {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.year, (sums.get(row.year) ?? 0) + (row[series] ?? 0));
  return (row: MilitaryExpenditure): number | null =>
    row[series] === null ? null : row[series] / (sums.get(row.year) ?? NaN);
}

/** Columns with the burden, and the course at the prices of a year. */
export const burdenColumns = (priceYear: number) => ({
  burden: {
    ...shareOrNull('Military expenditure over GDP; null where the source has none'),
    max: 2, // Kuwait spent more than its product in 1991
  },
  constant_index: shareOrNull(
    `Military expenditure at constant ${priceYear} prices and exchange rates over the state’s own largest in any year; null where the source has none`,
    'share of the state’s own peak',
  ),
});

export function burdens(expenditure: readonly MilitaryExpenditure[]) {
  const peaks = new Map<number, number>();
  for (const { ccode, constant } of expenditure)
    peaks.set(ccode, Math.max(peaks.get(ccode) ?? 0, constant ?? 0));
  return expenditure
    .filter(({ burden, constant }) => burden !== null || constant !== null)
    .map(({ ccode, year, burden, constant }) => ({
      ccode,
      year,
      burden,
      constant_index: constant === null ? null : constant / peaks.get(ccode)!,
    }));
}
