import { reasonText, type MissingReason } from '../core/missing.js';
import { defineChart, type ChartTable } from './define.js';
import { dyadPanelData } from './dyad-panel-data.js';
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
import { formatValue, unitSuffix } from '../core/units.js';

/** One indicator of a pair through the years, with its place among all pairs. */
export const dyadPanel = defineChart<DyadPanelState>({
  id: 'dyad-panel',
  title: 'Indicator of a pair',
  summary:
    'A line for the pair and for those it is compared with, before the median and the middle half of all pairs.',
  finding: findingOf,
  describe,
  table: tableOf,
  data: dyadPanelData,
  render: (state, context) =>
    drawDyadPanel(state, context, {
      name: `${state.title}. ${findingOf(state)}`,
      description: describe(state),
    }),
});

/** Inside a sentence; names keep their capitals. */
function reasonWords(reason: MissingReason): string {
  const words = reasonText(reason);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** A long unit is said beside the finding, not in it. */
const withUnit = (value: number, unit: string): string =>
  `${formatValue(value, unit)}${unit.split(' ').length > 2 ? '' : unitSuffix(unit, value)}`;

const lastOf = (state: DyadPanelState, line: DyadPanelLine): YearNumber | undefined =>
  numbersOf(state, line.values).at(-1);

function findingOf(state: DyadPanelState): string {
  const own = state.lines.filter((line) => line.own);
  const ends = own.flatMap((line) => {
    const last = lastOf(state, line);
    return last === undefined ? [] : [{ line, last }];
  });
  const [first] = ends;
  if (first === undefined)
    return `No value in ${state.years[0]}–${state.years[1]}: ${reasonWords(commonestGap(state))}`;
  if (own.length > 1)
    return ends
      .map(({ line, last }) => `${line.label} ${withUnit(last.value, state.unit)} in ${last.year}`)
      .join('; ');
  const { line, last } = first;
  const place = numberIn(state, line.percentiles, last.year);
  const rank = place === null ? '' : `, above ${percentWords(place)} of all`;
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
      : ` The median of all is ${formatValue(median.value, state.unit)} in ${median.year}.`;
  const axis = state.as === 'value' ? state.unit : 'place among all, 0 to 100';
  return `Line chart, ${state.years[0]} to ${state.years[1]}: ${state.title} (${axis}). ${sentences.join(' ')}${middle}`;
}

/** Years with any value: each line, then places of the pair, or of all lines where places are drawn, counts, and the middle of all. */
function tableOf(state: DyadPanelState): ChartTable {
  const { lines, unit, years, context } = state;
  const own = lines.filter((line) => line.own);
  const placed = state.as === 'value' ? own : lines;
  const counted = own.filter(({ n }) => n !== null);
  const number = (label: string) => ({ label, numeric: true });
  const value = (one: number | null): string => (one === null ? '–' : formatValue(one, unit));
  const rows: string[][] = [];
  for (let year = years[0]; year <= years[1]; year++) {
    if (lines.every(({ values }) => numberIn(state, values, year) === null)) continue;
    rows.push([
      String(year),
      ...lines.map((line) => cellOf(state, line, year)),
      ...placed.map(({ percentiles }) => {
        const place = numberIn(state, percentiles, year);
        return place === null ? '–' : formatFixed(100 * place, 1);
      }),
      ...counted.map(({ n }) => {
        const count = numberIn(state, n!, year);
        return count === null ? '–' : formatFixed(count, 0);
      }),
      ...[context.low, context.median, context.high].map((one) =>
        value(numberIn(state, one, year)),
      ),
    ]);
  }
  return {
    columns: [
      { label: 'Year', numeric: false },
      ...lines.map(({ label }) => number(label)),
      ...placed.map(({ label }) => number(`Percentile ${label}`)),
      ...counted.map(({ label }) => number(`n ${label}`)),
      ...['Lower quartile of all', 'Median of all', 'Upper quartile of all'].map(number),
    ],
    rows,
  };
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
