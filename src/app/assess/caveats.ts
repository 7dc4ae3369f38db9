import { firstReadings, isUnanswered } from '../../core/answer-standing.js';
import { weightsIn } from '../learned/apply.js';
import { howGoodSentence, withHowGood } from '../learned/how-good.js';
import { meantInYear } from '../../states/index.js';
import { nameInText } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import type {
  Assessment,
  EvidenceResult,
  MemberAnswer,
  QuestionResult,
  SourceEntry,
} from '../../contract/index.js';
import { capitalised, formatPercent, listed } from '../../core/format.js';
import type { Unobserved } from '../../evidence/types.js';
import { datasetById } from '../../sources/index.js';
import { paragraphsOfSentences } from './answer.js';
import { oneSidedSentence } from './one-sided.js';
import { byHandSentence, withoutContainmentSentence } from './otherwise.js';
import { groupSentence } from './group-sentence.js';
import { RECENT_YEARS } from './age.js';
import { builtInSentence } from '../casefiles/built-in-case.js';
import { wordsSentence } from './strength.js';
import { heaviest } from '../../evidence/heaviest.js';
import { validated, validationWords } from '../../measures/containment/validation.js';

interface CaveatParts {
  readonly subject: Case;
  readonly questions: readonly QuestionResult[];
  readonly evidence: readonly EvidenceResult[];
  readonly members: readonly MemberAnswer[];
  readonly unobserved: readonly Unobserved[];
  readonly sources: readonly SourceEntry[];
  readonly observations: Assessment['observations'];
  /** Whether anything observed involves a third party. */
  readonly involvesThird: boolean;
}

/** What qualifies the answer: how good and how fragile it is, and, apart, what it rests on and where it may fail. */
export function caveatsOf({
  subject,
  questions,
  evidence,
  members,
  unobserved,
  sources,
  observations,
  involvesThird,
}: CaveatParts) {
  const measured = evidence.filter(({ kind, used }) => kind === 'measured' && used);
  const titles = {
    item: new Map(evidence.map(({ id, title }) => [id, title])),
    dataset: new Map(sources.map(({ id, title }) => [id, title])),
    dimension: new Map<string, string>(),
  };
  const untested = questions.map((question) =>
    untestedSentence(question, testedOf(firstReadings(question), measured, unobserved)),
  );
  const howGood = howGoodSentence({
    ...weightsIn(subject),
    ...withHowGood(questions, evidence, subject.pair),
  });
  const ofGroups = groupSentence(subject, questions, members, unobserved);
  return {
    // An answer about a group is read otherwise, and begins with that.
    ...(ofGroups === '' ? { howGood } : { first: [ofGroups, howGood] }),
    fragile: [
      meantSentence(subject),
      otherThirdSentence(subject),
      ...questions.map((question) =>
        withoutOneSentence(question, ({ kind, id }) => titles[kind].get(id) ?? id),
      ),
      withoutContainmentSentence(subject, questions, evidence),
    ],
    limits: paragraphsOfSentences([
      [
        provisionalSentence(observations),
        ...untested,
        ...untestedTheses(subject, questions, measured, unobserved),
      ],
      [
        thirdSentence(
          subject.third.map((state) => nameInText(state)),
          involvesThird,
        ),
        ageSentence(evidence, subject.asOf),
        hindsightSentence(evidence, subject.asOf),
      ],
      [
        validationSentence(subject, questions, evidence),
        oneSidedSentence(questions, evidence),
        byHandSentence(subject, questions, evidence),
      ],
      [wordsSentence],
    ]),
    pointer: builtInSentence(subject),
  };
}

function provisionalSentence({ observed, total, coded }: Assessment['observations']): string {
  return observed < total
    ? `The answer is provisional: ${observed} of ${total} observations can be made with recent data${coded > 0 ? `, beside ${coded} coded facts` : ''}.`
    : '';
}

/** What of a conclusion that is not ahead cannot be tested. */
function untestedTheses(
  subject: Case,
  questions: readonly QuestionResult[],
  measured: readonly EvidenceResult[],
  unobserved: readonly Unobserved[],
): string[] {
  return subject.theses.flatMap(({ question: id, reading }) => {
    const question = questions.find((one) => one.id === id)!;
    if (firstReadings(question).includes(reading)) return [];
    const { made, missing } = testedOf([reading], measured, unobserved);
    return [untestedOf([`“${titleOf(question, reading)}”`], { made, missing })];
  });
}

