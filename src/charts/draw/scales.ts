import { formatNumber } from '../../core/format.js';
import { isShare, isYear, percentFactor } from '../../core/units.js';

/** From one range to another, for instance from values to pixels. */
export const linear =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((value - from) / (to - from || 1)) * (end - start);

/** An axis of values. */
export interface Scale {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Pixel of a value. */
  readonly at: (value: number) => number;
}

/** A linear axis, from its first tick to its last where nothing else is said. */
export function scaleOf(
  ticks: readonly number[],
  pixels: readonly [bottom: number, top: number],
  domain: readonly [number, number] = [ticks[0]!, ticks.at(-1)!],
): Scale {
  return { type: 'linear', domain, ticks, at: linear(domain, pixels) };
}

/** Shares, percentiles and probabilities, by quarters. */
export const quarters = [0, 0.25, 0.5, 0.75, 1] as const;

/** Round steps 1, 2, 2.5, 5 times a power of ten, about `count` of them over the span. */
function niceStep(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * 0.999)!;
  return step * power;
}

/** Round ticks that enclose the values, about `count` steps of them. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const step = niceStep(high - low || Math.abs(high) || 1, count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/**
 * An axis for values in a unit, with about `count` steps. Zero is on it where the values come near it or are all the same; ratios that
 * span a factor of eight or more are on a logarithmic axis, on which twice and half are equally far from parity.
 */
export function scaleOfValues(
  shown: readonly number[],
  unit: string,
  pixels: readonly [bottom: number, top: number],
  count = 5,
): Scale {
  if (shown.length === 0) return scaleOf(niceTicks(0, 1, count), pixels);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  if (/\bratio\b/i.test(unit) && low > 0 && high / low >= 8) return logScale(low, high, pixels);
  // The year zero means nothing, and half a year is none: around the values are some whole years.
  if (isYear(unit)) return scaleOf(niceTicks(low - 3, high + 3, count), pixels);
  const span = high - low;
  const constant = span <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  const nearZero = low >= 0 && (constant || low <= Math.max(span, high * 0.3));
  const nearZeroBelow = high <= 0 && (constant || -high <= span);
  return scaleOf(niceTicks(nearZero ? 0 : low, nearZeroBelow ? 0 : high, count), pixels);
}

function logScale(low: number, high: number, pixels: readonly [number, number]): Scale {
  const candidates: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const factor of [1, 2, 5]) candidates.push(Number((factor * 10 ** power).toPrecision(3)));
  const first = candidates.findLastIndex((tick) => tick <= low);
  const last = candidates.findIndex((tick) => tick >= high);
  const ticks = candidates.slice(Math.max(0, first), last === -1 ? undefined : last + 1);
  const domain = [ticks[0]!, ticks.at(-1)!] as const;
  const at = linear([Math.log10(domain[0]), Math.log10(domain[1])], pixels);
  return { type: 'log', domain, ticks, at: (value) => at(Math.log10(value)) };
}

/** Tick labels with one number of decimals for the whole axis. */
export function formatTick(
  unit: string,
  { ticks, type }: Pick<Scale, 'ticks' | 'type'>,
): (tick: number) => string {
  if (isYear(unit)) return String;
  if (type === 'log') return (tick) => (tick < 1 ? String(tick) : formatNumber(tick));
  if (isShare(unit)) {
    const factor = percentFactor(unit);
    const decimals = decimalsOf(ticks.map((tick) => tick * factor));
    return (tick) => `${formatDecimals(tick * factor, decimals)}%`;
  }
  const decimals = decimalsOf(ticks);
  return (tick) =>
    decimals > 0 && ticks.every((other) => Math.abs(other) < 1000)
      ? formatDecimals(tick, decimals)
      : formatNumber(tick);
}

function decimalsOf(values: readonly number[]): number {
  let decimals = 0;
  for (const value of values) {
    const fraction = String(Number(Math.abs(value).toPrecision(10))).split('.')[1];
    decimals = Math.max(decimals, fraction?.length ?? 0);
  }
  return Math.min(decimals, 4);
}

function formatDecimals(value: number, decimals: number): string {
  return `${value < 0 ? '\u2212' : ''}${Math.abs(value).toFixed(decimals)}`;
}

/** Years to label: every 5th, 10th, 20th, ... so that labels keep so far apart. */
export function yearTicks(
  [from, to]: readonly [number, number],
  width: number,
  apart = 44,
): number[] {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100];
  const step = steps.find((size) => width / ((to - from) / size) >= apart) ?? 100;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step);
}
