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
