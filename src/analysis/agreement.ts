/**
 * **Agreement of two coders** beyond chance, on cases that both coded: Cohen’s kappa,
 *
 *   κ = 1 − Σ w(i, j) o(i, j) / Σ w(i, j) e(i, j),
 *
 * o the shares of cases that the first coder put into i and the second into j, e the shares to expect of two coders who
 * give each code as often and know nothing of the case, w the weight of a disagreement: 1 for any (`plain`), the number of
 * steps between the codes (`linear`), or its square (`quadratic`, which is the intraclass correlation of the steps but for a
 * term of order 1/n: Fleiss and Cohen 1973). Range −1 to 1; 0 is chance. NaN where both give one and the same code
 * throughout, since chance then agrees too.
 *
 * **Errors.** The interval is that of the percentile bootstrap over clusters (the pair of states, which can be in the sample
 * in several years): clusters are drawn with replacement and κ is computed anew; draws in which nothing varies are left out.
 *
 * **Source.** Cohen (1960, 1968); his psychiatric example (κ = .492; with his own weights .348) and an independent Python
 * implementation are the tests.
 */
import { quantileSorted } from '../core/statistics.js';
import type { Rng } from '../core/rng.js';

/** A case coded twice, by the place of each code in the list of codes. */
export interface CodedTwice {
  readonly first: number;
  readonly second: number;
  /** What is drawn as one in the bootstrap. */
  readonly cluster: string;
}

/** Weight of a disagreement between two codes, by their places in the list of codes. */
export type KappaWeight = (i: number, j: number) => number;

export const kappaWeights = {
  plain: (i, j) => (i === j ? 0 : 1),
  linear: (i, j) => Math.abs(i - j),
  quadratic: (i, j) => (i - j) ** 2,
} as const satisfies Readonly<Record<string, KappaWeight>>;

/** Counts by code of the first coder (rows) and of the second (columns). */
export function agreementTable(cases: readonly CodedTwice[], codes: number): number[][] {
  const table = Array.from({ length: codes }, () => Array.from({ length: codes }, () => 0));
  for (const { first, second } of cases) table[first]![second]!++;
  return table;
}

/** Cohen’s kappa of a table of counts or shares. */
export function kappaOfTable(table: readonly (readonly number[])[], weight: KappaWeight): number {
  const codes = table.length;
  return kappaOf(Float64Array.from(table.flat()), weightsOf(codes, weight));
}

function weightsOf(codes: number, weight: KappaWeight): Float64Array {
  return Float64Array.from({ length: codes * codes }, (_, cell) =>
    weight(Math.floor(cell / codes), cell % codes),
  );
}

/** The same of a table row by row, with the weight of each cell. */
function kappaOf(cells: Float64Array, weights: Float64Array): number {
  const codes = Math.sqrt(cells.length);
  const rows = new Float64Array(codes);
  const columns = new Float64Array(codes);
  let n = 0;
  let observed = 0;
  let expected = 0;
  for (let cell = 0, i = 0; i < codes; i++)
    for (let j = 0; j < codes; j++, cell++) {
      const count = cells[cell]!;
      rows[i]! += count;
      columns[j]! += count;
      n += count;
      observed += weights[cell]! * count;
    }
  for (let cell = 0, i = 0; i < codes; i++)
    for (let j = 0; j < codes; j++, cell++) expected += weights[cell]! * rows[i]! * columns[j]!;
  return expected === 0 ? NaN : 1 - (observed * n) / expected;
}

export interface Agreement {
  readonly n: number;
  /** Share of cases with the same code. */
  readonly same: number;
  readonly kappa: number;
  /** Interval of 95%. */
  readonly interval: readonly [low: number, high: number];
}

/** Kappa with its interval from `draws` bootstrap samples of clusters. */
export function agreement(
  cases: readonly CodedTwice[],
  codes: number,
  weight: KappaWeight,
  { rng, draws = 10_000 }: { rng: Rng; draws?: number },
): Agreement {
  const weights = weightsOf(codes, weight);
  const clusters = new Map<string, number[]>();
  for (const { first, second, cluster } of cases) {
    const cell = first * codes + second;
    const members = clusters.get(cluster);
    if (members === undefined) clusters.set(cluster, [cell]);
    else members.push(cell);
  }
  const groups = [...clusters.values()];
  const kappas: number[] = [];
  const drawn = new Float64Array(codes * codes);
  for (let draw = 0; draw < draws; draw++) {
    drawn.fill(0);
    for (let k = 0; k < groups.length; k++)
      for (const cell of groups[rng.integer(0, groups.length - 1)]!) drawn[cell]!++;
    const kappa = kappaOf(drawn, weights);
    if (!Number.isNaN(kappa)) kappas.push(kappa);
  }
  kappas.sort((x, y) => x - y);
  const at = (q: number): number => (kappas.length === 0 ? NaN : quantileSorted(kappas, q));
  return {
    n: cases.length,
    same: cases.filter(({ first, second }) => first === second).length / cases.length,
    kappa: kappaOfTable(agreementTable(cases, codes), weight),
    interval: [at(0.025), at(0.975)],
  };
}
