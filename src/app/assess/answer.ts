import { isUnanswered } from '../../core/answer-standing.js';
import type { Case } from '../../cases/types.js';
import type {
  Assessment,
  ClaimResult,
  DatedAnswer,
  QuestionResult,
  ReadingResult,
} from '../../contract/index.js';
import { formatPercent, listed } from '../../core/format.js';
import { joinParagraphs } from '../../core/paragraphs.js';
import { levelDecibels } from '../../evidence/standing.js';
import { isAgainst, thesisStanding } from '../../evidence/thesis-standing.js';
import { claimSentences } from './claim-sentences.js';

/** How far the evidence reaches and how much of it there is, then the leaders. */
export function headlineOf(
  { observed, total }: Assessment['observations'],
  evidenceTo: number | null,
  questions: readonly QuestionResult[],
): string {
  const reach = evidenceTo === null ? 'no year with evidence' : `evidence to ${evidenceTo}`;
  const count = observed < total ? `${observed} of ${total}` : `all ${total}`;
  const leaders = questions
    .filter(isAsked)
    .map((question) => leaderText(question))
    .join('; ');
  return `${reach}, ${count} observations: ${leaders}`;
}

const isAsked = ({ standing }: Pick<QuestionResult, 'standing'>): boolean =>
  standing !== 'left-out';

function leaderText(question: QuestionResult): string {
  if (isUnanswered(question.standing)) return `no evidence on “${question.text}”`;
  const leader = readingOf(question, question.leader);
  const runnerUp = readingOf(question, question.runnerUp);
  return question.standing === 'level'
    ? `undecided between ${leader.title} ${formatPercent(leader.posterior)} and ${runnerUp.title} ${formatPercent(runnerUp.posterior)}`
    : `${leader.title} ${formatPercent(leader.posterior)} (leads in ${formatPercent(leader.lead)} of draws)`;
}

type AnsweredInSentence = Pick<QuestionResult, 'text' | 'standing' | 'leader' | 'runnerUp'> & {
  readonly readings: readonly Pick<
    ReadingResult,
    'id' | 'title' | 'prior' | 'posterior' | 'interval'
  >[];
};

/** The answer in one sentence: which reading of each question the evidence favours, and how firmly. */
export function answerSentence(questions: readonly AnsweredInSentence[]): string {
  const clauses: { verb: string; objects: string[] }[] = [];
  for (const clause of questions.filter(isAsked).map(answerClause)) {
    const last = clauses.at(-1);
    if (last?.verb === clause.verb) last.objects.push(clause.object);
    else clauses.push({ verb: clause.verb, objects: [clause.object] });
  }
  const words = clauses.map(({ verb, objects }) => `${verb} ${listed(objects)}`);
  const first = words.slice(0, -1).join(', ');
  return `The evidence ${first === '' ? '' : `${first}, and `}${words.at(-1)}.`;
}

function answerClause({ readings, ...question }: AnsweredInSentence) {
  const find = (id: string) => readings.find((reading) => reading.id === id)!;
  const [leader, runnerUp] = [find(question.leader), find(question.runnerUp)];
  const named = ({ title, posterior }: typeof leader): string =>
    `“${title}” (${formatPercent(posterior)})`;
  if (isUnanswered(question.standing))
    return { verb: 'says nothing on', object: `“${question.text}”` };
  if (question.standing === 'level')
    return { verb: 'is undecided between', object: `${named(leader)} and ${named(runnerUp)}` };
  return { verb: strength(leader), object: named(leader) };
}

function readingOf(question: QuestionResult, id: string): ReadingResult {
  return question.readings.find((reading) => reading.id === id)!;
}

interface AnswerParts {
  /** The answer as of the latest year, where the case is asked about it too. */
  readonly later?: DatedAnswer;
  readonly questions: readonly QuestionResult[];
  readonly observations: Assessment['observations'];
  readonly claims: readonly ClaimResult[];
  readonly theses?: Assessment['case']['theses'];
  /** Observations that cannot be made and of which the reading of a thesis expects something, by its question. */
  readonly untested?: Readonly<Record<string, number>>;
  /** Sentences on what would take the first place from a reading. */
  readonly fragile?: readonly string[];
  /** Sentences on the data behind the answer, and on how far its measures were validated. */
  readonly remarks?: readonly string[];
  /** Where more is weighed, where that is known. */
  readonly pointer?: string;
}

