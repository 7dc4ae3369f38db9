import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { UsageError } from '../core/errors.js';
import type { Rng } from '../core/rng.js';
import type { FixedEffects, Groups, LeastSquaresFit } from './regression/index.js';
import type { SmallSystem } from './regression/fixed-effects.js';
import { Histories, type Sources } from './third-party-histories.js';
import type { TriadPanel } from './third-party-panel.js';

export type PullTerm = 'one' | 'shared' | 'both';

/** The columns of the fit that are shuffled. */
export const eitherName = 'hostility of either';
export const sharedName = 'shared hostility';

/**
 * Permutation test of third-party pull: whose hostility it is, is shuffled.
 *
 * **Null.** It does not matter whose the history of hostility towards the third parties is: given the lagged outcome, the controls, triad
 * and year, histories could change places among states of one age. A state's whole history towards all third
 * parties stays together, so that its course in time, its level and what it has in common across third parties are kept; pairs keep their
 * outcome and their controls. States change places within the span in which they entered the table; powers only among themselves, for each
 * third party apart, since none is hostile to itself. A year that the other's history lacks is without hostility.
 *
 * **Statistic.** The coefficients themselves. The outcome and the controls have the effects taken out once; cross-products of the
 * shuffled columns need only the rows with hostility and the triads that these are in.
 */
export class PullPermutation {
  private readonly histories: Histories;
  private readonly groups: Record<'triads' | 'years', Groups>;
  private readonly system: SmallSystem;
  /** Controls and lagged outcome, then the outcome, the effects taken out. */
  private readonly within: readonly Float64Array[];
  private readonly fixed: Matrix;
  private readonly touched = new Touched();
  private readonly starts: Int32Array;

  /**
   * @param fit the fit with every history in its place
   * @param effects what took the effects of triads and years out of it
   */
  constructor(
    panel: TriadPanel,
    powers: ReadonlySet<number>,
    fit: LeastSquaresFit,
    { small }: FixedEffects,
  ) {
    if (small === undefined)
      throw new UsageError('the permutation test takes effects of triads and of years', {
        code: 'unsuitable-effects',
      });
    this.groups = { triads: small.larger, years: small.smaller };
    this.histories = new Histories(panel, powers);
    this.system = small.system;
    const outcome = fit.residuals.slice();
    fit.within.forEach((column, at) => {
      const coefficient = fit.coefficients[at]!;
      for (let row = 0; row < outcome.length; row++) outcome[row]! += coefficient * column[row]!;
    });
    const controls = fit.within.filter(
      (_, at) => ![eitherName, sharedName].includes(fit.names[at]!),
    );
    this.within = [...controls, outcome];
    this.fixed = gram(this.within);
    this.starts = startsOf(this.groups.triads);
  }

  /** The effects with every history in its place: those of the fit itself. */
  observed(): Record<PullTerm, number> {
    const [one, shared] = this.effects(this.histories.own());
    return { one, shared, both: 2 * one + shared };
  }

  /** The effects of every shuffle. */
  draws(count: number, rng: Rng): Record<PullTerm, Float64Array> {
    const draws = {
      one: new Float64Array(count),
      shared: new Float64Array(count),
      both: new Float64Array(count),
    };
    for (let draw = 0; draw < count; draw++) {
      const [either, shared] = this.effects(this.histories.shuffled(rng));
      draws.one[draw] = either;
      draws.shared[draw] = shared;
      draws.both[draw] = 2 * either + shared;
    }
    return draws;
  }

  /** The coefficients of hostility of either and of shared hostility where every state has the history of another. */
  private effects(sources: Sources): readonly [number, number] {
    this.touched.clear();
    this.histories.eachHostileRow(sources, (row, mine, other) =>
      this.touched.add(row, mine + other, mine * other),
    );
    const inner = this.hostileProducts();
    const controls = this.within.length - 1;
    const size = 2 + controls;
    const left = Matrix.zeros(size, size);
    const right = Matrix.zeros(size, 1);
    const across = this.within.map((column) => this.touched.dots(column));
    for (let a = 0; a < 2; a++) {
      right.set(a, 0, across[controls]![a]!);
      for (let b = 0; b < 2; b++) left.set(a, b, inner[a + b]!);
      for (let c = 0; c < controls; c++) {
        left.set(a, 2 + c, across[c]![a]!);
        left.set(2 + c, a, across[c]![a]!);
      }
    }
    for (let c = 0; c < controls; c++) {
      right.set(2 + c, 0, this.fixed.get(c, controls));
      for (let d = 0; d < controls; d++) left.set(2 + c, 2 + d, this.fixed.get(c, d));
    }
    const cholesky = new CholeskyDecomposition(left);
    if (!cholesky.isPositiveDefinite()) return [NaN, NaN];
    const solution = cholesky.solve(right);
    return [solution.get(0, 0), solution.get(1, 0)];
  }

