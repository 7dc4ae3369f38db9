import { formatNumber } from '../core/format.js';
import { isShare, percentFactor } from '../core/units.js';
import { unitOf, valuesOf, type SeriesState } from './series-state.js';

export interface Scale {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  toPixel(value: number): number;
}

const log10 = (value: number): number => Math.log10(value);

/** Round steps 1, 2, 2.5, 5 times a power of ten, about `count` of them over the span. */
function niceStep(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(log10(raw));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * 0.999)!;
  return step * power;
}

/**
 * Axis of values. Zero is on it where the values come near it or are all the same; ratios that span a factor of eight
 * or more are on a logarithmic axis, on which twice and half are equally far from parity.
 */
export function valueScale(state: SeriesState, bottom: number, top: number): Scale {
  const shown = state.lines.flatMap((line) =>
    valuesOf(line, state.years).flatMap(({ value, point }) => [value, ...(point.interval ?? [])]),
  );
  if (state.rule !== undefined) shown.push(state.rule.value);
  return scaleOfValues(shown, unitOf(state), bottom, top);
}

/** The same for any values in a unit, with about `count` steps. */
export function scaleOfValues(
  shown: readonly number[],
  unit: string,
  bottom: number,
  top: number,
  count = 5,
): Scale {
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  if (shown.length === 0) return linearScale(0, 1, bottom, top, count);
  const ratio = /\bratio\b/i.test(unit);
  if (ratio && low > 0 && high / low >= 8) return logScale(low, high, bottom, top);
  const span = high - low;
  const constant = span <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  const nearZero = low >= 0 && (constant || low <= Math.max(span, high * 0.3));
  const nearZeroBelow = high <= 0 && (constant || -high <= span);
  return linearScale(nearZero ? 0 : low, nearZeroBelow ? 0 : high, bottom, top, count);
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

function linearScale(low: number, high: number, bottom: number, top: number, count: number): Scale {
  const ticks = niceTicks(low, high, count);
  const domain: [number, number] = [ticks[0]!, ticks.at(-1)!];
  return {
    type: 'linear',
    domain,
    ticks,
    toPixel: (value) => bottom + ((value - domain[0]) / (domain[1] - domain[0])) * (top - bottom),
  };
}

function logScale(low: number, high: number, bottom: number, top: number): Scale {
  const candidates: number[] = [];
  for (let power = Math.floor(log10(low)); power <= Math.ceil(log10(high)); power++)
    for (const factor of [1, 2, 5]) candidates.push(Number((factor * 10 ** power).toPrecision(3)));
  const first = candidates.findLastIndex((tick) => tick <= low);
  const last = candidates.findIndex((tick) => tick >= high);
  const ticks = candidates.slice(Math.max(0, first), last === -1 ? undefined : last + 1);
  const domain: [number, number] = [ticks[0]!, ticks.at(-1)!];
  return {
    type: 'log',
    domain,
    ticks,
    toPixel: (value) =>
      bottom +
      ((log10(value) - log10(domain[0])) / (log10(domain[1]) - log10(domain[0]))) * (top - bottom),
  };
}

/** Tick labels with one number of decimals for the whole axis. */
export function formatTick(
  unit: string,
  { ticks, type }: Pick<Scale, 'ticks' | 'type'>,
): (tick: number) => string {
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

/** Whether the values stand on a logarithmic axis, which a figure must say. */
export const isLogarithmic = (state: SeriesState): boolean =>
  valueScale(state, 1, 0).type === 'log';

/** Years to label: every 5th, 10th, 20th, ... so that labels keep apart. */
export function yearTicks([from, to]: readonly [number, number], width: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => width / ((to - from) / size) >= 44)!;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return ticks;
}