/** Which states are meant by names of the past: those of the command, and those that they bore in the year assessed. */
function meantSentence({ meant = [], pair, third, asOf }: Case): string {
  const then = [...pair, ...third].flatMap((state) => meantInYear(state, asOf) ?? []);
  const all = [...new Set([...meant, ...then])];
  if (all.length === 0) return '';
  return `${all.length === 1 ? 'The state meant is' : 'The states meant are'} ${listed(all)}.`;
}

/** That claims and facts are of the third party that the case names, where the answer is of another. */
function otherThirdSentence({ ownThird, third: [third], claims, facts }: Case): string {
  if (ownThird === undefined || claims.length + facts.length === 0) return '';
  return `Claims and coded facts are of ${nameInText(ownThird)}, as the case names it, and not of ${nameInText(third!)}; the verdicts on claims are those of the case’s own answer.`;
}

/** A row, observed or not, by what the readings expect of it. */
type Expecting = Pick<EvidenceResult, 'expect'>;

function commits({ expect = {} }: Expecting, readings: readonly string[]): boolean {
  return readings.some((reading) => (expect[reading] ?? 'any') !== 'any');
}

/** How many observations of which the readings expect something were made and cannot be made. */
export interface Tested {
  readonly made: number;
  readonly missing: number;
}

export function testedOf(
  readings: readonly string[],
  evidence: readonly Expecting[],
  unobserved: readonly Expecting[],
): Tested {
  const count = (of: readonly Expecting[]): number =>
    of.filter((entry) => commits(entry, readings)).length;
  return { made: count(evidence), missing: count(unobserved) };
}

/** What of the leading reading cannot be tested; empty where all of it can. */
export const untestedSentence = (question: QuestionResult, tested: Tested): string =>
  untestedOf(
    firstReadings(question).map((id) => `“${titleOf(question, id)}”`),
    tested,
  );

function untestedOf(named: readonly string[], { made, missing }: Tested): string {
  if (missing === 0) return '';
  const commit = named.length === 1 ? 'commits itself' : 'commit themselves';
  return `${missing} of the ${made + missing} observations on which ${named.join(' or ')} ${commit} cannot be made with recent data.`;
}

function titleOf({ readings }: QuestionResult, id: string): string {
  return readings.find((reading) => reading.id === id)?.title ?? id;
}

type LeftOut = QuestionResult['robustness']['leaveOneOut'][number];

/** Single removals that change the leader: so many are all named, of more the first stands for the rest. */
const REMOVALS_IN_WORDS = 2;

/**
 * What would lead without one item, dataset or dimension, the change nearest first; empty where no single one
 * changes the leader.
 */
export function withoutOneSentence(
  question: QuestionResult,
  nameOf: (left: Pick<LeftOut, 'kind' | 'id'>) => string,
): string {
  // Of two that are undecided anything may decide.
  if (question.standing !== 'leads') return '';
  const changing = question.robustness.leaveOneOut.filter(({ changes }) => changes);
  const first = changing[0];
  if (first === undefined) return '';
  const sentence = (left: LeftOut): string => {
    const then = `“${titleOf(question, left.leader)}” would lead (${formatPercent(left.posterior)})`;
    return `Without the ${left.kind} “${nameOf(left)}”, ${isAsBefore(question, left) ? 'nothing would distinguish the readings' : then}.`;
  };
  // Without its one item a question is not answered at all.
  if (question.robustness.leaveOneOut.filter(({ kind }) => kind === 'item').length === 1) return '';
  if (changing.length <= REMOVALS_IN_WORDS) return changing.map(sentence).join(' ');
  const ahead = firstReadings(question).map((id) => `“${titleOf(question, id)}”`);
  return `Dropping any of ${changing.length} items, datasets or dimensions changes what is said of ${listed(ahead)}. ${sentence(first)}`;
}

