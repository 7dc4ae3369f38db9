import { Cells } from '../cells.js';
import { count, numberKey, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { mid, midYears } from './dataset.js';

const span = { from: 1946, to: midYears.last };
const events = (description: string) => count(description, 'events', 65_535);

/** Columns of the counts by level of hostility, from 2 on. */
const levels = ['threats', 'displays', 'uses', 'war'] as const;

export const interstateEvents = definePanelTable({
  id: 'interstate-events',
  title: 'Militarized events by acting state, target, year and dispute',
  grain: 'directed-dyad-year',
  from: { mid },
  columns: {
    ccode1: stateKey('State that acts; for clashes and battles the one named first'),
    ccode2: stateKey('Target'),
    year: yearKey(span, 'Year in which the events began'),
    dispute: numberKey('Number of the dispute in the source'),
    threats: events('Threats of force (hostility 2)'),
    displays: events('Displays of force (3)'),
    uses: events('Uses of force short of war (4)'),
    war: events('Acts of interstate war (5)'),
    clashes: events('Of the uses of force, clashes: acts of both sides, listed once'),
  },
  orderBy: ['ccode1', 'ccode2', 'year', 'dispute'],
  build: ({ mid }) => {
    const rows = new Cells((ccode1: number, ccode2: number, year: number, dispute: number) => {
      const none = { threats: 0, displays: 0, uses: 0, war: 0, clashes: 0 };
      return { ccode1, ccode2, year, dispute, ...none };
    });
    for (const { dispute, ccode1, ccode2, year, level, mutual } of mid.events) {
      if (year < span.from) continue;
      const row = rows.at(ccode1, ccode2, year, dispute);
      row[levels[level - 2]!]++;
      if (mutual && level === 4) row.clashes++;
    }
    return rows.values();
  },
});
