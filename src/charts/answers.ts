import type { ReadingResult } from '../contract/index.js';
import { isUnanswered, unansweredText } from '../core/answer-standing.js';
import { formatPercent, listed, plural } from '../core/format.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type Standing } from './define.js';
import { crossAxis } from './draw/axes.js';
import { columnsOf } from './draw/layout.js';
import { across, disc } from './draw/marks.js';
import { linear, quarters } from './draw/scales.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { label, labels, labelsAround, lineHeight, note, textWidth, wrapText } from './draw/text.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

type Reading = Pick<ReadingResult, 'id' | 'title' | 'posterior' | 'interval'>;

interface Question {
  readonly question: string;
  readonly standing: Standing;
  /** Probability of what the question takes for granted, where it is left out. */
  readonly premise?: number | undefined;
  readonly readings: readonly Reading[];
}

export interface AnswersState {
  readonly questions: readonly Question[];
}

/** Below it a reading is named without a line of its own. */
const LEAST = 0.01;

export const answersChart = defineChart<AnswersState>({
  id: 'answers',
  title: 'The readings of every question',
  summary:
    'Posterior probability of each reading with its 90% interval, question by question; those under 1% are named in one line.',
  finding,
  describe: ({ questions }) =>
    questions
      .map((question) =>
        isUnanswered(question.standing)
          ? `${question.question} ${unanswered(question)}`
          : `${question.question} ${sorted(question)
              .map(
                ({ title, posterior, interval }) =>
                  `${title}: ${formatPercent(posterior)}, 90% interval ${ends(interval)}.`,
              )
              .join(' ')}`,
      )
      .join(' '),
  table: (state) =>
    tableOf(rowsOf(state), [
      words('Question', ({ question }) => question.question),
      words('Reading', ({ reading }) => reading.title),
      numbers('Posterior', ({ reading }) => formatPercent(reading.posterior, 1)),
      numbers('90% interval', ({ reading }) =>
        reading.interval.map((end) => formatPercent(end, 1)).join(' to '),
      ),
    ]),
  data: (state) =>
    dataOf(rowsOf(state), {
      question: ({ question }) => question.question,
      standing: ({ question }) => question.standing,
      premise: ({ question }) => question.premise,
      reading: ({ reading }) => reading.id,
      title: ({ reading }) => reading.title,
      posterior: ({ reading }) => reading.posterior,
      low90: ({ reading }) => reading.interval[0],
      high90: ({ reading }) => reading.interval[1],
    }),
  draw,
});

const unanswered = ({ standing, premise }: Question): string =>
  unansweredText({ standing, ...(premise === undefined ? {} : { premise }) });

const sorted = ({ readings }: Question): Reading[] =>
  [...readings].sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1));

const rowsOf = ({ questions }: AnswersState) =>
  questions.flatMap((question) => sorted(question).map((reading) => ({ question, reading })));

const ends = (interval: Reading['interval']): string =>
  interval.map((end) => formatPercent(end)).join(' to ');

