import { keysOf } from '../core/entries.js';
import { verdictWords } from '../core/verdict-words.js';

/** What a reading expects of an observation: a density on the percentile u, or a probability of yes. */
export const expectations = [
  'high',
  'rather-high',
  'middle',
  'rather-low',
  'low',
  'any',
  'yes',
  'no',
] as const;
export type Expectation = (typeof expectations)[number];

/** Weights that a coded item may give a reading, in dB relative to the best-fitting reading. */
export const codedWeights = [0, -3, -6, -10, -20, -30] as const;

export const rowKinds = ['level', 'trend', 'yes-no', 'probability'] as const;

/** Form in which a value enters learned weights: as it is, log(1 + x), its square root, or its log odds. */
export const scales = ['linear', 'log', 'root', 'logit'] as const;
export type Scale = (typeof scales)[number];

/** Where the weights of a question come from: judged by hand, or learned from known relationships. */
export const weightings = ['learned', 'hand'] as const;
export type Weighting = (typeof weightings)[number];
export const claimKinds = ['measured', 'documented', 'interpretive'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** `pending` waits for a simulation; `untestable` says what would have to be measured. */
export const claimStatuses = [
  'computed',
  'pending',
  'untestable',
  'documented',
  'position',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/**
 * What the central test of a claim comes to. A quantity with error has a share for each side of the smallest difference that
 * matters: .95 decides and .8 leans. A record is true, false or, where sources differ, disputed.
 */
export const verdicts = keysOf(verdictWords);
export type Verdict = (typeof verdicts)[number];

/** Verdicts that speak for a sentence, and those that speak against it. */
export const favourable: ReadonlySet<Verdict> = new Set(['supported', 'true', 'leaning-for']);
export const adverse: ReadonlySet<Verdict> = new Set(['contradicted', 'false', 'leaning-against']);

/** How far the central test is from what the sentence says. */
export const fits = ['direct', 'proxy', 'premise-only'] as const;
export type Fit = (typeof fits)[number];

/**
 * Where the error of a window mean comes from. `years`: the years are draws of a process with memory. `counts`: events that
 * happen at a rate. `shares`: so many of the cases of a window. `none`: a record of those very years. Left out: the error that a
 * series brings with it, else `years`.
 */
export const errorKinds = ['years', 'counts', 'shares', 'none'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** By what a conditional sentence can be judged: cases in which its condition came about, or a simulation in which it does. */
export const conditionalGrounds = ['comparison', 'simulation'] as const;

/** What became of the two sides of a dilemma: it bites where both grow. */
export const dilemmaStandings = [
  'both-grow',
  'gains-grow',
  'costs-grow',
  'neither-grows',
  'open',
] as const;
export type DilemmaStanding = (typeof dilemmaStandings)[number];

/** What a robustness test changes of the central one. */
export const robustnessKinds = ['source', 'window', 'rule'] as const;

/** `condition`: whether what a conditional sentence supposes has come about; `gain` and `cost`: the two sides of a dilemma. */
export const testRoles = ['central', 'robustness', 'condition', 'gain', 'cost', 'side'] as const;
export type TestRole = (typeof testRoles)[number];

/** `yes` and `no` hold beyond the interval; `unclear` straddles the threshold; `untestable` is under-covered. */
export const outcomes = ['yes', 'no', 'unclear', 'untestable'] as const;
export type Holds = (typeof outcomes)[number];
