import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/measure.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import { UsageError } from '../../src/core/errors.js';

const [USA, RUS, CHN] = [2, 365, 710];
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

describe('a series', () => {
  it('has a point for every year asked for, null with a reason where nothing is known', async () => {
    const { series, coverage } = await measureSeries(workspace, {
      measure: 'vote-kappa',
      states: [RUS, CHN],
      from: 1948,
      to: 2022,
    });
    expect(series.map(({ year }) => year)).toEqual(Array.from({ length: 75 }, (_, i) => 1948 + i));
    for (const point of series) expect(point.value === null).toBe(point.reason !== undefined);
    const reason = (year: number): string | undefined =>
      series.find((point) => point.year === year)!.reason;
    expect(reason(1948)).toBe('seat-held-by-713');
    expect(reason(1960)).toBe('seat-held-by-713');
    expect(reason(2021)).toBe('outside-coverage');
    expect(coverage.observed).toBe(series.filter(({ value }) => value !== null).length);
  });

  it('is the same in either order for a symmetric measure, and names the states as asked', async () => {
    const ask = (states: number[]) =>
      measureSeries(workspace, { measure: 'ideal-distance', states });
    const [one, other] = [await ask([RUS, USA]), await ask([USA, RUS])];
    expect(one.series).toEqual(other.series);
    expect(one.states.map(({ iso3 }) => iso3)).toEqual(['RUS', 'USA']);
  });

  it('gives percentiles in the population of the same year: the largest CINC is at 1 - 1/(2n)', async () => {
    const { series } = await measureSeries(workspace, {
      measure: 'cinc',
      states: [CHN],
      from: 2022,
      to: 2022,
    });
    const { population } = await workspace.compute({ measure: 'cinc' });
    const values = [...population.columns.value].filter(
      (value, row) => population.columns.year[row] === 2022 && !Number.isNaN(value),
    );
    expect(series[0]!.value).toBe(Math.max(...values));
    expect(series[0]!.percentile).toBeCloseTo(1 - 0.5 / values.length, 12);
  });

  it('gives no interval where no draw of the votes changes the value', async () => {
    const { series } = await measureSeries(workspace, {
      measure: 'double-containment',
      states: [365, 710],
      third: 2,
      from: 1995,
      to: 2014,
    });
    const widths = series.flatMap(({ interval }) => (interval ? [interval[1] - interval[0]] : []));
    expect(widths.every((width) => width > 0)).toBe(true);
    expect(widths.length).toBeLessThan(series.length);
    expect(series.every(({ value }) => value !== null)).toBe(true);
  });

  it('gives votes a 90% interval around the value, the same at every call', async () => {
    const ask = () =>
      measureSeries(workspace, { measure: 'vote-kappa', states: [RUS, CHN], from: 2014, to: 2014 });
    const { value, interval = [NaN, NaN] } = (await ask()).series[0]!;
    // The design quotes [.16, .64] for 95%.
    expect(interval[0]).toBeGreaterThan(0.16);
    expect(interval[0]).toBeLessThan(value!);
    expect(interval[1]).toBeGreaterThan(value!);
    expect(interval[1]).toBeLessThan(0.64);
    expect((await ask()).series[0]!.interval).toEqual(interval);
  });

  it('gives a group of states no percentile', async () => {
    const { series, group } = await measureSeries(workspace, {
      measure: 'trade-share',
      params: { source: 'dots' },
      states: [RUS],
      group: 'EU-28',
      from: 2013,
      to: 2013,
    });
    expect(group).toBe('EU-28');
    expect(series[0]!.value).toBeCloseTo(0.496, 3);
    expect(series[0]!.percentile).toBeUndefined();
  });

  it.each([
    {
      name: 'reversed years',
      request: { states: [RUS, CHN], from: 2010, to: 2000 },
      code: 'reversed-years',
    },
    { name: 'one state too few', request: { states: [RUS] }, code: 'wrong-number-of-states' },
    { name: 'the same state twice', request: { states: [RUS, RUS] }, code: 'same-state-twice' },
    {
      name: 'an unknown parameter',
      request: { states: [RUS, CHN], params: { yearOff: 'date' } },
      code: 'bad-parameter',
    },
    {
      name: 'a wrong parameter',
      request: { states: [RUS, CHN], params: { yearOf: 'month' } },
      code: 'bad-parameter',
    },
    {
      name: 'a group where none is taken',
      request: { states: [RUS], group: 'EU-28' },
      code: 'unexpected-group',
    },
  ])('refuses $name', async ({ request, code }) => {
    const asked = measureSeries(workspace, { measure: 'vote-kappa', ...request });
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toMatchObject({ code });
  });
});
