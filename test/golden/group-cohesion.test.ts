import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/measure.js';
import { expectNear, fixture, openPanelMeasures, type PanelMeasures } from './panel-measures.js';

interface CohesionCase {
  readonly group: string;
  readonly year: number;
  readonly yearOf: string;
  readonly votes: string;
  readonly nonUnanimousOnly: boolean;
  readonly members: number;
  readonly voted: number;
  readonly n: number;
  readonly value: number;
  readonly random: number;
  readonly spread: number;
  readonly percentile: number;
}

const { cases, draws } = fixture<{ draws: number; cases: CohesionCase[] }>('group-cohesion');
let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});
afterAll(() => panel.panel.close());

/** Error of a difference of two means of draws, in units of their spread. */
const error = Math.sqrt(1 / 1000 + 1 / draws);

describe('cohesion computed ballot by ballot from the raw files and the coded memberships', () => {
  it.each(cases)('$group in $year by $yearOf', async (one) => {
    const { group, year, yearOf, votes, nonUnanimousOnly } = one;
    const columns = await panel.compute(
      'group-cohesion',
      { yearOf, votes, nonUnanimousOnly },
      group,
    );
    const row = columns.year.indexOf(year);
    expect(columns.n![row]).toBe(one.n);
    expect([columns.parts!.members![row], columns.parts!.voted![row]]).toEqual([one.members, one.voted]); // prettier-ignore
    expectNear(columns.value[row], one.value);
    expect(columns.parts!.margin![row]).toBe(columns.value[row]! - columns.parts!.random![row]!);
    // Other draws of another generator: equal within five errors of sampling.
    expectNear(columns.parts!.random![row], one.random, 5 * one.spread * error);
    expectNear(columns.parts!.spread![row]! / one.spread, 1, 5 * error);
    const u = one.percentile;
    expectNear(columns.percentile![row], u, 5 * error * Math.sqrt(u * (1 - u)) + 0.003);
  });

  it('groups of five drawn by lot score .75 give or take .07', async () => {
    const { year, parts } = await panel.compute('group-cohesion', {}, 'brics');
    const row = year.indexOf(2016);
    expect(parts!.voted![row]).toBe(5);
    expectNear(parts!.random![row], 0.75, 0.01);
    expectNear(parts!.spread![row], 0.07, 0.01);
  });
});

it('gives a series with a percentile beside each value', async () => {
  const { series, population, states } = await measureSeries(panel.workspace, {
    measure: 'group-cohesion',
    states: [],
    group: 'EAEU',
    from: 2014,
    to: 2019,
  });
  expect(states).toEqual([]);
  expect(population).toContain('drawn by lot');
  expect(series.map(({ reason }) => reason)).toEqual(['outside-coverage', ...Array<undefined>(5)]);
  for (const { value, percentile, parts, n } of series.slice(1)) {
    expect(value).toBeGreaterThan(0.7);
    expect(n).toBeGreaterThan(70);
    const above = value! > parts!.random!;
    expect(percentile! > 0.5).toBe(above);
  }
});

it('refuses a group that nobody coded', async () => {
  await expect(
    measureSeries(panel.workspace, { measure: 'group-cohesion', states: [], group: 'EAEO' }),
  ).rejects.toMatchObject({ code: 'unknown-group' });
});
