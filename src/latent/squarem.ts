/**
 * Fixed points of slow maps by squared extrapolation (SQUAREM, scheme S3), for EM that creeps.
 *
 * **Definition.** r = F(x) - x, v = F(F(x)) - F(x) - r, step a = -|r| / |v|, no shorter than 1 and no longer than the longest
 * allowed, which grows fourfold when it is reached; x' = F(x - 2 a r + a^2 v). A step after which |r| is more than `worse` times what it was is
 * taken back to F(F(x)), and the longest step shrinks.
 *
 * **Source.** Varadhan & Roland 2008, Scandinavian Journal of Statistics 35(2), 335-353.
 */
export interface FixedPoint {
  readonly point: Float64Array;
  /** Times the map was used. */
  readonly maps: number;
  readonly converged: boolean;
}

const WORSE = 2;

export async function fixedPoint(
  map: (point: Float64Array) => Float64Array | Promise<Float64Array>,
  start: Float64Array,
  { most = 500, tolerance = 1e-3 }: { most?: number; tolerance?: number } = {},
): Promise<FixedPoint> {
  let point = start;
  let maps = 0;
  let longest = 1;
  let last = Infinity;
  let safe: Float64Array | undefined;
  for (;;) {
    const once = await map(point);
    maps++;
    const r = difference(once, point);
    if (largest(r) <= tolerance || maps >= most)
      return { point: once, maps, converged: largest(r) <= tolerance };
    if (safe !== undefined && !(norm(r) <= WORSE * last)) {
      point = safe;
      safe = undefined;
      longest = Math.max(1, longest / 4);
      last = Infinity;
      continue;
    }
    const twice = await map(once);
    maps++;
    const v = difference(difference(twice, once), r);
    const step = Math.min(longest, Math.max(1, norm(r) / norm(v)));
    last = norm(r);
    safe = twice;
    point = await map(point.map((value, at) => value + 2 * step * r[at]! + step * step * v[at]!));
    maps++;
    if (step === longest) longest *= 4;
  }
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, at) => value - b[at]!);
const norm = (a: Float64Array): number => Math.sqrt(a.reduce((sum, value) => sum + value ** 2, 0));
const largest = (a: Float64Array): number =>
  a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
