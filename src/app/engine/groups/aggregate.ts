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
  /** Whether a sum lacks some of what it adds up: it is at least so much. */
  readonly isShort: boolean;
}

/** The value that an aggregate makes of those of its member units. */
export function aggregate(rule: Aggregate['rule'], units: readonly MemberUnit[]): Aggregated {
  const { used, isShort } = (selecting[rule] ?? knownOf)(units);
  const counted = used.length;
  const isComplete = counted === units.length;
  const all = total(units);
  const share = all === 0 ? counted / units.length : total(used) / all;
  if (counted === 0 || share < leastOf[rule])
    return { value: NaN, counted, isComplete, isShort: false };
  return { value: made[rule](used), counted, isComplete, isShort };
}

interface Selected {
  readonly used: Units;
  readonly isShort: boolean;
}

const isKnown = ({ value }: MemberUnit): boolean => !Number.isNaN(value);
const knownOf = (units: Units): Selected => ({ used: units.filter(isKnown), isShort: false });
const none: Selected = { used: [], isShort: false };

/** What a value rests on, where it is more than the units with a value. */
const selecting: Readonly<Partial<Record<Aggregate['rule'], (units: Units) => Selected>>> = {
  sum: (units) => ({ used: units.filter(isKnown), isShort: !units.every(isKnown) }),
  // Members of the first side without any value drop out, then those of the second that lack one: the rest is a whole table.
  ratio: (units) => {
    const rows = grouped(units, ({ first }) => first).filter((row) => row.some(isKnown));
    const columns = grouped(rows.flat(), ({ second }) => second);
    return { used: columns.filter((column) => column.every(isKnown)).flat(), isShort: false };
  },
  // Each member of the second side needs a mean, and their sum nine tenths of them.
  'mean-and-sum': (units) => {
    const columns = grouped(units, ({ second }) => second);
    const meant = columns.filter((column) => !Number.isNaN(aggregate('mean', column).value));
    if (total(meant.flat()) < LEAST_COVERED.sum * total(units)) return none;
    return { used: meant.flat().filter(isKnown), isShort: meant.length < columns.length };
  },
};

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
