import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { at, element, keyRow, label } from './draw.js';
import { formatNumber, plural } from '../core/format.js';
import { formatInterval } from '../core/units.js';
import { lineHeight, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import { formatTick, niceTicks } from './series-scales.js';
import { wrapSvg } from './svg.js';

/** What follows a change after so many years. */
export interface ImpulseResponse {
  readonly horizon: number;
  /** Years behind the estimate. */
  readonly n: number;
  /** Null where there is no estimate. */
  readonly coefficient: number | null;
  readonly interval: readonly [number, number] | null;
  /** Share of the shifted series that come as far. */
  readonly p: number | null;
}

export interface ImpulseResponseState {
  /** What responds, as it begins a sentence, and where. */
  readonly response: string;
  readonly unit: string;
  readonly years: readonly [number, number];
  readonly confidence: number;
  readonly impulses: readonly {
    readonly name: string;
    /** In how many years it is another than the year before. */
    readonly changes: number;
    readonly responses: readonly ImpulseResponse[];
  }[];
  readonly source: string;
}

const narrowBelow = 560;
const plotHeight = 150;
const room = { left: 52, right: 10 } as const;
/** Shifted series that may come as far. */
const level = 0.05;

export const impulseResponse = defineChart<ImpulseResponseState>({
  id: 'impulse-response',
  title: 'Response after so many years',
  summary:
    'One panel for each series that changes: how another stands so many years later, with intervals and a line at zero.',
  finding,
  describe,
  table: ({ impulses }) => ({
    columns: [
      { label: 'Change of', numeric: false },
      { label: 'Years later', numeric: true },
      { label: 'Response', numeric: true },
      { label: 'Interval', numeric: true },
      { label: 'p, shifted', numeric: true },
      { label: 'Years behind it', numeric: true },
    ],
    rows: impulses.flatMap(({ name, responses }) =>
      responses.map(({ horizon, n, coefficient, interval, p }) => [
        name,
        String(horizon + 1),
        coefficient === null ? 'untestable' : formatNumber(coefficient),
        interval === null ? 'no interval' : formatInterval(interval, 'index'),
        p === null ? 'no p' : formatNumber(p),
        String(n),
      ]),
    ),
  }),
  data: ({ response, unit, years, confidence, impulses }) =>
    dataOf(
      impulses.flatMap(({ name, changes, responses }) =>
        responses.map((one) => ({ ...one, name, changes })),
      ),
      {
        response: () => response,
        change_of: ({ name }) => name,
        from: () => years[0],
        to: () => years[1],
        changes: ({ changes }) => changes,
        years_later: ({ horizon }) => horizon + 1,
        coefficient: ({ coefficient }) => coefficient,
        unit: () => unit,
        low: ({ interval }) => interval?.[0],
        high: ({ interval }) => interval?.[1],
        confidence: () => confidence,
        p_shifted: ({ p }) => p,
        n: ({ n }) => n,
      },
    ),
  render,
});

/** Whether a response can be told from none: its interval lies beyond zero and few shifts come as far. */
const isTold = ({ interval, p }: ImpulseResponse): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0) && p !== null && p < level;

function finding({ response, impulses }: ImpulseResponseState): string {
  const all = impulses.flatMap(({ name, responses }) => responses.map((one) => ({ name, ...one })));
  const known = all.filter(({ coefficient }) => coefficient !== null);
  if (known.length === 0)
    return `${response}: none of ${plural(all.length, 'response')} is testable`;
  const told = known.filter(isTold);
  const count = plural(known.length, 'estimated response');
  if (told.length === 0) return `${response}: none of ${count} can be told from none`;
  const [first] = told;
  return `${response}: ${told.length} of ${count} can be told from none, the first ${first!.coefficient! > 0 ? 'above' : 'below'} zero after ${plural(first!.horizon + 1, 'year')} of ${first!.name}`;
}

function describe({ response, years, impulses, confidence }: ImpulseResponseState): string {
  const told = impulses.map(({ name, changes, responses }) => {
    const points = responses.map(({ horizon, coefficient, interval }) =>
      coefficient === null
        ? `+${horizon + 1} untestable`
        : `+${horizon + 1} ${formatNumber(coefficient)}${interval === null ? '' : ` (${formatInterval(interval, 'index')})`}`,
    );
    return `${name}, which changes in ${plural(changes, 'year')}: ${points.join(', ')}.`;
  });
  return `${response}, ${years[0]} to ${years[1]}, so many years after a change of: ${told.join(' ')} Intervals of ${Math.round(100 * confidence)}%.`;
}

interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** One axis for all panels, zero on it. */
function axisOf({ impulses }: ImpulseResponseState): Axis {
  const values = impulses.flatMap(({ responses }) =>
    responses.flatMap(({ coefficient, interval }) => [
      ...(coefficient === null ? [] : [coefficient]),
      ...(interval ?? []),
    ]),
  );
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const ticks = values.length === 0 ? [0] : niceTicks(low, high, 4);
  const pad = 0.03 * (high - low || 1);
  return {
    low: Math.min(low - pad, ticks[0]!),
    high: Math.max(high + pad, ticks.at(-1)!),
    ticks,
  };
}