  /** Cross-products of the two shuffled columns, the effects taken out: either with itself, with shared, shared with itself. */
  private hostileProducts(): readonly [number, number, number] {
    const { rows, either, shared, count } = this.touched;
    const { triads, years } = this.groups;
    const sums = [new Float64Array(years.count), new Float64Array(years.count)] as const;
    const products: [number, number, number] = [0, 0, 0];
    const meansOf = new Map<number, [number, number]>();
    for (let at = 0; at < count; at++) {
      const [row, e, s] = [rows[at]!, either[at]!, shared[at]!];
      products[0] += e * e;
      products[1] += e * s;
      products[2] += s * s;
      sums[0][years.codes[row]!]! += e;
      sums[1][years.codes[row]!]! += s;
      const triad = triads.codes[row]!;
      const known = meansOf.get(triad);
      if (known === undefined) meansOf.set(triad, [e, s]);
      else {
        known[0] += e;
        known[1] += s;
      }
    }
    for (const [triad, [e, s]] of meansOf) {
      const [from, to] = [this.starts[triad]!, this.starts[triad + 1]!];
      const n = to - from;
      products[0] -= (e * e) / n;
      products[1] -= (e * s) / n;
      products[2] -= (s * s) / n;
      for (let row = from; row < to; row++) {
        sums[0][years.codes[row]!]! -= e / n;
        sums[1][years.codes[row]!]! -= s / n;
      }
    }
    const effects = sums.map((one) => this.system.solve(one));
    for (let year = 0; year < years.count; year++) {
      products[0] -= sums[0][year]! * effects[0]![year]!;
      products[1] -= sums[0][year]! * effects[1]![year]!;
      products[2] -= sums[1][year]! * effects[1]![year]!;
    }
    return products;
  }
}

/** Rows with hostility and what they hold. */
class Touched {
  rows = new Int32Array(1 << 16);
  either = new Float64Array(1 << 16);
  shared = new Float64Array(1 << 16);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(row: number, either: number, shared: number): void {
    if (this.count === this.rows.length) this.grow();
    this.rows[this.count] = row;
    this.either[this.count] = either;
    this.shared[this.count++] = shared;
  }

  private grow(): void {
    const size = 2 * this.rows.length;
    const [rows, either, shared] = [this.rows, this.either, this.shared];
    this.rows = new Int32Array(size);
    this.either = new Float64Array(size);
    this.shared = new Float64Array(size);
    this.rows.set(rows);
    this.either.set(either);
    this.shared.set(shared);
  }

  /** Products of the two columns with another. */
  dots(column: Float64Array): readonly [number, number] {
    let [e, s] = [0, 0];
    for (let at = 0; at < this.count; at++) {
      const value = column[this.rows[at]!]!;
      e += this.either[at]! * value;
      s += this.shared[at]! * value;
    }
    return [e, s];
  }
}

function gram(columns: readonly Float64Array[]): Matrix {
  const products = Matrix.zeros(columns.length, columns.length);
  columns.forEach((a, i) =>
    columns.forEach((b, j) => {
      let sum = 0;
      for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
      products.set(i, j, sum);
    }),
  );
  return products;
}

/** First row of every group, the rows standing together, and one past the last. */
function startsOf({ codes, count }: Groups): Int32Array {
  const starts = new Int32Array(count + 1).fill(codes.length);
  for (let row = codes.length - 1; row >= 0; row--) {
    if (row > 0 && codes[row]! < codes[row - 1]!)
      throw new UsageError('the permutation test takes more triads than years, sorted by triad', {
        code: 'unsuitable-effects',
      });
    starts[codes[row]!] = row;
  }
  return starts;
}
