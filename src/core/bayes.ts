/**
 * Posterior of a hypothesis were its prior `at`, its rivals keeping the proportions of their priors, from its prior and
 * posterior; probabilities, 0 to 1. Posterior odds are prior odds times a likelihood ratio that no prior changes:
 * the ratio is (posterior odds) / (prior odds). For drawing lines over any prior.
 */
export function posteriorAtPrior(
  { prior, posterior }: { readonly prior: number; readonly posterior: number },
  at: number,
): number {
  if (at <= 0 || at >= 1) return at <= 0 ? 0 : 1;
  if (posterior >= 1) return 1;
  const ratio = (posterior / (1 - posterior)) * ((1 - prior) / prior);
  const odds = (ratio * at) / (1 - at);
  return odds / (1 + odds);
}
