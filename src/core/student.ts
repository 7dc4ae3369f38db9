import { lnGamma, normalQuantile } from './special.js';

/** Terms of the continued fraction at most; it settles in far fewer for the degrees of freedom that a table can have. */
const MOST_TERMS = 10_000;
const TINY = 1e-300;

/**
 * Regularised incomplete beta function I_x(a, b), a and b above 0, x in [0, 1]: the continued fraction by the modified
 * method of Lentz (Thompson & Barnett 1986, J. Comput. Phys. 64, 490-509), on the side on which it settles quickly. Absolute error below
 * 1e-12 for a and b up to 1e5.
 *
 * @example incompleteBeta(0.5, 1, 1) // 0.5
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1) || !(a > 0) || !(b > 0)) return NaN;
  if (x === 0 || x === 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return (front * betaFraction(x, a, b)) / a;
}

function betaFraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

/**
 * Two-sided p of a Student t statistic: P(|T| >= |t|) = I_{df / (df + t^2)}(df / 2, 1/2). NaN for a statistic that is no
 * number or degrees of freedom that are not above 0.
 *
 * @example studentP(2.228138851986, 10) // 0.05
 */
export function studentP(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return NaN;
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/**
 * The t that a Student variable stays below in absolute value with the given probability: the half-width of an interval in
 * standard errors. By bisection of `studentP`, to 1e-12 of the result; 0 < confidence < 1.
 *
 * @example studentHalfWidth(0.9, 10) // 1.812461122812
 */
export function studentHalfWidth(confidence: number, df: number): number {
  const alpha = 1 - confidence;
  let low = 0;
  let high = Math.max(1, 2 * normalQuantile(1 - alpha / 2));
  while (studentP(high, df) > alpha) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2;
    if (studentP(middle, df) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
