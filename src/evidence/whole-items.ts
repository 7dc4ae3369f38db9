import type { EvidenceItem } from './types.js';
import { expectationOf } from './expectation.js';

/*
 * Items that count whole: what they say of the readings was learned together with what the other items say, or is a
 * probability that was computed elsewhere. Tempering for dependence would count it twice.
 */

/** A probability is never taken for certain. */
const probabilityBounds = [0.01, 0.99] as const;

/** Relative likelihoods of an item that counts whole, by reading; undefined for all others. */
export function wholeLikelihoods(
  item: EvidenceItem,
  question: string,
  readings: readonly string[],
): Float64Array | undefined {
  const learned = item.learned?.[question];
  if (learned !== undefined)
    return Float64Array.from(readings, (reading) => 10 ** ((learned.byReading[reading] ?? 0) / 10));
  if (item.observed.type !== 'probability') return undefined;
  const [low, high] = probabilityBounds;
  const p = Math.min(Math.max(item.observed.p, low), high);
  return Float64Array.from(readings, (reading) => {
    const expected = expectationOf(item.expect ?? {}, reading);
    return expected === 'yes' ? p : expected === 'no' ? 1 - p : 0.5;
  });
}

export const countsWhole = (item: EvidenceItem, question: string): boolean =>
  item.learned?.[question] !== undefined || item.observed.type === 'probability';

/** The samples of learned weights of a question: as many of each item, in nats, by item and reading. */
export function samplesOf(
  items: readonly EvidenceItem[],
  question: string,
  readings: readonly string[],
): { readonly count: number; readonly fill: (sample: number, logs: Float64Array) => void } {
  const R = readings.length;
  const all = items.flatMap((item, at) => {
    const samples = item.learned?.[question]?.samples;
    return samples === undefined ? [] : [{ at, byReading: readings.map((id) => samples[id]) }];
  });
  const count = Math.min(
    ...all.flatMap(({ byReading }) => byReading.map((one) => one?.length ?? 0)),
  );
  const natsPerDecibel = Math.LN10 / 10;
  return {
    count: all.length === 0 ? 0 : count,
    fill(sample, logs) {
      for (const { at, byReading } of all)
        for (let k = 0; k < R; k++) logs[at * R + k] = byReading[k]![sample]! * natsPerDecibel;
    },
  };
}
