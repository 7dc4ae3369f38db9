import { axisX, gridX, rect, ruleX, text, type Markish } from '@observablehq/plot';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type Standing } from './define.js';
import { formatDecibels, formatOdds, plural } from '../core/format.js';
import { boldness, lineHeight, textWidth, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import { drawSvg, halo, pixels, unusedScale } from './svg.js';

export interface LadderItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'measured' | 'coded';
  /** Weight of evidence in dB, leader against runner-up. */
  readonly db: number;
  /** Where the item is explained. */
  readonly href?: string;
}

export interface LadderState {
  readonly leader: string;
  readonly runnerUp: string;
  readonly standing: Standing;
  readonly items: readonly LadderItem[];
}

const narrowBelow = 560;
const barHeight = 12;

interface Row extends LadderItem {
  readonly lines: readonly string[];
  readonly top: number;
  readonly bar: number;
}

export const evidenceLadder = defineChart<LadderState>({
  id: 'evidence-ladder',
  title: 'Evidence ladder',
  summary:
    'Every item of evidence as a bar in decibels, for the first of two readings to the right, against it to the left.',
  finding: ladderFinding,
  describe: describeLadder,
  table: (state) => ({
    columns: [
      { label: 'Item', numeric: false },
      { label: 'Kind', numeric: false },
      { label: 'Weight', numeric: true },
      { label: 'Odds', numeric: false },
    ],
    rows: sorted(state).map(({ title, kind, db }) => [
      title,
      kind,
      formatDecibels(db),
      formatOdds(db),
    ]),
  }),
  data: (state) =>
    dataOf(sorted(state), {
      item: ({ id }) => id,
      title: ({ title }) => title,
      kind: ({ kind }) => kind,
      for: () => state.leader,
      against: () => state.runnerUp,
      weight_db: ({ db }) => db,
    }),
  render: renderLadder,
});

/** From the heaviest for the first reading down to the heaviest against it. */
function sorted({ items }: LadderState): LadderItem[] {
  return [...items].sort((a, b) => b.db - a.db || (a.id < b.id ? -1 : 1));
}

/** Items that weigh less than a rounded tenth of a decibel have no bar. */
export const tellsApart = ({ db }: Pick<LadderItem, 'db'>): boolean => Math.abs(db) >= 0.05;

function total({ items }: LadderState): number {
  return items.reduce((sum, { db }) => sum + db, 0);
}

function ladderFinding(state: LadderState): string {
  const sum = total(state);
  const rows = sorted(state);
  const heaviest = rows.reduce<LadderItem | undefined>(
    (best, item) => (best === undefined || Math.abs(item.db) > Math.abs(best.db) ? item : best),
    undefined,
  );
  if (heaviest === undefined) return 'No evidence yet';
  if (state.standing === 'level')
    return `“${state.leader}” and “${state.runnerUp}” are level: all evidence together weighs ${formatDecibels(sum)}, ${formatOdds(sum)}`;
  const [winner, loser] =
    sum >= 0 ? [state.leader, state.runnerUp] : [state.runnerUp, state.leader];
  return `All evidence together favours “${winner}” over “${loser}” by ${formatDecibels(Math.abs(sum))}, ${formatOdds(Math.abs(sum))}`;
}

function describeLadder(state: LadderState): string {
  const rows = sorted(state);
  const telling = rows.filter(tellsApart);
  const pro = telling.filter(({ db }) => db > 0);
  const con = telling.filter(({ db }) => db < 0);
  const name = (item: LadderItem | undefined): string =>
    item === undefined ? 'none' : `${item.title} (${formatDecibels(item.db)})`;
  return `Bar chart of ${plural(rows.length, 'item')} of evidence in decibels, “${state.leader}” against “${state.runnerUp}”: ${pro.length} for, heaviest ${name(pro[0])}; ${con.length} against, heaviest ${name(con.at(-1))}; ${rows.length - telling.length} fit both equally well.`;
}

function rowsOf(state: LadderState, labelWidth: number, above: boolean): [Row[], number] {
  let top = 0;
  const rows = sorted(state)
    .filter(tellsApart)
    .map((item) => {
      const lines = wrapText(item.title, labelWidth);
      const labels = lines.length * lineHeight;
      const row: Row = {
        ...item,
        lines,
        top,
        bar: above ? top + labels + 2 + barHeight / 2 : top + labels / 2,
      };
      top += above ? labels + barHeight + 12 : labels + 8;
      return row;
    });
  return [rows, top];
}

