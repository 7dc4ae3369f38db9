import { beforeAll, describe, expect, it } from 'vitest';
import { measureById } from '../../../src/app/engine/catalogue.js';
import { measureSeries, seriesOf } from '../../../src/app/engine/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { UsageError } from '../../../src/core/errors.js';
import type { AnyMeasure } from '../../../src/core/measure.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [USA, RUS, CHN] = [2, 365, 710];
let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

describe('a series', () => {
  it('has a point for every year asked for, null with a reason where nothing is known', async () => {
    const { series, coverage } = await measureSeries(workspace, {
      measure: 'vote-kappa',
      states: [RUS, CHN],
      from: 1948,
      to: 2027,
    });
    expect(series.map(({ year }) => year)).toEqual(Array.from({ length: 80 }, (_, i) => 1948 + i));
    for (const point of series) expect(point.value === null).toBe(point.reason !== undefined);
    const reason = (year: number): string | undefined =>
      series.find((point) => point.year === year)!.reason;
    expect(reason(1948)).toBe('seat-held-by-713');
    expect(reason(1960)).toBe('seat-held-by-713');
    expect(reason(2026)).toBe('outside-coverage');
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

  it('gives no interval where no draw changes the value', async () => {
    const computed = await workspace.compute({ measure: 'cinc' });
    const definition: AnyMeasure = {
      ...measureById('cinc'),
      resample: (_frames, { years }, _request, rng) =>
        Float64Array.from(years, (year) => (year === 2020 ? 0.1 : rng.uniform())),
    };
    const asked = { ...computed, definition };
    const { series } = seriesOf(asked, { ccode1: CHN }, [CHN], 2019, 2021);
    expect(series.map(({ interval }) => interval !== undefined)).toEqual([true, false, true]);
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

  it('gives a year the same interval whatever other years are asked for', async () => {
    for (const [measure, third] of [
      ['vote-kappa', undefined],
      ['external-containment', USA],
    ] as const) {
      const ask = async (from: number) => {
        const request = { measure, states: [RUS, CHN], third, from, to: 2014 };
        return (await measureSeries(workspace, request)).series.at(-1)!.interval;
      };
      expect(await ask(2014)).toHaveLength(2);
      expect(await ask(2010), measure).toEqual(await ask(2014));
    }
  });

  it('draws every year by itself: years of the same observations differ by the draws alone', async () => {
    const computed = await workspace.compute({ measure: 'cinc' });
    const definition: AnyMeasure = {
      ...measureById('cinc'),
      resample: (_frames, { years }, _request, rng) =>
        Float64Array.from(years, () => rng.uniform()),
    };
    const asked = { ...computed, definition };
    const { series } = seriesOf(asked, { ccode1: CHN }, [CHN], 2018, 2022);
    const lows = series.map(({ interval }) => interval![0]);
    for (const low of lows) expect(low).toBeCloseTo(0.05, 1);
    expect(new Set(lows).size).toBe(5);
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

  it('takes a part in place of the value, with its unit and its own place among all', async () => {
    const ask = (part?: string) =>
      measureSeries(workspace, { measure: 'cinc', states: [USA], part, from: 2022, to: 2022 });
    const [whole, steel] = [await ask(), await ask('irst')];
    expect(steel.series[0]!.value).toBe(whole.series[0]!.parts!['irst']);
    expect(steel).toMatchObject({ part: 'irst', unit: 'share of world capability' });
    const { population } = await workspace.compute({ measure: 'cinc' });
    const { year, parts } = population.columns;
    const all = [...parts!['irst']!].filter((value, row) => year[row] === 2022 && value >= 0);
    const [own] = [steel.series[0]!.value!];
    const below = all.filter((value) => value < own).length;
    const equal = all.filter((value) => value === own).length;
    expect(steel.series[0]!.percentile).toBeCloseTo((below + equal / 2) / all.length, 12);
    expect(steel.series[0]!.percentile).not.toBe(whole.series[0]!.percentile);
  });

  it('gives a part no interval, and its unit where that is another', async () => {
    const request = { measure: 'relative-alignment', states: [CHN, RUS], third: 705, from: 2014 };
    const part = await measureSeries(workspace, { ...request, part: 'first' });
    expect(part.unit).toBe('kappa');
    expect(part.series.every(({ interval }) => interval === undefined)).toBe(true);
  });

  it('says of a part that is missing beside a value that it is the part', async () => {
    const { series } = await measureSeries(workspace, {
      measure: 'concentration',
      states: [],
      part: 'ppp',
      from: 2018,
      to: 2023,
    });
    expect(series.map(({ value, reason }) => value === null && reason)).toEqual([
      ...[false, false, 'no-such-part', 'no-such-part', 'no-such-part', 'outside-coverage'],
    ]);
  });

  it('counts years before a state existed apart from holes in the data', async () => {
    const ask = (states: number[], from: number, to: number) =>
      measureSeries(workspace, {
        ...{ measure: 'vote-agreement', states, from, to },
        params: { source: 'voeten' },
      });
    const { coverage } = await ask([705, RUS], 1985, 2024);
    expect(coverage).toMatchObject({ years: 40, existing: 34, observed: 28, share: 28 / 34 });
    expect((await ask([USA, RUS], 1985, 2024)).coverage).toEqual({
      ...{ from: 1985, to: 2024, years: 40, observed: 35, share: 35 / 40 },
    });
  });

  it('counts a year once, whose rows are missing one by one', async () => {
    const { coverage } = await measureSeries(workspace, {
      measure: 'roll-call',
      states: [347],
      from: 2007,
      to: 2019,
    });
    expect(coverage.existing ?? coverage.years).toBeGreaterThanOrEqual(coverage.observed);
    expect(coverage.years).toBe(13);
  });

  it.each([
    {
      name: 'an unknown part',
      request: { states: [RUS, CHN], part: 'defence' },
      code: 'unknown-part',
    },
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
