import { significant } from '../../core/significant.js';
import type { PairTest, SeriesTest, YearlyValues } from './series-tests.js';

/** What was tested: everything of the series but its values, with the ids of the sources. */
function testedJson({ result }: YearlyValues): object {
  const { measure, title, part, changes, grain, unit, states } = result;
  const { group, third, params, coverage, series } = result;
  const sources = [...new Set(series.flatMap(({ source }) => source))];
  const asked = { measure, title, part, changes, grain, unit, states, group, third, params };
  return { ...asked, coverage, sources };
}

/** A test of one series for a program, numbers to twelve digits. */
export function seriesTestJson(test: string, { asked, outcome }: SeriesTest<object>): object {
  return significant({ test, series: testedJson(asked), ...outcome });
}

/** A test of two series for a program. */
export function pairTestJson(test: string, { x, y, common, outcome }: PairTest): object {
  return significant({ test, x: testedJson(x), y: testedJson(y), common, ...outcome });
}
