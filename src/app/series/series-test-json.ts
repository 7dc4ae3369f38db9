import type { TestedSeriesAnswer } from '../../contract/index.js';
import { significant } from '../../core/significant.js';
import type { PairTest, SeriesTest, YearlyValues } from './series-tests.js';

/** What was tested: everything of the series but its values, with the ids of the sources. */
function testedJson({ result }: YearlyValues): TestedSeriesAnswer {
  const { measure, title, part, changes, grain, unit, states } = result;
  const { group, third, params, coverage, series } = result;
  const sources = [...new Set(series.flatMap(({ source }) => source))];
  const asked = { measure, title, part, changes, grain, unit, states, group, third, params };
  return { ...asked, coverage, sources };
}

/** A test of one series for a program, numbers to twelve digits. */
export const seriesTestJson = <const Test extends string, T>(
  test: Test,
  { asked, outcome }: SeriesTest<T>,
) => significant({ test, series: testedJson(asked), ...outcome });

/** A test of two series for a program. */
export const pairTestJson = <const Test extends string>(
  test: Test,
  { x, y, common, outcome }: PairTest,
) => significant({ test, x: testedJson(x), y: testedJson(y), common, ...outcome });
