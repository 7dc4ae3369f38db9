import { mean } from '../../core/statistics.js';
import { Cells, pairOf } from '../cells.js';
import { count, orNull, pairKeys, share, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { chinaRelations, type EventDatabase } from './dataset.js';

const CHINA = 710;

type Series = 'tsinghua' | EventDatabase;

/** Mean of the months of a year, from which the months cannot be recovered. */
const yearly = (description: string, bound: number) =>
  orNull(share(description, 'score', { min: -bound, max: bound }));
const months = (description: string) => count(description, 'months', 12);

export const chinaRelationsByYear = definePanelTable({
  id: 'china-relations',
  title:
    'Relations of China by year: means of the months of the Tsinghua score and of three event indices',
  grain: 'dyad-year',
  from: { relations: chinaRelations },
  columns: {
    ...pairKeys,
    year: yearKey(chinaRelations.coverage),
    tsinghua: yearly('Tsinghua score, -9 hostile to 9 friendly: mean of the months', 9),
    tsinghua_months: months('Months behind it; 8 in 2025'),
    gdelt: yearly('Index of GDELT, both directions: mean of the months', 10),
    gdelt_months: months('Months behind it'),
    icews: yearly('Index of ICEWS, both directions: mean of the months', 10),
    icews_months: months('Months behind it; 4 in 2023'),
    phoenix: yearly('Index of Phoenix, both directions: mean of the months', 10),
    phoenix_months: months('Months behind it; 3 in 2019'),
  },
  build: ({ relations }) => {
    const cells = new Cells((ccode1: number, ccode2: number, year: number) => ({
      keys: { ccode1, ccode2, year },
      values: emptyLists(),
    }));
    for (const { ccode, year, series: own, value } of relations.months) {
      const { ccode1, ccode2 } = pairOf(ccode, CHINA);
      cells.at(ccode1, ccode2, year).values[own].push(value);
    }
    return cells.values().map(({ keys, values }) => ({
      ...keys,
      tsinghua: meanOf(values.tsinghua),
      tsinghua_months: values.tsinghua.length,
      gdelt: meanOf(values.gdelt),
      gdelt_months: values.gdelt.length,
      icews: meanOf(values.icews),
      icews_months: values.icews.length,
      phoenix: meanOf(values.phoenix),
      phoenix_months: values.phoenix.length,
    }));
  },
});

const emptyLists = (): Record<Series, number[]> => ({
  tsinghua: [],
  gdelt: [],
  icews: [],
  phoenix: [],
});

/** To four digits after the point: the order of the months must not show. */
function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.round(mean(values) * 10_000) / 10_000;
}
