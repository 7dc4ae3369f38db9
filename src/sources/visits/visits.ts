import { offices, visits as dataset, type CleanVisits, type Office } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { count, stateKey, yearKey } from '../keys.js';

const datasets = ['visits'] as const;

const trips = (who: string): PanelColumn => count(`Trips of ${who}`, datasets, 'trips');

export const visits = definePanelTable({
  id: 'visits',
  title:
    'Trips of Chinese leaders (1949-2020) and presidents of the United States (1909-2020); a host without a row was not visited in the year',
  grain: 'directed-dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'Visitor: China (710) or the United States (2)'),
    ccode2: stateKey(datasets, 'Host'),
    year: yearKey(datasets, dataset.coverage, 'Year in which the stay began'),
    visits: trips('all listed leaders'),
    president: trips('presidents (China: chairmen of the People’s Republic as well)'),
    premier: trips('premiers'),
    party_leader: trips('leaders of the party who held no other listed office'),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => {
    const out = collectRows([
      'ccode1',
      'ccode2',
      'year',
      'visits',
      'president',
      'premier',
      'party_leader',
    ]);
    for (const { visitor, host, year, counts } of countTrips((clean.visits as CleanVisits).trips))
      out.push({
        ccode1: visitor,
        ccode2: host,
        year,
        visits: offices.reduce((sum, office) => sum + counts[office], 0),
        president: counts.president,
        premier: counts.premier,
        party_leader: counts['party-leader'],
      });
    return out.finish();
  },
});

interface TripCount {
  readonly visitor: number;
  readonly host: number;
  readonly year: number;
  readonly counts: Record<Office, number>;
}

/** Trips of each visitor, host and year by office. */
function countTrips(trips: CleanVisits['trips']): TripCount[] {
  const rows = new Map<string, TripCount>();
  for (const { visitor, host, year, office } of trips) {
    const key = `${visitor} ${host} ${year}`;
    const none = { president: 0, premier: 0, 'party-leader': 0, other: 0 };
    const row = rows.get(key) ?? { visitor, host, year, counts: none };
    row.counts[office]++;
    rows.set(key, row);
  }
  return [...rows.values()];
}

export const visitCounts = definePanelTable({
  id: 'visit-counts',
  title:
    'Visits of heads of state and government by pair (COLT): pairs with China, the United States, Germany, Japan or Singapore; a pair without a row is missing',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'Member of the pair with the lower number'),
    ccode2: stateKey(datasets, 'Member of the pair with the higher number'),
    year: yearKey(datasets, { from: 2018, to: 2024 }),
    visits: count('Visits in both directions together; 0 is none', datasets, 'visits'),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => {
    const out = collectRows(['ccode1', 'ccode2', 'year', 'visits']);
    for (const row of (clean.visits as CleanVisits).counts) out.push({ ...row });
    return out.finish();
  },
});
