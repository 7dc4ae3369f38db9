import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { valueAxis } from './draw/axes.js';
import { columnsOf, inRows, isNarrow, key, stack } from './draw/layout.js';
import { disc, upright } from './draw/marks.js';
import { formatTick, niceTicks, scaleOf, type Scale } from './draw/scales.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { label, noteMiddle, paragraph } from './draw/text.js';
import { formatNumber, plural } from '../core/format.js';
import { formatInterval } from '../core/units.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

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
  readonly impulses: readonly Impulse[];
  readonly source: string;
}

interface Impulse {
  readonly name: string;
  /** In how many years it is another than the year before. */
  readonly changes: number;
  readonly responses: readonly ImpulseResponse[];
}

const plotHeight = 150;
/** Shifted series that may come as far. */
const level = 0.05;

export const impulseResponse = defineChart<ImpulseResponseState>({
  id: 'impulse-response',
  title: 'Response after so many years',
  summary:
    'One panel for each series that changes: how another stands so many years later, with intervals and a line at zero.',
  finding,
  describe,
  table: (state) =>
    tableOf(responsesOf(state), [
      words('Change of', ({ name }) => name),
      numbers('Years later', ({ horizon }) => String(horizon + 1)),
      numbers('Response', ({ coefficient }) =>
        coefficient === null ? 'untestable' : formatNumber(coefficient),
      ),
      numbers('Interval', ({ interval }) =>
        interval === null ? 'no interval' : formatInterval(interval, 'index'),
      ),
      numbers('p, shifted', ({ p }) => (p === null ? 'no p' : formatNumber(p))),
      numbers('Years behind it', ({ n }) => String(n)),
    ]),
  data: (state) =>
    dataOf(responsesOf(state), {
      response: () => state.response,
      change_of: ({ name }) => name,
      from: () => state.years[0],
      to: () => state.years[1],
      changes: ({ changes }) => changes,
      years_later: ({ horizon }) => horizon + 1,
      coefficient: ({ coefficient }) => coefficient,
      unit: () => state.unit,
      low: ({ interval }) => interval?.[0],
      high: ({ interval }) => interval?.[1],
      confidence: () => state.confidence,
      p_shifted: ({ p }) => p,
      n: ({ n }) => n,
    }),
  draw,
});

const responsesOf = ({ impulses }: ImpulseResponseState) =>
  impulses.flatMap(({ name, changes, responses }) =>
    responses.map((one) => ({ ...one, name, changes })),
  );

/** Whether a response differs from zero: its interval lies beyond zero and few shifts come as far. */
const differs = ({ interval, p }: ImpulseResponse): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0) && p !== null && p < level;

function finding(state: ImpulseResponseState): string {
  const { response } = state;
  const all = responsesOf(state);
  const known = all.filter(({ coefficient }) => coefficient !== null);
  if (known.length === 0)
    return `${response}: none of ${plural(all.length, 'response')} is testable`;
  const found = known.filter(differs);
  const count = plural(known.length, 'estimated response');
  if (found.length === 0) return `${response}: none of ${count} differs from zero`;
  const [first] = found;
  return `${response}: ${found.length} of ${count} ${found.length === 1 ? 'differs' : 'differ'} from zero, the first ${first!.coefficient! > 0 ? 'above' : 'below'} zero after ${plural(first!.horizon + 1, 'year')} of ${first!.name}`;
}

function describe({ response, years, impulses, confidence }: ImpulseResponseState): string {
  const parts = impulses.map(({ name, changes, responses }) => {
    const points = responses.map(({ horizon, coefficient, interval }) =>
      coefficient === null
        ? `+${horizon + 1} untestable`
        : `+${horizon + 1} ${formatNumber(coefficient)}${interval === null ? '' : ` (${formatInterval(interval, 'index')})`}`,
    );
    return `${name}, which changes in ${plural(changes, 'year')}: ${points.join(', ')}.`;
  });
  return `${response}, ${years[0]} to ${years[1]}, so many years after a change of: ${parts.join(' ')} Intervals of ${Math.round(100 * confidence)}%.`;
}

