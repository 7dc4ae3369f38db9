import type { MeasureQuery } from '../../../src/core/measure-query.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { filteredCaveat } from '../../../src/measures/latent/estimates.js';
import { caveatsOfContest, caveatsOfResults } from '../../../src/measures/series-caveats.js';
import { caveatsOfTests } from '../../../src/views/test-caveats.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { seriesText } from '../../../src/cli/text/series.js';
import type { ContestChannel, MeasureResult } from '../../../src/contract/index.js';
import type { PredicateResult } from '../../../src/evidence/types.js';
import { tradeBreaks } from '../../../src/measures/trade/trade-sources.js';
import { alignmentSection } from '../../../src/views/sections/alignment.js';
import { claimsSection } from '../../../src/views/sections/claims.js';
import { contestSection } from '../../../src/views/sections/contest.js';
import { dependenceSection } from '../../../src/views/sections/dependence.js';
import { levelsSection } from '../../../src/views/sections/levels.js';
import { seriesSection } from '../../../src/views/sections/series.js';
import { assessmentFixture } from '../../support/assessment.js';
import { contestFixture } from '../../support/contest.js';
import { figuresFixture } from '../../support/figures.js';
import { sectionHtml } from '../../support/section-html.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [{ caveat, ccode: china }] = tradeBreaks as [(typeof tradeBreaks)[number]];
const [russia, unitedStates, kazakhstan] = [365, 2, 705];
const hongKong = [caveat];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

const asked = (request: MeasureQuery) => measureSeries(workspace, request);
const caveatsOf = async (request: MeasureQuery) => caveatsOfResults([await asked(request)]);

describe('the year in which China takes in Hong Kong and Macao in Correlates of War trade', () => {
  const shares = { measure: 'trade-share', states: [russia, china] };

  it('is told of a series that has values on either side of it', async () => {
    expect(await caveatsOf({ ...shares, from: 1998, to: 1999 })).toEqual(hongKong);
    expect(await caveatsOf({ ...shares, from: 1990, to: 2014 })).toEqual(hongKong);
    expect(await caveatsOf({ ...shares, from: 1990, to: 1998 })).toEqual([]);
    expect(await caveatsOf({ ...shares, from: 1999, to: 2014 })).toEqual([]);
  });

  it('lies between values, not between the years asked for', async () => {
    const result = await asked({ ...shares, from: 1996, to: 2001 });
    const late = result.series.map((point) =>
      point.year < 1999 ? { ...point, value: null } : point,
    );
    expect(caveatsOfResults([{ ...result, series: late }])).toEqual([]);
  });

  it('concerns one state and one source', async () => {
    const years = { from: 1990, to: 2021 };
    expect(await caveatsOf({ ...shares, ...years, states: [russia, unitedStates] })).toEqual([]);
    for (const source of ['itpd', 'dots'])
      expect(await caveatsOf({ ...shares, ...years, params: { source } })).toEqual([]);
    const asymmetry = { measure: 'asymmetry', states: [china, russia], ...years };
    expect(await caveatsOf({ ...asymmetry, params: { source: 'cow' } })).toEqual(hongKong);
    // Left open, it is of the source that reaches furthest.
    expect(await caveatsOf(asymmetry)).toEqual([]);
    expect(await caveatsOf({ ...asymmetry, params: { channel: 'arms' } })).toEqual([]);
  });

  it('concerns composites, third states and single states too, and is told once', async () => {
    const years = { from: 1995, to: 2005 };
    const requests: MeasureQuery[] = [
      { measure: 'minor-partner', states: [russia, china], ...years },
      { measure: 'openness', states: [china], ...years },
      { measure: 'influence-contest', states: [russia, unitedStates], third: china, ...years },
    ];
    const results = await Promise.all(requests.map(asked));
    for (const result of results)
      expect(caveatsOfResults([result]), result.measure).toEqual(hongKong);
    expect(caveatsOfResults(results)).toEqual(hongKong);
  });

  it('reaches as far as a value looks back', async () => {
    const pair = { measure: 'mutual-containment', states: [russia, china] };
    expect(await caveatsOf({ ...pair, from: 2008, to: 2014 })).toEqual(hongKong);
    expect(await caveatsOf({ ...pair, from: 2009, to: 2014 })).toEqual([]);
  });

  it('stands below a series on a terminal', async () => {
    const across = seriesText(await asked({ ...shares, from: 1997, to: 2001 }));
    expect(across.replaceAll('\n', ' ')).toContain(caveat);
    expect(
      Math.max(
        ...across
          .split('\n')
          .slice(-3, -1)
          .map(({ length }) => length),
      ),
    ).toBeLessThan(80);
    const after = seriesText(await asked({ ...shares, from: 1999, to: 2001 }));
    expect(after.replaceAll('\n', ' ')).not.toContain(caveat);
  });
});

