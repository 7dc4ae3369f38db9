import { midYears, type CleanMid, type InterstateEvent } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['mid'];
const span = { from: 1946, to: midYears.last };

const events = (description: string): PanelColumn => ({
  type: 'uint16',
  kind: 'count',
  unit: 'events',
  min: 0,
  max: 65535,
  description,
  datasets,
});

/** Columns of the counts by level of hostility, from 2 on. */
const levels = ['threats', 'displays', 'uses', 'war'] as const;

export const interstateEvents = definePanelTable({
  id: 'interstate-events',
  title: 'Militarized events by acting state, target, year and dispute',
  grain: 'directed-dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State that acts; for clashes and battles the one named first'),
    ccode2: stateKey(datasets, 'Target'),
    year: yearKey(datasets, span, 'Year in which the events began'),
    dispute: {
      type: 'int16',
      kind: 'key',
      unit: 'number',
      min: 1,
      max: 9999,
      description: 'Number of the dispute in the source',
      datasets,
    },
    threats: events('Threats of force (hostility 2)'),
    displays: events('Displays of force (3)'),
    uses: events('Uses of force short of war (4)'),
    war: events('Acts of interstate war (5)'),
    clashes: events('Of the uses of force, clashes: acts of both sides, listed once'),
  },
  orderBy: ['ccode1', 'ccode2', 'year', 'dispute'],
  build: (clean) => buildEvents((clean.mid as CleanMid).events),
});

function buildEvents(all: readonly InterstateEvent[]) {
  const rows = new Map<string, Record<(typeof columns)[number], number>>();
  for (const { dispute, ccode1, ccode2, year, level, mutual } of all) {
    if (year < span.from) continue;
    const key = [ccode1, ccode2, year, dispute].join(' ');
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = { ...none, ccode1, ccode2, year, dispute }));
    row[levels[level - 2]!]++;
    if (mutual && level === 4) row.clashes++;
  }
  const out = collectRows(columns);
  for (const row of rows.values()) out.push(row);
  return out.finish();
}

const columns = ['ccode1', 'ccode2', 'year', 'dispute', ...levels, 'clashes'] as const;
const none = { threats: 0, displays: 0, uses: 0, war: 0, clashes: 0 };