/** The answer in short paragraphs, computed from the numbers: what it is, how fragile, what data it rests on, what they contradict. */
export function answerOf({
  later,
  questions,
  observations,
  claims,
  theses = [],
  untested = {},
  fragile = [],
  remarks = [],
  pointer = '',
}: AnswerParts): string {
  const said = theses.map((thesis) => {
    const question = questions.find(({ id }) => id === thesis.question)!;
    const against = isAgainst(thesisStanding(thesis.reading, question));
    const text = thesisSentence(thesis, question, untested[question.id] ?? 0);
    return { question: question.id, against, text };
  });
  const answers = questions.filter(isAsked).flatMap((question) => [
    questionSentence(question),
    // Beside the question that it answers, so that “this” can only mean that answer.
    ...said
      .filter(({ question: id, against }) => id === question.id && !against)
      .map(({ text }) => text),
  ]);
  const contradictions = said.filter(({ against }) => against).map(({ text }) => text);
  const paragraphs = [
    answers,
    [laterSentence(later)],
    fragile,
    [provisionalSentence(observations), ...remarks],
    [...contradictions, ...claimSentences(claims)],
    [pointer],
  ].map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '));
  return joinParagraphs(paragraphs.filter((paragraph) => paragraph !== ''));
}

/** The same questions, answered as of the latest year. */
function laterSentence(later: DatedAnswer | undefined): string {
  if (later === undefined) return '';
  const { asOf, evidenceTo, questions } = later;
  const reach = evidenceTo === null ? '' : `, with evidence to ${evidenceTo}`;
  const sentence = answerSentence(questions).replace(/^The/, 'the');
  return `As of ${asOf}${reach}, ${sentence}`;
}

function provisionalSentence({ observed, total, coded }: Assessment['observations']): string {
  return observed < total
    ? `The answer is provisional: ${observed} of ${total} observations can be made with recent data${coded > 0 ? `, beside ${coded} coded facts` : ''}.`
    : '';
}

/** Whether the work that the case tests is borne out: said as plainly where it is not. */
function thesisSentence(
  { reading: wanted, source }: Case['theses'][number],
  question: QuestionResult,
  untested: number,
): string {
  const work = `the conclusion of “${source}”, “${readingOf(question, wanted).title}”`;
  const missing =
    untested === 0
      ? ''
      : ` ${untested} ${untested === 1 ? 'observation' : 'observations'} on which that reading commits itself cannot be made with recent data.`;
  const { standing, behind } = thesisStanding(wanted, question);
  switch (standing) {
    case 'no-evidence':
      return `Nothing here tests ${work}.`;
    case 'borne-out':
      return `That is the conclusion of “${source}” as well.${missing}`;
    case 'level':
      return `It is undecided between this and ${work}.${missing}`;
    case 'not-borne-out':
    case 'contradicted': {
      const verb = standing === 'contradicted' ? 'contradicts' : 'does not bear out';
      return `The evidence observed so far ${verb} ${work}: it is ${behind.toFixed(1)} dB behind.${missing}`;
    }
  }
}

function questionSentence(question: QuestionResult): string {
  const leader = readingOf(question, question.leader);
  const runnerUp = readingOf(question, question.runnerUp);
  const decibels = 10 * Math.log10(leader.posterior / runnerUp.posterior);
  if (isUnanswered(question.standing)) {
    return `Nothing observed tells the readings of “${question.text}” apart.`;
  }
  const named = ({ title, posterior }: ReadingResult): string =>
    `“${title}” (${formatPercent(posterior)})`;
  if (question.standing === 'level') {
    const far = `${decibels.toFixed(1)} dB apart`;
    const why =
      decibels < levelDecibels
        ? far
        : `${far}: the 90% interval of the first reaches down to ${formatPercent(leader.interval[0])}`;
    return `On “${question.text}” the evidence is undecided between ${named(leader)} and ${named(runnerUp)}, ${why}.`;
  }
  return (
    `On “${question.text}” the evidence ${strength(leader)} “${leader.title}” ` +
    `(${formatPercent(leader.posterior)}, 90% interval ${formatPercent(leader.interval[0])} to ${formatPercent(leader.interval[1])}${isLowered(leader) ? `, down from a prior of ${formatPercent(leader.prior)}` : ''}) ` +
    `over ${named(runnerUp)}, by ${decibels.toFixed(1)} dB; ` +
    `it leads in ${formatPercent(leader.lead)} of the robustness draws.`
  );
}

/** Odds at the lower end of the leader's interval from which a word is taken. */
const words = [
  [30, 'strongly favours'],
  [10, 'favours'],
  [3, 'leans to'],
] as const;

/** What says how firmly the evidence speaks for a reading. */
type Weighed = Pick<ReadingResult, 'prior' | 'posterior' | 'interval'>;

/**
 * How firmly the evidence speaks: by the lower end of the interval, not by the point. Evidence that lowers a reading does not
 * favour it, even if it stays the likeliest.
 */
function strength(leader: Weighed): string {
  if (isLowered(leader)) return 'leaves as likeliest';
  const [low] = leader.interval;
  return words.find(([odds]) => low >= odds / (1 + odds))?.[1] ?? 'weakly suggests';
}

/** Whether the evidence speaks against a reading, by more than rounding shows. */
const isLowered = ({ posterior, prior }: Pick<Weighed, 'prior' | 'posterior'>): boolean =>
  posterior < prior - 0.005;
