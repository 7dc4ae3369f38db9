/**
 * Values of groups worked out a second time in SQL on the tables of the panel: who belongs when, sums, shares without what is traded inside,
 * means.
 */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeUnit } from '../../src/app/engine/groups/unit.js';
import { membersOf } from '../../src/app/engine/groups/members.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { parseActor } from '../../src/states/index.js';
import { sharedWorkspace } from '../support/workspaces.js';

let workspace: Workspace;
let sql: (query: string) => Promise<number>;

/** Members of a body on the last day of a year. */
const members = (body: string, year: number): string => `
  select ccode from 'memberships.parquet'
  where institution = '${body}' and status = 'member'
    and "from" <= '${year}-12-31' and ("to" is null or "to" = '' or "to" >= '${year}-12-31')`;

beforeAll(async () => {
  workspace = await sharedWorkspace();
  const connection: DuckDBConnection = await (await DuckDBInstance.create()).connect();
  const { dir } = workspace.panel;
  sql = async (query) => {
    const text = query.replaceAll(/'([a-z-]+\.parquet)'/g, `'${dir}/$1'`);
    return Number((await connection.runAndReadAll(text)).getRows()[0]![0]);
  };
});

async function valueOf(
  measure: string,
  actors: readonly string[],
  year: number,
  params: Readonly<Record<string, unknown>> = {},
  part?: string,
): Promise<number> {
  const states = actors.map(parseActor);
  const { population } = await computeUnit(workspace, { measure, params }, { states });
  const row = population.columns.year.indexOf(year);
  return population.valuesOf(part)![row]!;
}

describe('members', () => {
  it.each([
    ['EU', 1972, 6],
    ['EU', 1973, 9],
    ['EU', 2004, 25],
    ['EU', 2019, 28],
    ['EU', 2020, 27],
    ['NATO', 1985, 16],
    ['NATO', 2023, 31],
    ['NATO', 2024, 32],
    ['BRICS', 2009, 4],
    ['BRICS', 2010, 5],
    ['BRICS', 2024, 9],
    ['SCO', 2016, 6],
    ['SCO', 2017, 8],
    ['ASEAN', 1999, 10],
    ['central-asia', 2000, 5],
  ])('%s had in %i %i', async (group, year, count) => {
    expect((await membersOf(workspace))(parseActor(group), year)).toHaveLength(count);
  });

  it('of the West are who is in NATO, the EU, the G7 without Russia, or the Five Eyes', async () => {
    const west = (await membersOf(workspace))(parseActor('West'), 2000);
    expect(west).toEqual(expect.arrayContaining([2, 20, 200, 255, 740, 900, 920, 305, 640]));
    expect(west).not.toContain(365);
  });
});

describe('capabilities', () => {
  it('of a group are the sum of those of its members', async () => {
    const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'];
    // The index of a state is the mean over its known components.
    const shares = components.map(
      (one) => `${one} / (select sum(${one}) from 'capabilities.parquet' where year = 2001)`,
    );
    const expected = await sql(`
      select sum(list_avg([${shares.join(', ')}])) from 'capabilities.parquet'
      where year = 2001 and ccode in (${members('nato', 2001)})`);
    expect(await valueOf('cinc', ['NATO'], 2001)).toBeCloseTo(expected, 10);
    expect(expected).toBeGreaterThan(0.2);
  });
});

describe('trade', () => {
  const flow = (from: string, to: string): string => `
    select sum(case when ccode1 in (${from}) and ccode2 in (${to}) then (coalesce(imports1, 0) + coalesce(imports2, 0)) / 1000.0
                    when ccode2 in (${from}) and ccode1 in (${to}) then (coalesce(imports1, 0) + coalesce(imports2, 0)) / 1000.0
                    else 0 end)
    from 'trade-itpd.parquet' where year = 2010`;
  const eu = members('eu', 2010);
  const params = { source: 'itpd' };

  it('of a group with a state is the sum over members', async () => {
    const expected = await sql(flow(eu, '710'));
    expect(await valueOf('trade-value', ['EU', 'CHN'], 2010, params)).toBeCloseTo(expected, 4);
  });

  it('in all leaves out what members trade with each other, twice counted in their totals', async () => {
    const all = await sql(`
      select sum(itpd_exports + itpd_imports) from 'trade-totals.parquet' where year = 2010 and ccode in (${eu})`);
    const inside = await sql(flow(eu, eu));
    const total = await valueOf('trade-total', ['EU'], 2010, params);
    expect(total / (all - 2 * inside)).toBeCloseTo(1, 9);
    const share = (await sql(flow(eu, '710'))) / (all - 2 * inside);
    expect(await valueOf('trade-share', ['EU', 'CHN'], 2010, params)).toBeCloseTo(share, 10);
    expect(share).toBeGreaterThan((await sql(flow(eu, '710'))) / all);
  });

  it('of a state with a group is the sum of its shares', async () => {
    const all = await sql(
      `select itpd_exports + itpd_imports from 'trade-totals.parquet' where year = 2010 and ccode = 710`,
    );
    const expected = (await sql(flow(eu, '710'))) / all;
    expect(await valueOf('trade-share', ['CHN', 'EU'], 2010, params)).toBeCloseTo(expected, 10);
  });
});

