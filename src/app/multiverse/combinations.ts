import { createRng } from '../../core/rng.js';

/** Combinations that are all made; of more, so many are drawn. */
const MOST_COMBINATIONS = 2000;

/** Combinations of options, each as the option chosen in every choice. */
export interface Combinations {
  /** How many there are. */
  readonly total: number;
  readonly sampled: boolean;
  readonly chosen: readonly (readonly number[])[];
}

/**
 * Every combination of options, the first option of every choice first and the last choice moving fastest; of more than
 * 2,000 that first one and a sample drawn without replacement, in the same order.
 *
 * @param sizes number of options of each choice
 */
export function combinationsOf(
  sizes: readonly number[],
  seed: number,
  most = MOST_COMBINATIONS,
): Combinations {
  const total = sizes.reduce((product, size) => product * size, 1);
  const sampled = total > most;
  const numbers = sampled
    ? [0, ...drawn(total - 1, most - 1, seed).map((number) => number + 1)]
    : Array.from({ length: total }, (_, number) => number);
  return { total, sampled, chosen: numbers.map((number) => digits(number, sizes)) };
}

/** A number in the mixed base of the sizes. */
function digits(number: number, sizes: readonly number[]): number[] {
  const found = new Array<number>(sizes.length).fill(0);
  let rest = number;
  for (let at = sizes.length - 1; at >= 0; at--) {
    found[at] = rest % sizes[at]!;
    rest = Math.floor(rest / sizes[at]!);
  }
  return found;
}

/** `count` of the numbers below `total`, ascending (Bentley & Floyd 1987, algorithm F2). */
function drawn(total: number, count: number, seed: number): number[] {
  const rng = createRng(seed, 'multiverse sample');
  const found = new Set<number>();
  for (let top = total - count; top < total; top++) {
    const number = rng.integer(0, top);
    found.add(found.has(number) ? top : number);
  }
  return [...found].sort((a, b) => a - b);
}
