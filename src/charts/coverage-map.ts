import { yearRunsText } from '../core/year-runs.js';
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
import { defineChart, type ChartContext } from './define.js';
import { isNarrow, key } from './draw/layout.js';
import { box, path, upright } from './draw/marks.js';
import { linear, yearTicks } from './draw/scales.js';
import { tenth, type Block, type Picture } from './draw/svg.js';
import { cutText, label, lineHeight, note, noteLeft } from './draw/text.js';
import { formatFixed, formatPercent } from '../core/format.js';
import { ink, slotColour } from './palette.js';
import { numbers, tableOf, words } from './table.js';

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
  table: (state) =>
    tableOf(
      groupsOf(state).flatMap(({ rows }) => rows),
      [
        words('State', ({ name }) => name),
        words('Region', ({ region }) => region),
        numbers('Member years', (row) =>
          String(yearsOf(runsOfRow(row, state.from).filter(({ code }) => code !== notAMember))),
        ),
        numbers(state.of === 'pairs' ? 'Pairs with a value' : 'Years with a value', (row) =>
          percentOf(shareAmong(state, [row])),
        ),
        words(
          'Values in',
          (row) => spansOf(runsOfRow(row, state.from).filter(({ code }) => code > 0)) || 'no year',
        ),
        words('Gaps', (row) => gapsText(runsOfRow(row, state.from), state.reasons)),
      ],
    ),
  data: coverageData,
  draw,
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

const yearsOf = (runs: readonly CoverageRun[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** Runs that follow each other are one span. */
const spansOf = (runs: readonly CoverageRun[]): string =>
  yearRunsText(
    runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );

function gapsText(runs: readonly CoverageRun[], reasons: readonly string[]): string {
  const without = runs.filter(({ code }) => code < notAMember);
  return [...new Set(without.map(({ code }) => code))]
    .map((code) => {
      const spans = spansOf(without.filter((run) => run.code === code));
      return `${spans}: ${reasonIn(reasons, code)}`;
    })
    .join(' ');
}

/** Classes of shares, the higher the darker; the palest is well apart from no value, in light and dark. */
const levels = [
  { least: 75, opacity: 1, text: '75% and more' },
  { least: 50, opacity: 0.78, text: '50 to 74%' },
  { least: 25, opacity: 0.6, text: '25 to 49%' },
  { least: 1, opacity: 0.42, text: 'under 25%' },
] as const;

const swatch = (fill: string, fillOpacity = 1): string =>
  box({ left: 4, right: 20, top: 2, bottom: 14 }, { fill, fillOpacity });

function keyOf({ of }: CoverageMapState, width: number): Block {
  const filled = slotColour('x2');
  const shares = levels.map(({ opacity, text }, i) => ({
    text: i === 0 ? `${text} of the state’s pairs` : text,
    swatch: swatch(filled, opacity),
  }));
  return key(
    [
      ...(of === 'states' ? [{ text: 'a value', swatch: swatch(filled) }] : shares),
      { text: 'no value', swatch: swatch(ink.line) },
      { text: 'blank: no member of the state system', swatch: '' },
    ],
    width,
  );
}

export interface CoverageLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  /** Whether each row has the name of its state beside it. */
  readonly named: boolean;
  /** Names of regions above their rows: there is no room beside them. */
  readonly above: boolean;
  readonly rows: readonly { readonly row: CoverageRow; readonly y: number }[];
  readonly groups: readonly {
    readonly name: string;
    readonly y: number;
    readonly height: number;
  }[];
}

/** Of so few states each has its name. */
const mostNamed = 40;
const gap = 4;
const axisHeight = 24;

/** Places of all rows: from them the picture is drawn, and the cell under a pointer is found. */
export function layoutOf(state: CoverageMapState, width: number): CoverageLayout {
  const named = state.states.length <= mostNamed;
  const narrow = isNarrow(width);
  const byRegion = state.order === 'region';
  const above = byRegion && (narrow || named);
  const rowHeight = named ? lineHeight + 2 : 4;
  const left = named ? (narrow ? 112 : 176) : byRegion ? (narrow ? 0 : 208) : 24;
  const rows: { row: CoverageRow; y: number }[] = [];
  const groups: { name: string; y: number; height: number }[] = [];
  const top = keyOf(state, width).height + axisHeight;
  let y = top;
  for (const group of groupsOf(state)) {
    const start = y;
    if (above) y += lineHeight + 4;
    for (const row of group.rows) {
      rows.push({ row, y });
      y += rowHeight;
    }
    if (byRegion && !above) y = Math.max(y, start + lineHeight + 2);
    groups.push({ name: group.name, y: start, height: y - start });
    if (byRegion) y += above ? 8 : gap;
  }
  return { ...{ left, top, rowHeight, named, above, rows, groups }, right: width, bottom: y };
}

function draw(state: CoverageMapState, { width }: ChartContext): Picture {
  const layout = layoutOf(state, width);
  const { left, right, top, bottom } = layout;
  const x = linear([state.from, state.to + 1], [left, right]);
  return {
    height: bottom + 4,
    elements: [
      ...keyOf(state, width).elements,
      ...axis(state, layout, x),
      ...cells(state, layout, x),
      ...names(layout),
    ],
    data: { map: [left, right, top, bottom].join(' ') },
  };
}

/** Lines at the beginning of years, with labels above. */
function axis(
  { from, to }: CoverageMapState,
  { left, right, top, bottom }: CoverageLayout,
  x: (year: number) => number,
): string[] {
  return yearTicks([from, to], right - left, 60).flatMap((year) => {
    const place = x(year);
    // The last year's label would stand out of the picture.
    const anchor = place > right - 20 ? 'end' : place < left + 20 ? 'start' : 'middle';
    return [
      upright(place, [top - 4, bottom], { stroke: ink.line }),
      label(place, top - axisHeight / 2 - 2, String(year), { ...note, anchor }),
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
      level === noValue
        ? path(d, { fill: ink.line })
        : path(d, { fill: slotColour('x2'), fillOpacity: levels[level]!.opacity }),
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
  const regions = groups
    .filter(({ name }) => name !== '')
    .map(({ name, y }) =>
      above
        ? label(0, y + 9, name, { bold: true })
        : label(left - 12, y + 8, cutText(name, left - 12), noteLeft),
    );
  if (named)
    return [
      ...regions,
      ...rows.map(({ row, y }) =>
        label(left - 8, y + rowHeight / 2 - 1, cutText(row.name, left - 8), { anchor: 'end' }),
      ),
    ];
  return groups.length > 1 || left === 0 ? regions : initials(rows, left);
}

/** Initials beside the first rows that have them, where there is room for one. */
function initials(rows: CoverageLayout['rows'], left: number): string[] {
  let [free, last] = [-Infinity, ''];
  return rows.flatMap(({ row, y }) => {
    const initial = row.name[0]!;
    if (initial === last || y < free) return [];
    [free, last] = [y + 16, initial];
    return [label(left - 8, y + 4, initial, noteLeft)];
  });
}
