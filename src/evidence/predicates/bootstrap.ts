import { createRng, type Rng } from '../../core/rng.js';
import { quantileSorted } from '../../core/statistics.js';
import { confidenceOf, type PredicateContext } from './context.js';
import type { Windowed } from './window.js';

/** Fewest covered years from which a block bootstrap is made. */
const minimumBlockYears = 3;
const defaultDraws = 1000;

export interface BootstrapInterval {
  readonly interval: readonly [number, number] | null;
  readonly method: string | null;
}
const none: BootstrapInterval = { interval: null, method: null };
/** One bootstrap mean; NaN where the replicate is undefined. */
type MeanReplicate = (draw: number) => number;

function meanOfFinite(values: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i]!)) {
      sum += values[i]!;
      count++;
    }
  return count === 0 ? NaN : sum / count;
}

/**
 * Positions of a moving-block bootstrap of n values in order: blocks of ceil(n^(1/3)) consecutive values, starts drawn
 * with replacement, cut to n (Kuensch 1989).
 */
export function movingBlocks(n: number, rng: Rng): Int32Array {
  const length = Math.ceil(Math.cbrt(n) - 1e-9);
  const positions = new Int32Array(n);
  for (let at = 0; at < n; at += length) {
    const start = rng.integer(0, n - length);
    for (let i = 0; i < length && at + i < n; i++) positions[at + i] = start + i;
  }
  return positions;
}

function blockReplicate(values: Float64Array, rng: Rng): MeanReplicate {
  return () => {
    let sum = 0;
    for (const i of movingBlocks(values.length, rng)) sum += values[i]!;
    return sum / values.length;
  };
}

function methodOf({ series, years }: Windowed): 'roll-call bootstrap' | 'block bootstrap' | null {
  if (series.resample !== undefined && years.length > 0) return 'roll-call bootstrap';
  return years.length >= minimumBlockYears ? 'block bootstrap' : null;
}

/** Quantile interval of the finite replicates; null where fewer than half of the draws give one. */
function intervalOf(
  replicate: MeanReplicate,
  context: PredicateContext,
): readonly [number, number] | null {
  const { draws = defaultDraws } = context;
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const value = replicate(draw);
    if (!Number.isNaN(value)) values.push(value);
  }
  if (values.length < draws / 2) return null;
  const sorted = Float64Array.from(values).sort();
  const tail = (1 - confidenceOf(context)) / 2;
  return [quantileSorted(sorted, tail), quantileSorted(sorted, 1 - tail)];
}

const streamOf = ({ seed }: PredicateContext, ...parts: readonly Windowed[]): Rng =>
  createRng(
    seed,
    `block bootstrap ${JSON.stringify(parts.map((p) => [p.series.observe, p.window]))}`,
  );

function replicateOf(part: Windowed, context: PredicateContext): MeanReplicate {
  const { resample } = part.series;
  if (resample !== undefined) return (draw) => meanOfFinite(resample(part.years, draw));
  return blockReplicate(part.values, streamOf(context, part));
}

/**
 * Interval of a window mean: by drawing the roll calls again where the series can, else by moving blocks of the
 * covered years; none for fewer than three years that cannot be drawn again.
 */
export function meanInterval(part: Windowed, context: PredicateContext): BootstrapInterval {
  const method = methodOf(part);
  if (method === null) return none;
  const interval = intervalOf(replicateOf(part, context), context);
  return { interval, method: interval === null ? null : method };
}

/**
 * Interval of the difference of two window means. Where roll calls can be drawn again, two windows of one series are
 * drawn together. Where neither series has roll calls and both cover the same years, the yearly gaps are drawn in
 * blocks, since what moves one series may move the other. Otherwise both are drawn apart, so too two windows of one
 * series without roll calls.
 */
export function differenceInterval(
  a: Windowed,
  b: Windowed,
  context: PredicateContext,
): BootstrapInterval {
  const methods = [methodOf(a), methodOf(b)];
  if (methods.includes(null)) return none;
  const interval = intervalOf(differenceReplicate(a, b, context), context);
  if (interval === null) return none;
  const [first, second] = methods;
  const method = first === second ? first! : 'roll-call and block bootstrap';
  return { interval, method };
}

const sameYears = (a: Windowed, b: Windowed): boolean =>
  a.years.length === b.years.length && a.years.every((year, i) => year === b.years[i]);

function differenceReplicate(a: Windowed, b: Windowed, context: PredicateContext): MeanReplicate {
  const sameSeries = JSON.stringify(a.series.observe) === JSON.stringify(b.series.observe);
  const { resample } = a.series;
  if (sameSeries && resample !== undefined) {
    const years = [...new Set([...a.years, ...b.years])].sort((x, y) => x - y);
    const at = new Map(years.map((year, i) => [year, i]));
    return (draw) => {
      const values = resample(years, draw);
      const part = ({ years: own }: Windowed): number =>
        meanOfFinite(own.map((year) => values[at.get(year)!]!));
      return part(a) - part(b);
    };
  }
  if (resample === undefined && b.series.resample === undefined && sameYears(a, b)) {
    const gaps = a.values.map((value, i) => value - b.values[i]!);
    return blockReplicate(gaps, streamOf(context, a, b));
  }
  const [first, second] = [replicateOf(a, context), replicateOf(b, context)];
  return (draw) => first(draw) - second(draw);
}