describe('caveats of the report', () => {
  const fixture = assessmentFixture();
  const { pair, third } = fixture.case;

  it('stand beside asymmetry, minor partner and series of trade with China', async () => {
    const years = { from: 1991, to: 2014 };
    const line = async (measure: string) => ({
      channel: 'trade' as const,
      source: 'cow',
      result: await asked({ measure, states: [russia, china], ...years }),
    });
    const dependence = {
      asymmetry: [await line('asymmetry')],
      minorPartner: [await line('minor-partner')],
    };
    expect(sectionHtml(dependenceSection, { ...fixture, dependence }).split(caveat)).toHaveLength(
      2,
    );
    const { result } = await line('trade-share');
    const shown = (to: typeof result) => ({
      ...fixture.series[0]!,
      lines: [{ label: 'China', actor: 'RUS-CHN', result: to }],
    });
    const withSeries = (to: typeof result) =>
      sectionHtml(seriesSection, { ...fixture, series: [shown(to)] });
    expect(withSeries(result)).toContain(caveat);
    const late = await asked({ measure: 'trade-share', states: [russia, china], from: 1999 });
    expect(withSeries(late)).not.toContain(caveat);
  });

  it('stand beside the ties of third states, where the source is that one', () => {
    const assessment = { ...fixture, ...contestFixture() };
    const text = sectionHtml(contestSection, assessment);
    expect(text.split(caveat)).toHaveLength(2);
    const [trade] = assessment.contest!.channels as [ContestChannel];
    const without = {
      ...trade,
      states: trade.states.map((state) => ({
        ...state,
        series: state.series.filter(({ dataset }) => dataset !== 'trade-cow'),
      })),
    };
    expect(caveatsOfContest(trade, assessment.case)).toEqual(hongKong);
    expect(caveatsOfContest(without, assessment.case)).toEqual([]);
  });

  it('stand beside levels and alignment that rest on it', () => {
    const { levels, alignment } = figuresFixture();
    const resting = (result: MeasureResult, source: string): MeasureResult => ({
      ...result,
      series: result.series.map((point) => ({ ...point, source: [source] })),
    });
    const shown = (source: string) => {
      const assessment = {
        ...fixture,
        levels: {
          ...levels,
          double: resting(levels.double, source),
          levels: levels.levels.map(({ level, result }) => ({
            level,
            result: resting(result, source),
          })),
        },
        alignment: {
          ...alignment,
          pairs: alignment.pairs.map(({ role, result }) => ({
            role,
            result: resting(result, source),
          })),
        },
      };
      return [levelsSection, alignmentSection].map(
        (section) => sectionHtml(section, assessment).split(caveat).length - 1,
      );
    };
    // Levels and their channels, alignment by dimension; the profile shows the last years alone.
    expect(shown('trade-cow')).toEqual([2, 1]);
    expect(shown('un-votes')).toEqual([0, 0]);
  });

  it('are told of a test whose chart shows the years on either side', () => {
    const test = (facts: Partial<PredicateResult>, from: number): PredicateResult => ({
      kind: 'trend',
      label: 'It rises',
      holds: 'yes',
      measure: 'trade-share',
      of: ['KAZ', 'CHN'],
      params: {},
      window: [1999, 2014],
      observed: 0,
      unit: 'share',
      interval: null,
      intervalMethod: null,
      percentile: null,
      threshold: '',
      coverage: { years: 16, observed: 16, share: 1 },
      datasets: ['trade-cow'],
      finding: '',
      plot: {
        lines: [{ label: '', from, values: [0.1, 0.2, 0.3], window: [1999, 2014] }],
        unit: 'share',
      },
      ...facts,
    });
    const found = (facts: Partial<PredicateResult>, from = 1997) =>
      caveatsOfTests([test(facts, from)], { pair, third });
    expect(found({})).toEqual(hongKong);
    expect(found({}, 1999)).toEqual([]);
    expect(found({ of: ['KAZ', 'RUS'] })).toEqual([]);
    expect(found({ of: ['A', 'K'] })).toEqual([]);
    expect(found({ of: ['A', 'B'] })).toEqual(hongKong);
    expect(found({ of: ['RUS', 'USA'], params: { third: String(china) } })).toEqual(hongKong);
    expect(found({ of: ['RUS', 'USA'], params: { third: String(kazakhstan) } })).toEqual([]);
    expect(found({ datasets: ['trade-itpd'] })).toEqual([]);
    const joint = test({ kind: 'at-least', parts: [test({}, 1999), test({}, 1998)] }, 1999);
    expect(caveatsOfTests([joint], { pair, third })).toEqual(hongKong);
    const claim = fixture.claims.find(({ status }) => status === 'computed')!;
    const claimed = (from: number) =>
      sectionHtml(claimsSection, {
        ...fixture,
        claims: [{ ...claim, predicates: [test({}, from)] }],
      });
    expect(claimed(1997)).toContain(caveat);
    expect(claimed(1999)).not.toContain(caveat);
  });
});

describe('that parameters of filtered values are of all years', () => {
  const hostility = {
    measure: 'latent-hostility',
    states: [unitedStates, russia],
    from: 1980,
    to: 1981,
  };

  it('is said of filtered values alone', async () => {
    expect(await caveatsOf({ ...hostility, params: { state: 'filtered' } })).toEqual([
      filteredCaveat,
    ]);
    expect(await caveatsOf(hostility)).toEqual([]);
  });
});

describe('an arena that is stated', () => {
  const request = { measure: 'multilateral-containment', states: [russia, china], from: 2010 };
  const inArena = { ...request, third: unitedStates, params: { arena: '705,704' } };

  it('is told apart from that of the values', async () => {
    expect((await caveatsOf(inArena)).at(-1)).toBe(
      'Values are of the automatic arena. Those of the arena that was named stand in the parts that begin with “stated-”.',
    );
    const automatic = await caveatsOf({ ...inArena, params: {} });
    expect(automatic.join(' ')).not.toContain('arena');
  });

  it('is that of its own parts', async () => {
    expect((await caveatsOf({ ...inArena, part: 'stated-value' })).join(' ')).not.toContain(
      'arena',
    );
  });
});
