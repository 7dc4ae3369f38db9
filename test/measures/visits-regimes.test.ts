import { describe, expect, it } from 'vitest';
import { regimeSimilarity } from '../../src/measures/alignment/regime-similarity.js';
import { visits } from '../../src/measures/cooperation/visits.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

describe('regime-similarity', () => {
  const regimes = [
    { ccode: 2, year: 2018, polyarchy: 0.824, polity2: 8 },
    { ccode: 365, year: 2018, polyarchy: 0.264, polity2: 4 },
    { ccode: 710, year: 2018, polyarchy: 0.076, polity2: -7 },
    { ccode: 31, year: 2018, polyarchy: null, polity2: null },
    { ccode: 365, year: 2024, polyarchy: 0.171, polity2: null },
    { ccode: 710, year: 2024, polyarchy: 0.073, polity2: null },
    { ccode: 860, year: 2018, polyarchy: null, polity2: 8 },
  ];

  it('is one less the difference', () => {
    const columns = compute(regimeSimilarity, { regimes });
    expect(valueOf(columns, 365, 710, 2018)).toBeCloseTo(0.812, 12);
    expect(valueOf(columns, 365, 710, 2018, 'gap')).toBeCloseTo(0.188, 12);
    expect(valueOf(columns, 365, 710, 2018, 'polity2')).toBeCloseTo(0.45, 12);
    expect(valueOf(columns, 365, 710, 2024, 'polity2')).toBeNaN();
  });

  it('has equal values for equal differences, so that they tie in a rank', () => {
    const scores = [0.887, 0.817, 0.3, 0.23].map((polyarchy, index) => ({
      ccode: [2, 20, 40, 41][index],
      year: 2005,
      polyarchy,
      polity2: null,
    }));
    const columns = compute(regimeSimilarity, { regimes: scores });
    expect(valueOf(columns, 2, 20, 2005)).toBe(valueOf(columns, 40, 41, 2005));
  });

  it('has no row of a state without a score on the chosen scale', () => {
    const columns = compute(regimeSimilarity, { regimes });
    expect([columns.rows, rowOf(columns, 2, 31, 2018), rowOf(columns, 2, 860, 2018)]).toEqual([
      4, -1, -1,
    ]);
    const polity = compute(regimeSimilarity, { regimes }, { index: 'polity2' });
    expect(valueOf(polity, 2, 860, 2018)).toBe(1);
    expect(valueOf(polity, 2, 860, 2018, 'polyarchy')).toBeNaN();
    expect(valueOf(polity, 2, 710, 2018, 'gap')).toBe(15);
    expect(rowOf(polity, 365, 710, 2024)).toBe(-1);
  });
});

describe('visits', () => {
  const trips = [
    { ccode1: 710, ccode2: 365, year: 2013, visits: 3, president: 2, premier: 1 },
    { ccode1: 2, ccode2: 365, year: 2013, visits: 1, president: 1 },
    { ccode1: 710, ccode2: 365, year: 2020, visits: 1, president: 1 },
  ];
  const counts = [
    { ccode1: 365, ccode2: 710, year: 2018, visits: 2 },
    { ccode1: 2, ccode2: 710, year: 2018, visits: 0 },
  ];
  const states = [1908, 1948, 1949, 2013, 2020, 2021].flatMap((year) =>
    [2, 200, 365, 710].map((ccode) => ({ ccode, year })),
  );
  const tables = { trips, counts, states };

  it('has a real zero for every member that the traveller did not visit', () => {
    const columns = compute(visits, tables);
    expect(valueOf(columns, 710, 365, 2013)).toBe(3);
    expect(valueOf(columns, 710, 365, 2013, 'premier')).toBe(1);
    expect(valueOf(columns, 710, 200, 2013)).toBe(0);
    expect(valueOf(columns, 710, 365, 1949)).toBe(0);
    expect(new Set(columns.ccode1)).toEqual(new Set([710]));
    expect(new Set(columns.year)).toEqual(new Set([1949, 2013, 2020]));
  });

  it('knows nothing of the other direction', () => {
    expect(rowOf(compute(visits, tables), 365, 710, 2013)).toBe(-1);
  });

  it('keeps the presidents of the United States apart and flags the year they end in', () => {
    const columns = compute(visits, tables, { source: 'us-presidents' });
    expect(valueOf(columns, 2, 365, 2013)).toBe(1);
    expect(valueOf(columns, 2, 365, 1948)).toBe(0);
    expect(columns.flags!.get(rowOf(columns, 2, 365, 2020))).toBe('partial-year');
    expect(columns.flags!.has(rowOf(columns, 2, 365, 2013))).toBe(false);
    expect(rowOf(columns, 710, 365, 2013)).toBe(-1);
    expect(compute(visits, tables).flags!.size).toBe(0);
  });

  it('gives counts of both directions in both orders', () => {
    const columns = compute(visits, tables, { source: 'colt' });
    expect(valueOf(columns, 365, 710, 2018)).toBe(2);
    expect(valueOf(columns, 710, 365, 2018)).toBe(2);
    expect(valueOf(columns, 710, 2, 2018)).toBe(0);
    expect(rowOf(columns, 2, 365, 2018)).toBe(-1);
  });

  it('says that a visitor is not listed, whoever is visited', () => {
    const explain = (ccode1: number, ccode2: number, source: string) =>
      visits.explainMissing!(
        framesOf(visits, { trips, counts, states }) as never,
        { ccode1, ccode2, year: 2013 },
        requestOf(visits, { source }) as never,
      );
    expect(explain(365, 710, 'chinese-leaders')).toBe('visitor-not-listed');
    expect(explain(710, 365, 'us-presidents')).toBe('visitor-not-listed');
    expect(explain(710, 365, 'chinese-leaders')).toBe('not-reported');
    expect(explain(365, 200, 'colt')).toBe('pair-not-listed');
  });
});
