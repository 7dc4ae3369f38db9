/**
 * Two-sided p of an estimate among those of shuffled data: (1 + draws at least as far from zero) / (1 + draws), so
 * that it is never 0 and the test keeps its level (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585). Draws that are no number count as far:
 * they are no evidence. NaN without draws or estimate.
 *
 * @example permutationP(2, [1, -3, 0.5]) // 0.5
 */
export function permutationP(estimate: number, draws: ArrayLike<number>): number {
  if (draws.length === 0 || Number.isNaN(estimate)) return NaN;
  // What is equal but for rounding is equal.
  const reach = Math.abs(estimate) * (1 - 1e-9);
  let far = 1;
  for (let draw = 0; draw < draws.length; draw++) if (!(Math.abs(draws[draw]!) < reach)) far++;
  return far / (draws.length + 1);
}
