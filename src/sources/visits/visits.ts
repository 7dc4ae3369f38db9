import { Cells } from '../cells.js';
import { count, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { visits as dataset } from './dataset.js';

const trips = (who: string) => count(`Trips of ${who}`, 'trips');

export const visits = definePanelTable({
  id: 'visits',
  title:
    'Trips of Chinese leaders (1949-2020) and presidents of the United States (1909-2020); a host without a row was not visited in the year',
  grain: 'directed-dyad-year',
  from: { dataset },
  columns: {
    ccode1: stateKey('Visitor: China (710) or the United States (2)'),
    ccode2: stateKey('Host'),
    year: yearKey(dataset.coverage, 'Year in which the stay began'),
    visits: trips('all listed leaders'),
    president: trips('presidents (China: chairmen of the People’s Republic as well)'),
    premier: trips('premiers'),
    party_leader: trips('leaders of the party who held no other listed office'),
  },
  build: ({ dataset: { trips } }) => {
    const counts = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      visits: 0,
      president: 0,
      premier: 0,
      party_leader: 0,
    }));
    for (const { visitor, host, year, office } of trips) {
      const row = counts.at(visitor, host, year);
      row.visits++;
      if (office !== 'other') row[office === 'party-leader' ? 'party_leader' : office]++;
    }
    return counts.values();
  },
});

export const visitCounts = definePanelTable({
  id: 'visit-counts',
  title:
    'Visits of heads of state and government by pair (COLT): pairs with China, the United States, Germany, Japan or Singapore; a pair without a row is missing',
  grain: 'dyad-year',
  from: { dataset },
  columns: {
    ccode1: stateKey('Member of the pair with the lower number'),
    ccode2: stateKey('Member of the pair with the higher number'),
    year: yearKey({ from: 2018, to: 2024 }),
    visits: count('Visits in both directions together; 0 is none', 'visits'),
  },
  build: ({ dataset: { counts } }) => counts,
});
