import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { valueAxis } from './draw/axes.js';
import { isNarrow, key, stack } from './draw/layout.js';
import { across, disc, path, upright } from './draw/marks.js';
import { linear, niceTicks } from './draw/scales.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { cutText, label, note, paragraph } from './draw/text.js';
import { formatPercent, plural } from '../core/format.js';
import { formatValue } from '../core/units.js';
import { ink } from './palette.js';
import {
  curveMarks,
  matrixColumns,
  placedMarks,
  type CurveMark,
  type CurvePoint,
} from './specification-marks.js';
import { numbers, tableOf, words } from './table.js';

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
  /** Value that the estimate must lie beyond, where there is one. */
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
  table: (state) =>
    tableOf(rowsByOption(state), [
      words('Choice', ({ choice }) => choice),
      words('Option', ({ option }) => option),
      numbers('Specifications', ({ taken }) => String(taken.length)),
      ...state.outcomes.map(({ id, word }) =>
        numbers(word, ({ taken }: OptionRow) => shareText(taken, id)),
      ),
    ]),
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
  draw,
});

interface OptionRow {
  readonly choice: string;
  readonly option: string;
  readonly taken: readonly CurvePoint[];
}

/** A row for each option; one for all where there is nothing to choose. */
function rowsByOption({ choices, points }: SpecificationCurveState): OptionRow[] {
  if (choices.length === 0)
    return [{ choice: 'nothing to choose', option: 'as stated', taken: points }];
  return choices.flatMap(({ title, options }, at) =>
    options.map((option, place) => ({
      ...{ choice: title, option },
      taken: points.filter((point) => point.options[at] === place),
    })),
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

const curveHeight = 190;
const rowHeight = 15;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function draw(state: SpecificationCurveState, { width }: ChartContext): Picture {
  const left = isNarrow(width) ? 150 : 208;
  const frame: Frame = { left, right: width - 8, width: width - 8 - left };
  const marks = curveMarks(state.points, Math.floor(frame.width / 3));
  return stack([
    keyOf(state, width, marks),
    paragraph(`${state.estimate}, ${state.unit}`, width),
    { elements: drawCurve(state, marks, frame), height: curveHeight + 12 },
    drawMatrix(state, marks, frame),
  ]);
}

const toneColours: Readonly<Record<CurveTone, string>> = {
  for: ink.for,
  against: ink.against,
  unclear: ink.strong,
  none: ink.strong,
};

/** A mark of each tone at a place: a dot, a cross, a ring, a dash. */
function toneShape(tone: CurveTone, x: number, y: number, r = 2.5): string {
  const colour = toneColours[tone];
  if (tone === 'for') return disc(x, y, r, { fill: colour });
  if (tone === 'unclear')
    return disc(x, y, r - 0.25, { fill: ink.page, stroke: colour, width: 1.25 });
  const cross = `M${x - r},${y - r}l${2 * r},${2 * r}M${x - r},${y + r}l${2 * r},${-2 * r}`;
  return path(tone === 'against' ? cross : `M${x - r},${y}h${2 * r}`, {
    ...{ stroke: colour, width: 1.5 },
  });
}

function keyOf(
  { outcomes, points }: SpecificationCurveState,
  width: number,
  marks: readonly CurveMark[],
): Block {
  const used = outcomes.filter(({ id }) => points.some(({ outcome }) => outcome === id));
  const entries = used.map(({ word, tone }) => ({
    ...{ swatch: toneShape(tone, 12, 8, 4), text: word },
  }));
  const isBinned = marks.some(({ count }) => count > 1);
  const several = isBinned ? [{ swatch: '', text: 'a mark stands for several neighbours' }] : [];
  return key([...entries, ...several], width);
}

function drawCurve(
  { outcomes, unit, threshold }: SpecificationCurveState,
  marks: readonly CurveMark[],
  { left, right, width }: Frame,
): string[] {
  const known = marks.flatMap(({ estimate, interval }) =>
    estimate === null ? [] : [estimate, ...(interval ?? [])],
  );
  if (known.length === 0) return [label(left, curveHeight / 2, 'no estimate', note)];
  const all = threshold === undefined ? known : [...known, threshold];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = (most - least || Math.abs(most) || 1) * 0.06;
  const [low, high] = [least - pad, most + pad];
  const y = linear([low, high], [curveHeight, 0]);
  const isWhole = unit === 'year' || known.every(Number.isInteger);
  const ticks = niceTicks(low, high, 5).filter(
    (tick) => tick >= low && tick <= high && (!isWhole || Number.isInteger(tick)),
  );
  const tones = new Map(outcomes.map(({ id, tone }) => [id, tone]));
  const placed = placedMarks(marks, left, width);
  const size = Math.min(3, Math.max(1.5, width / marks.length / 2));
  return [
    ...valueAxis({ left, right }, ticks, y, { format: (tick) => written(tick, unit) }),
    threshold === undefined
      ? ''
      : across([left, right], y(threshold), { stroke: ink.ink, dash: '5 3' }),
    ...placed.map(({ x, mark: { estimate, interval, outcome } }) =>
      estimate === null || interval === null
        ? ''
        : upright(x, [y(interval[0]), y(interval[1])], {
            ...{ stroke: toneColours[tones.get(outcome)!], opacity: 0.45 },
          }),
    ),
    ...placed.map(({ x, mark: { estimate, outcome } }) =>
      toneShape(tones.get(outcome)!, x, estimate === null ? curveHeight : y(estimate), size),
    ),
  ];
}

/** Below the curve a row for each option: a stroke under every mark that takes it, the paler the fewer of its specifications do. */
function drawMatrix(
  { choices }: SpecificationCurveState,
  marks: readonly CurveMark[],
  { left, right, width }: Frame,
): Block {
  const stroke = Math.min(4, Math.max(1, (width / marks.length) * 0.7));
  const elements: string[] = [];
  let top = 0;
  choices.forEach(({ title, options }, choice) => {
    // What no specification takes has no row.
    const taken = options
      .map((option, place) => ({ option, place }))
      .filter(({ place }) => marks.some((mark) => mark.options[choice]!.has(place)));
    if (taken.length < 2) return;
    const head = paragraph(title, left + width, { bold: true });
    elements.push(at(0, top + 3, head.elements));
    top += head.height + 6;
    for (const { option, place } of taken) {
      const middle = top + rowHeight / 2;
      const row = { left, width, middle, half: rowHeight / 2 - 2 };
      elements.push(
        label(left - 8, middle, cutText(option, left - 12), { anchor: 'end' }),
        across([left, right], middle, { stroke: ink.line }),
        ...matrixColumns(marks, choice, place, row).map(({ d, opacity }) =>
          path(d, { stroke: ink.ink, width: stroke, opacity }),
        ),
      );
      top += rowHeight;
    }
    top += 4;
  });
  return { elements, height: top + 4 };
}
