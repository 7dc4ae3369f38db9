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

export const claimStatuses = [
  'computed',
  'not-yet-measurable',
  'needs-simulation',
  'documented',
  'position',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const verdicts = ['supported', 'contradicted', 'mixed', 'undecided', 'untestable'] as const;
export type Verdict = (typeof verdicts)[number];

/** `yes` and `no` hold beyond the interval; `unclear` straddles the threshold; `untestable` is under-covered. */
export const outcomes = ['yes', 'no', 'unclear', 'untestable'] as const;
export type Holds = (typeof outcomes)[number];