/** Whether what is left gives the reading that comes first no more than its prior. */
function isAsBefore({ readings }: QuestionResult, { leader, posterior }: LeftOut): boolean {
  const prior = readings.find(({ id }) => id === leader)?.prior ?? 0;
  return Math.abs(posterior - prior) < 1e-9;
}

/** How many measured rows weigh nothing since they end well before asOf, by the year in which they end. */
export function ageSentence(evidence: readonly EvidenceResult[], asOf: number): string {
  const old = evidence.filter(({ used }) => !used);
  if (old.length === 0) return '';
  const ends = old.map(({ lastYear }) => lastYear).sort((a, b) => a - b);
  const years = [...new Set(ends)].map((year) => {
    const count = ends.filter((end) => end === year).length;
    return count === old.length ? `in ${year}` : `${count} in ${year}`;
  });
  const weigh =
    old.length === 1
      ? 'One measured row weighs nothing, since it ends'
      : `${old.length} measured rows weigh nothing, since they end`;
  const replaced = old.filter(({ replacedBy }) => replacedBy !== undefined).length;
  const instead =
    replaced === 0
      ? ''
      : `; fresher rows stand in for ${replaced === old.length ? 'all' : replaced} of them`;
  return `${weigh} more than ${RECENT_YEARS} years before ${asOf} (${listed(years)})${instead}.${weighedYears(evidence, asOf)}`;
}

/** In which years the measured rows that are weighed end; those of what lasts may have ended long before. */
function weighedYears(evidence: readonly EvidenceResult[], asOf: number): string {
  const ends = evidence.flatMap(({ kind, used, lastYear }) =>
    kind === 'measured' && used ? [lastYear] : [],
  );
  const recent = ends.filter((end) => end >= asOf - RECENT_YEARS);
  const lasting = ends.length - recent.length;
  const kept =
    lasting === 0
      ? ''
      : ` ${lasting} more ended earlier but still ${lasting === 1 ? 'counts' : 'count'}, since what ${lasting === 1 ? 'it records' : 'they record'}, such as a treaty or a distance, is taken to last.`;
  if (recent.length === 0) return kept;
  const [first, last] = [Math.min(...recent), Math.max(...recent)];
  return ` Those that are weighed end in ${first === last ? first : `${first} to ${last}`}.${kept}`;
}

/** That nothing observed involves the third party; empty where something observed involves it. */
export function thirdSentence(names: readonly string[], involved: boolean): string {
  if (names.length === 0 || involved) return '';
  return `Nothing observed involves ${listed(names)}: the answer is about the pair alone.`;
}

/** Datasets that estimate the values of all years together, so that later years move earlier values, and what they estimate. */
const estimatedTogether: Readonly<Record<string, string>> = {
  'un-ideal-points': 'ideal points',
  regime: 'scores of democracy',
};

/** Which values in the evidence rest on years after the one assessed; empty where none does. */
export function hindsightSentence(evidence: readonly EvidenceResult[], asOf: number): string {
  const used = new Set(evidence.flatMap(({ datasets, used }) => (used ? datasets : [])));
  const names = Object.entries(estimatedTogether)
    .filter(([id]) => used.has(id) && datasetById(id).coverage.to > asOf)
    .map(([, name]) => name);
  if (names.length === 0) return '';
  return capitalised(
    `${listed(names)} are estimated from all years of their source, those after ${asOf} included.`,
  );
}

/** That a leader rests on measures that are not validated; empty where none of them is among its heaviest items. */
export function validationSentence(
  subject: Pick<Case, 'pair'>,
  questions: readonly QuestionResult[],
  evidence: readonly EvidenceResult[],
): string {
  const resting = questions.filter(
    ({ id, standing }) =>
      !isUnanswered(standing) &&
      heaviest({ evidence }, id).forLeader.some(({ measure = '' }) => validated.has(measure)),
  );
  if (resting.length === 0) return '';
  const leaders = resting.map(({ leader, readings }) => {
    const { title } = readings.find(({ id }) => id === leader)!;
    return `“${title}”`;
  });
  return `Measures of containment, among the heaviest items for ${listed(leaders)}, were held to thirty known triads: ${validationWords(subject.pair)}.`;
}
