import type { DyadPanel, DyadResult, LineRole } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/app/dyad/context.js';
import { dyadOf } from '../../../src/app/dyad/dyad.js';
import { leftOut, panelSpecs } from '../../../src/app/dyad/panels.js';
import { movedOf, sinceOf } from '../../../src/app/dyad/summary.js';
import { parseParams } from '../../../src/app/engine/measure-params.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { Population } from '../../../src/app/engine/population.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { measureById, measures } from '../../../src/measures/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

describe('the panels of a pair', () => {
  it('are every measure of pairs and triads, but those that are left out by name', () => {
    const ofPairs = measures
      .filter(({ grain }) => ['dyad-year', 'directed-dyad-year', 'triad-year'].includes(grain))
      .map(({ id }) => id);
    const shown = new Set(panelSpecs.map(({ measure }) => measure));
    expect([...shown, ...leftOut].sort()).toEqual(ofPairs.sort());
  });

  it('have ids of their own and stand in the section of their dimension', () => {
    expect(new Set(panelSpecs.map(({ id }) => id)).size).toBe(panelSpecs.length);
    const crossing = ['overall', 'dependence', 'third'];
    for (const { measure, section } of panelSpecs)
      if (!crossing.includes(section)) expect(measureById(measure).dimension).toBe(section);
  });

  it('choose parameters that their measures take', () => {
    for (const { measure, params = {} } of panelSpecs)
      expect(parseParams(measureById(measure), params)).toMatchObject(params);
  });
});

describe('the first sentences of a pair', () => {
  const tradeOf = async (pair: readonly [number, number]) => {
    const workspace = await sharedWorkspace();
    const panels = ['asymmetry', 'asymmetry-dots', 'asymmetry-baci'];
    const { summary } = await dyadOf(workspace, { pair, panels });
    return summary.dependence.find(({ channel }) => channel === 'trade');
  };

  it('take trade from the source that reaches furthest, and say where a total is estimated', async () => {
    const reported = (await tradeOf([750, 770]))!;
    expect(reported).toMatchObject({ year: 2023, source: 'trade-baci' });
    expect(reported.isEstimated).toBeUndefined();
    const { value, first, second } = (await tradeOf([365, 710]))!;
    expect(first).toBeCloseTo(0.349, 3);
    expect(value).toBeCloseTo((first - second) / (first + second), 12);
    expect((await tradeOf([365, 710]))!.isEstimated).toBe(true);
  });

  it('say nothing of trade where the two do not trade', async () => {
    expect(await tradeOf([760, 950])).toBeUndefined();
  });
});

describe('the middle of a population', () => {
  const columns = {
    rows: 6,
    ccode1: Int16Array.of(1, 1, 1, 1, 1, 1),
    ccode2: Int16Array.of(2, 3, 4, 5, 6, 2),
    year: Int16Array.of(2000, 2000, 2000, 2000, 2000, 2001),
    value: Float64Array.of(5, 1, 2, NaN, 9, NaN),
    reasons: new Map(),
  };

  it('is median and quartiles of the values of each year, null where there is none', () => {
    expect(contextOf(new Population(columns), 1999, 2001)).toEqual({
      low: [null, 1.75, null],
      median: [null, 3.5, null],
      high: [null, 6, null],
      n: [0, 4, 0],
    });
  });
});

describe('how a value moved', () => {
  const byYear = new Map([
    [1990, 0.2],
    [2004, 0.7],
    [2005, 0.6],
    [2015, 0.8],
  ]);

  it('is told from ten and twenty-five years before, where those years have a value', () => {
    expect(movedOf(byYear)).toEqual({
      year: 2015,
      value: 0.8,
      tenBefore: 0.6,
      twentyFiveBefore: 0.2,
    });
    expect(movedOf(new Map([[2000, 0.1]]))).toMatchObject({ tenBefore: null });
    expect(movedOf(new Map())).toBeNull();
  });

  it('has a first year of the last stretch on its side of the median dyad', () => {
    expect(sinceOf(byYear, { year: 2015, value: 0.8 })).toEqual({ since: 2004, atLeast: false });
    expect(sinceOf(new Map([[2016, 0.4]]), { year: 2016, value: 0.4 })).toEqual({
      since: 2016,
      atLeast: true,
    });
  });
});

