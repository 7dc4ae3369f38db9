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

/** Up to so many groups of the smaller kind are solved for at once; more are approached by turns. */
const SOLVED_AT_ONCE = 512;
const TOLERANCE = 1e-12;
const MOST_TURNS = 10_000;

/**
 * Takes one or two kinds of fixed effects out of columns: the within transformation.
 *
 * **Definition.** x - P x, P the projection on the dummy variables of all groups. One kind: less the mean of the group. Two
 * kinds: with the larger kind taken out first, the effects g of the smaller solve S g = v, S = diag(rows by group) - sum over
 * groups of the larger kind of c c' / n, v the sums of x by group; exact, also where the table has holes. Where both
 * kinds have more than 512 groups, means are taken out by turns until no value moves by more than 1e-12 of the column's
 * largest (alternating projections).
 *
 * **Params.** effects: none, one or two; rows of each as long as the columns. `approach` forces one of the two ways.
 * **Errors.** UsageError `too-many-effects` for three kinds and more; ConvergenceError `no-convergence` after 10,000 turns.
 * **Complexity.** O(rows x groups of the smaller kind) once, O(rows) a column; by turns O(rows) a turn.
 * **Source.** Guimaraes & Portugal 2010, Stata Journal 10(4), 628-649 (turns); Frisch & Waugh 1933.
 *
 * @example fixedEffects([groupsOf([1, 1, 2])]).within([1, 3, 5]) // -1, 1, 0
 */
export function fixedEffects(
  effects: readonly Groups[],
  approach: 'auto' | 'solved' | 'turns' = 'auto',
): FixedEffects {
  if (effects.length > 2)
    throw new UsageError(`${effects.length} kinds of fixed effects are requested`, {
      code: 'too-many-effects',
      details: { value: effects.length, expected: 'none, one or two' },
      hint: 'cross two of them to one, or enter one as columns',
    });
  if (effects.length === 0) return { rank: 0, within: (column) => new Float64Array(column) };
  const [a, b] = [...effects].sort((x, y) => y.count - x.count);
  if (b === undefined) return oneWay(a!);
  const solved = approach === 'auto' ? b.count <= SOLVED_AT_ONCE : approach === 'solved';
  return solved ? twoWaySolved(a!, b) : twoWayByTurns(a!, b);
}

/** Takes the mean of its group from every value, in place. */
function takeMeans(values: Float64Array, { codes, count }: Groups, sizes: Int32Array): void {
  const sums = new Float64Array(count);
  for (let row = 0; row < values.length; row++) sums[codes[row]!]! += values[row]!;
  for (let group = 0; group < count; group++) sums[group]! /= sizes[group]!;
  for (let row = 0; row < values.length; row++) values[row]! -= sums[codes[row]!]!;
}

function oneWay(groups: Groups): FixedEffects {
  const sizes = sizesOf(groups);
  return {
    rank: groups.count,
    within(column) {
      const values = new Float64Array(column);
      // Twice: what rounding leaves of the means is taken out as well.
      takeMeans(values, groups, sizes);
      takeMeans(values, groups, sizes);
      return values;
    },
  };
}

function twoWaySolved(a: Groups, b: Groups): FixedEffects {
  const sizes = sizesOf(a);
  const system = smallSystem(a, b);
  const { free, solve } = system;
  const once = (values: Float64Array): void => {
    takeMeans(values, a, sizes);
    const sums = new Float64Array(b.count);
    for (let row = 0; row < values.length; row++) sums[b.codes[row]!]! += values[row]!;
    const effects = solve(sums);
    const shift = new Float64Array(values.length);
    for (let row = 0; row < shift.length; row++) shift[row] = effects[b.codes[row]!]!;
    takeMeans(shift, a, sizes);
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

function smallSystem(a: Groups, b: Groups): SmallSystem {
  const componentOf = componentsOf(a, b).of;
  const held = new Set<number>();
  const place = new Int32Array(b.count).fill(-1);
  let free = 0;
  for (let group = 0; group < b.count; group++) {
    const component = componentOf[a.count + group]!;
    if (held.has(component)) place[group] = free++;
    held.add(component);
  }
  const full = crossProducts(a, b);
  const system = Matrix.zeros(free, free);
  for (let i = 0; i < b.count; i++)
    for (let j = 0; j < b.count; j++)
      if (place[i]! >= 0 && place[j]! >= 0)
        system.set(place[i]!, place[j]!, full[i * b.count + j]!);
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

/** diag(rows of each group of b) - sum over groups of a of c c' / n, c their rows by group of b. */
function crossProducts(a: Groups, b: Groups): Float64Array {
  const width = b.count;
  const products = new Float64Array(width * width);
  const { starts, order } = rowsByGroup(a);
  for (let group = 0; group < a.count; group++) {
    const [from, to] = [starts[group]!, starts[group + 1]!];
    const share = 1 / (to - from);
    for (let x = from; x < to; x++) {
      const line = b.codes[order[x]!]! * width;
      for (let y = from; y < to; y++) products[line + b.codes[order[y]!]!]! -= share;
    }
  }
  for (let row = 0; row < b.codes.length; row++) products[b.codes[row]! * (width + 1)]! += 1;
  return products;
}

/** Rows in the order of their groups, with the first place of every group. */
function rowsByGroup(groups: Groups): { readonly starts: Int32Array; readonly order: Int32Array } {
  const { codes, count } = groups;
  const starts = new Int32Array(count + 1);
  const sizes = sizesOf(groups);
  for (let group = 0; group < count; group++) starts[group + 1] = starts[group]! + sizes[group]!;
  const next = starts.slice();
  const order = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) order[next[codes[row]!]!++] = row;
  return { starts, order };
}

function twoWayByTurns(a: Groups, b: Groups): FixedEffects {
  const [sizesA, sizesB] = [sizesOf(a), sizesOf(b)];
  return {
    rank: a.count + b.count - componentsOf(a, b).count,
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
        takeMeans(values, a, sizesA);
        takeMeans(values, b, sizesB);
        moved = 0;
        for (let row = 0; row < values.length; row++)
          moved = Math.max(moved, Math.abs(values[row]! - before[row]!));
      }
      return values;
    },
  };
}
