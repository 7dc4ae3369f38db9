import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import { groupsOf } from '../../src/app/engine/measure-groups.js';
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

/** Error of a difference of two means of draws, in units of their spread. */
const error = Math.sqrt(1 / 1000 + 1 / draws);

describe('cohesion computed ballot by ballot from the raw files and the coded memberships', () => {
  it.each(cases)('$group in $year by $yearOf', async (one) => {
    const { group, year, yearOf, votes, nonUnanimousOnly } = one;
    const columns = await panel.compute(
      'group-cohesion',
      { source: 'voeten', yearOf, votes, nonUnanimousOnly },
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
    const { year, parts } = await panel.compute('group-cohesion', { source: 'voeten' }, 'brics');
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
  expect(population).toContain('drawn at random');
  expect(series.map(({ reason }) => reason)).toEqual([
    'group-not-in-being',
    ...Array<undefined>(5),
  ]);
  for (const { value, percentile, parts, n } of series.slice(1)) {
    expect(value).toBeGreaterThan(0.7);
    expect(n).toBeGreaterThan(70);
    const above = value! > parts!.random!;
    expect(percentile! > 0.5).toBe(above);
  }
});

/** The series of a group by session. */
const seriesOf = (group: string, from: number, to: number) =>
  measureSeries(panel.workspace, { measure: 'group-cohesion', states: [], group, from, to });

describe('years without a value', () => {
  // Dates and members: coded/institutions.csv and coded/memberships.csv.
  it.each([
    ['brics', 2008, 'group-not-in-being', 'founded in June 2009'],
    ['cis', 1991, 'group-not-in-being', 'founded on 8 December, after the day of counting'],
    ['shanghai-five', 2001, 'group-not-in-being', 'ended in June'],
    ['eaec', 2015, 'group-not-in-being', 'ended on the last day of 2014'],
    ['quad', 2012, 'group-not-in-being', 'lapsed between 2008 and 2017'],
    ['cptpp', 2018, 'group-not-in-being', 'signed, and in force on 30 December'],
    ['west-without-usa', 1946, 'too-few-members', 'the United Kingdom alone'],
    ['nato', 1930, 'outside-coverage', 'before there was a General Assembly'],
  ])('%s in %i: %s, %s', async (group, year, reason) => {
    expect((await seriesOf(group, year, year)).series).toMatchObject([{ year, reason }]);
  });

  it('in which there was no such group do not lower its coverage', async () => {
    const { coverage } = await seriesOf('brics', 1946, 2019);
    expect(coverage).toEqual({
      from: 1946,
      to: 2019,
      years: 74,
      observed: 11,
      existing: 11,
      share: 1,
    });
  });

  it('that the source does not reach do lower it', async () => {
    const { coverage } = await seriesOf('brics', 2005, 2028);
    expect(coverage).toMatchObject({ years: 24, observed: 17, existing: 20, share: 17 / 20 });
  });

  it('are all of those asked for where a group began after them', async () => {
    const { coverage, series } = await seriesOf('rcep', 2015, 2019);
    expect(coverage).toMatchObject({ years: 5, observed: 0, existing: 0, share: 0 });
    expect(new Set(series.map(({ reason }) => reason))).toEqual(new Set(['group-not-in-being']));
  });
});

describe('the groups that it takes', () => {
  it('are all that the panel has a row of, each with a name of its own', async () => {
    const groups = await groupsOf(panel.workspace, 'group-cohesion');
    const { key = [] } = await panel.compute('group-cohesion');
    const present = new Set(key);
    const ids = groups.map(({ id }) => id);
    expect([...present].filter((id) => !ids.includes(id))).toEqual([]);
    // Never with a member.
    expect(ids.filter((id) => !present.has(id))).toEqual(['tpp']);
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  });

  it('have their years: those of the West begin with the Five Eyes', async () => {
    const groups = await groupsOf(panel.workspace, 'group-cohesion');
    const yearsOf = (id: string) => groups.find((group) => group.id === id)?.years;
    expect(yearsOf('eaec')).toEqual([2000, 2014]);
    expect(yearsOf('sco')).toEqual([2001, null]);
    expect(yearsOf('west')).toEqual([1946, null]);
  });

  it.each([
    ['SCO', 'sco'],
    ['G 7', 'g7'],
    ['Shanghai Cooperation Organisation', 'sco'],
    ['European Union', 'eu'],
    ['west', 'west'],
  ])('are found as %s', async (asked, id) => {
    const { series } = await seriesOf(asked, 2010, 2010);
    expect(series[0]?.key).toBe(id);
  });
});

it.each([
  ['EAEO', 'there is no group of states called "EAEO"', 'did you mean eaec or eaeu'],
  ['bri', 'only some of those who belong to "bri" are coded', 'all known'],
])('refuses %s', async (group, message, hint) => {
  const refused = seriesOf(group, 2010, 2010);
  await expect(refused).rejects.toMatchObject({ code: 'unknown-group' });
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining(hint) as string });
});
