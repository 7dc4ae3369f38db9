import type { MeasureResult, SeriesPoint } from '../../../src/contract/index.js';
import { expect, it } from 'vitest';
import { changesOf } from '../../../src/app/engine/series-changes.js';

const point = (
  year: number,
  value: number | null,
  rest: Partial<SeriesPoint> = {},
): SeriesPoint => ({
  ...{ year, value, source: ['one'], ...rest },
  ...(value === null ? { reason: rest.reason ?? 'not-reported' } : {}),
});

function result(...series: SeriesPoint[]): MeasureResult {
  const [from, to] = [series[0]!.year, series.at(-1)!.year];
  return {
    ...{ measure: 'cinc', title: 'A series', grain: 'state-year', unit: 'share', states: [] },
    ...{ params: {}, population: 'states', series },
    coverage: { from, to, years: series.length, observed: 0, share: 0 },
  };
}

it('a change is of a year from the one before, and none bridges a gap', () => {
  const changes = changesOf(
    result(
      point(2000, null, { reason: 'not-in-system' }),
      point(2001, null, { reason: 'not-in-system' }),
      point(2002, 1),
      point(2003, 4),
      point(2004, null, { reason: 'no-trade' }),
      point(2005, 9),
      point(2006, 7),
    ),
  );
  expect(changes.series.map(({ year, value, reason }) => [year, value ?? reason])).toEqual([
    ...[
      [2001, 'not-in-system'],
      [2002, 'no-year-before'],
      [2003, 3],
      [2004, 'no-trade'],
      [2005, 'no-year-before'],
      [2006, -2],
    ],
  ]);
  expect(changes).toMatchObject({ changes: true, unit: 'share, change a year' });
  // The first year was asked of the series for the change that follows it.
  expect(changes.coverage).toEqual({
    ...{ from: 2001, to: 2006, years: 6, observed: 2, existing: 5, share: 2 / 5 },
  });
});

it('a change has the caveat and the sources of either year, and nothing that is of one value alone', () => {
  const alone: Partial<SeriesPoint> = {
    n: 5,
    percentile: 0.5,
    interval: [0, 2],
    parts: { half: 1 },
  };
  const { series } = changesOf(
    result(
      point(2000, 1, { flag: 'bounded-input', ...alone }),
      point(2001, 2, { source: ['two'], ...alone }),
      point(2002, 3, alone),
    ),
  );
  expect(series).toEqual([
    { year: 2001, value: 1, flag: 'bounded-input', source: ['one', 'two'] },
    { year: 2002, value: 1, source: ['two', 'one'] },
  ]);
});

it('a series of several values a year has no changes', () => {
  const several = result(point(2000, 1), point(2001, 1, { key: 'a' }), point(2001, 2));
  expect(() => changesOf(several)).toThrow('A series has several values in 2001');
});
