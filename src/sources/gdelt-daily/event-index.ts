import { Cells } from '../cells.js';
import { count, level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { gdeltDaily } from './dataset.js';

const days = (description: string) => count(description, 'days', 366);

export const eventIndex = definePanelTable({
  id: 'event-index',
  title: 'Cooperation and conflict in the news between 25 states by year (GDELT)',
  grain: 'dyad-year',
  from: { daily: gdeltDaily },
  columns: {
    ccode1: stateKey('Member of the pair with the lower number'),
    ccode2: stateKey('Member of the pair with the higher number'),
    year: yearKey(gdeltDaily.coverage, 'Calendar year; 2024 ends on 23 February'),
    positive: level(
      'Sum of the index over the days on which it is above zero; grows with the volume of news',
      'index',
    ),
    negative: level(
      'Sum of its size over the days on which it is below zero; the sum of the year is positive less negative',
      'index',
    ),
    days_positive: days('Days above zero'),
    days_negative: days('Days below zero'),
    days_covered: days('Days of the year that the source has'),
  },
  build: ({ daily }) => {
    const covered = new Cells((_year: number) => new Set<string>());
    for (const { year, date } of daily) covered.at(year).add(date);
    const sums = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      positive: 0,
      negative: 0,
      days_positive: 0,
      days_negative: 0,
      days_covered: covered.at(year).size,
    }));
    for (const { ccode1, ccode2, year, value } of daily) {
      const sum = sums.at(ccode1, ccode2, year);
      if (value > 0) {
        sum.positive += value;
        sum.days_positive++;
      } else if (value < 0) {
        sum.negative -= value;
        sum.days_negative++;
      }
    }
    return sums.values();
  },
});
