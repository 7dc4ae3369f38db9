import { states, type CleanStates } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { flag, stateKey, yearKey } from '../keys.js';

const datasets = ['states'];

const yearsOf = (from: string, to: string): number[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
};

export const stateYears = definePanelTable({
  id: 'state-years',
  title: 'Members of the state system by year, with the major powers',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State that was a member on at least one day of the year'),
    year: yearKey(datasets, states.coverage),
    major: flag(
      'Major power on at least one day of the year; carried forward from 2016 on',
      datasets,
    ),
  },
  build: (clean) => {
    const { records, majors } = clean.states as CleanStates;
    const major = new Set(
      majors.flatMap(({ ccode, from, to }) => yearsOf(from, to).map((year) => `${ccode} ${year}`)),
    );
    const rows = records.flatMap(({ ccode, spells }) => {
      const years = new Set(spells.flatMap(([from, to]) => yearsOf(from, to)));
      return [...years].map((year) => ({ ccode, year }));
    });
    return {
      rows: rows.length,
      columns: {
        ccode: rows.map((row) => row.ccode),
        year: rows.map((row) => row.year),
        major: rows.map((row) => (major.has(`${row.ccode} ${row.year}`) ? 1 : 0)),
      },
    };
  },
});
