import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import type { SeriesPoint } from '../../src/contract/index.js';
import { median } from '../../src/core/statistics.js';
import { sharedWorkspace } from '../support/workspaces.js';

/* What the page of `alignment` says of three pairs of close allies is what the program prints. */

const [usa, can, gbr, fra, deu] = [2, 20, 200, 220, 255];

/** `1992-2012`, or one year. */
const yearsIn = (spans: string): number[] =>
  spans.split(' ').flatMap((span) => {
    const [from, to = from] = span.split('-').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });

const isHigh = ({ percentile }: SeriesPoint): boolean => percentile! > 0.9;
const medianOf = (points: readonly SeriesPoint[], part: string): string =>
  median(Float64Array.from(points, ({ parts }) => parts![part]!)).toFixed(2);

describe.each([
  {
    pair: [usa, can],
    ...{ years: 80, below: '1992-2012 2016-2021 2024-2025' },
    lower: { security: ['0.54', '0.86'], votes: ['0.43', '0.85'] },
  },
  {
    pair: [usa, gbr],
    ...{ years: 80, below: '1947 1949-1950 1953-1954 1998-2010 2025' },
    lower: { votes: ['0.45', '0.82'] },
  },
  {
    pair: [fra, deu],
    ...{ years: 36, below: '1999-2011' },
    lower: { security: ['0.31', '0.53'] },
  },
])('alignment of the allies $pair', ({ pair, years, below, lower }) => {
  let points: readonly SeriesPoint[];
  beforeAll(async () => {
    const workspace = await sharedWorkspace();
    const { series } = await measureSeries(workspace, { measure: 'alignment', states: pair });
    points = series.filter(({ value }) => value !== null);
  });

  it('is above the 90th percentile in all years but these', () => {
    expect(points).toHaveLength(years);
    const found = points.filter((point) => !isHigh(point)).map(({ year }) => year);
    expect(found).toEqual(yearsIn(below));
  });

  it('is lower there by the domains that the page names', () => {
    const [high, low] = [points.filter(isHigh), points.filter((point) => !isHigh(point))];
    for (const [part, expected] of Object.entries(lower))
      expect([medianOf(low, part), medianOf(high, part)], part).toEqual(expected);
  });
});
