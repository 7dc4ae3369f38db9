import type { MeasureResult } from '../../contract/index.js';
import type { MeasureQuery } from '../../core/measure-query.js';
import { changeSearch, leadLag, trendTest } from '../../analysis/index.js';
import type { ChangeSearch } from '../../core/changepoint.js';
import { UsageError } from '../../core/errors.js';
import type { LeadLag, LeadLagOptions } from '../../core/lead-lag.js';
import { countsWhole } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import { minimumTrendYears, type TrendEstimate } from '../../core/trend.js';
import { measureSeries } from '../engine/measure.js';
import { variantOf } from '../engine/measure-params.js';
import type { Workspace } from '../engine/workspace.js';

/** A series under test: the years that have a value, beside the series itself. */
export interface YearlyValues {
  readonly result: MeasureResult;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** What a test says of a series, or why it cannot be made. */
export type Tested<T> = { readonly estimate: T } | { readonly untestable: string };

export interface SeriesTest<T> {
  readonly asked: YearlyValues;
  readonly outcome: Tested<T>;
}

/** The years of a series that have a value and are whole. @throws UsageError for several values a year */
async function yearlyValues(workspace: Workspace, request: MeasureQuery): Promise<YearlyValues> {
  const result = await measureSeries(workspace, { ...request, intervals: false });
  const measure = measureById(request.measure);
  const chosen = variantOf(measure, result.params);
  const covered = result.series.flatMap(({ year, value }) =>
    value === null || !countsWhole(chosen, year) ? [] : [{ year, value }],
  );
  const repeated = covered.find(({ year }, i) => covered[i - 1]?.year === year);
  if (repeated !== undefined)
    throw new UsageError(`${result.title} has several values in ${repeated.year}`, {
      code: 'several-values-a-year',
      details: { value: request.measure, expected: 'a measure with one value a year' },
      hint: 'a test takes one value a year: counterpoise measure --help lists the measures',
    });
  return {
    result,
    years: covered.map(({ year }) => year),
    values: covered.map(({ value }) => value),
  };
}

/** Theil-Sen slope and Mann-Kendall test of a measure's series. */
export async function testTrend(
  workspace: Workspace,
  request: MeasureQuery,
): Promise<SeriesTest<TrendEstimate>> {
  const asked = await yearlyValues(workspace, request);
  const { years, values } = asked;
  if (years.length < minimumTrendYears)
    return { asked, outcome: tooFew(years.length, minimumTrendYears) };
  if (values.every((value) => value === values[0]))
    return { asked, outcome: { untestable: 'it has the same value in every year' } };
  return { asked, outcome: { estimate: trendTest(years, values) } };
}

/** Changes in the level of a measure's series. */
export async function testChangepoint(
  workspace: Workspace,
  request: MeasureQuery,
  { seed }: { readonly seed: number },
): Promise<SeriesTest<ChangeSearch>> {
  const asked = await yearlyValues(workspace, request);
  const found = changeSearch(asked.years, asked.values, { seed });
  return { asked, outcome: 'untestable' in found ? found : { estimate: found } };
}

/** Granger tests of two series, which may be of different measures. */
export interface PairTest {
  readonly x: YearlyValues;
  readonly y: YearlyValues;
  /** Years with a value of both. */
  readonly common: number;
  readonly outcome: Tested<LeadLag>;
}

/** Whether one of two series leads the other, in the years from the first to the last asked for. */
export async function testLeadLag(
  workspace: Workspace,
  requests: { readonly x: MeasureQuery; readonly y: MeasureQuery },
  options: LeadLagOptions,
): Promise<PairTest> {
  const x = await yearlyValues(workspace, requests.x);
  const y = await yearlyValues(workspace, requests.y);
  const found = leadLag(x, y, options);
  const years = new Set(x.years);
  return {
    ...{ x, y },
    common: y.years.filter((year) => years.has(year)).length,
    outcome: 'untestable' in found ? found : { estimate: found },
  };
}

const tooFew = (n: number, needed: number): { readonly untestable: string } => ({
  untestable: `${n} ${n === 1 ? 'year has' : 'years have'} a value, and ${needed} are needed`,
});
