import { count, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { icews } from './dataset.js';

const events = (description: string) => count(description, 'events', 60_000);

export const eventCounts = definePanelTable({
  id: 'event-counts',
  title:
    'Events between states by kind (ICEWS); a pair of two covered states without a row has none in the year',
  grain: 'directed-dyad-year',
  from: { icews },
  columns: {
    ccode1: stateKey('State that acts'),
    ccode2: stateKey('State that is addressed'),
    year: yearKey(icews.coverage),
    verbal_cooperation: events('Verbal cooperation: statements, consultations, visits, pledges'),
    material_cooperation: events('Material cooperation: aid, exercises, trade and the like'),
    verbal_conflict: events('Verbal conflict: demands, criticism, refusals, threats'),
    material_conflict: events('Material conflict: protest, posture, coercion, force'),
  },
  *build({ icews: { counts } }) {
    for (const { ccode1, ccode2, year, ...events } of counts) {
      const row = {
        verbal_cooperation: events.verbalCooperation,
        material_cooperation: events.materialCooperation,
        verbal_conflict: events.verbalConflict,
        material_conflict: events.materialConflict,
      };
      if (Object.values(row).some((value) => value > 0)) yield { ccode1, ccode2, year, ...row };
    }
  },
});
