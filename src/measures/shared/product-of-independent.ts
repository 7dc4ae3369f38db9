/** Bisections behind a quantile: its error is below 1e-5 of the largest product. */
const STEPS = 17;

/** The value that the product of three independent quantities does not exceed with probability q. Each takes one of a few equally likely values, none below nought, ascending. */
export function quantileOfProduct(
  [a, b, c]: readonly [Float64Array, Float64Array, Float64Array],
  q: number,
): number {
  const wanted = q * a.length * b.length * c.length;
  const most = a.at(-1)! * b.at(-1)! * c.at(-1)!;
  let [low, high] = [0, most];
  if (notAbove(a, b, c, 0) >= wanted) return 0;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (notAbove(a, b, c, middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How many of the equally likely products do not exceed a limit. */
function notAbove(a: Float64Array, b: Float64Array, c: Float64Array, limit: number): number {
  let count = 0;
  for (let k = 0; k < c.length; k++) {
    let until = b.length;
    for (let i = 0; i < a.length; i++) {
      const beside = a[i]! * c[k]!;
      while (until > 0 && beside * b[until - 1]! > limit) until--;
      if (until === 0) break;
      count += until;
    }
  }
  return count;
}
