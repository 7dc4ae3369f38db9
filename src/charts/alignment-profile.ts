import { domainName, titleCase } from './alignment-dimensions.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { crossAxis } from './draw/axes.js';
import { isNarrow, key } from './draw/layout.js';
import { across, symbol } from './draw/marks.js';
import { linear, quarters } from './draw/scales.js';
import type { Picture } from './draw/svg.js';
import { label, note, noteMiddle } from './draw/text.js';
import { formatFixed, formatWindow, plural } from '../core/format.js';
import { ink, slotColour, type Slot } from './palette.js';
import { numbers, tableOf, words } from './table.js';

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

const rowHeight = 40;

export const alignmentProfile = defineChart<ProfileState>({
  id: 'alignment-profile',
  title: 'Profile of alignment',
  summary: 'A row for each domain with a point for each pair, on the same scale of percentiles.',
  finding: profileFinding,
  describe: describeProfile,
  table: ({ pairs, rows }) =>
    tableOf(rows, [
      words('Domain', ({ id }) => titleCase(id)),
      words('Years', ({ window }) => (window === null ? 'none' : formatWindow(window))),
      ...pairs.map(({ label: name }, i) =>
        numbers(name, ({ values }: ProfileRow) => valueText(values[i]!)),
      ),
    ]),
  data: ({ pairs, rows }) =>
    dataOf(
      rows.flatMap((row) => pairs.map(({ label }, i) => ({ ...row, label, at: i }))),
      {
        domain: ({ id }) => id,
        pair: ({ label }) => label,
        from: ({ window }) => window?.[0],
        to: ({ window }) => window?.[1],
        mean_percentile: ({ values, at }) => values[at],
      },
    ),
  draw,
});

const valueText = (value: number | null): string =>
  value === null ? 'no value' : formatFixed(value, 2);

/** Domains, the overall value aside, in which the pair and at least one other have a value. */
function compared({ rows }: ProfileState): { id: string; pair: number; others: number[] }[] {
  return rows.flatMap(({ id, values: [pair, ...rest] }) => {
    const others = rest.filter((value) => value !== null);
    return id === 'overall' || pair === null || pair === undefined || others.length === 0
      ? []
      : [{ id, pair, others }];
  });
}

function profileFinding(state: ProfileState): string {
  const label = state.pairs[0]!.label;
  const rows = compared(state);
  if (rows.length === 0) return `${label}: no domain to compare in the last 5 covered years`;
  const closer = rows.filter(({ pair, others }) => pair > Math.max(...others));
  const count = `${closer.length} of ${plural(rows.length, 'domain')}`;
  const [widest] = rows.toSorted((a, b) => lead(b) - lead(a) || (a.id < b.id ? -1 : 1));
  const most =
    closer.length === 0 || widest === undefined
      ? ''
      : `, most clearly in ${domainName(widest.id)} (${formatFixed(widest.pair, 2)} against ${formatFixed(Math.max(...widest.others), 2)})`;
  return `${label} is the closest of ${state.pairs.length} pairs in ${count}${most}`;
}

const lead = ({ pair, others }: { pair: number; others: readonly number[] }): number =>
  pair - Math.max(...others);

function describeProfile(state: ProfileState): string {
  const rows = state.rows.map(
    ({ id, values }) =>
      `${titleCase(id)}: ${values.map((value, i) => `${state.pairs[i]!.label} ${valueText(value)}`).join(', ')}.`,
  );
  return `Dot plot of mean percentiles among the relevant dyads over the last five covered years. ${rows.join(' ')}`;
}

function draw(state: ProfileState, { width }: ChartContext): Picture {
  const { pairs, rows } = state;
  const legend = key(
    pairs.map(({ label: text, slot }) => ({
      text,
      swatch: symbol(slot, [16, 8], { r: 5 }),
      options: { fill: slotColour(slot), bold: true },
    })),
    width,
  );
  const top = legend.height + 12;
  const bottom = top + rowHeight * rows.length;
  const x = linear([0, 1], [isNarrow(width) ? 116 : 176, width - 24]);
  const meaning = '← farther than the middle · closer →';
  return {
    height: bottom + 44,
    elements: [
      ...legend.elements,
      ...crossAxis({ top, bottom }, quarters, x, { format: String, turn: 0.5 }),
      label(isNarrow(width) ? width / 2 : x(0.5), bottom + 30, meaning, noteMiddle),
      ...rows.flatMap((row, i) => rowMarks(row, top + rowHeight * (i + 0.5), x)),
      ...rows.flatMap((row, i) => pairMarks(row, pairs, top + rowHeight * (i + 0.5), x)),
    ],
  };
}

/** The name of a row with its years, and a line from the farthest to the closest pair. */
function rowMarks(
  { id, window, values }: ProfileRow,
  middle: number,
  x: (value: number) => number,
): string[] {
  const known = values.filter((value) => value !== null);
  const span = [x(Math.min(...known)), x(Math.max(...known))] as const;
  return [
    label(0, middle - 8, titleCase(id), { bold: true }),
    label(0, middle + 8, window === null ? 'no value' : formatWindow(window), note),
    known.length < 2 ? '' : across(span, middle, { stroke: ink.line, width: 3 }),
  ];
}

/** One point for each pair, below those before it where they would touch; the pair itself is largest, on top, with its number. */
function pairMarks(
  { id, values }: ProfileRow,
  pairs: ProfileState['pairs'],
  middle: number,
  x: (value: number) => number,
): string[] {
  const marks = values.map((value, i) => {
    if (value === null) return [];
    const near = values
      .slice(0, i)
      .filter((other) => other !== null && Math.abs(x(other) - x(value)) < 9);
    const { label: name, slot } = pairs[i]!;
    const place = [x(value), middle + 7 * near.length] as const;
    const number = formatFixed(value, 2);
    return [
      symbol(slot, place, { r: i === 0 ? 6.5 : 5, title: `${titleCase(id)}, ${name}: ${number}` }),
      i === 0
        ? label(place[0], place[1] - 14, number, {
            ...{ anchor: 'middle', bold: true, halo: true, fill: slotColour(slot) },
          })
        : '',
    ];
  });
  return marks.toReversed().flat();
}
