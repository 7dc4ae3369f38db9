import { dataOf, type ChartData } from '../../../charts/data.js';
import type { DyadResult } from '../../../contract/index.js';
import { yearsBetween } from '../../../core/years.js';
import { codeOf } from '../../state/address.js';

/** Everything on the page, or one panel of it, as a table: a row for each panel, line and year shown, numbers as the server gave them. */
export function shownData(
  { sections, third }: DyadResult,
  [first, last]: readonly [number, number],
  only?: string,
): ChartData {
  const beside = third === null ? '' : codeOf(third);
  const rows = sections.flatMap((section) =>
    section.panels
      .filter(({ id }) => only === undefined || id === only)
      .flatMap((panel) =>
        panel.lines.flatMap((line) =>
          yearsBetween([Math.max(first, panel.from), Math.min(last, panel.to)]).map((year) => ({
            ...{ section, panel, line, year, at: year - panel.from },
            interval: line.intervals.find(([of]) => of === year),
          })),
        ),
      ),
  );
  return dataOf(rows, {
    section: ({ section }) => section.id,
    panel: ({ panel }) => panel.id,
    measure: ({ panel }) => panel.measure,
    parameters: ({ panel }) => JSON.stringify(panel.params),
    state1: ({ line }) => codeOf(line.states[0]),
    state2: ({ line }) => codeOf(line.states[1]),
    third: ({ panel }) => (panel.grain === 'triad-year' ? beside : ''),
    year: ({ year }) => year,
    value: ({ line, at }) => line.values[at],
    low90: ({ interval }) => interval?.[1],
    high90: ({ interval }) => interval?.[2],
    percentile: ({ line, at }) => line.percentiles[at],
    n: ({ line, at }) => line.n?.[at],
    flag: ({ line, year }) => line.flags.find(([of]) => of === year)?.[1],
    missing_reason: ({ line, year }) =>
      line.gaps.find(({ from, to }) => year >= from && year <= to)?.reason,
    unit: ({ panel }) => panel.unit,
    population_lower_quartile: ({ panel, at }) => panel.context.low[at],
    population_median: ({ panel, at }) => panel.context.median[at],
    population_upper_quartile: ({ panel, at }) => panel.context.high[at],
    population_n: ({ panel, at }) => panel.context.n[at],
    sources: ({ panel }) => panel.datasets.join(' '),
    source_from: ({ panel }) => panel.from,
    source_to: ({ panel }) => panel.to,
    years_with_value: ({ line }) => line.observed,
    years_possible: ({ line }) => line.existing,
  });
}
