/** Intercept and slope of the log odds of an expectation in those of a probability that is found. */
type Line = readonly [intercept: number, slope: number];

/**
 * How the probabilities of containment go with what was expected of known triads before any value
 * (docs/methods/containment.md): 24 of them for external containment, 22 for mutual. Those of Russia and China are left out,
 * since a built-in case is about them. A test fits the lines again.
 */
export const calibration: Readonly<Record<'external' | 'mutual', Line>> = {
  external: [2.426, 0.891],
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
 * Probability that the literature would find containment where it is found with the probability p.
 *
 * **Definition.** 1 / (1 + exp(-(a + b logit p))), p held between .01 and .99.
 * **Unit and range.** Probability: .16 to .999 for external containment, .04 to .82 for mutual. NaN where p is.
 * **Source.** Platt 1999: a logistic regression whose outcomes are (n+ + 1)/(n+ + 2) and 1/(n- + 2) instead of 1 and 0.
 */
export function calibrated(level: keyof typeof calibration, p: number): number {
  const [intercept, slope] = calibration[level];
  return 1 / (1 + Math.exp(-intercept - slope * foundLogit(p)));
}
