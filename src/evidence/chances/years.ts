import type { Rng } from '../../core/rng.js';

/** Values by year of one stretch of a process, with its weight in what is tested. */
export interface Stretch {
  readonly years: readonly number[];
  readonly values: ArrayLike<number>;
  readonly weight: number;
}

/** Memories that are weighed: beyond .97 a process of a few years cannot be told from one without a level. */
const memories: readonly number[] = Array.from({ length: 25 }, (_, i) => Math.min(0.97, i / 24.5));
/** Fewest degrees of freedom from which the spread of years is known at all. */
const leastFreedom = 2;
/** Squares of a series without variation, in parts of the squares of its values. */
const noVariation = 1e-18;

/** How likely each memory is, with the variance s^2 of a year that goes with it, and the degrees of freedom. */
export interface Serial {
  readonly weights: readonly number[];
  readonly variances: readonly number[];
  readonly freedom: number;
}

/**
 * Memory of the errors of a regression y = Xb + e by year, e_t of correlation rho^|s-t|. With flat priors of b and log s and
 * the reference prior (1 - rho^2)^-1/2 of rho (Berger & Yang 1994) in [0, .97], the weight of rho is
 * (1 - rho^2)^-1/2 |R|^-1/2 |X'R^-1 X|^-1/2 S^-f/2 (Zellner & Tiao 1964), S the squares that generalised least squares leaves and
 * f = n - k; s^2 = S / f. Null under two degrees of freedom.
 *
 * @param unseen where the years do not vary at all, how far they are taken to do so: S is its square, and null without it
 */
export function serialOf(
  years: readonly number[],
  values: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  unseen = 0,
): Serial | null {
  const freedom = years.length - columns.length;
  if (freedom < leastFreedom) return null;
  const found = memories.map((rho) => fitOf(years, values, columns, rho));
  const size = Array.from(values).reduce((sum, one) => sum + one * one, 0);
  const isFlat = found.some(({ squares }) => squares <= noVariation * size);
  if (isFlat && unseen === 0) return null;
  const fits = found.map((fit) => (isFlat ? { ...fit, squares: unseen ** 2 } : fit));
  const logs = fits.map(
    ({ logWeight, squares }, i) =>
      logWeight - Math.log(1 - memories[i]! ** 2) / 2 - (freedom / 2) * Math.log(squares),
  );
  const most = Math.max(...logs);
  const parts = logs.map((log) => Math.exp(log - most));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return {
    weights: parts.map((part) => part / total),
    variances: fits.map(({ squares }) => squares / freedom),
    freedom,
  };
}

/** Generalised least squares at one memory: years are whitened one after another, then fitted by Gauss and Jordan. */
function fitOf(
  years: readonly number[],
  values: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  rho: number,
): { readonly squares: number; readonly logWeight: number } {
  const k = columns.length;
  // Normal equations with y as a last column: what is left of its own cell is S.
  const normal = Array.from({ length: k + 1 }, () => new Float64Array(k + 1));
  const cell = (at: number, i: number): number => (at === k ? values[i]! : columns[at]![i]!);
  let logR = 0;
  const row = new Float64Array(k + 1);
  for (let i = 0; i < years.length; i++) {
    const r = i === 0 ? 0 : rho ** (years[i]! - years[i - 1]!);
    const own = 1 - r * r;
    logR += Math.log(own);
    for (let at = 0; at <= k; at++)
      row[at] = (cell(at, i) - (i === 0 ? 0 : r * cell(at, i - 1))) / Math.sqrt(own);
    for (let a = 0; a <= k; a++) for (let b = 0; b <= k; b++) normal[a]![b]! += row[a]! * row[b]!;
  }
  let logX = 0;
  for (let pivot = 0; pivot < k; pivot++) {
    const by = normal[pivot]![pivot]!;
    logX += Math.log(by);
    for (let a = pivot + 1; a <= k; a++) {
      const factor = normal[a]![pivot]! / by;
      for (let b = pivot; b <= k; b++) normal[a]![b]! -= factor * normal[pivot]![b]!;
    }
  }
  return { squares: normal[k]![k]!, logWeight: -(logR + logX) / 2 };
}

/** Weights of single years in a quantity whose error is wanted. */
export type Cells = readonly { readonly year: number; readonly c: number }[];

const product = (a: Cells, b: Cells, memory: number): number => {
  let sum = 0;
  for (const one of a)
    for (const other of b)
      sum +=
        one.c * other.c * (one.year === other.year ? 1 : memory ** Math.abs(one.year - other.year));
  return sum;
};

