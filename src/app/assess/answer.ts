import {
  asOfYear,
  differenceText,
  firstReadings,
  isUnanswered,
  membersDiffer,
  noAnswerTo,
  onQuestion,
  whyLevel,
} from '../../core/answer-standing.js';
import type { Case } from '../../cases/types.js';
import type {
  Assessment,
  ClaimResult,
  DatedAnswer,
  QuestionResult,
  ReadingResult,
} from '../../contract/index.js';
import { formatPercent, listed, plural } from '../../core/format.js';
import { joinParagraphs } from '../../core/paragraphs.js';
import { isAgainst, thesisStanding } from '../../evidence/thesis-standing.js';
import { favouredByEvidence, isLowered, strength } from './strength.js';
import { claimSentences } from './claim-sentences.js';

/** How far the evidence reaches and how much of it there is. */
export function reachOf(
  { observed, total }: Assessment['observations'],
  evidenceTo: number | null,
): string {
  const reach = evidenceTo === null ? 'No year with evidence' : `Evidence to ${evidenceTo}`;
  const count = observed < total ? `${observed} of ${total}` : `all ${total}`;
  return `${reach}, ${count} observations.`;
}

/** How far the evidence reaches, then each question with its leader. */
export function headlineOf(
  observations: Assessment['observations'],
  evidenceTo: number | null,
  questions: readonly QuestionResult[],
): string {
  const leaders = questions
    .filter(isAsked)
    .map((question) => `${question.text} ${leaderText(question)}.`);
  return [reachOf(observations, evidenceTo), ...leaders].join(' ');
}

const isAsked = ({ standing }: Pick<QuestionResult, 'standing'>): boolean =>
  standing !== 'left-out';

function leaderText(question: QuestionResult): string {
  if (isUnanswered(question.standing)) return 'No evidence';
  if (membersDiffer(question)) return 'Undecided, since the members differ';
  const named = firstReadings(question).map((id) => {
    const { title, posterior } = readingOf(question, id);
    return `${title} ${formatPercent(posterior)}`;
  });
  return question.standing === 'level' ? `Undecided between ${listed(named)}` : named[0]!;
}

/** Why a question is undecided: by the rule that decides it. */
function whyUndecided(
  { matrix }: Partial<Pick<QuestionResult, 'matrix'>>,
  leader: Pick<ReadingResult, 'posterior'>,
  runnerUp: Pick<ReadingResult, 'posterior'>,
): string {
  const telling = matrix?.items.filter(({ diagnosticity }) => diagnosticity > 0) ?? [];
  return telling.length === 1
    ? 'one row alone bears on it'
    : whyLevel(leader.posterior, runnerUp.posterior);
}

type AnsweredInSentence = Pick<
  QuestionResult,
  'text' | 'standing' | 'leader' | 'runnerUp' | 'leadsFor'
> &
  Partial<Pick<QuestionResult, 'matrix'>> & {
    readonly readings: readonly Pick<
      ReadingResult,
      'id' | 'title' | 'prior' | 'posterior' | 'interval'
    >[];
  };

/** Why an answer names no reading alone; undefined where it names one, or none. */
export function undecidedSince(question: QuestionResult): string | undefined {
  if (question.standing !== 'level') return undefined;
  const [leader, runnerUp] = [question.leader, question.runnerUp].map((id) =>
    readingOf(question, id),
  ) as [ReadingResult, ReadingResult];
  return membersDiffer(question)
    ? `the members differ: ${differenceText(question)}`
    : whyUndecided(question, leader, runnerUp);
}

/** Every question that is asked, followed by its answer: no probability stands without its question and its interval. */
export const answersInText = (questions: readonly AnsweredInSentence[]): string =>
  questions
    .filter(isAsked)
    .map((question) => `${question.text} ${answerInText(question)}`)
    .join(' ');

/** The answer to a question with the interval that the word for its strength goes by, for where no bars stand beside it. */
export const answerInText = (question: AnsweredInSentence): string => answerTo(question, within);

const within = ({ interval }: Pick<ReadingResult, 'interval'>): string =>
  `, 90% interval ${interval.map((end) => formatPercent(end)).join(' to ')}`;

/** The answer to a question in one sentence: which reading the evidence favours, and how firmly. */
export function answerTo(
  { readings, ...question }: AnsweredInSentence,
  intervalOf: (leader: Pick<ReadingResult, 'interval'>) => string = () => '',
): string {
  const find = (id: string) => readings.find((reading) => reading.id === id)!;
  const [leader, runnerUp] = [find(question.leader), find(question.runnerUp)];
  const named = ({ title, posterior }: typeof leader, behind = ''): string =>
    `“${title}” (${formatPercent(posterior)}${behind})`;
  const first = named(leader, intervalOf(leader));
  const others = firstReadings({ readings, ...question })
    .slice(1)
    .map((id) => named(find(id)));
  if (isUnanswered(question.standing)) return 'No evidence favours one reading over another.';
  if (membersDiffer(question))
    return `The members differ: ${differenceText({ ...question, readings })}.`;
  if (question.standing === 'level')
    return `The evidence is undecided between ${listed([first, ...others])}: ${whyUndecided(question, leader, runnerUp)}.`;
  const favoured = favouredByEvidence(leader, readings);
  return favoured === undefined
    ? `The evidence ${strength(leader)} ${first}.`
    : `${first} leads ${byPrior(leader)}: the evidence speaks for “${favoured.title}”.`;
}