describe('a pair with a third state and a pair beside it', () => {
  const [A, B, K] = [365, 710, 2];
  let workspace: Workspace;
  let result: DyadResult;
  beforeAll(async () => {
    workspace = await sharedWorkspace();
    result = await dyadOf(workspace, {
      pair: [A, B],
      third: K,
      compared: [[255, 2]],
      panels: ['vote-kappa', 'trade-share', 'power-ratio', 'exclusive-institutions'],
    });
  });

  const panelOf = (id: string): DyadPanel =>
    result.sections.flatMap(({ panels }) => panels).find((one) => one.id === id)!;
  const drawn = (id: string): string[] =>
    panelOf(id).lines.map(({ role, back, states: [a, b] }) =>
      [role, back ? 'back' : 'there', a.iso3, b.iso3].join(' '),
    );

  it('begins with no domain in years of which its items hardly say anything', async () => {
    const { summary } = await dyadOf(workspace, { pair: [A, B], panels: ['alignment'] });
    const { series } = await measureSeries(workspace, {
      measure: 'latent-security',
      states: [A, B],
    });
    const silent = series.filter(({ flag }) => flag === 'uninformative').map(({ year }) => year);
    expect(silent).toContain(2025);
    const security = summary.dimensions.find(({ dimension }) => dimension === 'security')!;
    expect(silent).not.toContain(security.year);
    expect(security.year).toBeGreaterThan(2015);
  });

  it('has one line of a pair where order does not matter, or one says both', () => {
    expect(result.compared[0]!.map(({ name }) => name)).toEqual(['Germany', 'United States']);
    const lines = ['ab there RUS CHN', 'ak there RUS USA', 'bk there CHN USA', 'x1 there DEU USA'];
    expect(drawn('vote-kappa')).toEqual(lines);
    expect(drawn('power-ratio')).toEqual(lines);
    expect(drawn('exclusive-institutions')).toEqual(['ab there RUS CHN']);
  });

  it('has both directions of a pair, and how each depends on the third state', () => {
    expect(drawn('trade-share')).toEqual([
      'ab there RUS CHN',
      'ab back CHN RUS',
      'ak there RUS USA',
      'bk there CHN USA',
      'x1 there DEU USA',
      'x1 back USA DEU',
    ]);
  });

  it.each([
    ['vote-kappa', 'ab', [A, B]],
    ['trade-share', 'bk', [B, K]],
  ] as const)('shows of %s (%s) what measure prints', async (id, role: LineRole, states) => {
    const { from, to, lines } = panelOf(id);
    const line = lines.find((one) => one.role === role)!;
    const { series, coverage } = await measureSeries(workspace, {
      ...{ measure: id, states, from, to },
      intervals: role === 'ab',
    });
    expect(line.values).toEqual(series.map(({ value }) => value));
    expect(line.percentiles).toEqual(series.map(({ percentile }) => percentile ?? null));
    expect(line.intervals).toEqual(
      series.flatMap(({ year, interval }) => (interval === undefined ? [] : [[year, ...interval]])),
    );
    expect(line.observed).toBe(coverage.observed);
    for (const { from: first, to: last, reason } of line.gaps)
      for (let year = first; year <= last; year++)
        expect(series[year - from]).toMatchObject({ value: null, reason });
  });

  it('has the values of a triad that stands outside the ranked ones', async () => {
    const pair = [630, 365] as const;
    const panels = ['multilateral-containment', 'external-containment'];
    const { sections } = await dyadOf(workspace, { pair, third: K, panels });
    for (const { measure, from, to, lines } of sections.flatMap((one) => one.panels)) {
      const asked = { measure, states: pair, third: K, from, to };
      const { series } = await measureSeries(workspace, asked);
      expect(lines[0]!.values.filter((value) => value !== null).length).toBeGreaterThan(60);
      expect(lines[0]!.values).toEqual(series.map(({ value }) => value));
      expect(lines[0]!.percentiles).toEqual(series.map(({ percentile }) => percentile ?? null));
    }
  });

  it('ranks latent hostility, and not the probability beside it, in which doubt counts as well', async () => {
    const panels = ['hostile-probability', 'latent-hostility'];
    const { sections } = await dyadOf(workspace, { pair: [A, B], panels });
    const ranked = sections
      .flatMap((one) => one.panels)
      .map(({ measure, lines }) => [measure, lines[0]!.percentiles.some((one) => one !== null)]);
    expect(Object.fromEntries(ranked)).toEqual({
      'hostile-probability': false,
      'latent-hostility': true,
    });
  });

  it('names the command that prints the same', () => {
    expect(panelOf('exclusive-institutions').lines[0]!.command).toBe(
      'counterpoise measure exclusive-institutions RUS CHN --third USA --source cow --from 1946 --to 2014',
    );
  });

  it('refuses a pair of one state, a third state of the pair, and panels that there are not', async () => {
    const code = (request: Parameters<typeof dyadOf>[1]) =>
      dyadOf(workspace, request).catch((error: unknown) => (error as { code: string }).code);
    expect(await code({ pair: [A, A] })).toBe('same-state-twice');
    expect(await code({ pair: [A, B], compared: [[K, K]] })).toBe('same-state-twice');
    expect(await code({ pair: [A, B], third: B })).toBe('same-state-twice');
    expect(await code({ pair: [A, B], panels: ['vote-kapa'] })).toBe('unknown-panel');
  });
});

describe('what is known of a pair on the way', () => {
  it('begins with the sentences, grows by whole sections in their order, and is that of the result', async () => {
    const parts: DyadResult[] = [];
    const steps: number[] = [];
    const whole = await dyadOf(await sharedWorkspace(), {
      pair: [365, 710],
      third: 2,
      onStep: ({ index, part }) => {
        steps.push(index);
        if (part !== undefined) parts.push(part);
      },
    });
    expect(steps).toEqual(panelSpecs.map((_, at) => at + 1));
    expect(parts[0]!.sections).toEqual([]);
    for (const [at, part] of parts.entries()) {
      expect(part.summary).toEqual(whole.summary);
      expect(part.sections).toEqual(whole.sections.slice(0, part.sections.length));
      if (at > 0) expect(part.sections.length).toBeGreaterThan(parts[at - 1]!.sections.length);
    }
    expect(parts.at(-1)!.sections.length).toBeGreaterThan(3);
  });
});
