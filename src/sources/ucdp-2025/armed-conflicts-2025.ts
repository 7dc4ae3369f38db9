import { Cells } from '../cells.js';
import { count, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { ucdp2025 } from './dataset.js';

export const armedConflicts2025 = definePanelTable({
  id: 'armed-conflicts-2025',
  title: 'Pairs of states in an armed conflict in 2025, as far as read: others are not known',
  grain: 'dyad-year',
  from: { pairs: ucdp2025 },
  columns: {
    ...pairKeys,
    year: yearKey(ucdp2025.coverage),
    armed_conflict: count(
      'Highest intensity of a listed conflict in which the two were parties on opposite sides: 1 from 25, 2 from 1,000 deaths in battle in the year; 0 where they were so only as supporters',
      'level',
      2,
    ),
    armed_conflict_support: count(
      'The same, where at least one of the two was no party but sent troops in support of one',
      'level',
      2,
    ),
  },
  build: ({ pairs }) => {
    const cells = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      armed_conflict: 0,
      armed_conflict_support: 0,
    }));
    for (const { ccode1, ccode2, year, intensity, supporting } of pairs) {
      const cell = cells.at(ccode1, ccode2, year);
      const column = supporting ? 'armed_conflict_support' : 'armed_conflict';
      cell[column] = Math.max(cell[column], intensity);
    }
    return cells.values();
  },
});
