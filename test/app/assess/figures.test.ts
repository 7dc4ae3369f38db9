import type { Figures } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf as figuresOfPlan } from '../../../src/app/assess/compute.js';
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

const valueOf = (
  { series }: { readonly series: readonly { year: number; value: number | null }[] },
  year: number,
): number | null => series.find((point) => point.year === year)!.value;

describe('the levels', () => {
  it('leave nothing out of the weakest: it is the lowest of the three percentiles', () => {
    const { levels, weakest } = figures.levels;
    const at = levels.map(
      ({ result }) => result.series.find(({ year }) => year === 2014)!.percentile!,
    );
    expect(at).toHaveLength(3);
    expect(valueOf(weakest, 2014)).toBeCloseTo(Math.min(...at), 12);
  });

  it('stay without one channel inside the range that the measure itself gives', async () => {
    const { leaveOneOut } = figures.levels;
    const { series } = await measureSeries(workspace, {
      measure: 'double-containment',
      states: [RUS, CHN],
      third: USA,
      from: leaveOneOut!.year,
      to: leaveOneOut!.year,
    });
    const found = leaveOneOut!.rows.flatMap(({ weakest }) => weakest ?? []);
    expect(leaveOneOut!.weakest).toBe(series[0]!.value);
    expect(Math.min(...found, leaveOneOut!.weakest)).toBeCloseTo(
      series[0]!.parts!['lowest-without-one']!,
      12,
    );
    expect(Math.max(...found, leaveOneOut!.weakest)).toBeCloseTo(
      series[0]!.parts!['highest-without-one']!,
      12,
    );
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
  expect(cut.levels!.leaveOneOut!.year).toBe(2010);
});
