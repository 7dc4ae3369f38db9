import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { at, element, keyRow, label } from './draw.js';
import { formatPercent, plural } from '../core/format.js';
import { formatValue } from '../core/units.js';
import { boldness, cutText, lineHeight, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import {
  curveMarks,
  matrixColumns,
  placedMarks,
  type CurveMark,
  type CurvePoint,
} from './specification-marks.js';
import { niceTicks } from './series-scales.js';
import { wrapSvg } from './svg.js';

/** What came of a specification: shown by colour and by shape. */
type CurveTone = 'for' | 'against' | 'unclear' | 'none';

interface CurveOutcome {
  readonly id: string;
  readonly word: string;
  readonly tone: CurveTone;
}

export interface SpecificationCurveState {
  /** What the multiverse is of, for example a claim, as it begins a sentence. */
  readonly subject: string;
  /** How many specifications there are, those that are not drawn among them. */
  readonly specifications: number;
  /** Shares of the specifications by what they say of the subject, largest first. */
  readonly shares: readonly { readonly word: string; readonly share: number }[];
  /** What is estimated. */
  readonly estimate: string;
  readonly unit: string;
  /** Value that the estimate is asked to lie beyond, where there is one. */
  readonly threshold?: number;
  readonly outcomes: readonly CurveOutcome[];
  readonly points: readonly CurvePoint[];
  readonly choices: readonly { readonly title: string; readonly options: readonly string[] }[];
}

export const specificationCurve = defineChart<SpecificationCurveState>({
  id: 'specification-curve',
  title: 'Specification curve',
  summary:
    'Estimates of every specification in order of size, with their intervals, and below each the choices it makes.',
  finding: curveFinding,
  describe,
  table: (state) => ({
    columns: [
      { label: 'Choice', numeric: false },
      { label: 'Option', numeric: false },
      { label: 'Specifications', numeric: true },
      ...state.outcomes.map(({ word }) => ({ label: word, numeric: true })),
    ],
    rows: tableRows(state),
  }),
  data: ({ subject, estimate, unit, outcomes, points, choices }) =>
    dataOf(points, {
      subject: () => subject,
      of: () => estimate,
      estimate: (point) => point.estimate,
      low90: ({ interval }) => interval?.[0],
      high90: ({ interval }) => interval?.[1],
      unit: () => unit,
      outcome: ({ outcome }) => outcomes.find(({ id }) => id === outcome)?.word,
      ...Object.fromEntries(
        choices.map(({ title, options }, at) => [
          `choice: ${title}`,
          (point: CurvePoint) => options[point.options[at]!],
        ]),
      ),
    }),
  render,
});

/** A row for each option; one for all where there is nothing to choose. */
function tableRows({ choices, points, outcomes }: SpecificationCurveState): string[][] {
  const rowOf = (choice: string, option: string, own: readonly CurvePoint[]): string[] => [
    ...[choice, option, String(own.length)],
    ...outcomes.map(({ id }) => shareText(own, id)),
  ];
  if (choices.length === 0) return [rowOf('nothing to choose', 'as stated', points)];
  return choices.flatMap(({ title, options }, choice) =>
    options.map((option, place) =>
      rowOf(
        title,
        option,
        points.filter((point) => point.options[choice] === place),
      ),
    ),
  );
}

function shareText(points: readonly CurvePoint[], outcome: string): string {
  if (points.length === 0) return 'no value';
  return formatPercent(points.filter((one) => one.outcome === outcome).length / points.length);
}

function curveFinding({ subject, shares, specifications }: SpecificationCurveState): string {
  const count = `${specifications.toLocaleString('en-US')} specifications`;
  const [first, ...others] = shares.filter(({ share }) => share > 0);
  if (first === undefined) return `${subject}: no specification can be made`;
  if (others.length === 0)
    return specifications === 1
      ? `${subject} ${first.word} in the one specification there is`
      : `${subject} ${first.word} in all ${count}`;
  const rest = others.map(({ word, share }) => `${word} in ${formatPercent(share)}`).join(', ');
  return `${subject} ${first.word} in ${formatPercent(first.share)} of ${count}, ${rest}`;
}

/** Years are written without a separator. */
const written = (value: number, unit: string): string =>
  unit === 'year' ? String(Math.round(value * 10) / 10) : formatValue(value, unit);

function describe(state: SpecificationCurveState): string {
  const { points, outcomes, choices, unit } = state;
  const values = points.flatMap(({ estimate }) => estimate ?? []).sort((a, b) => a - b);
  const range =
    values.length === 0
      ? 'No specification gives an estimate.'
      : `${state.estimate}: from ${written(values[0]!, unit)} to ${written(values.at(-1)!, unit)}, median ${written(values[Math.floor((values.length - 1) / 2)]!, unit)}.`;
  const found = outcomes.map(
    ({ id, word }) => `${word} ${points.filter(({ outcome }) => outcome === id).length}`,
  );
  const varied = choices.map(({ title, options }) => `${title} (${options.join('; ')})`);
  return `${plural(points.length, 'specification')}. ${range} Outcomes: ${found.join(', ')}. Choices: ${varied.join(', ')}.`;
}

const narrowBelow = 560;
const curveHeight = 190;
const rowHeight = 15;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function render(state: SpecificationCurveState, context: ChartContext): string {
  const isNarrow = context.width < narrowBelow;
  const left = isNarrow ? 150 : 208;
  const frame: Frame = { left, right: context.width - 8, width: context.width - 8 - left };
  const marks = curveMarks(state.points, Math.floor(frame.width / 3));
  const key = keyOf(
    state,
    context.width,
    marks.some(({ count }) => count > 1),
  );
  const title = wrapText(`${state.estimate}, ${state.unit}`, context.width);
  const top = key.height + 8 + title.length * lineHeight + 8;
  const curve = drawCurve(state, marks, frame);
  const matrix = drawMatrix(state, marks, frame);
  return wrapSvg(
    context,
    { height: top + curveHeight + 20 + matrix.height },
    [
      at(0, 0, key.elements),
      ...title.map((line, i) =>
        label(0, key.height + 8 + (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
      ),
      at(0, top, curve),
      at(0, top + curveHeight + 20, matrix.elements),
    ],
    { name: curveFinding(state), description: describe(state), role: 'img' },
  );
}

const toneColour = (tone: CurveTone): string =>
  inkColour(tone === 'for' ? 'for' : tone === 'against' ? 'against' : 'strong');

/** A mark of each tone at a place: a dot, a cross, a ring, a dash. */
function toneShape(tone: CurveTone, x: number, y: number, r = 2.5): string {
  const colour = toneColour(tone);
  if (tone === 'for') return element('circle', { cx: x, cy: y, r, fill: colour });
  if (tone === 'unclear')
    return element('circle', {
      ...{ cx: x, cy: y, r: r - 0.25, fill: inkColour('page'), stroke: colour },
      'stroke-width': 1.25,
    });
  const d =
    tone === 'against'
      ? `M${x - r},${y - r}l${2 * r},${2 * r}M${x - r},${y + r}l${2 * r},${-2 * r}`
      : `M${x - r},${y}h${2 * r}`;
  return element('path', { d, stroke: colour, 'stroke-width': 1.5, fill: 'none' });
}

function keyOf({ outcomes, points }: SpecificationCurveState, width: number, isBinned: boolean) {
  const used = outcomes.filter(({ id }) => points.some(({ outcome }) => outcome === id));
  const entries = used.map(({ word, tone }) => ({
    swatch: toneShape(tone, 12, 8, 4),
    text: word,
  }));
  const several = isBinned ? [{ swatch: '', text: 'a mark stands for several neighbours' }] : [];
  return keyRow([...entries, ...several], width);
}

function drawCurve(
  { outcomes, unit, threshold }: SpecificationCurveState,
  marks: readonly CurveMark[],
  { left, right, width }: Frame,
): string[] {
  const known = marks.flatMap(({ estimate, interval }) =>
    estimate === null ? [] : [estimate, ...(interval ?? [])],
  );
  if (known.length === 0)
    return [label(left, curveHeight / 2, 'no estimate', { fill: inkColour('muted') })];
  const all = threshold === undefined ? known : [...known, threshold];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  const y = (value: number): number =>
    curveHeight * (1 - (value - low + pad) / (high - low + 2 * pad));
  const isWhole = unit === 'year' || known.every(Number.isInteger);
  const ticks = niceTicks(low - pad, high + pad, 5).filter(
    (tick) => tick >= low - pad && tick <= high + pad && (!isWhole || Number.isInteger(tick)),
  );
  const toneOf = new Map(outcomes.map(({ id, tone }) => [id, tone]));
  const placed = placedMarks(marks, left, width);
  return [
    ...ticks.flatMap((tick) => [
      element('path', { d: `M${left},${y(tick)}H${right}`, stroke: inkColour('line') }),
      label(left - 8, y(tick), written(tick, unit), {
        anchor: 'end',
        fill: inkColour('muted'),
      }),
    ]),
    ...(threshold === undefined
      ? []
      : [
          element('path', {
            ...{ d: `M${left},${y(threshold)}H${right}`, stroke: inkColour('ink') },
            'stroke-dasharray': '5 3',
          }),
        ]),
    ...placed.flatMap(({ x, mark }) => intervalLine(x, mark, y, toneOf.get(mark.outcome)!)),
    ...placed.map(({ x, mark }) =>
      toneShape(
        toneOf.get(mark.outcome)!,
        x,
        mark.estimate === null ? curveHeight : y(mark.estimate),
        Math.min(3, Math.max(1.5, width / marks.length / 2)),
      ),
    ),
  ];
}

function intervalLine(
  x: number,
  { estimate, interval }: CurveMark,
  y: (value: number) => number,
  tone: CurveTone,
): string[] {
  if (estimate === null || interval === null) return [];
  return [
    element('path', {
      d: `M${x},${y(interval[0])}V${y(interval[1])}`,
      stroke: toneColour(tone),
      'stroke-opacity': 0.45,
    }),
  ];
}

/** Below the curve a row for each option: a stroke under every mark that takes it, the paler the fewer of its specifications do. */
function drawMatrix(
  { choices }: SpecificationCurveState,
  marks: readonly CurveMark[],
  { left, width }: Frame,
): { readonly elements: string[]; readonly height: number } {
  const elements: string[] = [];
  const stroke = Math.min(4, Math.max(1, (width / marks.length) * 0.7));
  let top = 0;
  const isTaken = (choice: number, place: number): boolean =>
    marks.some((mark) => mark.options[choice]!.has(place));
  choices.forEach(({ title, options }, choice) => {
    // What no specification takes has no row.
    const taken = options.map((_, place) => isTaken(choice, place));
    if (taken.filter(Boolean).length < 2) return;
    for (const line of wrapText(title, (left + width) / boldness)) {
      elements.push(label(0, top + lineHeight / 2 + 3, line, { bold: true }));
      top += lineHeight;
    }
    top += 6;
    options.forEach((option, place) => {
      if (!taken[place]!) return;
      const middle = top + rowHeight / 2;
      elements.push(label(left - 8, middle, cutText(option, left - 12), { anchor: 'end' }));
      elements.push(
        element('path', {
          d: `M${left},${middle}h${width}`,
          stroke: inkColour('line'),
        }),
      );
      for (const { d, opacity } of matrixColumns(marks, choice, place, {
        ...{ left, width, middle, half: rowHeight / 2 - 2 },
      }))
        elements.push(
          element('path', {
            ...{ d, stroke: inkColour('ink'), 'stroke-width': stroke },
            'stroke-opacity': opacity === 1 ? null : opacity,
          }),
        );
      top += rowHeight;
    });
    top += 4;
  });
  return { elements, height: top + 4 };
}
