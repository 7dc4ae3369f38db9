import { describe, expect, it } from 'vitest';
import { fixedPoint } from '../../src/latent/anderson.js';

/** A map that goes a twentieth and a fiftieth of the way to its fixed point (2, -3), and turns a little. */
const slow = ([x = 0, y = 0]: Float64Array): Float64Array =>
  Float64Array.of(x + (2 - x) / 20 + 0.001 * (y + 3), y + (-3 - y) / 50 - 0.001 * (x - 2));

/** Titterington, Smith & Makov 1985: deaths a day, a mixture of two Poisson distributions (Varadhan & Roland 2008, section 6.1). */
const deaths = [162, 267, 271, 185, 111, 61, 27, 8, 3, 1];
function mixture([p = 0, a = 0, b = 0]: Float64Array): Float64Array {
  const sums = { n: 0, p: 0, a: 0, b: 0 };
  deaths.forEach((count, k) => {
    const [one, other] = [p * Math.exp(-a) * a ** k, (1 - p) * Math.exp(-b) * b ** k];
    const share = one / (one + other);
    sums.n += count;
    sums.p += count * share;
    sums.a += count * share * k;
    sums.b += count * (1 - share) * k;
  });
  return Float64Array.of(sums.p / sums.n, sums.a / sums.p, sums.b / (sums.n - sums.p));
}

describe('Anderson acceleration', () => {
  it('comes to a fixed point that plain rounds reach late', async () => {
    const { point, maps, converged } = await fixedPoint(slow, Float64Array.of(50, 40), {
      tolerance: 1e-9,
    });
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(2, 6);
    expect(point[1]).toBeCloseTo(-3, 6);
    let plain = Float64Array.of(50, 40) as Float64Array;
    let rounds = 0;
    for (let moved = Infinity; moved > 1e-9; rounds++) {
      const next = slow(plain);
      moved = Math.max(...next.map((value, at) => Math.abs(value - plain[at]!)));
      plain = next;
    }
    expect(maps).toBeLessThan(rounds / 5);
  });

  it('finds the mixture of Poisson distributions of the published example: .360, 1.256, 2.663', async () => {
    const { point, maps } = await fixedPoint(mixture, Float64Array.of(0.3, 1, 2.5), {
      tolerance: 1e-7,
      most: 5000,
    });
    expect(point[0]).toBeCloseTo(0.3599, 3);
    expect(point[1]).toBeCloseTo(1.256, 3);
    expect(point[2]).toBeCloseTo(2.663, 3);
    expect(maps).toBeLessThan(400);
  });

  it('says when it has not come to rest', async () => {
    const { converged, maps } = await fixedPoint(
      (x) => x.map((value) => value + 1),
      Float64Array.of(0),
      {
        most: 20,
      },
    );
    expect(converged).toBe(false);
    expect(maps).toBeGreaterThanOrEqual(20);
  });

  it('goes back from where the map gives no numbers', async () => {
    let [last, wild] = [Float64Array.of(50, 40), 0];
    const broken = (x: Float64Array): Float64Array => {
      const isExtrapolated = x.some((value, at) => value !== last[at]);
      if (isExtrapolated && wild < 3) {
        wild++;
        return x.map(() => NaN);
      }
      last = slow(x) as typeof last;
      return last;
    };
    const { point, converged } = await fixedPoint(broken, last, { tolerance: 1e-9 });
    expect(wild).toBe(3);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(2, 6);
    expect(point[1]).toBeCloseTo(-3, 6);
  });
});
