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

/** The draws in which two states are hostile, by the matrix of the year: none where they never are. */
type Hits = readonly (ReadonlySet<number> | undefined)[];

/** Draws each relevant dyad hostile with its probability, by skipping to the next draw in which it is. */
function drawHits({ year, n, first, second, hostile }: YearOfPairs): Hits {
  const rng = createRng(SEED, `mutual-containment ${year}`);
  const hits: Set<number>[] = [];
  first.forEach((i, at) => {
    const j = second[at]!;
    const logQuiet = Math.log1p(-hostile[i * n + j]!);
    const own = new Set<number>();
    if (logQuiet < 0)
      for (let draw = -1; draw < DRAWS;) {
        draw += 1 + Math.floor(Math.log(1 - rng.uniform()) / logQuiet);
        if (draw < DRAWS) own.add(draw);
      }
    if (own.size > 0) hits[i * n + j] = hits[j * n + i] = own;
  });
  return hits;
}

/** Values of pairs by draw, one pair after another: the value without any hostile state, and where draws differ from it. */
class DrawnPair {
  /** The value where no state is hostile to either of the two. */
  base = 0;
  /** By draw: how far the value lies from that. */
  private readonly moves = new Float64Array(DRAWS);
  private readonly given = new Float64Array(DRAWS);
  private readonly awaited = new Float64Array(DRAWS);
  private readonly strongest = new Float64Array(DRAWS);

  constructor(
    private readonly year: YearOfPairs,
    private readonly hits: Hits,
  ) {}

  clear(): void {
    this.base = 0;
    this.moves.fill(0);
  }

  /** Adds half of the side of i towards j. */
  add(i: number, j: number, displacement: number): void {
    const { n, obligations, knowsArms } = this.year;
    const { given, awaited, strongest, moves } = this;
    const own = givenTo(this.year, i, j);
    const knows = knowsArms[i]! && knowsArms[j]!;
    const sideAt = (to: number, forecast: number, bound: number): number => {
      const arms = knows ? (excessOf(to, forecast) - own) / 2 : NaN;
      return sideOf(arms, bound - obligations[i * n + j]!, displacement);
    };
    const quiet = sideAt(0, 0, 0);
    this.base += quiet / 2;
    if (!this.gather(i, j)) return;
    for (let draw = 0; draw < DRAWS; draw++) {
      if (awaited[draw] === 0 && strongest[draw] === 0) continue;
      moves[draw]! += (sideAt(given[draw]!, awaited[draw]!, strongest[draw]!) - quiet) / 2;
      given[draw] = awaited[draw] = strongest[draw] = 0;
    }
  }

  /** Arms and obligations of i to the states hostile to j and not to itself, by draw; false where there are none in any. */
  private gather(i: number, j: number): boolean {
    const { n, others, delivered, expected, obligations } = this.year;
    const { given, awaited, strongest } = this;
    const supply = expected.supply[i]!;
    let some = false;
    for (const r of others[j]!) {
      const hostile = this.hits[j * n + r];
      if (r === i || hostile === undefined) continue;
      const forecast = supply * expected.demand[r]!;
      const bound = obligations[i * n + r]!;
      if (forecast === 0 && bound === 0) continue;
      const toOwn = this.hits[i * n + r];
      for (const draw of hostile) {
        if (toOwn?.has(draw) === true) continue;
        given[draw]! += delivered[i * n + r]!;
        awaited[draw]! += forecast;
        if (bound > strongest[draw]!) strongest[draw] = bound;
        some = true;
      }
    }
    return some;
  }

  /** How far the draws lie from the base, ascending. */
  sorted(): Float64Array {
    return this.moves.sort();
  }
}

/** What the draws of a pair say. */
interface Drawn {
  readonly low: number;
  readonly high: number;
  /** Share of the draws above the threshold. */
  readonly above: number;
}

/** @param displacement of either side, by row of the population */
export function drawPairs(
  year: YearOfPairs,
  threshold: number,
  displacement: Readonly<Record<'first' | 'second', Float64Array>>,
  visit: (row: number, drawn: Drawn) => void,
): void {
  const pair = new DrawnPair(year, drawHits(year));
  year.first.forEach((i, at) => {
    const row = year.start + at;
    const j = year.second[at]!;
    pair.clear();
    pair.add(i, j, displacement.first[row]!);
    pair.add(j, i, displacement.second[row]!);
    const moves = pair.sorted();
    const known = !Number.isNaN(pair.base + threshold);
    let above = 0;
    for (const move of moves) if (pair.base + move > threshold) above++;
    visit(row, {
      low: pair.base + quantileSorted(moves, 0.05),
      high: pair.base + quantileSorted(moves, 0.95),
      above: known ? above / DRAWS : NaN,
    });
  });
}
