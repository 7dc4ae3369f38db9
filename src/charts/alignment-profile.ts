import { dot, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { titleCase } from './alignment-dimensions.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { formatFixed, formatWindow, plural } from '../core/format.js';
import { lineHeight, textWidth } from './layout.js';
import { inkColour, slotColour, slotStyles, type Slot } from './palette.js';
import { drawSvg, halo, pixels, unusedScale } from './svg.js';

export interface ProfileState {
  /** The pair first, then those it is compared with. */
  readonly pairs: readonly { readonly label: string; readonly slot: Slot }[];
  readonly rows: readonly ProfileRow[];
}

export interface ProfileRow {
  readonly id: string;
  /** Years of the mean; null where the pair has no value. */
  readonly window: readonly [number, number] | null;
  /** Mean percentile in the window, by pair. */
  readonly values: readonly (number | null)[];
}

const narrowBelow = 560;
const rowHeight = 40;

export const alignmentProfile = defineChart<ProfileState>({
  id: 'alignment-profile',
  title: 'Profile of alignment',
  summary: 'A row for each dimension with a point for each pair, on the same scale of percentiles.',
  finding: profileFinding,
  describe: describeProfile,
  table: ({ pairs, rows }) => ({
    columns: [
      { label: 'Dimension', numeric: false },
      { label: 'Years', numeric: false },
      ...pairs.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: rows.map(({ id, window, values }) => [
      titleCase(id),
      window === null ? 'none' : formatWindow(window),
      ...values.map((value) => (value === null ? 'no value' : formatFixed(value, 2))),
    ]),
  }),
  data: ({ pairs, rows }) =>
    dataOf(
      rows.flatMap((row) => pairs.map(({ label }, i) => ({ ...row, label, at: i }))),
      {
        dimension: ({ id }) => id,
        pair: ({ label }) => label,
        from: ({ window }) => window?.[0],
        to: ({ window }) => window?.[1],
        mean_percentile: ({ values, at }) => values[at],
      },
    ),
  render: renderProfile,
});

/** Dimensions, the overall value aside, in which the pair and at least one other have a value. */
function compared({ rows }: ProfileState): { id: string; own: number; others: number[] }[] {
  return rows.flatMap(({ id, values: [own, ...rest] }) => {
    const others = rest.filter((value) => value !== null);
    return id === 'overall' || own === null || own === undefined || others.length === 0
      ? []
      : [{ id, own, others }];
  });
}

function profileFinding(state: ProfileState): string {
  const label = state.pairs[0]!.label;
  const rows = compared(state);
  if (rows.length === 0) return `${label}: no dimension to compare in the last 5 covered years`;
  const closer = rows.filter(({ own, others }) => own > Math.max(...others));
  const count = `${closer.length} of ${plural(rows.length, 'dimension')}`;
  const [widest] = rows.toSorted((a, b) => lead(b) - lead(a) || (a.id < b.id ? -1 : 1));
  const most =
    closer.length === 0 || widest === undefined
      ? ''
      : `, most clearly in ${widest.id} (${formatFixed(widest.own, 2)} against ${formatFixed(Math.max(...widest.others), 2)})`;
  return `${label} is the closest of ${state.pairs.length} pairs in ${count}${most}`;
}

const lead = ({ own, others }: { own: number; others: readonly number[] }): number =>
  own - Math.max(...others);

function describeProfile(state: ProfileState): string {
  const rows = state.rows.map(
    ({ id, values }) =>
      `${titleCase(id)}: ${values.map((value, i) => `${state.pairs[i]!.label} ${value === null ? 'no value' : formatFixed(value, 2)}`).join(', ')}.`,
  );
  return `Dot plot of mean percentiles among all pairs of states over the last five covered years. ${rows.join(' ')}`;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}
const x = pixels((at: Placed) => at.x);
const y = pixels((at: Placed) => at.y);

function renderProfile(state: ProfileState, context: ChartContext): string {
  const { width } = context;
  const narrow = width < narrowBelow;
  const left = narrow ? 116 : 176;
  const right = width - 24;
  const toX = (value: number): number => left + value * (right - left);
  const key = keyPlaces(state, width);
  const top = key.bottom;
  const middle = (i: number): number => top + rowHeight * (i + 0.5);
  const bottom = top + rowHeight * state.rows.length;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return drawSvg(
    context,
    {
      height: bottom + 44,
      margin: 0,
      x: unusedScale,
      y: unusedScale,
      marks: [
        ruleX(ticks, {
          x: pixels((tick: number) => toX(tick)),
          y1: pixels(() => top),
          y2: pixels(() => bottom),
          stroke: (tick: number) => inkColour(tick === 0.5 ? 'strong' : 'line'),
        }),
        text(
          ticks.map((tick) => ({ x: toX(tick), y: bottom + 10, words: String(tick) })),
          { x, y, text: 'words', fill: inkColour('muted') },
        ),
        text(
          [
            {
              x: narrow ? width / 2 : toX(0.5),
              y: bottom + 28,
              words: '← farther than the median pair · closer →',
            },
          ],
          {
            x,
            y,
            text: 'words',
            fill: inkColour('muted'),
          },
        ),
        ...rowMarks(state, middle, toX),
        ...pairMarks(state, middle, toX),
        ...key.marks,
      ],
    },
    { name: profileFinding(state), description: describeProfile(state), role: 'img' },
  );
}

function keyPlaces({ pairs }: ProfileState, width: number): { marks: Markish[]; bottom: number } {
  let at = 0;
  let middle = lineHeight / 2;
  const marks = pairs.flatMap(({ label, slot }) => {
    const room = 18 + textWidth(label) * 1.1;
    if (at > 0 && at + room > width) {
      at = 0;
      middle += lineHeight + 4;
    }
    const place: Placed = { x: at, y: middle, words: label };
    at += room + 20;
    return [
      dot([place], {
        x: pixels(() => place.x + 6),
        y,
        r: 5,
        symbol: slotStyles[slot].symbol,
        fill: slotColour(slot),
      }),
      text([place], {
        x: pixels(() => place.x + 18),
        y,
        text: 'words',
        textAnchor: 'start',
        fill: slotColour(slot),
        fontWeight: 600,
      }),
    ];
  });
  return { marks, bottom: middle + lineHeight / 2 + 12 };
}

/** Names of the rows with their years, and a line from the farthest to the closest pair. */
function rowMarks(
  { rows }: ProfileState,
  middle: (i: number) => number,
  toX: (value: number) => number,
): Markish[] {
  const names = rows.map(({ id, window }, i) => ({
    x: 0,
    y: middle(i),
    words: titleCase(id),
    years: window === null ? 'no value' : formatWindow(window),
    bold: id === 'overall',
  }));
  const name = (bold: boolean): Markish =>
    text(
      names.filter((row) => row.bold === bold),
      {
        x,
        y: pixels((at: Placed) => at.y - 8),
        text: 'words',
        textAnchor: 'start',
        fontWeight: bold ? 700 : 600,
        fill: inkColour('ink'),
      },
    );
  const spans = rows.flatMap(({ values }, i) => {
    const known = values.filter((value) => value !== null);
    return known.length < 2
      ? []
      : [{ low: Math.min(...known), high: Math.max(...known), y: middle(i) }];
  });
  return [
    name(false),
    name(true),
    text(names, {
      x,
      y: pixels((at: Placed) => at.y + 8),
      text: 'years',
      textAnchor: 'start',
      fill: inkColour('muted'),
    }),
    ruleY(spans, {
      x1: pixels(({ low }: { low: number }) => toX(low)),
      x2: pixels(({ high }: { high: number }) => toX(high)),
      y: pixels((span: { y: number }) => span.y),
      stroke: inkColour('line'),
      strokeWidth: 3,
    }),
  ];
}

/** How many earlier points of the row lie where this one does: it steps down below them. */
function below(
  values: ProfileRow['values'],
  index: number,
  toX: (value: number) => number,
): number {
  const own = toX(values[index]!);
  return values.slice(0, index).filter((value) => value !== null && Math.abs(toX(value) - own) < 9)
    .length;
}

/** One point for each pair; the pair itself is largest, on top, with its number. */
function pairMarks(
  { rows, pairs }: ProfileState,
  middle: (i: number) => number,
  toX: (value: number) => number,
): Markish[] {
  return pairs.toReversed().flatMap(({ label, slot }) => {
    const index = pairs.findIndex((pair) => pair.label === label);
    const own = index === 0;
    const points = rows.flatMap(({ id, values }, i) => {
      const value = values[index] ?? null;
      return value === null
        ? []
        : [
            {
              x: toX(value),
              y: middle(i) + 7 * below(values, index, toX),
              words: formatFixed(value, 2),
              title: `${titleCase(id)}, ${label}: ${formatFixed(value, 2)}`,
            },
          ];
    });
    return [
      dot(points, {
        x,
        y,
        r: own ? 6.5 : 5,
        symbol: slotStyles[slot].symbol,
        fill: slotColour(slot),
        stroke: inkColour('page'),
        strokeWidth: 1.5,
        title: 'title',
      }),
      ...(own
        ? [
            text(points, {
              x,
              y: pixels((at: Placed) => at.y - 14),
              text: 'words',
              fill: slotColour(slot),
              fontWeight: 600,
              ...halo,
            }),
          ]
        : []),
    ];
  });
}