/** Draws of one error at most: where hardly any lies in its range, the last is kept as it is. */
const mostTries = 200;

/**
 * Draws of the errors of several weighted sums of years, one array for each: a memory by its weight, s^2 f over chi-squared of f
 * degrees of freedom, then normal errors of covariance s^2 c'Rc. At one memory a sum is Student’s t with f degrees of freedom.
 * A draw in which a term of a sum lies beyond its range is made again: the posterior within the ranges. Given the error of their
 * sum, terms that are independent are normal, each with the part of it that it has in the variance.
 */
export function serialDraws(
  { weights, variances, freedom }: Serial,
  sums: readonly Cells[],
  draws: number,
  rng: Rng,
  terms: readonly (readonly Ranged[])[] = [],
): Float64Array[] {
  const roots = memories.map((memory) =>
    rootOf(sums.map((a) => sums.map((b) => product(a, b, memory)))),
  );
  const upTo = weights.map((_, i) => weights.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
  const errors = sums.map(() => new Float64Array(draws));
  const z = new Float64Array(sums.length);
  const isPossible = (i: number, deviations: readonly number[]): boolean =>
    terms.every((of, s) => areInRange(of, errors[s]![i]!, deviations[s]!, rng));
  for (let i = 0, tries = 1; i < draws; i++) {
    const u = rng.uniform();
    const found = upTo.findIndex((limit) => u < limit);
    const at = found < 0 ? weights.length - 1 : found;
    const scale = Math.sqrt((variances[at]! * freedom) / (2 * rng.gamma(freedom / 2)));
    for (let s = 0; s < z.length; s++) z[s] = rng.normal();
    for (let s = 0; s < z.length; s++)
      errors[s]![i] = scale * roots[at]![s]!.reduce((sum, root, t) => sum + root * z[t]!, 0);
    const deviations = roots[at]!.map((root) => scale * Math.hypot(...root));
    if (isPossible(i, deviations) || tries === mostTries) tries = 1;
    else {
      tries++;
      i--;
    }
  }
  return errors;
}

/** A term of a sum: its part in the variance of the sum, and how far its own error can reach. */
export interface Ranged {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Whether the terms of a sum lie within their ranges, drawn where there are several. */
function areInRange(terms: readonly Ranged[], error: number, deviation: number, rng: Rng): boolean {
  if (terms.length === 1) return terms[0]!.low <= error && error <= terms[0]!.high;
  const own = terms.map(({ share }) => deviation * Math.sqrt(share) * rng.normal());
  const rest = error - own.reduce((sum, one) => sum + one, 0);
  return terms.every(({ share, low, high }, k) => {
    const of = own[k]! + share * rest;
    return low <= of && of <= high;
  });
}

/** The lower triangle L with LL' = a (Cholesky); a sum that others determine adds nothing. */
function rootOf(a: readonly (readonly number[])[]): number[][] {
  const root: number[][] = [];
  for (const [i, row] of a.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j++) {
      const before = own.slice(0, j).reduce((sum, one, t) => sum + one * (root[j] ?? own)[t]!, 0);
      const rest = row[j]! - before;
      if (i === j) own.push(rest > 1e-12 * row[i]! ? Math.sqrt(rest) : 0);
      else own.push(root[j]![j]! === 0 ? 0 : rest / root[j]![j]!);
    }
    root.push(own);
  }
  return root;
}

/** c'Rc over the memories by their weight: the variance of a weighted sum of years in parts of that of a year. */
export const meanShare = ({ weights }: Serial, of: Cells): number =>
  memories.reduce((sum, memory, i) => sum + weights[i]! * product(of, of, memory), 0);

/** Weights of the years of a stretch in its mean. */
export const meanCells = ({ years }: Pick<Stretch, 'years'>): Cells =>
  years.map((year) => ({ year, c: 1 / years.length }));

/** The memory and spread of one process around a level for each of its stretches; a year of two stretches counts once, in the first. */
export function serialOfStretches(stretches: readonly Stretch[], unseen?: number): Serial | null {
  const seen = new Set<number>();
  const rows = stretches.flatMap(({ years, values }, at) =>
    years.flatMap((year, i) => {
      if (seen.has(year)) return [];
      seen.add(year);
      return [{ year, value: values[i]!, at }];
    }),
  );
  rows.sort((a, b) => a.year - b.year);
  const used = [...new Set(rows.map(({ at }) => at))];
  return serialOf(
    rows.map(({ year }) => year),
    rows.map(({ value }) => value),
    used.map((at) => rows.map((row) => Number(row.at === at))),
    unseen,
  );
}