/** The surest answer and the least sure, and how many questions are undecided or left out. */
function finding({ questions }: AnswersState): string {
  const leaders = questions
    .filter(({ standing }) => standing === 'leads')
    .map((question) => sorted(question)[0]!)
    .sort((a, b) => b.posterior - a.posterior);
  const named = ({ title, posterior }: Reading): string =>
    `“${title}” (${formatPercent(posterior)})`;
  const count = (standing: Question['standing']): number =>
    questions.filter((question) => question.standing === standing).length;
  const [level, leftOut, none] = [count('level'), count('left-out'), count('no-evidence')];
  const others = [
    ...(level > 0 ? [`${plural(level, 'question')} undecided`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(none > 0 ? [`${none} without evidence`] : []),
  ];
  const [first, last] = [leaders[0], leaders.at(-1)];
  if (first === undefined) return `No answer leads: ${listed(others)}`;
  const found =
    leaders.length === 1
      ? `${named(first)} leads`
      : `Surest of ${leaders.length} answers: ${named(first)}; least sure: ${named(last!)}`;
  return others.length === 0 ? found : `${found}; ${listed(others)}`;
}

const ROW = 20;
/** From this width on questions stand in two columns. */
const BROAD = 1000;
const GAP = 48;

function draw({ questions }: AnswersState, { width }: ChartContext): Picture {
  if (width < BROAD || questions.length < 2) return panel(questions, width);
  const { each, left } = columnsOf(2, width, GAP);
  const blocks = halves(questions).map((half) => panel(half, each, questions));
  return {
    height: Math.max(...blocks.map(({ height }) => height)),
    elements: blocks.map(({ elements }, column) => at(left(column), 0, elements)),
  };
}

/** In two parts that are about equally high, in order. */
function halves(questions: readonly Question[]): (readonly Question[])[] {
  const sizes = questions.map(({ readings }) => 2 + readings.length);
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
  const uneven = (cut: number): number =>
    Math.abs(sum(sizes.slice(0, cut)) - sum(sizes.slice(cut)));
  const cuts = questions.slice(1).map((_, i) => i + 1);
  const cut = cuts.reduce((best, one) => (uneven(one) < uneven(best) ? one : best));
  return [questions.slice(0, cut), questions.slice(cut)];
}

/** Room for the numbers beside the readings. */
const numbersWidth = (questions: readonly Question[], isNarrow: boolean): number =>
  Math.max(
    0,
    ...questions.flatMap((question) =>
      shownOf(question).map((one) => textWidth(shownNumbers(one, isNarrow), true)),
    ),
  );

/** The readings that have a line of their own. */
const shownOf = (question: Question): Reading[] =>
  isUnanswered(question.standing) ? [] : sorted(question).filter(hasLine);

/** Questions below one another over one axis. */
function panel(questions: readonly Question[], width: number, all = questions): Block {
  const narrow = width < 480;
  const left = narrow ? 132 : Math.min(212, Math.round(width * 0.34));
  const numbers = numbersWidth(all, narrow);
  // A dot at the end of the axis keeps clear of the number beside it.
  const x = linear([0, 1], [left, width - numbers - 16]);
  const rows: string[] = [];
  let y = 4;
  for (const question of questions) {
    const heading = wrapText(question.question, width, true);
    rows.push(...labels(0, y, heading, { bold: true, halo: true }));
    y += heading.length * lineHeight + 4;
    const shown = isUnanswered(question.standing) ? [] : sorted(question);
    for (const [place, reading] of shownOf(question).entries()) {
      const leads = place === 0 && question.standing === 'leads';
      const name = wrapText(reading.title, left - 24, leads);
      const height = Math.max(ROW, name.length * lineHeight + 4);
      const middle = y + height / 2;
      const text = shownNumbers(reading, narrow);
      rows.push(
        ...labelsAround(12, middle, name, { bold: leads, halo: true }),
        ...estimateMarks(reading, middle, x, ink[leads ? 'ink' : 'strong']),
        label(width, middle, text, { anchor: 'end', bold: leads }),
      );
      y += height;
    }
    const rest = restOf(question, shown);
    if (rest !== '') {
      const lines = wrapText(rest, width - 12);
      rows.push(...labels(12, y, lines, { ...note, halo: true }));
      y += lines.length * lineHeight;
    }
    y += 8;
  }
  const grid = crossAxis({ top: 4, bottom: y }, quarters, x, {
    format: (tick) => formatPercent(tick),
  });
  return { height: y + 22, elements: [...grid, ...rows] };
}

function shownNumbers({ posterior, interval }: Reading, narrow: boolean): string {
  const found = formatPercent(posterior);
  return narrow ? found : `${found} (${ends(interval)})`;
}

const hasLine = ({ posterior }: Reading): boolean => posterior >= LEAST;

/** What is said of readings without a line of their own. */
function restOf(question: Question, shown: readonly Reading[]): string {
  if (isUnanswered(question.standing)) return unanswered(question);
  const rest = shown.filter((one) => !hasLine(one)).map(({ title }) => title);
  return rest.length === 0 ? '' : `under 1%: ${rest.join(', ')}`;
}

/** The interval as a broad line, the posterior as a dot. */
const estimateMarks = (
  { interval: [low, high], posterior }: Reading,
  y: number,
  x: (share: number) => number,
  colour: string,
): string[] => [
  across([x(low), x(high)], y, { stroke: colour, width: 4, opacity: 0.45 }),
  disc(x(posterior), y, 5, { fill: colour, stroke: ink.page, width: 1.5 }),
];