function renderLadder(state: LadderState, context: ChartContext): string {
  const { width, idPrefix } = context;
  const above = width < narrowBelow;
  const labelWidth = above ? width - 4 : Math.round(width * 0.42);
  const [unplaced, rowsHeight] = rowsOf(state, labelWidth, above);
  const extent = Math.max(1, ...unplaced.map(({ db }) => Math.abs(db))) * 1.02;
  const weights = unplaced.map(({ db }) => db);
  const low = weights.some((db) => db < 0)
    ? -Math.max(extent * 0.35, -Math.min(...weights))
    : -extent * 0.1;
  const high = Math.max(extent * 0.35, ...weights);
  const valueWidth = textWidth('+00.0 dB') + 6;
  const left = (above ? 0 : labelWidth + 12) + (low < -extent * 0.1 ? valueWidth : 8);
  const right = width - valueWidth;
  const toX = (db: number): number => left + ((db - low) / (high - low)) * (right - left);
  const step = [0.5, 1, 2, 5, 10, 20].find((size) => (right - left) / ((high - low) / size) >= 40)!;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick + 0);
  const sides = directionLabels(state, toX(0), above ? 0 : labelWidth + 12, width);
  const top = 12 + lineHeight * Math.max(...sides.map(({ lines }) => lines.length), 1);
  const rows = unplaced.map((row) => ({ ...row, top: row.top + top, bar: row.bar + top }));
  return drawSvg(
    context,
    {
      height: top + rowsHeight + 24,
      marginLeft: left,
      marginRight: width - right,
      marginTop: top - 4,
      marginBottom: 24,
      x: { type: 'linear', domain: [low, high] },
      y: unusedScale,
      marks: [
        gridX(ticks, { stroke: inkColour('line'), strokeOpacity: 1 }),
        axisX({
          ticks,
          tickSize: 0,
          tickPadding: 8,
          label: null,
          fill: inkColour('muted'),
          tickFormat: (tick: number) => formatDecibels(tick).replace(/\.0 dB$| dB$/, ''),
        }),
        ...directionMarks(sides),
        ...barMarks(rows, toX, idPrefix),
        ruleX([0], { stroke: inkColour('ink'), strokeWidth: 1 }),
        ...(above ? [labelGround(rows)] : []),
        ...rowLabels(rows, above ? 0 : labelWidth, above),
      ],
    },
    {
      name: ladderFinding(state),
      description: describeLadder(state),
      role: rows.some(({ href }) => href !== undefined) ? 'group' : 'img',
      defs: hatch(idPrefix),
    },
  );
}

/** Hatching that tells coded items from measured ones without colour. */
function hatch(idPrefix: string): string {
  const patterns = (['for', 'against'] as const).map(
    (ink) =>
      `<pattern id="${idPrefix}-${ink}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<rect width="5" height="5" fill="${inkColour('page')}"/><rect width="2" height="5" fill="${inkColour(ink)}"/></pattern>`,
  );
  return `<defs>${patterns.join('')}</defs>`;
}

interface DirectionLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly ink: 'for' | 'against';
  readonly lines: readonly string[];
}

/** What the two directions mean, each broken into lines that keep to their side of zero. */
function directionLabels(
  { leader }: LadderState,
  zero: number,
  left: number,
  right: number,
): DirectionLabel[] {
  const gap = 8;
  const sides = [
    {
      x: zero - gap,
      text: '←\u00a0against',
      anchor: 'end',
      ink: 'against',
      room: zero - gap - left,
    },
    {
      x: zero + gap,
      text: `for “${leader}”\u00a0→`,
      anchor: 'start',
      ink: 'for',
      room: right - zero,
    },
  ] as const;
  return sides
    .map(({ text: label, room, ...side }) => ({
      ...side,
      lines: wrapText(label, (room - gap) / boldness),
      room,
    }))
    .filter(({ lines, room }) => lines.every((line) => textWidth(line) * boldness <= room));
}

function directionMarks(sides: readonly DirectionLabel[]): Markish[] {
  return sides.map(({ x, lines, anchor, ink }) =>
    text([lines.join('\n')], {
      x: pixels(() => x),
      y: pixels(() => 2 + (lines.length * lineHeight) / 2),
      text: (value: string) => value,
      lineHeight: lineHeight / 13,
      textAnchor: anchor,
      fontWeight: 600,
      fill: inkColour(ink),
    }),
  );
}

function barMarks(rows: readonly Row[], toX: (db: number) => number, idPrefix: string): Markish[] {
  const ink = ({ db }: Row): 'for' | 'against' => (db < 0 ? 'against' : 'for');
  return [
    rect(rows, {
      x1: pixels((row: Row) => Math.min(toX(0), toX(row.db))),
      x2: pixels((row: Row) => Math.max(toX(0), toX(row.db))),
      y1: pixels((row: Row) => row.bar - barHeight / 2),
      y2: pixels((row: Row) => row.bar + barHeight / 2),
      fill: (row: Row) =>
        row.kind === 'measured' ? inkColour(ink(row)) : `url(#${idPrefix}-${ink(row)})`,
      stroke: (row: Row) => inkColour(ink(row)),
      strokeWidth: 1,
    }),
    ...(['start', 'end'] as const).map((anchor) =>
      text(
        rows.filter(({ db }) => (anchor === 'start' ? db >= 0 : db < 0)),
        {
          x: pixels((row: Row) => toX(row.db) + (anchor === 'start' ? 6 : -6)),
          y: pixels((row: Row) => row.bar),
          text: (row: Row) => formatDecibels(row.db),
          textAnchor: anchor,
          fill: inkColour('ink'),
          fontVariant: 'tabular-nums',
          ...halo,
        },
      ),
    ),
  ];
}

/** Labels above their bars hide the lines behind them; an edge around letters would cut the underline of links. */
function labelGround(rows: readonly Row[]): Markish {
  return rect(rows, {
    x1: pixels(() => 0),
    x2: pixels((row: Row) => 2 + Math.max(...row.lines.map((line) => textWidth(line)))),
    y1: pixels((row: Row) => row.top),
    y2: pixels((row: Row) => row.top + row.lines.length * lineHeight),
    fill: inkColour('page'),
  });
}

function rowLabels(rows: readonly Row[], x: number, above: boolean): Markish[] {
  return rows.map((row) =>
    text([row], {
      x: pixels(() => x),
      y: pixels(() => (above ? row.top + (row.lines.length * lineHeight) / 2 : row.bar)),
      text: () => row.lines.join('\n'),
      lineHeight: lineHeight / 13,
      textAnchor: above ? 'start' : 'end',
      fill: inkColour('ink'),
      ...(row.href === undefined ? {} : { href: () => row.href! }),
    }),
  );
}
