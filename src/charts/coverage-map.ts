import { yearRunsText } from '../core/year-runs.js';
import { axisHeight, coverageLayout, markedYears, type CoverageLayout } from './coverage-layout.js';
import {
  coverageData,
  groupsOf,
  notAMember,
  reasonIn,
  runsOfRow,
  shareAmong,
  type CoverageMapState,
  type CoverageRow,
  type CoverageRun,
  type CoverageShare,
} from './coverage-state.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, keyRow, label, tenth } from './draw.js';
import { formatFixed, formatPercent } from '../core/format.js';
import { cutText } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';

export const coverageMap = defineChart<CoverageMapState>({
  id: 'coverage-map',
  title: 'Where there are values',
  summary:
    'One row for each state, one column for each year: dark where there is a value, or where most of the state’s pairs have one.',
  finding: coverageFinding,
  describe: (state) =>
    `${state.topic}: states as rows, years from ${state.from} to ${state.to} as columns. ` +
    groupsOf(state)
      .filter(({ name }) => name !== '')
      .map(({ name, rows }) => `${name} ${percentOf(shareAmong(state, rows))}`)
      .join(', ') +
    `${state.order === 'region' ? '. ' : ''}Of all ${unitOf(state)} ${percentOf(shareAmong(state))} have a value.`,
  table: coverageTable,
  data: coverageData,
  render: renderCoverage,
});

const unitOf = ({ of }: CoverageMapState): string =>
  of === 'pairs' ? 'dyad-years' : 'state-years';

const percentOf = ({ found, possible }: CoverageShare): string =>
  possible === 0 ? 'none' : formatPercent(found / possible);

/** How many of all that could have a value have one, and which region has fewest. */
function coverageFinding(state: CoverageMapState): string {
  const all = shareAmong(state);
  const years = `${state.from} to ${state.to}`;
  if (all.possible === 0) return `No ${unitOf(state).slice(0, -1)} from ${years} is covered`;
  const whole = all.found === all.possible;
  // Pairs are seen from both ends: how many there are is not said.
  const count = state.of === 'pairs' ? '' : `${formatFixed(all.possible, 0)} `;
  const head = `${whole ? 'All' : `${percentOf(all)} of`} ${count}${unitOf(state)} from ${years} have a value`;
  const least = groupsOf({ ...state, order: 'region' })
    .map(({ name, rows }) => ({ name, share: shareAmong(state, rows) }))
    .sort((a, b) => a.share.found / a.share.possible - b.share.found / b.share.possible);
  const [first] = least;
  if (whole || least.length < 2 || first === undefined) return head;
  return `${head}, fewest in ${first.name} (${percentOf(first.share)})`;
}

function coverageTable(state: CoverageMapState): ChartTable {
  const { from, of, reasons } = state;
  return {
    columns: [
      { label: 'State', numeric: false },
      { label: 'Region', numeric: false },
      { label: 'Member years', numeric: true },
      { label: of === 'pairs' ? 'Pairs with a value' : 'Years with a value', numeric: true },
      { label: 'Values in', numeric: false },
      { label: 'Gaps', numeric: false },
    ],
    rows: groupsOf(state).flatMap(({ rows }) =>
      rows.map((row) => {
        const runs = runsOfRow(row, from);
        return [
          row.name,
          row.region,
          String(yearsOf(runs.filter(({ code }) => code !== notAMember))),
          percentOf(shareAmong(state, [row])),
          spansOf(runs.filter(({ code }) => code > 0)) || 'no year',
          gapsOf(runs, reasons),
        ];
      }),
    ),
  };
}

