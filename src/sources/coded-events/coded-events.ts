import { pairsOf, yearOf } from '../cells.js';
import { flag, label, orNull, pairKeys, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { codedEvents as source } from './dataset.js';

const { from, to } = source.coverage;

/** What the two tables of coded facts say of each. */
const described = {
  event: label('Id of the fact in coded/events.csv'),
  kind: label('Kind: agreement, declaration, exercise, visit, energy, sanction and so on'),
  field: label('Field: politics, security, terrorism, border, economy, energy and so on'),
  framework: label('unilateral, bilateral or multilateral, by the number of states that acted'),
  institution: orNull(label('Body within which it happened, by id; null for none')),
  indicator: orNull(label('Indicator of alignment it is evidence of; null for none')),
  degree: orNull(label('full or partial evidence; null without an indicator')),
};

export const codedEvents = definePanelTable({
  id: 'coded-events',
  title: 'Facts coded by hand, one row per fact and state that acted or was acted upon',
  grain: 'state-year',
  orderBy: ['ccode', 'date', 'event'],
  from: { events: source },
  columns: {
    ccode: stateKey(),
    year: yearKey(source.coverage, 'Year of the date'),
    acted_upon: flag('1: the fact was done to the state (sanctions); 0: the state took part in it'),
    date: label('Date (ISO), as precise as known'),
    end: orNull(label('Last day of what lasted; null where it is of one date or goes on')),
    ...described,
    title: label('What happened'),
    source: label('Public source'),
    url: orNull(label('Address of the source; null where the fact is recalled')),
    grade: label('Grade of the source: primary, scholarly, press, secondary or recalled'),
  },
  *build({ events }) {
    for (const { id, actors, target, ...fact } of events) {
      for (const ccode of actors) yield { ...fact, event: id, ccode, acted_upon: false };
      if (target !== null) yield { ...fact, event: id, ccode: target, acted_upon: true };
    }
  },
});

export const codedEventPairs = definePanelTable({
  id: 'coded-event-pairs',
  title: 'Facts coded by hand, one row per fact and pair of states that acted in it together',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year', 'event'],
  from: { events: source },
  columns: {
    ...pairKeys,
    year: yearKey(source.coverage, 'Year of the date'),
    until: orNull({
      ...yearKey({ from, to: to + 10 }, 'Year of the end; null where it is of one date or goes on'),
      kind: 'level',
    }),
    ...described,
  },
  *build({ events }) {
    for (const { id, actors, end, ...fact } of events) {
      const until = end === null ? null : yearOf(end);
      for (const [ccode1, ccode2] of pairsOf(actors))
        yield { ...fact, event: id, ccode1, ccode2, until };
    }
  },
});
