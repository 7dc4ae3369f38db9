import { createRng } from '../../core/rng.js';
import { quantileSorted } from '../../core/statistics.js';
import { excessOf } from './mutual-arms.js';
import { givenTo, sideOf } from './mutual.js';
import type { YearOfPairs } from './mutual-years.js';

/*
 * Mutual containment under draws of who is hostile to whom.
 */

const DRAWS = 100;
const SEED = 1;

/** Numbers of the draws in which two states are hostile, by the matrix of the year. */
type Hits = readonly (readonly number[] | undefined)[];

/** Draws each relevant dyad hostile with its probability, by skipping to the next draw in which it is. */
function drawHits({ year, n, first, second, hostile }: YearOfPairs): Hits {
  const rng = createRng(SEED, `mutual-containment ${year}`);
  const hits: number[][] = [];
  first.forEach((i, at) => {
    const j = second[at]!;
    const logQuiet = Math.log1p(-hostile[i * n + j]!);
    const own: number[] = [];
    if (logQuiet < 0)
      for (let draw = -1; draw < DRAWS;) {
        draw += 1 + Math.floor(Math.log(1 - rng.uniform()) / logQuiet);
        if (draw < DRAWS) own.push(draw);
      }
    hits[i * n + j] = hits[j * n + i] = own;
  });
  return hits;
}

/** Arms and obligations of one state towards those hostile to another, by draw. */
class DrawnSide {
  private readonly given = new Float64Array(DRAWS);
  private readonly awaited = new Float64Array(DRAWS);
  private readonly strongest = new Float64Array(DRAWS);

  constructor(
    private readonly year: YearOfPairs,
    private readonly hits: Hits,
  ) {}

  /** Adds half of the side of i towards j to each draw. */
  addTo(sums: Float64Array, i: number, j: number, displacement: number): void {
    const { n, others, delivered, expected, obligations, knowsArms } = this.year;
    const { given, awaited, strongest } = this;
    given.fill(0);
    awaited.fill(0);
    strongest.fill(0);
    const supply = expected.supply[i]!;
    for (const r of others[j]!) {
      if (r === i) continue;
      const own = delivered[i * n + r]!;
      const forecast = supply * expected.demand[r]!;
      const bound = obligations[i * n + r]!;
      if (forecast === 0 && bound === 0) continue;
      for (const draw of this.hits[j * n + r]!) {
        given[draw]! += own;
        awaited[draw]! += forecast;
        if (bound > strongest[draw]!) strongest[draw] = bound;
      }
    }
    const knows = knowsArms[i]! && knowsArms[j]!;
    const own = givenTo(this.year, i, j);
    for (let draw = 0; draw < DRAWS; draw++) {
      const arms = knows ? (excessOf(given[draw]!, awaited[draw]!) - own) / 2 : NaN;
      const tied = strongest[draw]! - obligations[i * n + j]!;
      sums[draw]! += sideOf(arms, tied, displacement) / 2;
    }
  }
}

/** What the draws of a pair say. */
export interface Drawn {
  readonly low: number;
  readonly high: number;
  /** Share of the draws above the threshold. */
  readonly above: number;
}

/** @param displacement of either side, by row of the year */
export function drawPairs(
  year: YearOfPairs,
  threshold: number,
  displacement: { readonly first: Float64Array; readonly second: Float64Array },
  visit: (row: number, drawn: Drawn) => void,
): void {
  const side = new DrawnSide(year, drawHits(year));
  const sums = new Float64Array(DRAWS);
  year.first.forEach((i, at) => {
    const row = year.start + at;
    const j = year.second[at]!;
    sums.fill(0);
    side.addTo(sums, i, j, displacement.first[row]!);
    side.addTo(sums, j, i, displacement.second[row]!);
    sums.sort();
    let above = 0;
    for (const drawn of sums) if (drawn > threshold) above++;
    visit(row, {
      low: quantileSorted(sums, 0.05),
      high: quantileSorted(sums, 0.95),
      above: Number.isNaN(sums[0]!) || Number.isNaN(threshold) ? NaN : above / DRAWS,
    });
  });
}
