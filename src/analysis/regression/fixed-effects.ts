import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { ConvergenceError, UsageError } from '../../core/errors.js';
import { componentsOf, type Groups, sizesOf } from './groups.js';

/** Effects of one or two kinds, taken out of any column. */
export interface FixedEffects {
  /** Columns that the effects would be as dummy variables, without those that follow from the others. */
  readonly rank: number;
  /** What is left of a column when its projection on the effects is taken away; a new array. */
  within(column: ArrayLike<number>): Float64Array;
  /** Of two kinds, solved at once: the larger kind, and the system for the smaller. */
  readonly small?: {
    readonly larger: Groups;
    readonly smaller: Groups;
    readonly system: SmallSystem;
  };
}

export interface FixedEffectsOptions {
  readonly approach?: 'auto' | 'solved' | 'turns';
  readonly weights?: Float64Array;
}

/** Up to so many groups of the smaller kind are solved for at once; more are approached by turns. */
const SOLVED_AT_ONCE = 512;
const TOLERANCE = 1e-12;
const MOST_TURNS = 10_000;

/**
 * Takes one or two kinds of fixed effects out of columns: the within transformation. With weights of the rows all means and
 * projections are weighted.
 *
 * **Definition.** x - P x, P the projection on the dummy variables of all groups. One kind: less the mean of the group. Two
 * kinds: with the larger kind taken out first, the effects g of the smaller solve S g = v, S = diag(rows by group) - sum over
 * groups of the larger kind of c c' / n, v the sums of x by group (rows counted by their weights); exact, also where the table has holes. Where both
 * kinds have more than 512 groups, means are taken out by turns until no value moves by more than 1e-12 of the column's
 * largest (alternating projections).
 *
 * **Params.** effects: none, one or two; rows of each as long as the columns. `approach` forces one of the two ways;
 * `weights` of the rows, above 0.
 * **Errors.** UsageError `too-many-effects` for three kinds and more; ConvergenceError `no-convergence` after 10,000 turns.
 * **Complexity.** O(rows x groups of the smaller kind) once, O(rows) a column; by turns O(rows) a turn.
 * **Source.** Guimaraes & Portugal 2010, Stata Journal 10(4), 628-649 (turns); Frisch & Waugh 1933.
 *
 * @example fixedEffects([groupsOf([1, 1, 2])]).within([1, 3, 5]) // -1, 1, 0
 */
export function fixedEffects(
  effects: readonly Groups[],
  { approach = 'auto', weights }: FixedEffectsOptions = {},
): FixedEffects {
  if (effects.length > 2)
    throw new UsageError(`${effects.length} kinds of fixed effects are requested`, {
      code: 'too-many-effects',
      details: { value: effects.length, expected: 'none, one or two' },
      hint: 'cross two of them to one, or enter one as columns',
    });
  if (effects.length === 0) return { rank: 0, within: (column) => new Float64Array(column) };
  const [a, b] = [...effects].sort((x, y) => y.count - x.count);
  if (b === undefined) return oneWay(weighted(a!, weights));
  const solved = approach === 'auto' ? b.count <= SOLVED_AT_ONCE : approach === 'solved';
  return (solved ? twoWaySolved : twoWayByTurns)(weighted(a!, weights), weighted(b, weights));
}

/** Groups whose rows have weights. */
interface WeightedGroups {
  readonly groups: Groups;
  readonly weights: Float64Array | undefined;
  /** Sum of the weights of each group. */
  readonly totals: Float64Array;
}

function weighted(groups: Groups, weights: Float64Array | undefined): WeightedGroups {
  return { groups, weights, totals: sumsOf(groups, weights) };
}

/** Sums by group of the weights, or of a column times the weights. */
function sumsOf(
  { codes, count }: Groups,
  weights: Float64Array | undefined,
  column?: Float64Array,
): Float64Array {
  const sums = new Float64Array(count);
  const of = column ?? weights;
  if (of === undefined) for (const code of codes) sums[code]! += 1;
  else if (column === undefined || weights === undefined)
    for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += of[row]!;
  else for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += weights[row]! * of[row]!;
  return sums;
}

/** Takes the mean of its group from every value, in place. */
function takeMeans(values: Float64Array, { groups, weights, totals }: WeightedGroups): void {
  const means = sumsOf(groups, weights, values);
  for (let group = 0; group < means.length; group++) means[group]! /= totals[group]!;
  for (let row = 0; row < values.length; row++) values[row]! -= means[groups.codes[row]!]!;
}

function oneWay(of: WeightedGroups): FixedEffects {
  return {
    rank: of.groups.count,
    within(column) {
      const values = new Float64Array(column);
      // Twice: what rounding leaves of the means is taken out as well.
      takeMeans(values, of);
      takeMeans(values, of);
      return values;
    },
  };
}

