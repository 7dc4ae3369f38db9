/**
 * Fixed points of slow maps by Anderson acceleration with plain steps in between, for EM that creeps.
 *
 * **Definition.** Residual f(x) = F(x) - x. Of the last points x_0 .. x_m the differences dX and those of their
 * residuals dF; g minimises |f(x_m) - dF g|^2, columns divided by their length, plus `RIDGE` |g|^2; the next point is
 * x_m + f(x_m) - (dX + dF) g. Then F is used `SETTLING` times before the next such step: what dies out at once, but is
 * stirred up by the step, would mislead it. A point that a step leads to does not count among the last ones, since what
 * F keeps beside the point lags there. Residuals weigh alike, in the units in which rest is judged. Where a step leads
 * to no numbers, or to a residual `WORSE` times as long, the last plain point stands and the memory begins anew.
 *
 * **Source.** Walker & Ni 2011, SIAM Journal on Numerical Analysis 49(4), 1715-1735; plain steps in between: Banerjee,
 * Suryanarayana & Pask 2016, Chemical Physics Letters 647, 31-35; regularisation and restarts for EM: Henderson &
 * Varadhan 2019, Journal of Computational and Graphical Statistics 28(4), 834-846.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

export interface FixedPoint {
  readonly point: Float64Array;
  /** Times the map was used. */
  readonly maps: number;
  readonly converged: boolean;
}

export interface FixedPointOptions {
  /** Times the map is used at most. */
  readonly most?: number;
  /** Largest move of a coordinate at rest. */
  readonly tolerance?: number;
  /** No step is accelerated: some maps come to rest faster when they are left alone. */
  readonly plain?: boolean;
  /** Hears how often the map was used, and the largest move of a coordinate in it. */
  readonly onMap?: (maps: number, largestMove: number) => void;
}

const MEMORY = 8;
const SETTLING = 4;
const WORSE = 30;
const RIDGE = 1e-6;
/** Differences that a step needs at least. */
const LEAST = 2;

interface Visited {
  readonly point: Float64Array;
  readonly moved: Float64Array;
}

/** @throws RangeError where the map gives no numbers at the start, or after a plain step */
export async function fixedPoint(
  map: (point: Float64Array) => Float64Array | Promise<Float64Array>,
  start: Float64Array,
  { most = 500, tolerance = 1e-3, plain = false, onMap }: FixedPointOptions = {},
): Promise<FixedPoint> {
  let point = start;
  let last: Visited[] = [];
  /** Where the last plain step led, while the point is one that a step led to. */
  let safe: Float64Array | undefined;
  let before = Infinity;
  for (let maps = 1, settled = 0; ; maps++) {
    const next = await map(point);
    const moved = difference(next, point);
    onMap?.(maps, largest(moved));
    if (largest(moved) <= tolerance) return { point: next, maps, converged: true };
    const length = norm(moved);
    const isGood = length <= WORSE * before;
    if (!isGood && safe === undefined && !Number.isFinite(length))
      throw new RangeError('the map gives no numbers at the start or after a plain step');
    if (!isGood && safe !== undefined) {
      if (maps >= most) return { point: safe, maps, converged: false };
      [point, safe, last, settled, before] = [safe, undefined, [], 0, Infinity];
      continue;
    }
    if (maps >= most) return { point: next, maps, converged: false };
    if (safe === undefined) last = [...last, { point, moved }].slice(-MEMORY - 1);
    settled++;
    if (settled < SETTLING || last.length <= LEAST || plain) {
      [point, safe, before] = [next, undefined, Infinity];
      continue;
    }
    [point, safe, settled, before] = [extrapolated(last), next, 0, length];
  }
}

/** The point where the residual is least, if it is linear in the point, and a plain step from there. */
function extrapolated(visited: readonly Visited[]): Float64Array {
  const { point, moved } = visited.at(-1)!;
  const later = visited.slice(1);
  const points = later.map((one, at) => difference(one.point, visited[at]!.point));
  const moves = later.map((one, at) => difference(one.moved, visited[at]!.moved));
  const lengths = moves.map((move) => norm(move) || 1);
  const units = new Matrix(moves.map((move, at) => Array.from(move, (v) => v / lengths[at]!)));
  const system = units.mmul(units.transpose()).add(Matrix.eye(moves.length).mul(RIDGE));
  const right = units.mmul(Matrix.columnVector(moved));
  const solved = new CholeskyDecomposition(system).solve(right).to1DArray();
  const shares = solved.map((value, at) => value / lengths[at]!);
  return point.map((value, at) =>
    shares.reduce(
      (sum, share, k) => sum - share * (points[k]![at]! + moves[k]![at]!),
      value + moved[at]!,
    ),
  );
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, at) => value - b[at]!);
const norm = (a: Float64Array): number => Math.sqrt(a.reduce((sum, value) => sum + value ** 2, 0));
const largest = (a: Float64Array): number =>
  a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
