import { yearOf, yearsOf } from '../cells.js';
import { flag, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { states } from './dataset.js';

export const stateYears = definePanelTable({
  id: 'state-years',
  title: 'Members of the state system by year, with the major powers',
  grain: 'state-year',
  from: { states },
  columns: {
    ccode: stateKey('State that was a member on at least one day of the year'),
    year: yearKey(states.coverage),
    major: flag('Major power on at least one day of the year; carried forward from 2016 on'),
  },
  *build({ states: { records, majors } }) {
    for (const { ccode, spells } of records) {
      const powers = majors.filter((spell) => spell.ccode === ccode);
      const asPower = new Set(powers.flatMap(({ from, to }) => spanned(from, to)));
      for (const year of new Set(spells.flatMap(([from, to]) => spanned(from, to))))
        yield { ccode, year, major: asPower.has(year) };
    }
  },
});

const spanned = (from: string, to: string): number[] => yearsOf(yearOf(from), yearOf(to));
