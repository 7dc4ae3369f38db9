/**
 * Average precision: mean over the events of the share of events among all that are ranked as high or higher; equal forecasts stand
 * together (step-wise, without interpolation).
 *
 * @param weights how often each row counts: once unless stated
 * @returns (0, 1]; NaN without an event
 */
export function averagePrecision(
  forecast: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  return averagePrecisionIn(orderOf(forecast), forecast, outcome, weights);
}

/** Rows from the highest forecast to the lowest. */
export const orderOf = (forecast: ArrayLike<number>): Uint32Array =>
  Uint32Array.from({ length: forecast.length }, (_, row) => row).sort(
    (a, b) => forecast[b]! - forecast[a]!,
  );

/** The same where the order is known. */
export function averagePrecisionIn(
  order: Uint32Array,
  forecast: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  let [sum, events, rows] = [0, 0, 0];
  for (let start = 0; start < order.length;) {
    let end = start;
    let own = 0;
    for (; end < order.length && forecast[order[end]!] === forecast[order[start]!]; end++) {
      const weight = weights?.[order[end]!] ?? 1;
      rows += weight;
      own += weight * outcome[order[end]!]!;
    }
    events += own;
    if (own > 0) sum += own * (events / rows);
    start = end;
  }
  return events === 0 ? NaN : sum / events;
}

/** Mean logarithm of the probability that was given to what happened, natural; 0 is best. */
export function logScore(
  forecast: ArrayLike<number>,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  let [sum, rows] = [0, 0];
  for (let row = 0; row < forecast.length; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    rows += weight;
    sum += weight * Math.log(outcome[row] === 1 ? forecast[row]! : 1 - forecast[row]!);
  }
  return sum / rows;
}
