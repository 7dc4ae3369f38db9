import type { MissingReason } from '../../core/missing.js';
import type { Rng } from '../../core/rng.js';

/** Yearly values of a triad from the year `first` on: NaN where there is none. */
export interface ResponseSeries {
  readonly first: number;
  readonly closeness: Float64Array;
  /** Root of the product of both hostilities to the third state: the chances that they are hostile. */
  readonly shared: Float64Array;
  /** Their sum. */
  readonly tension: Float64Array;
}

export interface Response {
  /** Years of the window with closeness and, a year before, shared hostility. */
  readonly years: number;
  /** Change of closeness per unit of shared hostility in the year before, the trend held constant. */
  readonly pull: number;
  /** Change of closeness a year, shared hostility held constant. */
  readonly trend: number;
  /** How much more closeness fell, a year, after easing than in other years. */
  readonly easing: number;
  /** Why there is no pull. */
  readonly reason?: MissingReason;
}

/** Shared hostility from which a pair has a third state that both are hostile to. */
export const ENOUGH = 0.5;
/** What hostility must range over to have changed, and what a year of easing takes off the sum of both. */
const STEP = 0.25;
/** Share of the window that must have values. */
const SHARE = 5 / 6;
/** Years in which shared hostility lies above the middle of its range, and in which it does not: as of a change of level. */
const FEWEST_EACH = 5;
/** Years after one of easing that are looked at, and the fewest of them and of others. */
const AFTER = 3;
const FEWEST_AFTER = 3;
const FEWEST_OTHERS = 10;
/** Years of residuals that are drawn together. */
const BLOCK = 5;

/** Shared hostility of two states to a third. */
export const sharedOf = (first: number, second: number): number => Math.sqrt(first * second);

export const fewestYears = (window: number): number => Math.ceil(SHARE * window);

/** Years before the row’s own that its window, with what comes before its first change, looks at. */
export const yearsBefore = (window: number): number => window + AFTER - 1;

/**
 * Whether the two shared enough hostility to the third state in a year before one of the window, and all three are members of the
 * state system in its last year.
 */
export function sharedIn({ first, shared }: ResponseSeries, year: number, window: number): boolean {
  const last = year - first;
  if (Number.isNaN(shared[last] ?? NaN)) return false;
  for (let at = Math.max(last - window, 0); at < last; at++) if (shared[at]! >= ENOUGH) return true;
  return false;
}

/** The response of a triad in the years up to one of them; each part is NaN where it has none. */
export function responseAt(series: ResponseSeries, year: number, window: number): Response {
  const observed = observedYears(series, year, window);
  const { count: years } = observed;
  const silent = { years, pull: NaN, trend: NaN, easing: NaN };
  if (years === 0 || observed.year[years - 1] !== year)
    return { ...silent, reason: 'not-reported' };
  if (years < fewestYears(window)) return { ...silent, reason: 'too-few-years' };
  const { pull, trend } = fit(observed);
  const easing = easingOf(series, year, window);
  return hasVaried(observed)
    ? { years, pull, trend, easing }
    : { years, pull: NaN, trend, easing, reason: 'steady-hostility' };
}

/** The pull of a replicate: residuals drawn in blocks of five years, end joined to beginning; NaN where there is no pull. */
export function resampledPull(
  series: ResponseSeries,
  year: number,
  window: number,
  rng: Rng,
): number {
  if (responseAt(series, year, window).reason !== undefined) return NaN;
  const observed = observedYears(series, year, window);
  const { count, closeness, shared } = observed;
  const { pull, trend, constant } = fit(observed);
  const fitted = closeness.map(
    (_, at) => constant + pull * shared[at]! + trend * observed.year[at]!,
  );
  const replicate = new Float64Array(count);
  for (let start = 0; start < count; start += BLOCK) {
    const drawn = rng.integer(0, count - 1);
    for (let at = start; at < Math.min(start + BLOCK, count); at++) {
      const from = (drawn + at - start) % count;
      replicate[at] = fitted[at]! + closeness[from]! - fitted[from]!;
    }
  }
  return fit({ ...observed, closeness: replicate }).pull;
}

/** Years of a window with both values: as many of each column count as there are. */
interface Observed {
  readonly count: number;
  readonly year: Float64Array;
  readonly closeness: Float64Array;
  /** In the year before. */
  readonly shared: Float64Array;
}

function observedYears(
  { first, closeness, shared }: ResponseSeries,
  year: number,
  window: number,
): Observed {
  const columns = [0, 1, 2].map(() => new Float64Array(window)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [years, ys, ss] = columns;
  let count = 0;
  for (let at = Math.max(year - window + 1 - first, 1); at <= year - first; at++) {
    const y = closeness[at] ?? NaN;
    const s = shared[at - 1]!;
    if (Number.isNaN(y + s)) continue;
    years[count] = first + at;
    ys[count] = y;
    ss[count++] = s;
  }
  return { count, year: years, closeness: ys, shared: ss };
}

/** Least squares of closeness on shared hostility and the year; without the former where it never changes. */
function fit({ count, year, closeness, shared }: Observed): {
  readonly pull: number;
  readonly trend: number;
  readonly constant: number;
} {
  const [y0, s0, t0] = [closeness, shared, year].map((of) => meanOf(of, count)) as [
    number,
    number,
    number,
  ];
  let [ss, st, tt, sy, ty] = [0, 0, 0, 0, 0];
  let varies = false;
  for (let at = 0; at < count; at++) {
    const [s, t, y] = [shared[at]! - s0, year[at]! - t0, closeness[at]! - y0];
    varies ||= shared[at] !== shared[0];
    ss += s * s;
    st += s * t;
    tt += t * t;
    sy += s * y;
    ty += t * y;
  }
  const determinant = ss * tt - st * st;
  const pull = varies ? (sy * tt - ty * st) / determinant : 0;
  const trend = varies ? (ty * ss - sy * st) / determinant : ty / tt;
  return { pull, trend, constant: y0 - pull * s0 - trend * t0 };
}

function meanOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[at]!;
  return sum / count;
}

function hasVaried({ count, shared }: Observed): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < count; at++) {
    low = Math.min(low, shared[at]!);
    high = Math.max(high, shared[at]!);
  }
  let above = 0;
  for (let at = 0; at < count; at++) above += Number(shared[at]! > (low + high) / 2);
  return high - low >= STEP && above >= FEWEST_EACH && count - above >= FEWEST_EACH;
}

function easingOf(
  { first, closeness, tension }: ResponseSeries,
  year: number,
  window: number,
): number {
  let [after, afters, other, others] = [0, 0, 0, 0];
  for (let at = Math.max(year - window + 2 - first, AFTER + 1); at <= year - first; at++) {
    const change = (closeness[at] ?? NaN) - closeness[at - 1]!;
    let [known, eased] = [change, false];
    for (let before = at - AFTER; before < at; before++) {
      known += tension[before]! + tension[before - 1]!;
      eased ||= tension[before - 1]! - tension[before]! >= STEP;
    }
    if (Number.isNaN(known)) continue;
    if (eased) {
      after += change;
      afters++;
    } else {
      other += change;
      others++;
    }
  }
  return afters < FEWEST_AFTER || others < FEWEST_OTHERS ? NaN : other / others - after / afters;
}
