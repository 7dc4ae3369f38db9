import { codedEvents as source, type CleanCodedEvents } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { flag, label, stateKey, yearKey } from '../keys.js';

const datasets = ['coded-events'];
const text = (description: string, nullable = false) => label(description, datasets, nullable);

/** What the two tables of coded facts say of each. */
const described = {
  event: text('Id of the fact in coded/events.csv'),
  kind: text('Kind: agreement, declaration, exercise, visit, energy, sanction and so on'),
  field: text('Field: politics, security, terrorism, border, economy, energy and so on'),
  framework: text('unilateral, bilateral or multilateral, by the number of states that acted'),
  institution: text('Body within which it happened, by id; null for none', true),
  indicator: text('Indicator of alignment it is evidence of; null for none', true),
  degree: text('full or partial evidence; null without an indicator', true),
} as const;
const describedNames = [
  'event',
  'kind',
  'field',
  'framework',
  'institution',
  'indicator',
  'degree',
] as const;

export const codedEvents = definePanelTable({
  id: 'coded-events',
  title: 'Facts coded by hand, one row per fact and state that acted or was acted upon',
  grain: 'state-year',
  orderBy: ['ccode', 'date', 'event'],
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, source.coverage, 'Year of the date'),
    acted_upon: flag(
      '1: the fact was done to the state (sanctions); 0: the state took part in it',
      datasets,
    ),
    date: text('Date (ISO), as precise as known'),
    end: text('Last day of what lasted; null where it is of one date or goes on', true),
    ...described,
    title: text('What happened'),
    source: text('Public source'),
    url: text('Address of the source'),
  },
  build: (clean) => buildEvents(clean['coded-events'] as CleanCodedEvents),
});

export function buildEvents(events: CleanCodedEvents): PanelRows {
  const out = collectRows(
    ['ccode', 'year', 'acted_upon'],
    ['date', 'end', ...describedNames, 'title', 'source', 'url'],
  );
  for (const { id, actors, target, ...fact } of events) {
    for (const ccode of actors) out.push({ ...fact, event: id, ccode, acted_upon: 0 });
    if (target !== null) out.push({ ...fact, event: id, ccode: target, acted_upon: 1 });
  }
  return out.finish();
}

export const codedEventPairs = definePanelTable({
  id: 'coded-event-pairs',
  title: 'Facts coded by hand, one row per fact and pair of states that acted in it together',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year', 'event'],
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    year: yearKey(datasets, source.coverage, 'Year of the date'),
    until: {
      type: 'int16',
      kind: 'level',
      nullable: true,
      unit: 'year',
      min: source.coverage.from,
      max: source.coverage.to + 10,
      description: 'Year of the end; null where it is of one date or goes on',
      datasets,
    },
    ...described,
  },
  build: (clean) => buildEventPairs(clean['coded-events'] as CleanCodedEvents),
});

export function buildEventPairs(events: CleanCodedEvents): PanelRows {
  const out = collectRows(['ccode1', 'ccode2', 'year', 'until'], describedNames);
  for (const { id, actors, end, ...fact } of events) {
    const until = end === null ? null : Number(end.slice(0, 4));
    actors.forEach((ccode1, position) => {
      for (const ccode2 of actors.slice(position + 1))
        out.push({ ...fact, event: id, ccode1, ccode2, until });
    });
  }
  return out.finish();
}
