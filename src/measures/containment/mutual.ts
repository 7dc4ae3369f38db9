import { excessOf } from './mutual-arms.js';
import type { YearOfPairs } from './mutual-years.js';

/*
 * How far one state contains another by arms and obligations to those that are hostile to it.
 */

/** What i gives j beyond expectation, less than which it gives those hostile to j: [-1, 1]. Places in the year. */
export function armsSide(year: YearOfPairs, i: number, j: number): number {
  if (!year.knowsArms[i] || !year.knowsArms[j]) return NaN;
  const { n, delivered, expected, hostile } = year;
  const supply = expected.supply[i]!;
  let [given, awaited] = [0, 0];
  for (const r of year.others[j]!) {
    if (r === i) continue;
    const weight = hostile[j * n + r]!;
    given += weight * delivered[i * n + r]!;
    awaited += weight * supply * expected.demand[r]!;
  }
  return (excessOf(given, awaited) - givenTo(year, i, j)) / 2;
}

/** What i gives j beyond expectation. */
export function givenTo({ n, delivered, expected }: YearOfPairs, i: number, j: number): number {
  return excessOf(delivered[i * n + j]!, expected.supply[i]! * expected.demand[j]!);
}

/** Strongest obligation of i to a state hostile to j, weighed by that, less the one to j itself: [-1, 1]. */
export function obligationSide(year: YearOfPairs, i: number, j: number): number {
  const { n, obligations, hostile } = year;
  let strongest = 0;
  for (const r of year.others[j]!)
    strongest = Math.max(strongest, obligations[i * n + r]! * hostile[j * n + r]!);
  return strongest - obligations[i * n + j]!;
}

/** Fewer known components make no side. */
const LEAST_COMPONENTS = 2;

/** Mean of the components that are known; NaN where they are fewer than two. */
export function sideOf(arms: number, obligations: number, displacement: number): number {
  let [sum, count] = [0, 0];
  for (const component of [arms, obligations, displacement])
    if (!Number.isNaN(component)) {
      sum += component;
      count++;
    }
  return count < LEAST_COMPONENTS ? NaN : sum / count;
}

/** Probability that both states of a pair are hostile to the same third one, of the likeliest such state. */
export function commonAdversary({ n, hostile, others }: YearOfPairs, i: number, j: number): number {
  let most = 0;
  for (const r of others[i]!) most = Math.max(most, hostile[i * n + r]! * hostile[j * n + r]!);
  return most;
}
