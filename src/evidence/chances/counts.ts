import type { Rng } from '../../core/rng.js';
import { mean, standardDeviation } from '../../core/statistics.js';
import type { Windowed } from '../predicates/window.js';
import { meanCells, meanShare, serialOf } from './years.js';

/**
 * Draws of the rate behind yearly counts. With n events in T years the rate is drawn from Gamma(n + 1/2, T), the posterior under
 * Jeffreys’ prior. Where the years vary more than Poisson’s law has it, by D > 1 (variance over mean), what is beyond it is of the
 * rate and may remember itself: phi = 1 + (D - 1) m, m = 1'R1 / T over the memories by their weight, and the rate is drawn from
 * Gamma((n + 1/2) / phi, T / phi).
 */
export function rateDraws(
  { years, values }: Pick<Windowed, 'years' | 'values'>,
  draws: number,
  rng: Rng,
): Float64Array {
  const phi = dispersionOf(years, values);
  const shape = (mean(values) * years.length + 0.5) / phi;
  return Float64Array.from({ length: draws }, () => (phi * rng.gamma(shape)) / years.length);
}

function dispersionOf(years: readonly number[], values: Float64Array): number {
  const level = mean(values);
  if (level === 0 || years.length < 2) return 1;
  const excess = standardDeviation(values) ** 2 / level - 1;
  const found = serialOf(years, values, [years.map(() => 1)]);
  if (excess <= 0 || found === null) return 1;
  return 1 + excess * years.length * meanShare(found, meanCells({ years }));
}
