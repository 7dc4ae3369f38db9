/** Intercept and slope of the log odds of an expectation in those of a probability that is found. */
type Line = readonly [intercept: number, slope: number];

/**
 * How probabilities go with what was expected of known triads before any value (docs/methods/containment.md): that both are
 * hostile to the third state, in the 17 of them where the two cooperate, and that they contain each other, in 22. Those of Russia and
 * China are left out, since a built-in case is about them. A test fits the lines again.
 */
export const calibration: Readonly<Record<'hostile' | 'mutual', Line>> = {
  hostile: [2.254, 0.828],
  mutual: [-0.774, 0.501],
};

/** No probability counts as more certain than this: two dozen triads do not tell one in a hundred from one in a thousand. */
const SUREST = 0.99;

/** Log odds of a probability that is found, as they are calibrated. */
export function foundLogit(p: number): number {
  const held = Math.min(SUREST, Math.max(1 - SUREST, p));
  return Math.log(held / (1 - held));
}

/**
 * Probability that the literature would find what is found with the probability p.
 *
 * **Definition.** 1 / (1 + exp(-(a + b logit p))), p held between .01 and .99.
 * **Unit and range.** Probability: .17 to .998 that both are hostile, .04 to .82 of mutual containment. NaN where p is.
 * **Source.** Platt 1999: a logistic regression whose outcomes are (n+ + 1)/(n+ + 2) and 1/(n- + 2) instead of 1 and 0.
 */
export function calibrated(level: keyof typeof calibration, p: number): number {
  const [intercept, slope] = calibration[level];
  return 1 / (1 + Math.exp(-intercept - slope * foundLogit(p)));
}

/** What is found of external containment, and whether both have a rivalry with the third state on record. */
export interface FoundExternal {
  readonly first: number;
  readonly second: number;
  readonly cooperation: number;
  readonly listed: boolean;
}

/**
 * Probability of external containment, calibrated where it is known to be too low: in a long quarrel without a clash.
 *
 * **Definition.** c(P(H_ik) P(H_jk)) P(C), c the curve of `calibrated`, where both have a strategic rivalry with k on record that
 * goes on; P(H_ik) P(H_jk) P(C), as found, elsewhere. Cooperation is taken as found.
 */
export function calibratedExternal({ first, second, cooperation, listed }: FoundExternal): number {
  const hostile = first * second;
  return (listed ? calibrated('hostile', hostile) : hostile) * cooperation;
}
