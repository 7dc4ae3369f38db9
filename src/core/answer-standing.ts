import { formatPercent, listed } from './format.js';

/**
 * `left-out`: the premise of the question is less likely than not; `no-evidence`: no item tells the readings apart;
 * `level`: leader and runner-up are less than 1 dB apart, or the interval of the leader reaches below the median of the
 * runner-up, or it leads for few of the members of a group.
 */
export type AnswerStanding = 'left-out' | 'no-evidence' | 'level' | 'leads';

/** Whether no reading can be named: the question was left out, or nothing tells its readings apart. */
export const isUnanswered = (standing: AnswerStanding): boolean =>
  standing === 'left-out' || standing === 'no-evidence';

/** Readings closer than this (about 1.26 to 1) are called level. */
export const levelDecibels = 1;

interface Answered {
  readonly standing: AnswerStanding;
  readonly leader: string;
  readonly runnerUp: string;
  readonly readings: readonly { readonly id: string; readonly posterior: number }[];
}

/** The readings that an answer names as first: the leader, or those between which it is undecided. */
export function firstReadings({ standing, leader, runnerUp, readings }: Answered): string[] {
  if (isUnanswered(standing)) return [];
  if (standing === 'leads') return [leader];
  const first = readings.find(({ id }) => id === leader)!;
  const level = readings.filter(
    ({ id, posterior }) =>
      id !== leader && id !== runnerUp && decibelsApart(first.posterior, posterior) < levelDecibels,
  );
  return [leader, runnerUp, ...level.map(({ id }) => id)];
}

const decibelsApart = (one: number, other: number): number => 10 * Math.log10(one / other);

/** Why none of the readings that are level is named, on which more than one row bears. */
export const whyLevel = (leader: number, runnerUp: number): string =>
  decibelsApart(leader, runnerUp) < levelDecibels
    ? `they are less than ${levelDecibels} dB apart`
    : 'the interval of the first reaches below the second';

/** Why no reading can be named, in a sentence. */
export const unansweredText = ({
  standing,
  premise,
}: {
  readonly standing: AnswerStanding;
  readonly premise?: number;
}): string =>
  standing === 'left-out'
    ? `Left out: its premise has a probability of ${formatPercent(premise ?? 0)}.`
    : 'No observation distinguishes the readings.';

/** What leads for less than this share of a group's capabilities leads for few of its members. */
const MOST = 0.5;

/** An answer of a group, with the share of its capabilities for which each reading leads. */
interface OfGroup {
  readonly leader: string;
  readonly leadsFor?: Readonly<Record<string, number>> | undefined;
}

/** Whether the mean of the answers of a group's members is one that holds for few of them: then it is no answer. */
export const membersDiffer = ({ leader, leadsFor }: OfGroup): boolean =>
  leadsFor !== undefined && (leadsFor[leader] ?? 0) < MOST;

/** `“Partnership” leads for 53% of the members by capabilities, “Rivalry” for 24% and “Distance” for 23%` */
export function differenceText({
  leadsFor = {},
  readings,
}: Omit<OfGroup, 'leader'> & {
  readonly readings: readonly { readonly id: string; readonly title: string }[];
}): string {
  const found = readings
    .map(({ id, title }) => ({ title, share: leadsFor[id] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const clauses = found.map(({ title, share }, at) =>
    at === 0
      ? `“${title}” leads for ${formatPercent(share)} of the members by capabilities`
      : `“${title}” for ${formatPercent(share)}`,
  );
  return listed(clauses);
}

/** Heads what an answer rests on, wherever it is shown. */
export const limitsTitle = 'What this rests on, and where it may fail';

/** How the paragraph of an answer begins that answers a question, and what it says where nothing does. */
export const onQuestion = (question: string): string => `On “${question}” the evidence`;
export const noAnswerTo = (question: string): string =>
  `Nothing observed tells the readings of “${question}” apart.`;

/** How the paragraph begins that answers all questions as of a later year. */
export const asOfYear = (year: number): string => `As of ${year}`;

/** Whether a paragraph of an answer is that to this question. */
export const isAnswerTo = (paragraph: string, question: string): boolean =>
  [onQuestion(question), noAnswerTo(question)].some((start) => paragraph.startsWith(start));
