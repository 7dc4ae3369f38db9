import type { ReadingResult } from '../../contract/index.js';
import { formatPercent } from '../../core/format.js';

/** Odds at the lower end of the leader's interval from which a word is taken. */
const words = [
  [30, 'strongly favours'],
  [10, 'favours'],
  [3, 'leans to'],
  [1, 'suggests'],
] as const;
const weakest = 'weakly suggests';

const chanceOf = (odds: number): number => odds / (1 + odds);

/** What says how firmly the evidence speaks for a reading. */
type Weighed = Pick<ReadingResult, 'prior' | 'posterior' | 'interval'>;

/**
 * How firmly the evidence speaks: by the lower end of the interval, not by the point. Evidence that lowers a reading does not
 * favour it, even if it stays the likeliest.
 */
export function strength(leader: Weighed): string {
  if (isLowered(leader)) return 'leaves as likeliest';
  const [low] = leader.interval;
  return words.find(([odds]) => low >= chanceOf(odds))?.[1] ?? weakest;
}

/** Whether the evidence speaks against a reading, by more than rounding shows. */
export const isLowered = ({ posterior, prior }: Pick<Weighed, 'prior' | 'posterior'>): boolean =>
  posterior < prior - 0.005;

/** One reading has to be so much more likely by the evidence than another, in odds, for the evidence to speak for it: 1 dB. */
const TELLING = 10 ** 0.1;

/**
 * The reading that the evidence speaks for, priors apart, where it is not the leader: then the leader leads by its prior. Undefined
 * where it does not, and where the evidence makes the leader itself less likely, which is said in other words.
 */
export function favouredByEvidence<R extends Pick<Weighed, 'prior' | 'posterior'>>(
  leader: R,
  readings: readonly R[],
): R | undefined {
  if (isLowered(leader)) return undefined;
  const factorOf = ({ posterior, prior }: R): number => posterior / prior;
  const best = readings.reduce((most, one) => (factorOf(one) > factorOf(most) ? one : most));
  return factorOf(best) >= TELLING * factorOf(leader) ? best : undefined;
}

const [firm, ...lesser] = words;
const from = ([odds, word]: (typeof words)[number]): string =>
  `“${word}” from ${formatPercent(chanceOf(odds))} (${odds} to 1)`;

/** How the words are chosen, so that a reader need not guess why 93% is said so guardedly. */
export const wordsSentence = [
  `Words follow the lower end of the 90% interval, not the probability: the evidence “${firm[1]}” a reading where that end is at ${formatPercent(chanceOf(firm[0]))} or more (odds of ${firm[0]} to 1), ${lesser.map(from).join(', ')}, and “${weakest}” it below.`,
  'It “leaves as likeliest” a reading that it has made less probable than before.',
  'A reading “leads by its prior” where the evidence speaks for another one by at least 1 dB.',
  'It is “undecided” where the interval reaches below the median of the next reading, the two are within 1 dB, one row alone bears on the question that was not learned, or the reading leads for few members of a group.',
].join(' ');
