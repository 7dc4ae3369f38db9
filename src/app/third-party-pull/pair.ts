import type { Impulse, PairPullNumbers } from '../../contract/index.js';
import {
  fewestProjectionYears,
  isHostile,
  localProjections,
  shiftedP,
} from '../../analysis/index.js';
import { keysOf } from '../../core/entries.js';
import type { PullInputs } from './table.js';

export interface PairPull extends PairPullNumbers {
  readonly pair: readonly [number, number];
  readonly third: number;
}

export interface PairRequest {
  readonly pair: readonly [number, number];
  readonly third: number;
  readonly from?: number;
  readonly to?: number;
  readonly lags?: number;
  readonly confidence?: number;
}

/**
 * The pair's own series: what follows hostility of the first, of the second and of both to the third party, zero to five years on. Undefined
 * where the pair has no year with a value.
 */
export function pairPull(inputs: PullInputs, request: PairRequest): PairPull | undefined {
  const { pair, third, lags, confidence } = request;
  const [a, b] = pair;
  const aligned = inputs.cooperation.lineOf(a, b);
  const [first, second] = [inputs.hostility.lineOf(a, third), inputs.hostility.lineOf(b, third)];
  if (aligned === undefined || first === undefined || second === undefined) return undefined;
  const within = (at: number): boolean =>
    inputs.from + at >= (request.from ?? -Infinity) && inputs.from + at <= (request.to ?? Infinity);
  const known = [...aligned.keys()].filter((at) => within(at) && !Number.isNaN(aligned[at]!));
  if (known.length === 0) return undefined;
  const [start, end] = [known[0]!, known.at(-1)! + 1];
  const outcome = aligned.slice(start, end);
  const impulses: Record<Impulse, Float64Array> = {
    first: first.slice(start, end),
    second: second.slice(start, end),
    shared: first.slice(start, end).map((value, at) => value * second[start + at]!),
  };
  const known2 = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    pair,
    third,
    from: inputs.from + start,
    to: inputs.from + end - 1,
    series: Array.from(outcome, (value, at) => ({
      year: inputs.from + start + at,
      cooperation: known2(value),
      firstHostile: known2(impulses.first[at]!),
      secondHostile: known2(impulses.second[at]!),
      shared: known2(impulses.shared[at]!),
    })),
    projections: keysOf(impulses).map((impulse) => {
      const values = impulses[impulse];
      const input = { outcome, impulse: values, lags, confidence };
      const tested = known.length >= fewestProjectionYears;
      const ps = tested ? shiftedP(input) : [];
      return {
        impulse,
        changes: values.reduce(
          (sum, x, t) => sum + Number(t > 0 && isHostile(x) !== isHostile(values[t - 1]!)),
          0,
        ),
        horizons: localProjections(input).map((one, h) => ({
          ...one,
          permutationP: ps[h] ?? null,
        })),
      };
    }),
  };
}
