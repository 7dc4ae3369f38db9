import { pairOf, yearsOf } from '../cells.js';
import { count, label, orNull, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { codedForce as dataset, forceLevels, forceYears } from './dataset.js';

export const codedForce = definePanelTable({
  id: 'coded-force',
  title:
    'Threat, display and use of force between two states since 2015; a pair without a row has none that is known',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  from: { dataset },
  columns: {
    ...pairKeys,
    year: yearKey(forceYears),
    level: count(
      'Highest level of the year, as in militarized disputes: 2 threat, 3 display, 4 use, 5 war',
      'level',
      5,
    ),
    what: label('What happened'),
    source: label('Source'),
    url: orNull(label('Address of the source; null where the row is recalled')),
    grade: label('Grade of the source: primary, scholarly, press, secondary or recalled'),
  },
  *build({ dataset: rows }) {
    for (const { pair, from, to, level, ...told } of rows)
      for (const year of yearsOf(from, to))
        yield { ...pairOf(...pair), year, level: forceLevels[level], ...told };
  },
});
