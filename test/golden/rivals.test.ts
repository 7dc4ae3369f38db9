import { describe, expect, it } from 'vitest';
import { generalRivals } from '../../src/app/third-party-pull/rivals.js';
import { pullInputs } from '../../src/app/third-party-pull/table.js';
import { studentHalfWidth } from '../../src/core/student.js';
import { rivalFits, rivalTables, type RivalTableName } from './rival-tables.js';
import { sharedWorkspace } from '../support/workspaces.js';

/* That R had the table of the panel is tested in third-party-pull.test.ts, where what it is made of is at hand. */
const golden = rivalFits();
const names = Object.keys(rivalTables) as RivalTableName[];

/** That a value is that of R, to eight digits. */
function expectSame(value: number, of: number, what: string): void {
  expect(Math.abs(value / of - 1), `${what}: ${value} for ${of}`).toBeLessThan(1e-8);
}

describe('closeness of rivals, against lm with a dummy for every triad and year, and sandwich of R', () => {
  it.each(names)('%s: estimate, error, interval, and p of all turns in time', async (name) => {
    const { rows, years, thirds, ...fit } = golden[name];
    const { outcome, from, to } = rivalTables[name];
    const inputs = await pullInputs(await sharedWorkspace(), outcome);
    const found = generalRivals(inputs, from, to);
    expect([found.rows, found.years]).toEqual([rows, years]);
    expectSame(found.coefficient!, fit.coefficient, 'coefficient');
    const [low, high] = found.byThirdAndYear!.interval!;
    const error = (high - low) / 2 / studentHalfWidth(0.9, thirds - 1);
    expectSame(error, fit.error, 'error by third party and year');
    expectSame(low, fit.low, 'low');
    expectSame(high, fit.high, 'high');
    expectSame(found.permutationP!, fit.permutationP, 'p of turns');
  });
});
