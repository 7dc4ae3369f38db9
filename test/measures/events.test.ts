import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { eventsConflict } from '../../src/measures/events/events-conflict.js';
import { eventsCooperation } from '../../src/measures/events/events-cooperation.js';
import { pairEvents } from '../../src/measures/events/events.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

const counts = [
  [2, 365, 2013, 10, 2, 6, 2],
  [365, 2, 2013, 5, 1, 3, 1],
  [2, 710, 2013, 4, 0, 0, 0],
  [365, 710, 2014, 30, 10, 0, 0],
  [710, 20, 2013, 1, 0, 0, 0],
  [2, 20, 2014, 1, 0, 0, 0],
].map(([ccode1, ccode2, year, vc, mc, vx, mx]) => ({
  ccode1,
  ccode2,
  year,
  verbal_cooperation: vc,
  material_cooperation: mc,
  verbal_conflict: vx,
  material_conflict: mx,
}));

const days = (ccode1: number, ccode2: number, year: number, of: Record<string, number>) => ({
  ccode1,
  ccode2,
  year,
  days_covered: 100,
  ...of,
});
const index = [
  days(365, 710, 2018, { positive: 90, negative: 10, days_positive: 60, days_negative: 20 }),
  days(2, 365, 2024, { positive: 10, negative: 30, days_positive: 20, days_negative: 30 }),
  days(2, 710, 2018, { positive: 1, negative: 0, days_positive: 5, days_negative: 0 }),
];
const tables = { counts, index };

describe('pairs of events', () => {
  const events = pairEvents(framesOf(eventsCooperation, tables).counts as never);

  it('has every pair of the states of a year, silent ones too', () => {
    const pairs = Array.from({ length: events.rows }, (_, row) =>
      [events.year[row], events.ccode1[row], events.ccode2[row]].join(' '),
    );
    expect(pairs.filter((pair) => pair.startsWith('2013'))).toEqual([
      '2013 2 20',
      '2013 2 365',
      '2013 2 710',
      '2013 20 365',
      '2013 20 710',
      '2013 365 710',
    ]);
    pairs.forEach((pair, row) => {
      const [year, i, j] = pair.split(' ').map(Number);
      expect(events.rowOf(i!, j!, year!)).toBe(row);
      expect(events.rowOf(j!, i!, year!)).toBe(row);
    });
  });

  it('knows no row of a state that takes part in nothing, nor of a state with itself', () => {
    expect(events.rowOf(2, 40, 2013)).toBe(-1);
    expect(events.rowOf(2, 365, 2012)).toBe(-1);
    expect(events.rowOf(2, 2, 2013)).toBe(-1);
  });
});

describe('events-cooperation and events-conflict', () => {
  const cooperation = compute(eventsCooperation, tables);
  const conflict = compute(eventsConflict, tables);

  it('share both directions of a pair between them', () => {
    expect(valueOf(cooperation, 2, 365, 2013)).toBeCloseTo(18 / 30, 12);
    expect(valueOf(conflict, 2, 365, 2013)).toBeCloseTo(12 / 30, 12);
    expect(cooperation.n![rowOf(cooperation, 2, 365, 2013)]).toBe(30);
    expect(valueOf(conflict, 2, 365, 2013, 'verbal')).toBeCloseTo(9 / 24, 12);
  });

  it('gives no share of fewer events than asked for', () => {
    expect(valueOf(conflict, 2, 365, 2013, 'material')).toBeNaN();
    expect(valueOf(conflict, 2, 365, 2013, 'from2')).toBeNaN();
    expect(valueOf(conflict, 2, 365, 2013, 'from1')).toBeCloseTo(8 / 20, 12);
    expect(rowOf(cooperation, 2, 710, 2013)).toBe(-1);
    const all = compute(eventsConflict, tables, { minimum: 1 });
    expect(valueOf(all, 2, 365, 2013, 'material')).toBeCloseTo(3 / 6, 12);
    expect(valueOf(all, 2, 365, 2013, 'from2')).toBeCloseTo(4 / 10, 12);
    expect(valueOf(all, 2, 710, 2013)).toBe(0);
  });

  it('takes words or deeds alone', () => {
    const words = compute(eventsConflict, tables, { form: 'verbal' });
    expect(valueOf(words, 2, 365, 2013)).toBeCloseTo(9 / 24, 12);
    expect(words.n![rowOf(words, 2, 365, 2013)]).toBe(24);
    expect(rowOf(compute(eventsConflict, tables, { form: 'material' }), 2, 365, 2013)).toBe(-1);
  });

  it('counts the events of the side, and their part of the world’s', () => {
    expect(valueOf(cooperation, 2, 365, 2013, 'verbal_events')).toBe(15);
    expect(valueOf(cooperation, 2, 365, 2013, 'material_events')).toBe(3);
    expect(valueOf(cooperation, 2, 365, 2013, 'world')).toBeCloseTo(18 / 23, 12);
    expect(valueOf(conflict, 2, 365, 2013, 'world')).toBe(1);
    expect(valueOf(conflict, 365, 710, 2014, 'world')).toBeNaN();
  });

  it('says why there is no value', () => {
    const explain = (ccode1: number, ccode2: number, year: number, params = {}) =>
      eventsConflict.explainMissing!(
        framesOf(eventsConflict, tables) as never,
        { ccode1, ccode2, year },
        requestOf(eventsConflict, params) as never,
      );
    expect(explain(365, 710, 2013)).toBe('no-events');
    expect(explain(2, 710, 2013)).toBe('too-few-events');
    expect(explain(2, 365, 2013, { form: 'material' })).toBe('too-few-events');
    expect(explain(2, 710, 2013, { form: 'material' })).toBe('no-events');
    expect(explain(2, 640, 2013)).toBe('state-not-covered');
    expect(explain(2, 710, 2018, { source: 'gdelt' })).toBe('too-few-events');
    expect(explain(2, 640, 2018, { source: 'gdelt' })).toBe('state-not-covered');
  });

  it('balances the days of GDELT', () => {
    const gdelt = compute(eventsCooperation, tables, { source: 'gdelt' });
    expect(valueOf(gdelt, 365, 710, 2018)).toBeCloseTo(0.9, 12);
    expect(valueOf(gdelt, 365, 710, 2018, 'days')).toBeCloseTo(60 / 80, 12);
    expect(valueOf(gdelt, 365, 710, 2018, 'per_day')).toBeCloseTo(0.9, 12);
    expect(rowOf(gdelt, 2, 710, 2018)).toBe(-1);
    const against = compute(eventsConflict, tables, { source: 'gdelt' });
    expect(valueOf(against, 2, 365, 2024)).toBeCloseTo(0.75, 12);
    expect(valueOf(against, 2, 365, 2024, 'days')).toBeCloseTo(0.6, 12);
    expect(against.flags!.get(rowOf(against, 2, 365, 2024))).toBe('partial-year');
    expect(against.flags!.has(rowOf(against, 365, 710, 2018))).toBe(false);
    expect(() => compute(eventsConflict, tables, { source: 'gdelt', form: 'verbal' })).toThrow(
      UsageError,
    );
  });

  it('each source has datasets and years of its own', () => {
    const of = (source: 'icews' | 'gdelt') =>
      eventsConflict.variant!({ source, form: 'all', minimum: 20 });
    expect(of('icews')).toMatchObject({ datasets: ['icews'], coverage: { from: 2002, to: 2014 } });
    expect(of('gdelt')).toMatchObject({
      datasets: ['gdelt-daily'],
      coverage: { from: 2018, to: 2024 },
    });
  });
});
