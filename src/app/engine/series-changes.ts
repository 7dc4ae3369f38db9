import type { MeasureResult, SeriesPoint } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { coverageOf } from './series-coverage.js';

/**
 * Each value less that of the year before: x_t − x_t−1, in the unit of the series a year. The series begins a year before the first change
 * asked for. A change is null where either year has no value: no gap is bridged. It has no interval, percentile or parts, and the caveat of
 * either year.
 * @throws UsageError for several values a year
 */
export function changesOf(result: MeasureResult): MeasureResult {
  const { series, unit, coverage } = result;
  checkOneValue(result);
  const points = series.slice(1).map((point, at) => changeOf(point, series[at]!));
  const observed = points.filter(({ value }) => value !== null).length;
  return {
    ...result,
    changes: true,
    unit: `${unit}, change a year`,
    coverage: coverageOf(coverage.from + 1, coverage.to, observed, points),
    series: points,
  };
}

function changeOf({ year, key, ...now }: SeriesPoint, before: SeriesPoint): SeriesPoint {
  const source = [...new Set([...before.source, ...now.source])];
  const base = { year, ...(key === undefined ? {} : { key }) };
  if (now.value === null) return { ...base, value: null, reason: now.reason, source };
  if (before.value === null) return { ...base, value: null, reason: 'no-year-before', source };
  const flag = now.flag ?? before.flag;
  const value = now.value - before.value;
  return { ...base, value, ...(flag === undefined ? {} : { flag }), source };
}

function checkOneValue({ measure, title, series }: MeasureResult): void {
  const repeated = series.find(({ year }, at) => series[at - 1]?.year === year);
  if (repeated === undefined) return;
  throw new UsageError(`${title} has several values in ${repeated.year}`, {
    code: 'several-values-a-year',
    details: { value: measure, expected: 'a measure with one value a year' },
    hint: 'a change is from one value to the next: leave --changes out',
  });
}
