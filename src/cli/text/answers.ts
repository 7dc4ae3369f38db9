import { answerTo, questionSentence } from '../../app/assess/answer.js';
import { moversOf } from '../../app/assess/movers.js';
import type {
  Assessment,
  DatedAnswer,
  HeaviestItem,
  QuestionResult,
  ReadingResult,
} from '../../contract/index.js';
import { asOfYear, isAnswerTo, isUnanswered, unansweredText } from '../../core/answer-standing.js';
import { formatDecibels, formatPercent, listed } from '../../core/format.js';
import {
  heaviestAgainst,
  heaviestFor,
  nothingOverturns,
  weightAgainst,
  wouldComeFirst,
} from '../../core/movers-words.js';
import { paragraphsOf } from '../../core/paragraphs.js';
import { hanging, LINE, noBreakSpace, textTable, wrap } from '../../table/text.js';

/** Columns of the titles of readings, and of the bar of a certain reading where there is room. */
const TITLE = 32;
const BAR = 20;
/** A narrower bar says nothing. */
const LEAST_BAR = 8;
/** Readings whose probability is under the first, and whose interval ends under the second, share one line. */
const NEGLIGIBLE = { posterior: 0.01, upper: 0.05 };

/** The paragraphs of the answer; in place of one on a question the question, its answer, its readings and what moves it. */
export function answersText(assessment: Assessment): string[] {
  const [, later] = assessment.answers;
  const isLater = (paragraph: string): boolean =>
    later !== undefined && paragraph.startsWith(asOfYear(later.asOf));
  const parts = paragraphsOf(assessment.answer)
    // The readings as of the later year stand beside the others.
    .filter((paragraph) => !isLater(paragraph))
    .map((paragraph) => ({
      paragraph,
      question: assessment.questions.find(({ text }) => isAnswerTo(paragraph, text)),
    }));
  const lastAt = parts.findLastIndex(({ question }) => question !== undefined);
  const blocks = parts.flatMap(({ paragraph, question }, at) => [
    '',
    ...(question === undefined
      ? [wrap(unbroken(paragraph))]
      : questionText(assessment, question, paragraph)),
    ...(at === lastAt ? leftOutText(assessment) : []),
  ]);
  return [...blocks, ...(blocks.some((line) => line.includes('█')) ? ['', wrap(key)] : [])];
}

const key =
  'Bars: █ to the lower end of the 90% interval, ▓ to the probability, ░ to the upper end.';

/** A command to be copied stays on one line, where it fits on one. */
const unbroken = (text: string): string =>
  text.replace(/npx counterpoise .+$/, (command) => command.replaceAll(' ', noBreakSpace));

function questionText(
  assessment: Assessment,
  question: QuestionResult,
  paragraph: string,
): string[] {
  const head = wrap(question.text);
  if (isUnanswered(question.standing)) return [head, unansweredText(question)];
  const sentence = questionSentence(question);
  const rest = paragraph.startsWith(sentence) ? paragraph.slice(sentence.length) : '';
  const [, later] = assessment.answers;
  return [
    head,
    wrap(`${answerTo(question)}${rest}`),
    readingsTable(question, assessment.asOf, later),
    ...negligibleLine(question, later),
    ...moversText(assessment, question),
  ];
}

/** Questions whose premise is less likely than not, with what a later year makes of them. */
function leftOutText({ questions, answers: [, later] }: Assessment): string[] {
  return questions
    .filter(({ standing }) => standing === 'left-out')
    .flatMap((question) => {
      const then = laterOf(later, question.id);
      const after = then === undefined ? '' : ` ${asOfYear(later!.asOf)}: ${answerTo(then)}`;
      return ['', wrap(question.text), wrap(`${unansweredText(question)}${after}`)];
    });
}

const laterOf = (later: DatedAnswer | undefined, question: string) => {
  const found = later?.questions.find(({ id }) => id === question);
  return found === undefined || isUnanswered(found.standing) ? undefined : found;
};

/** Readings from the likeliest on, and those of which one line is enough. */
function parted({ id, readings }: QuestionResult, later: DatedAnswer | undefined) {
  const then = laterOf(later, id);
  const laterShare = (reading: string): number | undefined =>
    then?.readings.find((one) => one.id === reading)?.posterior;
  const isNegligible = ({ id, posterior, interval }: ReadingResult): boolean =>
    Math.max(posterior, laterShare(id) ?? 0) < NEGLIGIBLE.posterior &&
    interval[1] < NEGLIGIBLE.upper;
  const sorted = [...readings].sort((a, b) => b.posterior - a.posterior);
  return {
    then,
    laterShare,
    shown: sorted.filter((reading) => !isNegligible(reading)),
    negligible: sorted.filter(isNegligible),
  };
}

function readingsTable(
  question: QuestionResult,
  asOf: number,
  later: DatedAnswer | undefined,
): string {
  const { then, laterShare, shown } = parted(question, later);
  const head = ['', `${asOf}`, '90% interval', ...(then === undefined ? [] : [`${later!.asOf}`])];
  const rows = shown.map(({ id, title, posterior, interval }) => [
    wrap(title, '  ', TITLE),
    formatPercent(posterior),
    interval.map((end) => formatPercent(end)).join(' to '),
    ...(then === undefined ? [] : [formatPercent(laterShare(id)!)]),
  ]);
  const widest = Math.max(
    ...textTable(head, rows, 'lr')
      .split('\n')
      .map(({ length }) => length),
  );
  const bar = Math.min(BAR, LINE - widest - 2);
  if (bar < LEAST_BAR) return textTable(head, rows, 'lr');
  return textTable(
    [...head, ''],
    rows.map((row, at) => [...row, barOf(shown[at]!, bar)]),
    `l${'r'.repeat(head.length - 1)}l`,
  );
}

/** The probability may lie outside the interval, whose draws vary what it takes as given. */
function barOf({ posterior, interval: [low, high] }: ReadingResult, width: number): string {
  const ends = [Math.min(low, posterior), posterior, Math.max(high, posterior)];
  const [from, to, end] = ends.map((share) => Math.round(width * share));
  return `${'█'.repeat(from!)}${'▓'.repeat(to! - from!)}${'░'.repeat(end! - to!)}`;
}

function negligibleLine(question: QuestionResult, later: DatedAnswer | undefined): string[] {
  const { negligible } = parted(question, later);
  if (negligible.length === 0) return [];
  return [hanging(`under 1%: ${negligible.map(({ title }) => title).join(', ')}`)];
}

/** The heaviest item on either side, and what would change the answer. */
function moversText(assessment: Assessment, question: QuestionResult): string[] {
  const { readings, leader, runnerUp, standing } = question;
  const { heaviest: items, overturning } = moversOf(assessment, question);
  const titleOf = (id: string): string => readings.find((one) => one.id === id)!.title;
  const level = standing === 'level' ? ([titleOf(leader), titleOf(runnerUp)] as const) : undefined;
  const named = (word: string, item: HeaviestItem, weightOf = (decibels: number) => decibels) =>
    item === null ? [] : [`${word} “${item.title}” (${formatDecibels(weightOf(item.decibels))}).`];
  const change =
    overturning === null
      ? nothingOverturns
      : `Without ${listed(overturning.items.map(({ title }) => `“${title}”`))}, ${wouldComeFirst(overturning.to)}`;
  return [
    ...named(heaviestFor(level), items.for),
    ...named(heaviestAgainst(level), items.against, (decibels) => weightAgainst(decibels, level)),
    change,
  ].map((line) => hanging(line));
}
