import { excessOf } from './mutual-arms.js';
import type { YearOfPairs } from './mutual-years.js';

/*
 * How far one state contains another by arms and obligations to those that are hostile to it.
 */

/** How likely r is hostile to j and not to i: what i withholds from its own adversaries says nothing of j. */
const weightOf = ({ n, hostile }: YearOfPairs, i: number, j: number, r: number): number =>
  hostile[j * n + r]! * (1 - hostile[i * n + r]!);

/** Half of what i gives those hostile to j beyond expectation, less what it gives j: [-1, 1]. i and j are places in the year. */
export function armsSide(year: YearOfPairs, i: number, j: number): number {
  if (!year.knowsArms[i] || !year.knowsArms[j]) return NaN;
  const { n, delivered, expected } = year;
  const supply = expected.supply[i]!;
  let [given, awaited] = [0, 0];
  for (const r of year.others[j]!) {
    if (r === i) continue;
    const weight = weightOf(year, i, j, r);
    given += weight * delivered[i * n + r]!;
    awaited += weight * supply * expected.demand[r]!;
  }
  return (excessOf(given, awaited) - givenTo(year, i, j)) / 2;
}

/** What i gives j beyond expectation. */
export function givenTo({ n, delivered, expected }: YearOfPairs, i: number, j: number): number {
  return excessOf(delivered[i * n + j]!, expected.supply[i]! * expected.demand[j]!);
}

/** Obligations are thirds of the strongest. */
const GRADES = 3;

/**
 * Expected strength of the strongest obligation of i to a state hostile to j, less the one to j itself: [-1, 1]. Who is
 * hostile to whom counts as independent.
 */
export function obligationSide(year: YearOfPairs, i: number, j: number): number {
  const { n, obligations } = year;
  /** By grade: the probability that no state to which i is so bound is hostile to j. */
  const none = [1, 1, 1, 1];
  for (const r of year.others[j]!) {
    const grade = Math.round(GRADES * obligations[i * n + r]!);
    if (grade > 0) none[grade]! *= 1 - weightOf(year, i, j, r);
  }
  let [expected, noStronger] = [0, 1];
  for (let grade = GRADES; grade > 0; grade--) {
    expected += (grade / GRADES) * noStronger * (1 - none[grade]!);
    noStronger *= none[grade]!;
  }
  return expected - obligations[i * n + j]!;
}

/** Fewer known components make no side. */
const LEAST_COMPONENTS = 2;

/** Mean of the components that are known; NaN where they are fewer than two. */
export function sideOf(arms: number, obligations: number, displacement: number): number {
  let [sum, count] = [0, 0];
  for (const component of [arms, obligations, displacement]) {
    if (Number.isNaN(component)) continue;
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
