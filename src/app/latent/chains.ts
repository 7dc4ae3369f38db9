import { presentOf } from './continued.js';
import type { DyadYears } from './dyad-years.js';

/** The dyads as chains of years. */
export interface Chains {
  /** Chain and year within it of each row of the dyads. */
  readonly chainOf: Int32Array;
  readonly yearOf: Int16Array;
  /** First year of each chain, and how many it has; years in which one of the two was no member stand in between. */
  readonly first: Int16Array;
  readonly years: Int16Array;
  /** The two states of each chain, by the number under which they go on. */
  readonly states: readonly (readonly [number, number])[];
  /** Where a state has two numbers in a year: by the row of the number that goes on, the other rows of its chain and year. */
  readonly twins: ReadonlyMap<number, readonly number[]>;
}

export function chainsOf(at: DyadYears): Chains {
  const numbers = new Map<string, number>();
  const states: [number, number][] = [];
  const chainOf = new Int32Array(at.rows);
  const [first, last]: [number[], number[]] = [[], []];
  for (let row = 0; row < at.rows; row++) {
    const pair = [at.ccode1[row]!, at.ccode2[row]!].map(presentOf);
    const [a, b] = pair.sort((x, y) => x - y) as [number, number];
    const key = `${a} ${b}`;
    let chain = numbers.get(key);
    if (chain === undefined) {
      numbers.set(key, (chain = states.length));
      states.push([a, b]);
      first.push(Infinity);
      last.push(-Infinity);
    }
    chainOf[row] = chain;
    first[chain] = Math.min(first[chain]!, at.year[row]!);
    last[chain] = Math.max(last[chain]!, at.year[row]!);
  }
  return {
    chainOf,
    yearOf: Int16Array.from(chainOf, (chain, row) => at.year[row]! - first[chain]!),
    first: Int16Array.from(first),
    years: Int16Array.from(first, (from, chain) => last[chain]! - from + 1),
    states,
    twins: twinsOf(at),
  };
}

function twinsOf({ rows, ccode1, ccode2, year, rowOf }: DyadYears): Map<number, number[]> {
  const twins = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const [a, b] = [ccode1[row]!, ccode2[row]!];
    const main = rowOf(presentOf(a), presentOf(b), year[row]!);
    if (main >= 0 && main !== row) twins.set(main, [...(twins.get(main) ?? []), row]);
  }
  return twins;
}
