import { reasonText, type MissingReason } from '../core/missing.js';
import { defineChart } from './define.js';
import { dataOf, type ChartData } from './data.js';
import { drawDyadPanel } from './dyad-panel-draw.js';
import {
  commonestGap,
  drawnOf,
  drawnWords,
  numberIn,
  numbersOf,
  type DyadPanelLine,
  type DyadPanelState,
  type YearNumber,
} from './dyad-panel-state.js';
import { formatFixed, percentWords } from '../core/format.js';
import { formatValue, isHardlyLikely, unitSuffix } from '../core/units.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

/** One indicator of a pair through the years, with its place among all pairs. */
export const dyadPanel = defineChart<DyadPanelState>({
  id: 'dyad-panel',
  title: 'Indicator of a pair',
  summary:
    'A line for the pair and for those it is compared with, before the median and the middle half of all pairs.',
  finding: findingOf,
  describe,
  table: tableOfPanel,
  data: dataOfPanel,
  draw: (state, context) => ({
    ...drawDyadPanel(state, context),
    name: `${state.title}. ${findingOf(state)}`,
  }),
});

/** Inside a sentence; names keep their capitals. */
const reasonWords = (reason: MissingReason): string =>
  reasonText(reason).replace(/^./, (letter) => letter.toLowerCase());

/** A long unit is said beside the finding, not in it. */
const withUnit = (value: number, unit: string): string =>
  `${formatValue(value, unit)}${unit.split(' ').length > 2 ? '' : unitSuffix(unit, value)}`;

function findingOf(state: DyadPanelState): string {
  const subjects = state.lines.filter((line) => line.isSubject);
  const ends = subjects.flatMap((line) => {
    const last = numbersOf(state, line.values).at(-1);
    return last === undefined ? [] : [{ line, last }];
  });
  const [first] = ends;
  if (first === undefined)
    return `No value in ${state.years[0]}–${state.years[1]}: ${reasonWords(commonestGap(state))}`;
  if (subjects.length > 1)
    return ends
      .map(({ line, last }) => `${line.label} ${withUnit(last.value, state.unit)} in ${last.year}`)
      .join('; ');
  const { line, last } = first;
  const place = numberIn(state, line.percentiles, last.year);
  const isRanked = place !== null && !isHardlyLikely(last.value, state.unit);
  const rank = isRanked ? `, above ${percentWords(place)} of ${state.population}` : '';
  return `${withUnit(last.value, state.unit)} in ${last.year}${rank}${movedWords(state, line, last)}`;
}

/** How the value stood ten years before, where it is known. */
function movedWords(state: DyadPanelState, { values }: DyadPanelLine, last: YearNumber): string {
  const before = numberIn(state, values, last.year - 10);
  if (before === null) return '';
  return `; ${formatValue(before, state.unit)} ten years before`;
}

function describe(state: DyadPanelState): string {
  const sentences = state.lines.map((line) => {
    const drawn = numbersOf(state, drawnOf(state, line));
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first === undefined || last === undefined) return `${line.label}: no value.`;
    const low = drawn.reduce((a, b) => (b.value < a.value ? b : a));
    const high = drawn.reduce((a, b) => (b.value > a.value ? b : a));
    const at = ({ value, year }: YearNumber): string => `${drawnWords(state, value)} in ${year}`;
    return `${line.label}: ${at(first)}, ${at(last)}; lowest ${at(low)}, highest ${at(high)}.`;
  });
  const median = numbersOf(state, state.context.median).at(-1);
  const middle =
    median === undefined || state.as === 'percentile'
      ? ''
      : ` The median of ${state.population} is ${formatValue(median.value, state.unit)} in ${median.year}.`;
  const axis = state.as === 'value' ? state.unit : `place among ${state.population}, 0 to 100`;
  return `Line chart, ${state.years[0]} to ${state.years[1]}: ${state.title} (${axis}). ${sentences.join(' ')}${middle}`;
}

/** Years with any value: each line, then places of the pair, or of all lines where places are drawn, counts, and the middle of all. */
function tableOfPanel(state: DyadPanelState): ChartTable {
  const { lines, unit, years, context } = state;
  const subjects = lines.filter((line) => line.isSubject);
  const column = (
    name: string,
    values: readonly (number | null)[],
    format: (value: number) => string,
  ) =>
    numbers(name, (year: number) => {
      const value = numberIn(state, values, year);
      return value === null ? '–' : format(value);
    });
  const all = Array.from({ length: years[1] - years[0] + 1 }, (_, i) => years[0] + i);
  return tableOf(
    all.filter((year) => lines.some(({ values }) => numberIn(state, values, year) !== null)),
    [
      words('Year', String),
      ...lines.map((line) => numbers(line.label, (year: number) => cellOf(state, line, year))),
      ...(state.as === 'value' ? subjects : lines).map(({ label, percentiles }) =>
        column(`Percentile ${label}`, percentiles, (place) => formatFixed(100 * place, 1)),
      ),
      ...subjects.flatMap(({ label, n }) =>
        n === null ? [] : column(`n ${label}`, n, (count) => formatFixed(count, 0)),
      ),
      ...(
        [
          ['Lower quartile of all', context.low],
          ['Median of all', context.median],
          ['Upper quartile of all', context.high],
        ] as const
      ).map(([name, values]) => column(name, values, (value) => formatValue(value, unit))),
    ],
  );
}

function cellOf(state: DyadPanelState, line: DyadPanelLine, year: number): string {
  const value = numberIn(state, line.values, year);
  if (value === null) {
    const gap = line.gaps.find(({ from, to }) => year >= from && year <= to);
    return `no value: ${reasonWords(gap?.reason ?? 'outside-coverage')}`;
  }
  const interval = line.intervals.find(([of]) => of === year);
  const flag = line.flags.find(([of]) => of === year);
  return [
    formatValue(value, state.unit),
    interval === undefined
      ? ''
      : ` (${formatValue(interval[1], state.unit)} to ${formatValue(interval[2], state.unit)})`,
    flag === undefined ? '' : ` (${flag[1]})`,
  ].join('');
}

/** A row for each line and year of the axis, beside it the middle half of all pairs in the year. */
function dataOfPanel(state: DyadPanelState): ChartData {
  const { title, unit, lines, years, context } = state;
  const rows = lines.flatMap((line) =>
    Array.from({ length: years[1] - years[0] + 1 }, (_, i) => ({ line, year: years[0] + i })),
  );
  const intervalIn = ({ line, year }: (typeof rows)[number]) =>
    line.intervals.find(([of]) => of === year);
  return dataOf(rows, {
    panel: () => title,
    line: ({ line }) => line.label,
    year: ({ year }) => year,
    value: ({ line, year }) => numberIn(state, line.values, year),
    unit: () => unit,
    low90: (row) => intervalIn(row)?.[1],
    high90: (row) => intervalIn(row)?.[2],
    percentile: ({ line, year }) => numberIn(state, line.percentiles, year),
    n: ({ line, year }) => (line.n === null ? null : numberIn(state, line.n, year)),
    flag: ({ line, year }) => line.flags.find(([of]) => of === year)?.[1],
    missing_reason: ({ line, year }) =>
      line.gaps.find(({ from, to }) => year >= from && year <= to)?.reason,
    population_lower_quartile: ({ year }) => numberIn(state, context.low, year),
    population_median: ({ year }) => numberIn(state, context.median, year),
    population_upper_quartile: ({ year }) => numberIn(state, context.high, year),
  });
}
