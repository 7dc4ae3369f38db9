/**
 * Fixed points of slow maps by squared extrapolation (SQUAREM, scheme S3), for EM that creeps.
 *
 * **Definition.** r = F(x) - x, v = F(F(x)) - F(x) - r, step a = -|r| / |v|, no shorter than 1 and no longer than the longest
 * allowed, which grows fourfold when it is reached; x' = x - 2 a r + a^2 v, and F of that some times over. A step after which |r| is
 * more than `worse` times what it was is taken back to F(F(x)), and the longest step shrinks; so is one to where the map gives no
 * numbers.
 *
 * **Source.** Varadhan & Roland 2008, Scandinavian Journal of Statistics 35(2), 335-353.
 */
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
  /** Hears how often the map was used, and the largest move of a coordinate in it. */
  readonly onMap?: (maps: number, largestMove: number) => void;
}

const WORSE = 2;
/** Times the map is used after an extrapolation: what dies out at once, but is stirred up by it, would shorten the next step. */
const SETTLING = 4;

export async function fixedPoint(
  map: (point: Float64Array) => Float64Array | Promise<Float64Array>,
  start: Float64Array,
  { most = 500, tolerance = 1e-3, onMap }: FixedPointOptions = {},
): Promise<FixedPoint> {
  let maps = 0;
  const move = async (from: Float64Array): Promise<[to: Float64Array, moved: Float64Array]> => {
    const to = await map(from);
    const moved = difference(to, from);
    maps++;
    onMap?.(maps, largest(moved));
    return [to, moved];
  };
  let point = start;
  let longest = 1;
  let last = Infinity;
  let safe: Float64Array | undefined;
  for (;;) {
    const [once, r] = await move(point);
    if (largest(r) <= tolerance) return { point: once, maps, converged: true };
    const isWorse = !(norm(r) <= WORSE * last);
    if (safe !== undefined && isWorse) {
      if (maps >= most) return { point: safe, maps, converged: false };
      point = safe;
      safe = undefined;
      longest = Math.max(1, longest / 4);
      last = Infinity;
      continue;
    }
    if (!isFinite(norm(r))) throw new RangeError('the map gives no numbers where it starts');
    if (maps >= most) return { point: once, maps, converged: false };
    const [twice, second] = await move(once);
    const v = difference(second, r);
    const step = Math.min(longest, Math.max(1, norm(r) / norm(v)));
    const far = point.map((value, at) => value + 2 * step * r[at]! + step * step * v[at]!);
    last = norm(r);
    safe = twice;
    [point] = await move(far);
    for (let plain = 1; plain < SETTLING && maps < most; plain++) {
      const [next, moved] = await move(point);
      if (largest(moved) <= tolerance) return { point: next, maps, converged: true };
      point = next;
    }
    if (step === longest) longest *= 4;
  }
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, at) => value - b[at]!);
const norm = (a: Float64Array): number => Math.sqrt(a.reduce((sum, value) => sum + value ** 2, 0));
const largest = (a: Float64Array): number =>
  a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