/** That a reading leads because it was likely before anything was observed. */
const byPrior = ({ prior }: Pick<ReadingResult, 'prior'>): string =>
  `by its prior of ${formatPercent(prior)}`;

function readingOf(question: QuestionResult, id: string): ReadingResult {
  return question.readings.find((reading) => reading.id === id)!;
}

interface AnswerParts {
  /** The answer as of the latest year, where the case is asked about it too. */
  readonly later?: DatedAnswer;
  readonly questions: readonly QuestionResult[];
  readonly claims: readonly ClaimResult[];
  readonly theses?: Assessment['case']['theses'];
  /** What has to be known before the answer is read. */
  readonly first?: readonly string[];
  /** One sentence on how often such a leader was right. */
  readonly howGood?: string;
  /** Sentences on what would take the first place from a reading. */
  readonly fragile?: readonly string[];
  /** Where more is weighed, where that is known. */
  readonly pointer?: string;
}

/** The answer in short paragraphs, computed from the numbers: what it is, what it contradicts, how good and how fragile it is. */
export function answerOf({
  later,
  questions,
  claims,
  theses = [],
  first = [],
  howGood = '',
  fragile = [],
  pointer = '',
}: AnswerParts): string {
  const judged = theses.map((thesis) => {
    const question = questions.find(({ id }) => id === thesis.question)!;
    return { ...thesis, asked: question, ...thesisStanding(thesis.reading, question) };
  });
  const answers = questions.filter(isAsked).map((question) => [
    questionSentence(question),
    // Beside the question that it answers, so that “this” can only mean that answer.
    ...judged
      .filter((one) => one.question === question.id && !isAgainst(one))
      .map((one) => thesisSentence(one)),
  ]);
  return paragraphsOfSentences([
    first,
    ...answers,
    [laterSentence(later)],
    [...againstSentences(judged.filter((one) => isAgainst(one))), ...claimSentences(claims)],
    [howGood, ...fragile],
    [pointer],
  ]);
}

/** Sentences as paragraphs; what is empty leaves no trace. */
export const paragraphsOfSentences = (paragraphs: readonly (readonly string[])[]): string =>
  joinParagraphs(
    paragraphs
      .map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '))
      .filter((paragraph) => paragraph !== ''),
  );

/** The same questions, answered as of the latest year. */
function laterSentence(later: DatedAnswer | undefined): string {
  if (later === undefined) return '';
  const { asOf, evidenceTo, questions } = later;
  const reach = evidenceTo === null ? '' : `, with evidence to ${evidenceTo}`;
  return `${asOfYear(asOf)}${reach}: ${answersInText(questions)}`;
}

/** A conclusion of the work that the case tests, judged. */
type Judged = Case['theses'][number] &
  ReturnType<typeof thesisStanding> & { readonly asked: QuestionResult };

/** What is said beside the answer to which a conclusion agrees, or that leaves it open. */
function thesisSentence({ asked, reading, source, standing }: Judged): string {
  const work = `the conclusion of “${source}”, “${readingOf(asked, reading).title}”`;
  if (standing === 'no-evidence') return `Nothing here tests ${work}.`;
  if (standing === 'borne-out') return `That is the conclusion of “${source}” as well.`;
  return `It is undecided between this and ${work}.`;
}

/** The conclusions that the evidence speaks against, those of a work together: said as plainly as what it bears out. */
function againstSentences(judged: readonly Judged[]): string[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = `${one.source}|${one.standing}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const { source, standing } = group[0]!;
    const verb = standing === 'contradicted' ? 'contradicts' : 'does not bear out';
    const named = group.map(
      ({ asked, reading }) =>
        `“${readingOf(asked, reading).title}” (${formatPercent(readingOf(asked, reading).posterior)}) on “${asked.text}”`,
    );
    const what = group.length === 1 ? 'the conclusion' : plural(group.length, 'conclusion');
    return `The evidence observed so far ${verb} ${what} of “${source}”: ${listed(named)}.`;
  });
}

/** The answer to a question in a sentence that names it, with the interval of the first reading and the next one. */
export function questionSentence(question: QuestionResult): string {
  if (isUnanswered(question.standing)) return noAnswerTo(question.text);
  const leader = readingOf(question, question.leader);
  const runnerUp = readingOf(question, question.runnerUp);
  const first = `“${leader.title}” (${formatPercent(leader.posterior)}${within(leader)}`;
  const named = ({ title, posterior }: ReadingResult): string =>
    `“${title}” (${formatPercent(posterior)})`;
  if (membersDiffer(question))
    return `${onQuestion(question.text)} is undecided, since the members differ: ${differenceText(question)}. The mean of their answers is ${first}).`;
  const others = firstReadings(question)
    .slice(1)
    .map((id) => named(readingOf(question, id)));
  if (question.standing === 'level')
    return `${onQuestion(question.text)} is undecided between ${listed([`${first})`, ...others])}: ${whyUndecided(question, leader, runnerUp)}.`;
  const favoured = favouredByEvidence(leader, question.readings);
  if (favoured !== undefined)
    return `${onQuestion(question.text)} speaks for “${favoured.title}”, and yet ${first}) leads ${byPrior(leader)}.`;
  const lowered = isLowered(leader) ? `, down from a prior of ${formatPercent(leader.prior)}` : '';
  return `${onQuestion(question.text)} ${strength(leader)} ${first}${lowered}) over ${named(runnerUp)}.`;
}
