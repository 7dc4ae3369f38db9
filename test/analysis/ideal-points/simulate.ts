import { createRng } from '../../../src/core/rng.js';
import { voteCodes, type RollCalls } from '../../../src/core/roll-calls.js';

export interface Truth {
  readonly calls: RollCalls;
  /** Points by period, then voter: mean 0 and variance 1. */
  readonly points: Float64Array;
}

export interface Design {
  readonly voters: number;
  readonly periods: number;
  /** Roll calls of a period. */
  readonly items: number;
  /** Standard deviation of a voter's step. */
  readonly walk: number;
  /** Share of roll calls that come back from the period before, under the same title. */
  readonly returning?: number;
  readonly absent?: number;
}

/** Votes drawn from the model itself. */
export function simulate(seed: number, design: Design): Truth {
  const { voters, periods, items, walk, returning = 0.2, absent = 0.1 } = design;
  const rng = createRng(seed, 'ideal-points');
  const points = new Float64Array(voters * periods);
  for (let k = 0; k < points.length; k++)
    points[k] = k < voters ? rng.normal() : points[k - voters]! + walk * rng.normal();
  const mean = points.reduce((sum, x) => sum + x, 0) / points.length;
  const variance = points.reduce((sum, x) => sum + (x - mean) ** 2, 0) / points.length;
  points.forEach((x, k) => (points[k] = (x - mean) / Math.sqrt(variance)));

  const rows = periods * items;
  const titles: string[] = [];
  const parameters: (readonly [number, number, number])[] = [];
  const votes = new Uint8Array(rows * voters);
  for (let row = 0; row < rows; row++) {
    const back = row >= items && row % items < returning * items;
    const first = -1 + rng.normal();
    titles.push(back ? titles[row - items]! : `resolution ${spell(row)}`);
    parameters.push(
      back ? parameters[row - items]! : [rng.normal(), first, first + 0.3 + rng.uniform()],
    );
    const [discrimination, low, high] = parameters[row]!;
    for (let v = 0; v < voters; v++) {
      if (rng.uniform() < absent) continue;
      const place = points[Math.floor(row / items) * voters + v]!;
      const answer = discrimination * place + rng.normal();
      const { yes, abstain, no } = voteCodes;
      votes[row * voters + v] = answer < low ? yes : answer < high ? abstain : no;
    }
  }
  const period = Int16Array.from({ length: rows }, (_, row) => 1 + Math.floor(row / items));
  const calls: RollCalls = {
    voters: Array.from({ length: voters }, (_, v) => ({ id: v + 1, name: `voter ${v + 1}` })),
    ids: titles.map((_, row) => `r${row}`),
    periods: period,
    years: period,
    parts: new Uint8Array(rows),
    titles,
    votes,
  };
  return { calls, points };
}

/** A number in letters: titles are compared without digits. */
const spell = (n: number): string =>
  Array.from(String(n), (digit) => 'abcdefghij'[+digit]).join('');

/** Pearson correlation. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let [sa, sb, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    sa += a[i]!;
    sb += b[i]!;
    aa += a[i]! ** 2;
    bb += b[i]! ** 2;
    ab += a[i]! * b[i]!;
  }
  return (ab - (sa * sb) / n) / Math.sqrt((aa - sa ** 2 / n) * (bb - sb ** 2 / n));
}
