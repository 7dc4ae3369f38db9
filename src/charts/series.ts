import { axisX, axisY, gridY } from '@observablehq/plot';
import { reasonText } from '../core/missing.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { formatValue } from '../core/units.js';
import { inkColour } from './palette.js';
import { eventMarks, labelMarks, ruleMarks } from './series-annotations.js';
import { linesData } from './series-data.js';
import { seriesFinding } from './series-finding.js';
import { layoutOf } from './series-layout.js';
import { countMarks, gapMarks, lineMarks } from './series-marks.js';
import { formatTick, yearTicks } from './series-scales.js';
import {
  areCounts,
  hasIntervals,
  unitOf,
  valuesOf,
  type SeriesState,
  type ValuePoint,
} from './series-state.js';
import { drawSvg, plotArea } from './svg.js';

export const seriesChart = defineChart<SeriesState>({
  id: 'series',
  title: 'Series over years',
  summary:
    'Lines of one measure for several actors, with labels at their ends, events, and gaps where a value is missing.',
  finding: seriesFinding,
  describe: describeSeries,
  table: seriesTable,
  data: ({ lines, years }) => linesData(lines, years),
  render: renderSeries,
});

function describeSeries(state: SeriesState): string {
  const unit = unitOf(state);
  const [from, to] = state.years;
  const sentences = state.lines.map((series) => {
    const values = valuesOf(series, state.years);
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined) return `${series.label}: no value.`;
    const low = values.reduce((a, b) => (b.value < a.value ? b : a));
    const high = values.reduce((a, b) => (b.value > a.value ? b : a));
    const at = (point: ValuePoint): string => `${formatValue(point.value, unit)} in ${point.year}`;
    return `${series.label}: ${at(first)}, ${at(last)}; lowest ${at(low)}, highest ${at(high)}; ${values.length} of ${to - from + 1} years have a value.`;
  });
  const bands = hasIntervals(state) ? ' Bands show 90% bootstrap intervals.' : '';
  return `Line chart, ${from} to ${to}. ${state.subtitle}. ${sentences.join(' ')}${bands}`;
}

function seriesTable(state: SeriesState): ChartTable {
  const unit = unitOf(state);
  const byLine = state.lines.map(
    (series) => new Map(series.result.series.map((point) => [point.year, point])),
  );
  const [from, to] = state.years;
  const rows: string[][] = [];
  for (let year = from; year <= to; year++) {
    const cells = byLine.map((points) => {
      const point = points.get(year);
      if (point === undefined) return 'no value: not asked for';
      if (point.value === null)
        return `no value: ${reasonText(point.reason ?? 'not-reported').toLowerCase()}`;
      const flag = point.flag === undefined ? '' : ` (${point.flag})`;
      const interval =
        point.interval === undefined
          ? ''
          : ` (${formatValue(point.interval[0], unit)} to ${formatValue(point.interval[1], unit)})`;
      return `${formatValue(point.value, unit)}${interval}${flag}`;
    });
    if (cells.some((cell) => !cell.startsWith('no value'))) rows.push([String(year), ...cells]);
  }
  return {
    columns: [
      { label: 'Year', numeric: false },
      ...state.lines.map(({ label }) => ({ label, numeric: true })),
    ],
    rows,
  };
}

function renderSeries(state: SeriesState, context: ChartContext): string {
  const layout = layoutOf(state, context.width);
  const { left, right, top, bottom, width, height, y } = layout;
  const unit = unitOf(state);
  const format = formatTick(unit, y);
  return drawSvg(
    context,
    {
      height,
      marginLeft: left,
      marginRight: width - right,
      marginTop: top,
      marginBottom: height - bottom,
      x: { type: 'linear', domain: [state.years[0], state.years[1] + 1] },
      y: { type: y.type, domain: [...y.domain] },
      marks: [
        gridY(y.ticks, { stroke: inkColour('line'), strokeOpacity: 1 }),
        axisY({
          ticks: [...y.ticks],
          tickFormat: format,
          tickSize: 0,
          tickPadding: 8,
          label: null,
          fill: inkColour('muted'),
        }),
        axisX({
          ticks: yearTicks(state.years, right - left).map((year) => year + 0.5),
          tickFormat: (moment: number) => String(moment - 0.5),
          tickSize: 5,
          label: null,
          stroke: inkColour('strong'),
          fill: inkColour('muted'),
          dy: height - bottom - 28,
        }),
        ...eventMarks(layout),
        ...ruleMarks(state, layout),
        ...(areCounts(state)
          ? state.lines.flatMap((series, i) => countMarks(series, state, i, layout))
          : state.lines.flatMap((series) => lineMarks(series, state, unit))),
        ...gapMarks(state, layout),
        ...labelMarks(state, layout),
      ],
    },
    {
      name: seriesFinding(state),
      description: describeSeries(state),
      role: 'img',
      data: plotArea(layout, state.years),
    },
  );
}
