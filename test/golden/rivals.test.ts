import { describe, expect, it } from 'vitest';
import { keptEstimates } from '../../src/app/assess/kept-estimates.js';
import { studentHalfWidth } from '../../src/core/student.js';
import { rivalFits, rivalTables, type RivalTableName } from './rival-tables.js';

/*
 * Kept estimates are computed again in test/app/assess/kept-estimates.test.ts; that R had the table of the panel is tested in
 * third-party-pull.test.ts, where what it is made of is at hand.
 */
const golden = rivalFits();
const names = Object.keys(rivalTables) as RivalTableName[];

/** That a value is that of R, to eight digits. */
function expectSame(value: number, of: number, what: string): void {
  expect(Math.abs(value / of - 1), `${what}: ${value} for ${of}`).toBeLessThan(1e-8);
}

describe('closeness of rivals as it is kept, against lm with a dummy for every triad and year, and sandwich of R', () => {
  it('has a table in R for every estimate that is kept', () => {
    const kept = Object.keys(keptEstimates.estimates).filter((key) => /general, rivals/.test(key));
    expect(kept.sort()).toEqual(names.map(keyOf).sort());
  });

  it.each(names)('%s: estimate, error, interval, and p of all turns in time', (name) => {
    const { rows, years, thirds, ...fit } = golden[name];
    const kept = keptEstimates.estimates[keyOf(name)]!;
    expect([kept.n, kept.years]).toEqual([rows, years]);
    expectSame(kept.coefficient!, fit.coefficient, 'coefficient');
    const [low, high] = kept.interval!;
    const error = (high - low) / 2 / studentHalfWidth(0.9, thirds - 1);
    expectSame(error, fit.error, 'error by third party and year');
    expectSame(low, fit.low, 'low');
    expectSame(high, fit.high, 'high');
    expectSame(kept.permutationP!, fit.permutationP, 'p of turns');
  });
});

function keyOf(name: RivalTableName): string {
  const { outcome, from, to } = rivalTables[name];
  return `${outcome}, general, rivals, ${from}-${to}`;
}
