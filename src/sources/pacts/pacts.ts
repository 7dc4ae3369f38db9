import { pairOf, pairsOf, yearOf, yearsOf } from '../cells.js';
import { label, orNull, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { pacts as dataset, pactYears } from './dataset.js';

export const pacts = definePanelTable({
  id: 'pacts',
  title: 'Defence pacts since 2019, one row per pair of members and year',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year', 'id'],
  from: { dataset },
  columns: {
    ...pairKeys,
    year: yearKey(pactYears, 'Year in which the pact was in force, on a day at least'),
    id: label('Id of the pact in coded/pacts.csv'),
    title: label('The pact, and what it promises'),
    from: label('Date from which it counts (ISO)'),
    begins: label('What that date is: signed, ratified or in-force'),
    to: orNull(label('Last date; null where it goes on')),
    source: label('Source'),
    url: orNull(label('Address of the source; null where the row is recalled')),
    grade: label('Grade of the source: primary, scholarly, press, secondary or recalled'),
  },
  *build({ dataset: rows }) {
    for (const { members, ...pact } of rows) {
      const last = pact.to === null ? pactYears.to : yearOf(pact.to);
      for (const pair of pairsOf(members))
        for (const year of yearsOf(yearOf(pact.from), last))
          yield { ...pairOf(...pair), year, ...pact };
    }
  },
});
