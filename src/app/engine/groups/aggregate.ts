import { LEAST_COVERED, type Aggregate } from '../../../core/of-groups.js';

/** The states of one unit that a unit with a group is made of, with what they weigh in it. */
export interface MemberUnit {
  /** Place of the state in the first slot of the unit, and in the second. */
  readonly first: number;
  readonly second: number;
  readonly weight: number;
  /** NaN where it has none. */
  readonly value: number;
}

/** Values of member units put together. */
export interface Aggregated {
  /** NaN where too few have a value. */
  readonly value: number;
  /** Member units with a value. */
  readonly counted: number;
  readonly isComplete: boolean;
}

/** The value that an aggregate makes of those of its member units. */
export function aggregate(rule: Aggregate['rule'], units: readonly MemberUnit[]): Aggregated {
  const known = units.filter(({ value }) => !Number.isNaN(value));
  const counted = known.length;
  const isComplete = counted === units.length;
  const all = total(units);
  const share = all === 0 ? counted / units.length : total(known) / all;
  if (counted === 0 || share < leastOf[rule]) return { value: NaN, counted, isComplete };
  return { value: made[rule](known), counted, isComplete };
}

/** What one member does is known of it alone: an extreme needs no more than a mean. */
const leastOf: Readonly<Record<Aggregate['rule'], number>> = {
  sum: LEAST_COVERED.sum,
  ratio: LEAST_COVERED.sum,
  mean: LEAST_COVERED.mean,
  highest: LEAST_COVERED.mean,
  lowest: LEAST_COVERED.mean,
  'mean-and-sum': LEAST_COVERED.mean,
};

type Units = readonly MemberUnit[];

const made: Readonly<Record<Aggregate['rule'], (known: Units) => number>> = {
  sum: (known) => known.reduce((sum, { value }) => sum + value, 0),
  mean: (known) => {
    const all = total(known);
    // Of members without capabilities each counts alike.
    const weighted = known.reduce((sum, { value, weight }) => sum + value * weight, 0);
    return all === 0 ? made.sum(known) / known.length : weighted / all;
  },
  highest: (known) => Math.max(...known.map(({ value }) => value)),
  lowest: (known) => Math.min(...known.map(({ value }) => value)),
  // For each state of the second side the sum over the first, a/b; the sides of b add up in the denominator.
  ratio: (known) => {
    const bySecond = grouped(known, ({ second }) => second).map((units) => made.sum(units));
    return 1 / bySecond.reduce((sum, one) => sum + 1 / one, 0);
  },
  'mean-and-sum': (known) =>
    grouped(known, ({ second }) => second).reduce((sum, units) => sum + made.mean(units), 0),
};

const total = (units: Units): number => units.reduce((sum, { weight }) => sum + weight, 0);

function grouped(units: Units, by: (unit: MemberUnit) => number): MemberUnit[][] {
  const groups = new Map<number, MemberUnit[]>();
  for (const unit of units) {
    const group = groups.get(by(unit));
    if (group === undefined) groups.set(by(unit), [unit]);
    else group.push(unit);
  }
  return [...groups.values()];
}