function render(state: ImpulseResponseState, context: ChartContext): string {
  const { width } = context;
  const columns = width < narrowBelow ? 1 : Math.min(3, state.impulses.length);
  const gap = 24;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const axis = axisOf(state);
  const { confidence, years, unit, source } = state;
  const head = wrapText(
    `${state.response}, ${unit}, ${years[0]}–${years[1]}; ${Math.round(100 * confidence)}% intervals`,
    width,
  );
  const elements = head.map((line, i) =>
    label(0, (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
  );
  let top = head.length * lineHeight + 12;
  for (let row = 0; row < state.impulses.length; row += columns) {
    const inRow = state.impulses.slice(row, row + columns);
    const names = inRow.map(({ name, changes, responses }) => [
      ...wrapText(name, panelWidth / 1.1).map((text) => ({ text, bold: true })),
      ...wrapText(noteOf(changes, responses), panelWidth).map((text) => ({ text, bold: false })),
    ]);
    const above = Math.max(...names.map(({ length }) => length)) * lineHeight + 10;
    inRow.forEach(({ responses }, i) => {
      elements.push(
        at(i * (panelWidth + gap), top, [
          ...names[i]!.map(({ text, bold }, line) =>
            label(0, (line + 0.5) * lineHeight, text, {
              bold,
              ...(bold ? {} : { fill: inkColour('muted') }),
            }),
          ),
          at(0, above, panel(responses, axis, panelWidth)),
        ]),
      );
    });
    top += above + plotHeight + 52;
  }
  const key = keyOf(state, width);
  elements.push(at(0, top - 4, key.elements));
  top += key.height;
  const sources = wrapText(`Source: ${source}.`, width);
  elements.push(
    ...sources.map((line, i) =>
      label(0, top - 4 + (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
    ),
  );
  return wrapSvg(context, { height: top + sources.length * lineHeight }, elements, {
    name: finding(state),
    description: describe(state),
    role: 'img',
  });
}

function noteOf(changes: number, responses: readonly ImpulseResponse[]): string {
  const n = responses.map((one) => one.n);
  const [fewest, most] = [Math.min(...n), Math.max(...n)];
  const years = fewest === most ? String(most) : `${fewest} to ${most}`;
  return `changes in ${plural(changes, 'year')}; n = ${years}`;
}

function panel(
  responses: readonly ImpulseResponse[],
  { low, high, ticks }: Axis,
  width: number,
): string[] {
  const right = width - room.right;
  const step = (right - room.left) / Math.max(1, responses.length);
  const x = (place: number): number => room.left + (place + 0.5) * step;
  const y = (value: number): number => plotHeight * (1 - (value - low) / (high - low));
  const format = formatTick('index', { ticks, type: 'linear' });
  return [
    ...ticks.flatMap((tick) => [
      element('path', {
        d: `M${room.left},${y(tick)}H${right}`,
        stroke: inkColour(tick === 0 ? 'strong' : 'line'),
        'stroke-width': tick === 0 ? 1.5 : null,
      }),
      label(room.left - 6, y(tick), format(tick), { anchor: 'end', fill: inkColour('muted') }),
    ]),
    ...responses.flatMap((one, place) => point(one, x(place), y)),
    ...responses.map(({ horizon }, place) =>
      label(x(place), plotHeight + 14, `+${horizon + 1}`, {
        anchor: 'middle',
        fill: inkColour('muted'),
      }),
    ),
    label((room.left + right) / 2, plotHeight + 14 + lineHeight, 'years later', {
      anchor: 'middle',
      fill: inkColour('muted'),
    }),
  ];
}

/** Filled where the response can be told from none, hollow where not; a dash over the line of zero where there is no estimate. */
function point(one: ImpulseResponse, x: number, y: (value: number) => number): string[] {
  const { coefficient, interval } = one;
  if (coefficient === null)
    return [label(x, y(0) - 9, '–', { anchor: 'middle', fill: inkColour('muted') })];
  return [
    ...(interval === null
      ? []
      : [
          element('path', {
            d: `M${x},${y(interval[0])}V${y(interval[1])}`,
            stroke: inkColour('ink'),
            'stroke-width': 1.5,
          }),
        ]),
    dot(x, y(coefficient), isTold(one)),
  ];
}

const dot = (cx: number, cy: number, isFull: boolean): string =>
  element('circle', {
    ...{ cx, cy, r: 4, stroke: inkColour('ink'), 'stroke-width': 1.5 },
    fill: inkColour(isFull ? 'ink' : 'page'),
  });

/** What the points mean, of those that are drawn. */
function keyOf({ impulses }: ImpulseResponseState, width: number) {
  const all = impulses.flatMap(({ responses }) => responses);
  const known = all.filter(({ coefficient }) => coefficient !== null);
  const entries = [
    { swatch: dot(12, 8, true), text: 'told from none', isUsed: known.some(isTold) },
    {
      ...{ swatch: dot(12, 8, false), text: 'not told from none' },
      isUsed: known.some((one) => !isTold(one)),
    },
    {
      ...{ swatch: label(8, 8, '–', { fill: inkColour('muted') }), text: 'no estimate' },
      isUsed: known.length < all.length,
    },
  ];
  return keyRow(
    entries.filter(({ isUsed }) => isUsed),
    width,
  );
}