describe('votes', () => {
  it('are those of the mean ideal point of the members', async () => {
    const expected = await sql(`
      select abs(avg(fp) - (select fp from 'ideal-points.parquet' where ccode = 365 and year = 2022))
      from 'ideal-points.parquet' where year = 2022 and ccode in (${members('eu', 2022)})`);
    expect(await valueOf('ideal-distance', ['EU', 'RUS'], 2022)).toBeCloseTo(expected, 12);
  });

  it('of pairs are the mean over members, each of which has one vote', async () => {
    const states = (await membersOf(workspace))(parseActor('BRICS'), 2015);
    const each = await Promise.all(
      states.map((state) => yearValue('vote-kappa', [String(state), 'USA'], 2015)),
    );
    const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
    expect(await valueOf('vote-kappa', ['BRICS', 'USA'], 2015)).toBeCloseTo(mean, 12);
  });
});

describe('a unit with a group', () => {
  it.each([
    'cinc',
    'vote-kappa',
    'ideal-distance',
    'trade-share',
    'trade-value',
    'hostile-probability',
    'latent-security',
    'cooperation',
    'gdp-ratio',
    'arms-dependence',
    'defence-commitment',
    'mid-hostility',
    'distance',
    'sanctions',
    'shared-igos',
  ])('of one state has the values of the state: %s', async (measure) => {
    const of = async (actor: string) => {
      const states = measure === 'cinc' ? [actor] : [actor, 'CHN'];
      const years = [1990, 2005, 2013];
      return Promise.all(years.map((year) => yearValue(measure, states, year)));
    };
    const [group, state] = [await of('Solo=IND'), await of('IND')];
    group.forEach((value, at) =>
      Number.isNaN(state[at]!) ? expect(value).toBeNaN() : expect(value).toBeCloseTo(state[at]!, 9),
    );
    expect(state.some((value) => !Number.isNaN(value))).toBe(true);
  });

  it('leaves out the state on the other side, and says where two groups overlap', async () => {
    const sco = await valueOf('trade-value', ['SCO', 'IND'], 2018, { source: 'itpd' });
    const rest = 'Rest=CHN,KAZ,KGZ,RUS,TJK,UZB,PAK';
    expect(sco).toBe(await valueOf('trade-value', [rest, 'IND'], 2018, { source: 'itpd' }));
    const states = ['EU', 'NATO'].map(parseActor);
    const { population } = await computeUnit(workspace, { measure: 'vote-kappa' }, { states });
    const row = population.columns.year.indexOf(2010);
    expect(population.columns.reasons!.get(row)).toBe('groups-overlap');
  });

  it('does not depend on the order of members', async () => {
    const [there, back] = ['One=FRA,DEU,ITA', 'One=ITA,DEU,FRA'];
    expect(parseActor(there)).toBe(parseActor(back));
    const renamed = await valueOf('hostile-probability', ['Two=ITA,DEU,FRA', 'RUS'], 2013);
    expect(await valueOf('hostile-probability', [there, 'RUS'], 2013)).toBe(renamed);
  });
});

async function yearValue(
  measure: string,
  actors: readonly string[],
  year: number,
): Promise<number> {
  const states = actors.map(parseActor);
  const { population } = await computeUnit(workspace, { measure }, { states });
  const [low, high] = [...states].sort((a, b) => a - b) as [number, number?];
  const units = [
    { ccode1: states[0]!, ...(states[1] === undefined ? {} : { ccode2: states[1] }) },
    { ccode1: low, ...(high === undefined ? {} : { ccode2: high }) },
  ];
  const row = units
    .flatMap((unit) => population.rowsOf(unit))
    .find((one) => population.columns.year[one] === year);
  return row === undefined ? NaN : population.columns.value[row]!;
}
