import type { Figures } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf as figuresOfPlan } from '../../../src/app/assess/figures-apart.js';
import { measureResults } from '../../../src/app/assess/measure-results.js';
import { planOf } from '../../../src/app/assess/plan.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { caseForPair, loadCase, type Case } from '../../../src/cases/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [USA, RUS, CHN] = [2, 365, 710];
let workspace: Workspace;
let figures: Required<Figures>;

const figuresOf = (subject: Case) =>
  figuresOfPlan(workspace, planOf(subject), ['levels', 'alignment', 'dependence']);

beforeAll(async () => {
  workspace = await sharedWorkspace();
  figures = (await figuresOf(loadCase('russia-china'))) as Required<Figures>;
});

describe('the levels', () => {
  it('are those of the measures, as known in the year of the case', async () => {
    const { levels, double } = figures.levels;
    const asked = await Promise.all(
      [...levels.map(({ result }) => result), double].map(({ measure, params, third }) =>
        measureSeries(workspace, {
          ...{ measure, params, states: [RUS, CHN], from: 1991, to: 2021 },
          ...(third === undefined ? {} : { third: third.ccode }),
        }),
      ),
    );
    expect([...levels.map(({ result }) => result), double]).toEqual(asked);
    for (const { params } of asked) expect(params['state']).toBe('filtered');
    expect(levels.map(({ level, result }) => [level, result.third?.ccode])).toEqual([
      ['external', USA],
      ['mutual', undefined],
      ['multilateral', USA],
    ]);
  });

  it('have both where external and mutual containment have, never likelier than the first', () => {
    const { levels, double } = figures.levels;
    const [external, mutual] = levels.map(({ result }) =>
      result.series.map(({ parts }) => parts?.['probability'] ?? null),
    );
    const both = double.series.map(({ value }) => value);
    expect(both.filter((value) => value !== null).length).toBeGreaterThan(20);
    both.forEach((value, i) => {
      const [one = null, other = null] = [external?.[i], mutual?.[i]];
      if (one === null || other === null) expect(value).toBeNull();
      else expect(value).toBeLessThanOrEqual(one);
    });
  });
});

describe('alignment', () => {
  it('is the measure, as known in the year of the case', async () => {
    const own = figures.alignment.pairs[0]!.result;
    const asked = await measureSeries(workspace, {
      measure: 'alignment',
      states: [RUS, CHN],
      params: { state: 'filtered' },
      from: 1991,
      to: 2021,
    });
    expect(own).toEqual(asked);
    expect(own.series.every(({ interval }) => interval !== undefined)).toBe(true);
    expect(figures.alignment.domains).toEqual(Object.keys(own.series[0]!.parts!));
  });

  it('sets the pair beside the ties of each with the third party', () => {
    expect(
      figures.alignment.pairs.map(({ role, result }) => [
        role,
        ...result.states.map(({ ccode }) => ccode),
      ]),
    ).toEqual([
      ['ab', RUS, CHN],
      ['ak', RUS, USA],
      ['bk', CHN, USA],
    ]);
  });
});

describe('dependence', () => {
  it('has a line for every source of trade with a value, and one for arms', () => {
    const names = (lines: typeof figures.dependence.asymmetry): string[] =>
      lines.map(({ channel, source }) => source ?? channel);
    expect(names(figures.dependence.asymmetry)).toEqual(['cow', 'itpd', 'dots', 'arms']);
    expect(names(figures.dependence.minorPartner)).toEqual(['cow', 'itpd', 'dots']);
  });

  it('drops sources that lack the pair, and keeps one that says why where all do', async () => {
    const other = await figuresOf(caseForPair(750, USA, CHN, 2020));
    expect(other.dependence!.asymmetry.map(({ source }) => source)).toEqual([
      'cow',
      'itpd',
      undefined,
    ]);
    const early = await figuresOf({
      ...caseForPair(750, USA, CHN, 2020),
      period: [2022, 2024],
      asOf: 2024,
    });
    expect(early.dependence!.minorPartner.map(({ source }) => source)).toEqual(['cow']);
    for (const { reason } of early.dependence!.minorPartner[0]!.result.series)
      expect(reason).toBe('outside-coverage');
  });
});

it('nothing later than asOf is looked at', async () => {
  const cut = await figuresOf({ ...loadCase('russia-china'), asOf: 2010 });
  for (const { series } of measureResults({ series: [], ...cut }))
    expect(series.at(-1)!.year).toBe(2010);
});