function twoWaySolved(larger: WeightedGroups, smaller: WeightedGroups): FixedEffects {
  const [a, b] = [larger.groups, smaller.groups];
  const system = smallSystem(larger, smaller);
  const { free, solve } = system;
  const once = (values: Float64Array): void => {
    takeMeans(values, larger);
    const effects = solve(sumsOf(b, smaller.weights, values));
    const shift = new Float64Array(values.length);
    for (let row = 0; row < shift.length; row++) shift[row] = effects[b.codes[row]!]!;
    takeMeans(shift, larger);
    for (let row = 0; row < values.length; row++) values[row]! -= shift[row]!;
  };
  return {
    rank: a.count + free,
    small: { larger: a, smaller: b, system },
    within(column) {
      const values = new Float64Array(column);
      once(values);
      once(values);
      return values;
    },
  };
}

/** The effects of the smaller kind once the larger is taken out: S g = v, one group of every component held at zero. */
export interface SmallSystem {
  readonly free: number;
  /** The effects for the sums of a column by group of the smaller kind, the larger kind taken out of it. */
  readonly solve: (sums: Float64Array) => Float64Array;
}

function smallSystem(larger: WeightedGroups, smaller: WeightedGroups): SmallSystem {
  const [a, b] = [larger.groups, smaller.groups];
  const componentOf = componentsOf(a, b).of;
  const held = new Set<number>();
  const place = new Int32Array(b.count).fill(-1);
  let free = 0;
  for (let group = 0; group < b.count; group++) {
    const component = componentOf[a.count + group]!;
    if (held.has(component)) place[group] = free++;
    held.add(component);
  }
  const full = crossProducts(larger, smaller);
  const system = Matrix.zeros(free, free);
  // One half for both: sums of weights in another order differ in the last digit.
  for (let i = 0; i < b.count; i++)
    for (let j = 0; j <= i; j++) {
      const [x, y] = [place[i]!, place[j]!];
      if (x < 0 || y < 0) continue;
      system.set(x, y, full[i * b.count + j]!);
      system.set(y, x, full[i * b.count + j]!);
    }
  const cholesky = free === 0 ? undefined : new CholeskyDecomposition(system);
  return {
    free,
    solve(sums) {
      const effects = new Float64Array(b.count);
      if (cholesky === undefined) return effects;
      const right = Matrix.zeros(free, 1);
      for (let group = 0; group < b.count; group++)
        if (place[group]! >= 0) right.set(place[group]!, 0, sums[group]!);
      const solution = cholesky.solve(right);
      for (let group = 0; group < b.count; group++)
        if (place[group]! >= 0) effects[group] = solution.get(place[group]!, 0);
      return effects;
    },
  };
}

/**
 * diag(rows of each group of b) - sum over groups of a of c c' / n, c their rows by group of b, counted by weight. On and below the
 * diagonal alone: it is the same above.
 */
function crossProducts(
  { groups: a, totals }: WeightedGroups,
  smaller: WeightedGroups,
): Float64Array {
  const { groups: b, weights } = smaller;
  const width = b.count;
  const products = new Float64Array(width * width);
  const { starts, order } = rowsByGroup(a, rowsByGroup(b).order);
  const codes = Int32Array.from(order, (row) => b.codes[row]!);
  const weightOf = Float64Array.from(order, (row) => weights?.[row] ?? 1);
  for (let group = 0; group < a.count; group++) {
    const [from, to] = [starts[group]!, starts[group + 1]!];
    const share = 1 / totals[group]!;
    let last = from;
    for (let x = from; x < to; x++) {
      const code = codes[x]!;
      while (last < to && codes[last]! === code) last++;
      const line = code * width;
      const weight = weightOf[x]!;
      for (let y = from; y < last; y++)
        products[line + codes[y]!]! -= weight * weightOf[y]! * share;
    }
  }
  for (let group = 0; group < width; group++)
    products[group * (width + 1)]! += smaller.totals[group]!;
  return products;
}

/** Rows in the order of their groups, with the first place of every group; those of a group stay in the order in which they come. */
function rowsByGroup(
  groups: Groups,
  rows?: Int32Array,
): { readonly starts: Int32Array; readonly order: Int32Array } {
  const { codes, count } = groups;
  const starts = new Int32Array(count + 1);
  const sizes = sizesOf(groups);
  for (let group = 0; group < count; group++) starts[group + 1] = starts[group]! + sizes[group]!;
  const next = starts.slice();
  const order = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const row = rows === undefined ? at : rows[at]!;
    order[next[codes[row]!]!++] = row;
  }
  return { starts, order };
}

function twoWayByTurns(a: WeightedGroups, b: WeightedGroups): FixedEffects {
  return {
    rank: a.groups.count + b.groups.count - componentsOf(a.groups, b.groups).count,
    within(column) {
      const values = new Float64Array(column);
      const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      let moved = Infinity;
      for (let turn = 0; moved > TOLERANCE * scale; turn++) {
        if (turn === MOST_TURNS)
          throw new ConvergenceError('the fixed effects of two kinds do not come to rest', {
            code: 'no-convergence',
            details: { iterations: turn, residual: moved },
            hint: 'look for groups that hardly any row joins',
          });
        const before = values.slice();
        takeMeans(values, a);
        takeMeans(values, b);
        moved = 0;
        for (let row = 0; row < values.length; row++)
          moved = Math.max(moved, Math.abs(values[row]! - before[row]!));
      }
      return values;
    },
  };
}
