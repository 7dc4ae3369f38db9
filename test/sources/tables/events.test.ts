import { describe, expect, it } from 'vitest';
import type { CleanGdelt } from '../../../src/sources/gdelt-daily/dataset.js';
import type { CleanIcews } from '../../../src/sources/icews/dataset.js';
import type { CleanVisits } from '../../../src/sources/visits/dataset.js';
import { eventCounts } from '../../../src/sources/icews/event-counts.js';
import { eventIndex } from '../../../src/sources/gdelt-daily/event-index.js';
import { regimes } from '../../../src/sources/regime/regimes.js';
import { visitCounts, visits } from '../../../src/sources/visits/visits.js';
import { rowsOf } from '../../support/clean.js';

describe('event-counts', () => {
  it('has no row where a pair has no event', () => {
    const zero = { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0 };
    const icews: CleanIcews = {
      counts: [
        { ccode1: 2, ccode2: 20, year: 2002, ...zero, materialConflict: 0 },
        { ccode1: 2, ccode2: 20, year: 2003, ...zero, materialConflict: 1 },
      ],
    };
    expect(rowsOf(eventCounts.build({ icews }))).toEqual([
      {
        ccode1: 2,
        ccode2: 20,
        year: 2003,
        verbal_cooperation: 0,
        material_cooperation: 0,
        verbal_conflict: 0,
        material_conflict: 1,
      },
    ]);
  });
});

describe('event-index', () => {
  it('sums days above and below zero apart, over the days that the source has', () => {
    const day = (ccode2: number, date: string, value: number) => ({
      ccode1: 2,
      ccode2,
      date,
      year: Number(date.slice(0, 4)),
      value,
    });
    const clean: CleanGdelt = [
      day(365, '2018-01-01', 3),
      day(365, '2018-01-02', -2),
      day(365, '2018-01-04', -0.5),
      day(365, '2019-01-01', 1),
      day(710, '2018-01-03', 4),
    ];
    const base = { ccode1: 2, year: 2018, days_covered: 4 };
    expect(rowsOf(eventIndex.build({ 'gdelt-daily': clean }))).toEqual([
      { ...base, ccode2: 365, positive: 3, negative: 2.5, days_positive: 1, days_negative: 2 },
      {
        ...base,
        ccode2: 365,
        year: 2019,
        positive: 1,
        negative: 0,
        days_positive: 1,
        days_negative: 0,
        days_covered: 1,
      },
      { ...base, ccode2: 710, positive: 4, negative: 0, days_positive: 1, days_negative: 0 },
    ]);
  });
});

describe('visits and visit-counts', () => {
  const clean: CleanVisits = {
    trips: [
      { visitor: 710, host: 365, year: 1989, office: 'premier' },
      { visitor: 710, host: 365, year: 1989, office: 'other' },
      { visitor: 710, host: 365, year: 1989, office: 'party-leader' },
      { visitor: 2, host: 365, year: 1988, office: 'president' },
    ],
    counts: [{ ccode1: 2, ccode2: 710, year: 2020, visits: 0 }],
  };

  it('counts trips by office', () => {
    expect(rowsOf(visits.build({ visits: clean }))).toEqual([
      { ccode1: 2, ccode2: 365, year: 1988, visits: 1, president: 1, premier: 0, party_leader: 0 },
      {
        ccode1: 710,
        ccode2: 365,
        year: 1989,
        visits: 3,
        president: 0,
        premier: 1,
        party_leader: 1,
      },
    ]);
  });

  it('keeps a counted zero', () => {
    expect(rowsOf(visitCounts.build({ visits: clean }))).toEqual(clean.counts);
  });
});

describe('regimes', () => {
  it('has null for a scale without a value', () => {
    const regime = [{ ccode: 2, year: 2021, polyarchy: 0.8, polity2: null, uds: 1 }];
    expect(rowsOf(regimes.build({ regime }))).toEqual(regime);
  });
});
