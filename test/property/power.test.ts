import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentration } from '../../src/measures/power/concentration.js';
import { effectivePoles } from '../../src/measures/power/effective-poles.js';
import { groupInequality } from '../../src/measures/power/group-inequality.js';
import { parityYear } from '../../src/measures/power/parity-year.js';
import { compute, valueOf, type Rows } from '../measures/frame.js';

const levels = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 9 });
const positive = levels.filter((list) => list.some((one) => one > 0));

const gdpOf = (list: readonly number[]): Rows =>
  list.map((level, at) => ({ ccode: 100 + at, year: 2000, gdp_usd: level }));

function of(measure: Parameters<typeof compute>[0], list: readonly number[]): number {
  const states = list.map((_, at) => 100 + at).join(',');
  const columns = compute(measure, { 'wdi-2026': gdpOf(list) }, { variant: 'current-usd', states });
  return columns.value[columns.year.indexOf(2000)]!;
}

describe('the spread of power', () => {
  it('stays within bounds, whichever state comes first, and does not depend on the unit', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 2, max: 50 }), (list, factor) => {
        for (const measure of [concentration, effectivePoles, groupInequality]) {
          const value = of(measure, list);
          const [low, high] = measure === effectivePoles ? [1, list.length] : [0, 1];
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
          expect(of(measure, [...list].reverse())).toBeCloseTo(value, 9);
          const scaled = list.map((one) => one * factor);
          expect(of(measure, scaled)).toBeCloseTo(value, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same thing twice: CON^2 = (1/poles - 1/N) / (1 - 1/N)', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const n = list.length;
        const expected = (1 / of(effectivePoles, list) - 1 / n) / (1 - 1 / n);
        expect(of(concentration, list) ** 2).toBeCloseTo(expected, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('has the Gini coefficient of its double sum', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const [n, sum] = [list.length, list.reduce((a, b) => a + b, 0)];
        const double = list.flatMap((a) => list.map((b) => Math.abs(a - b)));
        const gini = double.reduce((a, b) => a + b, 0) / (2 * n * sum);
        expect(of(groupInequality, list)).toBeCloseTo((gini * n) / (n - 1), 9);
      }),
      { numRuns: 40 },
    );
  });
});

const cell = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const histories = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 25 });
type History = readonly (readonly [number | null, number | null])[];

/**
 * By the definition: the first run of covered years in which j is level or ahead, after a year in which it was behind; a tie is
 * no lead of one who was never behind.
 */
function parityByDefinition(history: History, running: number): number | undefined {
  const margin = history.map(([i, j]) => (i === null || j === null ? NaN : j - i));
  for (let start = 0; start + running <= margin.length; start++) {
    const run = margin.slice(start, start + running);
    const behind = margin.slice(0, start).some((one) => one < 0);
    if (behind && run.every((one) => one >= 0)) return 2000 + start;
  }
  return undefined;
}

describe('the year of parity', () => {
  const columnsOf = (history: History, running: number) => {
    const rows = history.flatMap(([i, j], at) => [
      { ccode: 100, year: 2000 + at, gdp_usd: i },
      { ccode: 200, year: 2000 + at, gdp_usd: j },
    ]);
    const states = rows.map(({ ccode, year }) => ({ ccode, year }));
    return compute(parityYear, { 'wdi-2026': rows, states }, { variant: 'current-usd', running });
  };

  it('is that of the definition, for one year and for several in a row', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 4 }), (history, running) => {
        const columns = columnsOf(history, running);
        for (let at = 0; at < history.length; at++) {
          const found = valueOf(columns, 100, 200, 2000 + at);
          if (found === undefined) continue;
          const expected = parityByDefinition(history.slice(0, at + 1), running);
          expect(Number.isNaN(found) ? undefined : found).toBe(expected);
        }
      }),
    );
  });

  it('never moves once it is known', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 4 }), (history, running) => {
        const columns = columnsOf(history, running);
        for (const [i, j] of [
          [100, 200],
          [200, 100],
        ] as const) {
          const known = history
            .map((_, at) => valueOf(columns, i, j, 2000 + at) ?? NaN)
            .filter((year) => !Number.isNaN(year));
          expect(new Set(known).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
