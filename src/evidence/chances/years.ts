import type { Rng } from '../../core/rng.js';
import { mean } from '../../core/statistics.js';

/** Values by year of one stretch of a process, with its weight in what is tested. */
export interface Stretch {
  readonly years: readonly number[];
  readonly values: ArrayLike<number>;
  readonly weight: number;
}

/** The error of a weighted sum of means: its standard deviation, the degrees of freedom, and the memory found. */
export interface SerialError {
  readonly sd: number;
  readonly freedom: number;
  readonly memory: number;
}

/** More memory than this cannot be told from a process without a level. */
const mostMemory = 0.9;
/** Fewest degrees of freedom from which the spread of years is known at all. */
const leastFreedom = 2;

/**
 * Memory of the years around the level of each stretch: r = sum e_t e_(t-1) / sum e_t^2 over years that follow one
 * another, corrected for the bias of short series, rho = (n r + 1) / (n - 3) with n the mean length of a stretch (Marriott &
 * Pope 1954; Kendall 1954), and kept within [0, .9]. Short stretches (n < 6) are corrected as those of six years.
 */
export function memoryOf(
  stretches: readonly Stretch[],
  residuals: readonly Float64Array[],
): number {
  let products = 0;
  let squares = 0;
  residuals.forEach((e, at) => {
    const { years } = stretches[at]!;
    for (let i = 0; i < e.length; i++) {
      squares += e[i]! ** 2;
      if (i > 0 && years[i]! - years[i - 1]! === 1) products += e[i]! * e[i - 1]!;
    }
  });
  if (squares === 0) return 0;
  const n = Math.max(6, mean(stretches.map(({ years }) => years.length)));
  const corrected = (n * (products / squares) + 1) / (n - 3);
  return Math.min(mostMemory, Math.max(0, corrected));
}

/**
 * Error of a weighted sum of window means of one process y_t = level + e_t, e_t = rho e_(t-1) + u_t. With R_st = rho^|s-t| the
 * variance of the sum is s^2 c'Rc, c the weights of the single years, and s^2 = sum e^2 / f, f = sum over windows of
 * n (1 - 1'R1/n^2): the squares that n years around their own mean leave, so that memory widens the error twice. The sum over
 * its error is read as Student's t with f degrees of freedom. Null under two degrees of freedom.
 */
export function serialError(stretches: readonly Stretch[]): SerialError | null {
  const residuals = stretches.map(({ values }) => {
    const level = mean(values);
    return Float64Array.from(values, (value) => value - level);
  });
  const memory = memoryOf(stretches, residuals);
  let squares = 0;
  let freedom = 0;
  residuals.forEach((e, at) => {
    const { years } = stretches[at]!;
    const n = years.length;
    const flat = { years, values: e, weight: 1 };
    freedom += n * (1 - quadratic([flat], memory));
    squares += e.reduce((sum, one) => sum + one * one, 0);
  });
  const counted = stretches.reduce((sum, { years }) => sum + years.length - 1, 0);
  if (counted < leastFreedom) return null;
  const variance = (squares / freedom) * quadratic(stretches, memory);
  return { sd: Math.sqrt(Math.max(0, variance)), freedom: Math.max(1, freedom), memory };
}

/** c'Rc of the weights of single years, w / n in each stretch. */
function quadratic(stretches: readonly Stretch[], memory: number): number {
  const cells = stretches.flatMap(({ years, weight }) =>
    years.map((year) => ({ year, c: weight / years.length })),
  );
  return quadraticOf(cells, memory);
}

export function quadraticOf(
  cells: readonly { readonly year: number; readonly c: number }[],
  memory: number,
): number {
  let sum = 0;
  for (const a of cells)
    for (const b of cells)
      sum += a.c * b.c * (a.year === b.year ? 1 : memory ** Math.abs(a.year - b.year));
  return sum;
}

/** Draws of Student's t times a standard deviation. */
export function studentDraws({ sd, freedom }: SerialError, draws: number, rng: Rng): Float64Array {
  const made = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    const z = rng.normal();
    made[i] = sd * (z / Math.sqrt((2 * rng.gamma(freedom / 2)) / freedom));
  }
  return made;
}
