import { beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { leadsOf } from '../../../src/app/arena/contest-series.js';
import { planOf } from '../../../src/app/assess/plan.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import type { ContestResult, InstitutionsResult } from '../../../src/contract/index.js';
import { firstCrossing } from '../../../src/core/crossing.js';
import { parseState } from '../../../src/states/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const leads = (...margins: number[]) =>
  leadsOf(2000, Float64Array.from(margins)).map(
    ({ side, from, fromStart }) => `${side} ${from}${fromStart ? ' from start' : ''}`,
  );

describe('leads', () => {
  it('change hands after three years running, and are told from a lead held from the start', () => {
    expect(leads(1, 1, 1, -1, -1, -1, 1, 1)).toEqual(['first 2000 from start', 'second 2003']);
    expect(leads(1, -1, -1, -1)).toEqual(['second 2001']);
    expect(leads(-1, -1, -1)).toEqual(['second 2000 from start']);
  });

  it('are broken by a gap and by a tie', () => {
    expect(leads(1, 1, NaN, 1, 1, 1)).toEqual(['first 2003']);
    expect(leads(1, 1, 0, 1, 1)).toEqual([]);
    expect(leads(1, 1)).toEqual([]);
  });

  it('of a side that was behind begin where its first crossing does', () => {
    const margins = [2, 2, 2, -1, 3, -1, -2, -1, -4];
    const years = margins.map((_, i) => 2000 + i);
    const crossing = firstCrossing(
      years,
      margins.map((margin) => -margin),
    );
    expect(leadsOf(2000, Float64Array.from(margins)).at(-1)).toEqual({
      side: 'second',
      from: crossing.year,
      fromStart: false,
    });
  });
});

let workspace: Workspace;
let contest: ContestResult;
let institutions: InstitutionsResult;
const subject = subjectOf('russia-china', undefined, undefined, undefined);

beforeAll(async () => {
  workspace = await sharedWorkspace();
  contest = (await planOf(subject).figures.contest!.compute(workspace))!;
  institutions = (await planOf(subject).figures.institutions!.compute(workspace))!;
});

const channel = (id: string) => contest.channels.find((one) => one.id === id)!;
const stateOf = (id: string, iso3: string) =>
  channel(id).states.find(({ state }) => state.iso3 === iso3)!;

describe('the contest of russia-china', () => {
  it('has every channel, the states in the order of the case, and nothing later than asOf', () => {
    expect(contest.channels.map(({ id }) => id)).toEqual([
      'trade',
      'arms',
      'votes',
      'institutions',
    ]);
    for (const { states } of contest.channels) {
      expect(states.map(({ state }) => state.iso3)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
      for (const { series } of states)
        for (const { from, first, second, latest } of series) {
          expect(second).toHaveLength(first.length);
          expect(from).toBeGreaterThanOrEqual(1991);
          expect(latest.year).toBe(from + first.length - 1);
          expect(latest.year).toBeLessThanOrEqual(2021);
        }
    }
  });

  it('gives the values of the measures', async () => {
    const pair = [parseState('RUS'), parseState('CHN')] as const;
    const [series] = stateOf('trade', 'KAZ').series;
    const { population } = await workspace.compute({
      measure: 'influence-contest',
      params: series!.params,
      pair,
    });
    const { columns } = population;
    const row = population
      .rowsOf({ ccode1: pair[0], ccode2: pair[1], third: parseState('KAZ') })
      .find((at) => columns.year[at] === 2014)!;
    expect(series!.latest).toEqual({
      year: 2014,
      first: columns.parts!.first![row],
      second: columns.parts!.second![row],
    });
    // The hedging of Kazakhstan in 2014 that the measure’s own documentation prints.
    expect(series!.hedging!.at(-1)).toBeCloseTo(0.427, 3);
  });

  it('counts shared bodies as shared-igos does', async () => {
    const { population } = await workspace.compute({
      measure: 'shared-igos',
      params: { source: 'coded' },
    });
    for (const { state, series } of channel('institutions').states)
      for (const [side, values] of [
        ['RUS', series[0]!.first],
        ['CHN', series[0]!.second],
      ] as const) {
        const [a, b] = [state.ccode, parseState(side)].sort((x, y) => x - y);
        const own = new Map(
          population
            .rowsOf({ ccode1: a!, ccode2: b! })
            .map((row) => [population.columns.year[row]!, population.columns.value[row]!]),
        );
        values.forEach((value, i) => expect(value).toBe(own.get(series[0]!.from + i)));
      }
  });

  it('keeps sources apart and says where they disagree', () => {
    const { series, compared } = stateOf('trade', 'KGZ');
    expect(series.map(({ dataset }) => dataset)).toEqual(['trade-cow', 'trade-itpd']);
    expect(series[0]!.leads.at(-1)).toMatchObject({ side: 'second', from: 2009 });
    expect(series[1]!.leads.at(-1)).toMatchObject({ side: 'first' });
    expect(compared.years).toBe(15);
    for (const year of compared.disagree) {
      const signs = series.map(({ from, first, second }) =>
        Math.sign(first[year - from]! - second[year - from]!),
      );
      expect([...signs].sort()).toEqual([-1, 1]);
    }
    expect(stateOf('trade', 'TJK').compared.disagree).toEqual([]);
  });

  it('is absent for a case without an arena', () => {
    expect(planOf({ ...subject, arena: [] }).figures.contest).toBeUndefined();
  });
});

describe('the institutions of russia-china', () => {
  const body = (id: string) => institutions.bodies.find((one) => one.id === id)!;

  it('groups bodies by who of the two and the third party is inside', () => {
    const groups = ['sco', 'brics', 'g20', 'osce', 'csto', 'nato'].map((id) => body(id).group);
    expect(groups).toEqual(['pair', 'pair', 'all', 'first-third', 'first', 'third']);
  });

  it('has dates of accession, and tells members from partners and candidates', () => {
    const places = body('eaeu').memberships;
    const of = (iso3: string) => places.find(({ ccode }) => ccode === parseState(iso3));
    expect(of('KGZ')).toMatchObject({ belongs: true, since: '2015-08-12' });
    expect(of('UZB')).toMatchObject({ belongs: false, status: 'observer' });
    expect(of('CHN')).toBeUndefined();
    expect(body('cptpp').group).toBe('none');
  });

  it('is as of the year of the case: Russia is out of the G7 in 2021 and in the G8 in 2010', async () => {
    expect(body('g7').group).toBe('third');
    const { institutions: figure } = planOf({ ...subject, asOf: 2010 }).figures;
    const before = (await figure!.compute(workspace))!;
    const then = new Map(before.bodies.map(({ id, group }) => [id, group]));
    expect(then.get('g7')).toBe('first-third');
    expect(then.has('aukus')).toBe(false);
    expect(before.bodies.find(({ id }) => id === 'sco')!.members).toBe(6);
  });
});