const yearsOf = (runs: readonly CoverageRun[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** Runs that follow each other are one span. */
const spansOf = (runs: readonly CoverageRun[]): string =>
  yearRunsText(
    runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );

function gapsOf(runs: readonly CoverageRun[], reasons: readonly string[]): string {
  const without = runs.filter(({ code }) => code < notAMember);
  return [...new Set(without.map(({ code }) => code))]
    .map((code) => {
      const spans = spansOf(without.filter((run) => run.code === code));
      return `${spans}: ${reasonIn(reasons, code)}`;
    })
    .join(' ');
}

/** Shares that are told apart by how dark they are; the palest is well apart from no value, in light and dark. */
const levels = [
  { least: 75, opacity: 1, text: '75% and more' },
  { least: 50, opacity: 0.78, text: '50 to 74%' },
  { least: 25, opacity: 0.6, text: '25 to 49%' },
  { least: 1, opacity: 0.42, text: 'under 25%' },
] as const;

const swatch = (fill: string, opacity = 1): string =>
  element('rect', { x: 4, y: 2, width: 16, height: 12, fill, 'fill-opacity': opacity });

function keyOf({ of }: CoverageMapState, width: number) {
  const gap = { text: 'no value', swatch: swatch(inkColour('line')) };
  const filled = slotColour('x2');
  const entries =
    of === 'states'
      ? [{ text: 'a value', swatch: swatch(filled) }, gap]
      : [
          ...levels.map(({ opacity, text }, i) => ({
            text: i === 0 ? `${text} of the state’s pairs` : text,
            swatch: swatch(filled, opacity),
          })),
          gap,
        ];
  const outside = { text: 'blank: no member of the state system', swatch: '' };
  return keyRow([...entries, outside], width);
}

export const layoutOf = (state: CoverageMapState, width: number): CoverageLayout =>
  coverageLayout(state, width, keyOf(state, width).height);

function renderCoverage(state: CoverageMapState, context: ChartContext): string {
  const { width } = context;
  const key = keyOf(state, width);
  const layout = layoutOf(state, width);
  const { left, right, top, bottom } = layout;
  const x = (year: number): number =>
    left + ((right - left) * (year - state.from)) / (state.to + 1 - state.from);
  const elements = [
    ...key.elements,
    ...axis(state, layout, x),
    ...cells(state, layout, x),
    ...names(layout),
  ];
  return wrapSvg(context, { height: bottom + 4 }, elements, {
    name: coverageFinding(state),
    description: coverageMap.describe(state),
    role: 'img',
    data: { map: [left, right, top, bottom].join(' ') },
  });
}

function axis(
  { from, to }: CoverageMapState,
  { left, right, top, bottom }: CoverageLayout,
  x: (year: number) => number,
): string[] {
  return markedYears(from, to, right - left).flatMap((year) => {
    const place = x(year);
    // The last year's label would stand out of the picture.
    const anchor = place > right - 20 ? 'end' : place < left + 20 ? 'start' : 'middle';
    return [
      element('line', { x1: place, x2: place, y1: top - 4, y2: bottom, stroke: inkColour('line') }),
      label(place, top - axisHeight / 2 - 2, String(year), { anchor, fill: inkColour('muted') }),
    ];
  });
}

/** All cells of a level as one path: tens of thousands of elements would be slow. */
function cells(
  { from }: CoverageMapState,
  { rows, rowHeight, named }: CoverageLayout,
  x: (year: number) => number,
): string[] {
  const paths = new Map<number, string>();
  const height = rowHeight - (named ? 2 : 0.5);
  for (const { row, y } of rows)
    for (const { level, first, last } of leveled(row, from)) {
      const [start, end] = [tenth(x(first)), tenth(x(last + 1))];
      const box = `M${start},${y}H${end}V${y + height}H${start}Z`;
      paths.set(level, (paths.get(level) ?? '') + box);
    }
  return [...paths]
    .sort(([a], [b]) => a - b)
    .map(([level, d]) =>
      element('path', {
        d,
        fill: level === noValue ? inkColour('line') : slotColour('x2'),
        'fill-opacity': level === noValue ? null : levels[level]!.opacity,
      }),
    );
}

const noValue = levels.length;

/** Runs of the same level, longer than those of the same share. */
function leveled(row: CoverageRow, from: number) {
  const found: { level: number; first: number; last: number }[] = [];
  for (const run of runsOfRow(row, from)) {
    if (run.code === notAMember) continue;
    const at = levels.findIndex(({ least }) => run.code >= least);
    const level = at < 0 ? noValue : at;
    const previous = found.at(-1);
    if (previous?.level === level && previous.last === run.from - 1) previous.last = run.to;
    else found.push({ level, first: run.from, last: run.to });
  }
  return found;
}

function names({ rows, groups, left, rowHeight, named, above }: CoverageLayout): string[] {
  const muted = inkColour('muted');
  const regions = groups
    .filter(({ name }) => name !== '')
    .map(({ name, y }) =>
      above
        ? label(0, y + 9, name, { bold: true })
        : label(left - 12, y + 8, cutText(name, left - 12), { anchor: 'end', fill: muted }),
    );
  if (named)
    return [
      ...regions,
      ...rows.map(({ row, y }) =>
        label(left - 8, y + rowHeight / 2 - 1, cutText(row.name, left - 8), { anchor: 'end' }),
      ),
    ];
  if (groups.length > 1 || left === 0) return regions;
  return [at(0, 0, letters(rows, left))];
}

/** Initials beside the first rows that have them, where there is room for one. */
function letters(rows: CoverageLayout['rows'], left: number): string[] {
  let [free, last] = [-Infinity, ''];
  return rows.flatMap(({ row, y }) => {
    const initial = row.name[0]!;
    if (initial === last || y < free) return [];
    [free, last] = [y + 16, initial];
    return [label(left - 8, y + 4, initial, { anchor: 'end', fill: inkColour('muted') })];
  });
}