/** One axis for all panels, zero on it. */
function axisOf(state: ImpulseResponseState): Scale {
  const values = responsesOf(state).flatMap(({ coefficient, interval }) => [
    ...(coefficient === null ? [] : [coefficient]),
    ...(interval ?? []),
  ]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const ticks = values.length === 0 ? [0] : niceTicks(low, high, 4);
  const pad = 0.03 * (high - low || 1);
  const ends = [Math.min(low - pad, ticks[0]!), Math.max(high + pad, ticks.at(-1)!)] as const;
  return scaleOf(ticks, [plotHeight, 0], ends);
}

function draw(state: ImpulseResponseState, { width }: ChartContext): Picture {
  const { response, unit, years, confidence, impulses, source } = state;
  const most = isNarrow(width) ? 1 : Math.min(3, impulses.length);
  const { each, left } = columnsOf(most, width, 24);
  const axis = axisOf(state);
  const head = `${response}, ${unit}, ${years[0]}–${years[1]}; ${Math.round(100 * confidence)}% intervals`;
  const rows = inRows(impulses, most).map((row): Block => {
    const names = row.map((impulse) =>
      stack([paragraph(impulse.name, each, { bold: true }), paragraph(noteOf(impulse), each)], 0),
    );
    const above = Math.max(...names.map(({ height }) => height)) + 10;
    const panels = row.map(({ responses }, i) =>
      at(left(i), 0, [...names[i]!.elements, at(0, above, panelMarks(responses, axis, each))]),
    );
    return { elements: panels, height: above + plotHeight + 40 };
  });
  return stack(
    [paragraph(head, width), ...rows, keyOf(state, width), paragraph(`Source: ${source}.`, width)],
    12,
  );
}

function noteOf({ changes, responses }: Impulse): string {
  const n = responses.map((one) => one.n);
  const [fewest, most] = [Math.min(...n), Math.max(...n)];
  const years = fewest === most ? String(most) : `${fewest} to ${most}`;
  return `changes in ${plural(changes, 'year')}; n = ${years}`;
}

function panelMarks(responses: readonly ImpulseResponse[], axis: Scale, width: number): string[] {
  const [left, right] = [52, width - 10];
  const step = (right - left) / Math.max(1, responses.length);
  const x = (place: number): number => left + (place + 0.5) * step;
  return [
    ...valueAxis({ left, right }, axis.ticks, axis.at, {
      ...{ format: formatTick('index', axis), turn: 0 },
    }),
    ...responses.flatMap((one, place) => responseMarks(one, x(place), axis.at)),
    ...responses.map(({ horizon }, place) =>
      label(x(place), plotHeight + 14, `+${horizon + 1}`, noteMiddle),
    ),
    label((left + right) / 2, plotHeight + 30, 'years later', noteMiddle),
  ];
}

/** Filled where the response differs from zero, hollow where not; a dash over the line of zero where there is no estimate. */
function responseMarks(
  response: ImpulseResponse,
  x: number,
  y: (value: number) => number,
): string[] {
  const { coefficient, interval } = response;
  if (coefficient === null) return [label(x, y(0) - 9, '–', noteMiddle)];
  const ends = interval === null ? null : ([y(interval[0]), y(interval[1])] as const);
  return [
    ends === null ? '' : upright(x, ends, { stroke: ink.ink, width: 1.5 }),
    dot(x, y(coefficient), differs(response)),
  ];
}

const dot = (x: number, y: number, isFull: boolean): string =>
  disc(x, y, 4, { stroke: ink.ink, width: 1.5, fill: isFull ? ink.ink : ink.page });

/** What the points mean, of those that are drawn. */
function keyOf(state: ImpulseResponseState, width: number): Block {
  const all = responsesOf(state);
  const known = all.filter(({ coefficient }) => coefficient !== null);
  const entries = [
    { swatch: dot(12, 8, true), text: 'differs from zero', isUsed: known.some(differs) },
    {
      ...{ swatch: dot(12, 8, false), text: 'does not differ from zero' },
      isUsed: !known.every(differs),
    },
    {
      ...{ swatch: label(12, 8, '–', noteMiddle), text: 'no estimate' },
      isUsed: known.length < all.length,
    },
  ];
  return key(
    entries.filter(({ isUsed }) => isUsed),
    width,
  );
}
