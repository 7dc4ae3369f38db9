import { gdeltDaily, type CleanGdelt } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { level, stateKey, yearKey } from '../keys.js';

const datasets = ['gdelt-daily'] as const;

const days = (description: string): PanelColumn => ({
  type: 'uint16',
  kind: 'count',
  unit: 'days',
  min: 0,
  max: 366,
  description,
  datasets,
});

export const eventIndex = definePanelTable({
  id: 'event-index',
  title: 'Cooperation and conflict in the news between 25 states by year (GDELT)',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'Member of the pair with the lower number'),
    ccode2: stateKey(datasets, 'Member of the pair with the higher number'),
    year: yearKey(datasets, gdeltDaily.coverage, 'Calendar year; 2024 ends on 23 February'),
    positive: level(
      'Sum of the index over the days on which it is above zero; grows with the volume of news',
      datasets,
      'index',
    ),
    negative: level(
      'Sum of its size over the days on which it is below zero; the sum of the year is positive less negative',
      datasets,
      'index',
    ),
    days_positive: days('Days above zero'),
    days_negative: days('Days below zero'),
    days_covered: days('Days of the year that the source has'),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => {
    const out = collectRows([
      'ccode1',
      'ccode2',
      'year',
      'positive',
      'negative',
      'days_positive',
      'days_negative',
      'days_covered',
    ]);
    for (const sums of sumsByYear(clean['gdelt-daily'] as CleanGdelt)) out.push(sums);
    return out.finish();
  },
});

interface YearSums {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  positive: number;
  negative: number;
  days_positive: number;
  days_negative: number;
  readonly days_covered: number;
}

/** Sums of each pair and year, in the order of the days. */
function sumsByYear(days: CleanGdelt): YearSums[] {
  const covered = new Map<number, Set<string>>();
  for (const { year, date } of days) {
    const dates = covered.get(year);
    if (dates === undefined) covered.set(year, new Set([date]));
    else dates.add(date);
  }
  const all: YearSums[] = [];
  for (const { ccode1, ccode2, year, value } of days) {
    let sums = all.at(-1);
    if (sums?.ccode1 !== ccode1 || sums.ccode2 !== ccode2 || sums.year !== year) {
      const counts = { days_positive: 0, days_negative: 0, days_covered: covered.get(year)!.size };
      sums = { ccode1, ccode2, year, positive: 0, negative: 0, ...counts };
      all.push(sums);
    }
    if (value > 0) {
      sums.positive += value;
      sums.days_positive++;
    } else if (value < 0) {
      sums.negative -= value;
      sums.days_negative++;
    }
  }
  return all;
}
