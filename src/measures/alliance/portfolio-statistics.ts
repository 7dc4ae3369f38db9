import {
  eachTable,
  makePortfolios,
  type Ordering,
  type PortfolioFrames,
  type PortfolioTable,
} from './portfolios.js';

/** What a difference of one, two and three levels counts. */
export type Weights = readonly [one: number, two: number, three: number];
export const weightsOf = {
  squared: [1, 4, 9],
  absolute: [1, 2, 3],
  nominal: [1, 1, 1],
} as const satisfies Record<string, Weights>;

/** Highest level of portfolios: 3, or 1 where any obligation counts as one. */
export type TopLevel = 1 | 3;

/** The table of the portfolios that only tell whether there is an obligation, in place of the given one. */
export function toBinary(t: PortfolioTable): void {
  const [first, second] = [t[4]! + t[8]! + t[12]!, t[1]! + t[2]! + t[3]!];
  const both = t[5]! + t[6]! + t[7]! + t[9]! + t[10]! + t[11]! + t[13]! + t[14]! + t[15]!;
  const none = t[0]!;
  t.fill(0);
  t[0] = none;
  t[1] = second;
  t[4] = first;
  t[5] = both;
}

/** Sum of the weights of all differences between two portfolios. */
function differences(t: PortfolioTable, [one, two, three]: Weights): number {
  return (
    one * (t[1]! + t[4]! + t[6]! + t[9]! + t[11]! + t[14]!) +
    two * (t[2]! + t[8]! + t[7]! + t[13]!) +
    three * (t[3]! + t[12]!)
  );
}

/** S of Signorino and Ritter with equal weights of all states. */
export function sOf(t: PortfolioTable, n: number, weights: Weights, top: TopLevel): number {
  return 1 - (2 * differences(t, weights)) / (n * weights[top - 1]!);
}

/**
 * Agreement beyond what the levels of the two portfolios give by chance. `kappa`: each state has its own levels; `pi`: those
 * of both are pooled. NaN where chance leaves no difference. Numerator and denominator are whole numbers (quarters of
 * them for pi), so that a zero denominator is found exactly.
 */
export function agreementOf(
  t: PortfolioTable,
  n: number,
  weights: Weights,
  chance: 'kappa' | 'pi',
): number {
  let r0 = t[0]! + t[1]! + t[2]! + t[3]!;
  let r1 = t[4]! + t[5]! + t[6]! + t[7]!;
  let r2 = t[8]! + t[9]! + t[10]! + t[11]!;
  let r3 = t[12]! + t[13]! + t[14]! + t[15]!;
  let c0 = t[0]! + t[4]! + t[8]! + t[12]!;
  let c1 = t[1]! + t[5]! + t[9]! + t[13]!;
  let c2 = t[2]! + t[6]! + t[10]! + t[14]!;
  let c3 = t[3]! + t[7]! + t[11]! + t[15]!;
  if (chance === 'pi') {
    r0 = c0 = (r0 + c0) / 2;
    r1 = c1 = (r1 + c1) / 2;
    r2 = c2 = (r2 + c2) / 2;
    r3 = c3 = (r3 + c3) / 2;
  }
  const [one, two, three] = weights;
  const expected =
    one * (r0 * c1 + r1 * c0 + r1 * c2 + r2 * c1 + r2 * c3 + r3 * c2) +
    two * (r0 * c2 + r2 * c0 + r1 * c3 + r3 * c1) +
    three * (r0 * c3 + r3 * c0);
  return expected === 0 ? NaN : 1 - (n * differences(t, weights)) / expected;
}

/** Kendall's tau-b: pairs of third states in the same order less those in the opposite one. NaN where one list is all ties. */
export function tauBOf(t: PortfolioTable, n: number): number {
  // Columns of the rows below; the pairs of states with different levels in the first, and in the second, portfolio.
  let [d0, d1, d2, d3] = [t[12]!, t[13]!, t[14]!, t[15]!];
  let order = 0;
  let below = d0 + d1 + d2 + d3;
  let ordered1 = 0;
  for (let row = 8; row >= 0; row -= 4) {
    const [a, b, c, d] = [t[row]!, t[row + 1]!, t[row + 2]!, t[row + 3]!];
    order += a * (d1 + d2 + d3) + b * (d2 + d3 - d0) + c * (d3 - d0 - d1) - d * (d0 + d1 + d2);
    const here = a + b + c + d;
    ordered1 += here * below;
    below += here;
    d0 += a;
    d1 += b;
    d2 += c;
    d3 += d;
  }
  const ordered2 = (n * n - d0 * d0 - d1 * d1 - d2 * d2 - d3 * d3) / 2;
  return ordered1 === 0 || ordered2 === 0 ? NaN : order / Math.sqrt(ordered1 * ordered2);
}

/**
 * The nine standard measures of all pairs in all years, in one pass over tables that are made anew: what it costs to have
 * all of them.
 */
export function ninePortfolioMeasures(frames: PortfolioFrames, ordering: Ordering = 'fpsim') {
  const { squared, absolute, nominal } = weightsOf;
  const portfolios = makePortfolios(frames, ordering);
  const { pairs } = portfolios;
  const column = (): Float64Array => new Float64Array(pairs.rows);
  const values = {
    sSquaredValued: column(),
    sAbsoluteValued: column(),
    sSquaredBinary: column(),
    sAbsoluteBinary: column(),
    piNominalValued: column(),
    piNominalBinary: column(),
    kappaSquaredValued: column(),
    kappaSquaredBinary: column(),
    tauBValued: column(),
  };
  eachTable(portfolios, (table, row, n) => {
    values.sSquaredValued[row] = sOf(table, n, squared, 3);
    values.sAbsoluteValued[row] = sOf(table, n, absolute, 3);
    values.piNominalValued[row] = agreementOf(table, n, nominal, 'pi');
    values.kappaSquaredValued[row] = agreementOf(table, n, squared, 'kappa');
    values.tauBValued[row] = tauBOf(table, n);
    toBinary(table);
    values.sSquaredBinary[row] = sOf(table, n, squared, 1);
    values.sAbsoluteBinary[row] = sOf(table, n, absolute, 1);
    values.piNominalBinary[row] = agreementOf(table, n, nominal, 'pi');
    values.kappaSquaredBinary[row] = agreementOf(table, n, squared, 'kappa');
  });
  return { pairs, values };
}

export type NinePortfolioMeasures = ReturnType<typeof ninePortfolioMeasures>;
