import type { Thesis } from '../cases/types.js';
import { listed } from './answer-caveats.js';
import type { Assessment, QuestionResult, ReadingResult } from './assessment.js';
import type { ClaimResult } from './assessment.js';

/** `provisional, n of N observations` while holes remain, then the leaders. */
export function headlineOf(
  observations: Assessment['observations'],
  questions: readonly QuestionResult[],
): string {
  const { observed, total } = observations;
  const status =
    observed < total
      ? `provisional, ${observed} of ${total} observations`
      : `complete, ${total} observations`;
  const leaders = questions.map((question) => leaderText(question)).join('; ');
  return `${status}: ${leaders}`;
}

function leaderText(question: QuestionResult): string {
  if (question.standing === 'no-evidence') return `no evidence on “${question.text}”`;
  const leader = readingOf(question, question.leader);
  const runnerUp = readingOf(question, question.runnerUp);
  return question.standing === 'level'
    ? `${leader.title} ${percent(leader.posterior)} and ${runnerUp.title} ${percent(runnerUp.posterior)} are level`
    : `${leader.title} ${percent(leader.posterior)} (leads in ${percent(leader.lead)} of draws)`;
}

function readingOf(question: QuestionResult, id: string): ReadingResult {
  return question.readings.find((reading) => reading.id === id)!;
}

interface AnswerParts {
  readonly questions: readonly QuestionResult[];
  readonly observations: Assessment['observations'];
  readonly claims: readonly ClaimResult[];
  readonly theses?: Assessment['case']['theses'];
  /** Observations that cannot be made and of which the reading of a thesis expects something, by its question. */
  readonly untested?: Readonly<Record<string, number>>;
  /** Sentences that qualify the answer to a question, by its id. */
  readonly caveats?: Readonly<Record<string, readonly string[]>>;
  /** Sentences that qualify the whole answer. */
  readonly remarks?: readonly string[];
}

/** The answer in one paragraph, computed from the numbers. */
export function answerOf({
  questions,
  observations,
  claims,
  theses = [],
  untested = {},
  caveats = {},
  remarks = [],
}: AnswerParts): string {
  const sentences = questions.flatMap((question) => [
    questionSentence(question),
    // Beside the question that it answers, so that “this” can only mean that answer.
    ...theses
      .filter((thesis) => thesis.question === question.id)
      .map((thesis) => thesisSentence(thesis, question, untested[question.id] ?? 0)),
    ...(caveats[question.id] ?? []),
  ]);
  const computed = claims.filter(({ verdict }) => verdict !== undefined);
  const count = (verdict: string): number =>
    computed.filter((claim) => claim.verdict === verdict).length;
  return [
    ...sentences,
    observations.observed < observations.total
      ? `The answer is provisional: ${observations.observed} of ${observations.total} observations can be made with the data in the panel${observations.coded > 0 ? `, beside ${observations.coded} coded facts` : ''}.`
      : '',
    ...remarks,
    claims.length === 0
      ? ''
      : `Of ${claims.length} claims, ${computed.length} are computed: ${count('supported')} supported, ${count('contradicted')} contradicted, ${count('mixed')} mixed, ${count('untestable')} untestable.`,
    contradictedSentence(computed.filter(({ verdict }) => verdict === 'contradicted')),
    dividedSentence(computed.filter(({ verdict }) => verdict === 'mixed')),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Contradicted claims are named where the answer stands, the first ones in words. */
const CLAIMS_IN_WORDS = 3;

function contradictedSentence(claims: readonly ClaimResult[]): string {
  if (claims.length === 0) return '';
  const named = claims
    .slice(0, CLAIMS_IN_WORDS)
    .map(({ id, statement }) => `${id} (“${statement.replace(/\.$/, '')}”)`);
  const others = claims.slice(CLAIMS_IN_WORDS).map(({ id }) => id);
  return `The data contradict ${listed([...named, ...others])}.`;
}

/** Mixed claims of which a test fails: a part of the claim, or what one of the sources says of it. */
function dividedSentence(mixed: readonly ClaimResult[]): string {
  const divided = mixed.filter(({ predicates = [] }) =>
    predicates.some(({ holds }) => holds === 'no'),
  );
  if (divided.length === 0) return '';
  return `Data or one of the sources speak against a part of ${listed(divided.map(({ id }) => id))}.`;
}

/**
 * A conclusion this far behind the leading reading is called contradicted, a nearer one only not borne out: the leader is then
 * twice as likely, the step from which a cell of the matrix counts as strong (docs/methods/assessment.md).
 */
export const CONTRADICTED_DECIBELS = 3;

/** Whether the work that the case tests is borne out: said as plainly where it is not. */
function thesisSentence(
  { reading: wanted, source }: Thesis,
  question: QuestionResult,
  untested: number,
): string {
  const reading = readingOf(question, wanted);
  const leader = readingOf(question, question.leader);
  const behind = 10 * Math.log10(leader.posterior / reading.posterior);
  const work = `the conclusion of “${source}”, “${reading.title}”`;
  const missing =
    untested === 0
      ? ''
      : ` ${untested} ${untested === 1 ? 'observation' : 'observations'} on which that reading commits itself cannot be made yet.`;
  if (question.standing === 'no-evidence') return `Nothing here tests ${work}.`;
  if (wanted === question.leader && question.standing === 'leads') {
    return `That is the conclusion of “${source}” as well.${missing}`;
  }
  if (behind < 1) return `This is level with ${work}.${missing}`;
  const verb = behind < CONTRADICTED_DECIBELS ? 'does not bear out' : 'contradicts';
  return `The evidence observed so far ${verb} ${work}: it is ${behind.toFixed(1)} dB behind.${missing}`;
}

function questionSentence(question: QuestionResult): string {
  const leader = readingOf(question, question.leader);
  const runnerUp = readingOf(question, question.runnerUp);
  const decibels = 10 * Math.log10(leader.posterior / runnerUp.posterior);
  if (question.standing === 'no-evidence') {
    return `Nothing observed tells the readings of “${question.text}” apart.`;
  }
  if (question.standing === 'level') {
    return (
      `On “${question.text}” “${leader.title}” (${percent(leader.posterior)}) and ` +
      `“${runnerUp.title}” (${percent(runnerUp.posterior)}) are level, ${decibels.toFixed(1)} dB apart.`
    );
  }
  return (
    `On “${question.text}” the evidence ${strength(leader.lead)} “${leader.title}” ` +
    `(${percent(leader.posterior)}, 90% interval ${percent(leader.interval[0])} to ${percent(leader.interval[1])}) ` +
    `over “${runnerUp.title}” (${percent(runnerUp.posterior)}), by ${decibels.toFixed(1)} dB; ` +
    `it leads in ${percent(leader.lead)} of the robustness draws.`
  );
}

/** Words for the share of draws in which the leader leads. */
function strength(lead: number): string {
  if (lead >= 0.95) return 'robustly favours';
  if (lead >= 0.8) return 'favours';
  if (lead >= 0.6) return 'leans to';
  return 'points weakly to';
}

function percent(share: number): string {
  const value = 100 * share;
  if (value > 0 && value < 0.5) return 'under 1%';
  return `${value.toFixed(0)}%`;
}
