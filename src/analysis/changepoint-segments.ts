/** Sum of squares of the years in positions from (included) to to (excluded) about their best common level. */
export interface Segments {
  readonly n: number;
  readonly cost: (from: number, to: number) => number;
  /** The best level itself. */
  readonly level: (from: number, to: number) => number;
  /** No cut raises the sum of squares by more than this. */
  readonly slack: number;
}

/** Fewest years at one level. */
export const minimumSegment = 5;

/**
 * Segments of a series with first-order autocorrelation phi: the generalised least squares of a constant level,
 * (1 - phi^2)(y_a - mu)^2 + sum_t W_t [y_t - mu - phi^g (y_t-g - mu)]^2 with W_t = (1 - phi^2)/(1 - phi^2g), g the years since the
 * last covered one. Whitening is exact: the first year of a segment keeps its own term, so that a change leaves no
 * spike behind, and a gap weakens the tie between its two sides instead of being filled. With phi = 0 it is the ordinary sum of
 * squares. Segments do not know of one another (Davis, Lee & Rodriguez-Yam 2006, J. Am. Stat. Assoc. 101, 223-239).
 *
 * Cutting a segment in two may raise its sum, since a first year is not foretold: by less than 2 phi (1 - phi) R^2, R the
 * range of the values. @param phi 0 to below 1.
 */
export function segmentsOf(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  phi: number,
): Segments {
  const n = values.length;
  const middle = n === 0 ? 0 : values[Math.floor(n / 2)]!;
  const aa = new Float64Array(n + 1);
  const ab = new Float64Array(n + 1);
  const bb = new Float64Array(n + 1);
  const own = 1 - phi * phi;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    const value = values[i]! - middle;
    low = Math.min(low, value);
    high = Math.max(high, value);
    const gap = i === 0 ? Infinity : years[i]! - years[i - 1]!;
    const tie = gap === 1 ? phi : phi ** gap;
    const weight = own / (1 - tie * tie);
    const a = i === 0 ? value : value - tie * (values[i - 1]! - middle);
    const b = 1 - tie;
    aa[i + 1] = aa[i]! + weight * a * a;
    ab[i + 1] = ab[i]! + weight * a * b;
    bb[i + 1] = bb[i]! + weight * b * b;
  }
  const products = (from: number, to: number): number =>
    ab[to]! - ab[from + 1]! + own * (values[from]! - middle);
  const weights = (from: number, to: number): number => bb[to]! - bb[from + 1]! + own;
  return {
    n,
    slack: 2 * phi * (1 - phi) * (high - low) ** 2,
    cost: (from, to) => {
      const squares = aa[to]! - aa[from + 1]! + own * (values[from]! - middle) ** 2;
      return squares - products(from, to) ** 2 / weights(from, to);
    },
    level: (from, to) => middle + products(from, to) / weights(from, to),
  };
}

/** Positions at which new segments begin, ascending, without the first. */
export type Cuts = readonly number[];

interface Table {
  readonly best: Float64Array;
  readonly last: Int32Array;
}

function tableOf(n: number, penalty: number): Table {
  const best = new Float64Array(n + 1).fill(Infinity);
  best[0] = -penalty;
  return { best, last: new Int32Array(n + 1) };
}

function cutsOf({ last }: Table, n: number): Cuts {
  const cuts: number[] = [];
  for (let at = last[n]!; at > 0; at = last[at]!) cuts.unshift(at);
  return cuts;
}

/** Least sum of squares plus a penalty for each cut, over all ways to cut: exact, O(n^2). Of equals, the one with the earlier last cut. */
export function cutsByProgramming(
  { n, cost }: Pick<Segments, 'n' | 'cost'>,
  penalty: number,
  minimum = minimumSegment,
): Cuts {
  const table = tableOf(n, penalty);
  const { best, last } = table;
  for (let to = minimum; to <= n; to++)
    for (let from = 0; from <= to - minimum; from++) {
      const total = best[from]! + cost(from, to) + penalty;
      if (total >= best[to]!) continue;
      best[to] = total;
      last[to] = from;
    }
  return cutsOf(table, n);
}

/**
 * The same optimum by leaving out starts that can be in none: PELT (Killick, Fearnhead & Eckley 2012, J. Am. Stat. Assoc. 107,
 * 1590-1598). A start whose cost up to `to` exceeds the best total there by more than the slack is worse, for every end
 * at least `minimum` years later, than cutting at `to`; only from there on may it be left out, since a shorter rest
 * cannot be cut off.
 */
export function cutsByPruning(
  { n, cost, slack }: Pick<Segments, 'n' | 'cost' | 'slack'>,
  penalty: number,
  minimum = minimumSegment,
): Cuts {
  const table = tableOf(n, penalty);
  const { best, last } = table;
  // Rounding of prefix sums must not prune a tie.
  const room = slack + 1e-9 * Math.abs(n === 0 ? 0 : cost(0, n));
  const uselessFrom = new Float64Array(n + 1).fill(Infinity);
  let starts: number[] = [];
  for (let to = minimum; to <= n; to++) {
    starts.push(to - minimum);
    starts = starts.filter((from) => uselessFrom[from]! > to && best[from]! < Infinity);
    for (const from of starts) {
      const total = best[from]! + cost(from, to) + penalty;
      if (total >= best[to]!) continue;
      best[to] = total;
      last[to] = from;
    }
    for (const from of starts)
      if (best[from]! + cost(from, to) > best[to]! + room)
        uselessFrom[from] = Math.min(uselessFrom[from]!, to + minimum);
  }
  return cutsOf(table, n);
}

/**
 * The single cut between two positions that lowers the sum of squares most, among the places allowed, and by how much; null
 * where none fits.
 */
export function clearestCut(
  { cost }: Pick<Segments, 'cost'>,
  from: number,
  to: number,
  [first, last]: readonly [number, number] = [0, Infinity],
  minimum = minimumSegment,
): { readonly at: number; readonly gain: number } | null {
  const whole = cost(from, to);
  let [best, most] = [-1, -Infinity];
  for (let at = Math.max(first, from + minimum); at <= Math.min(last, to - minimum); at++) {
    const gain = whole - cost(from, at) - cost(at, to);
    if (gain > most) [best, most] = [at, gain];
  }
  return best === -1 ? null : { at: best, gain: most };
}
