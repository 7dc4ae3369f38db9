import type { Assessment, EvidenceResult, QuestionResult } from './assessment.js';

/** An item or hole, by what the readings expect of it. */
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
  holes: readonly Expecting[],
): Tested {
  const count = (of: readonly Expecting[]): number =>
    of.filter((entry) => commits(entry, readings)).length;
  return { made: count(evidence), missing: count(holes) };
}

/** The readings that the answer names as first: the leader, or the two that are level. */
export function firstReadings({ standing, leader, runnerUp }: QuestionResult): string[] {
  if (standing === 'no-evidence') return [];
  return standing === 'level' ? [leader, runnerUp] : [leader];
}

/** What of the leading reading cannot be tested; empty where all of it can. */
export function untestedSentence(question: QuestionResult, { made, missing }: Tested): string {
  if (missing === 0) return '';
  const named = firstReadings(question).map((id) => `“${titleOf(question, id)}”`);
  const commit = named.length === 1 ? 'commits itself' : 'commit themselves';
  return `${missing} of the ${made + missing} observations on which ${named.join(' or ')} ${commit} cannot be made yet.`;
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
  if (question.standing === 'no-evidence') return '';
  const changing = question.robustness.leaveOneOut.filter(({ changes }) => changes);
  const first = changing[0];
  if (first === undefined) return '';
  const lead = question.standing === 'level' ? 'be ahead' : 'lead';
  const sentence = (left: LeftOut): string => {
    const then = `“${titleOf(question, left.leader)}” would ${lead} (${(100 * left.posterior).toFixed(0)}%)`;
    return `Without the ${left.kind} “${nameOf(left)}”, ${isAsBefore(question, left) ? 'nothing would tell the readings apart' : then}.`;
  };
  if (changing.length <= REMOVALS_IN_WORDS) return changing.map(sentence).join(' ');
  return `Any one of ${changing.length} items, datasets or dimensions, left out, takes “${titleOf(question, question.leader)}” from the first place. ${sentence(first)}`;
}

/** Whether what is left gives the reading that comes first no more than its prior. */
function isAsBefore({ readings }: QuestionResult, { leader, posterior }: LeftOut): boolean {
  const prior = readings.find(({ id }) => id === leader)?.prior ?? 0;
  return Math.abs(posterior - prior) < 1e-9;
}

/** Observations that end more years than this before asOf are counted in the answer. */
const RECENT_YEARS = 3;

/** How many of the measured observations end well before asOf, by the year in which they end. */
export function ageSentence(evidence: Assessment['evidence'], asOf: number): string {
  const ends = evidence.flatMap(({ window }) => (window === undefined ? [] : [window[1]]));
  const old = ends.filter((end) => end < asOf - RECENT_YEARS).sort((a, b) => a - b);
  if (old.length === 0) return '';
  const of = `Of the ${ends.length} observations made, ${old.length} ${old.length === 1 ? 'ends' : 'end'}`;
  const before = `more than ${RECENT_YEARS} years before ${asOf}`;
  const first = old[0]!;
  if (first === old.at(-1)) return `${of} in ${first}, ${before}.`;
  const years = [...new Set(old)].map(
    (year) => `${old.filter((end) => end === year).length} in ${year}`,
  );
  return `${of} ${before}: ${listed(years)}.`;
}

/** That nothing observed involves the third party; empty where something observed involves it. */
export function thirdSentence(names: readonly string[], involved: boolean): string {
  if (names.length === 0 || involved) return '';
  return `Nothing observed involves ${listed(names)}: the answer is about the pair alone.`;
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
