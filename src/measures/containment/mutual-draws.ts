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

const BITS = 32;
const WORDS = Math.ceil(DRAWS / BITS);

/** A bit for each draw in which two states are hostile, WORDS words for each place of the matrix of the year. */
type Hits = Int32Array;

/** Draws each relevant dyad hostile with its probability, by skipping to the next draw in which it is. */
function drawHits({ year, n, first, second, hostile }: YearOfPairs): Hits {
  const rng = createRng(SEED, `mutual-containment ${year}`);
  const hits = new Int32Array(n * n * WORDS);
  first.forEach((i, at) => {
    const j = second[at]!;
    const logQuiet = Math.log1p(-hostile[i * n + j]!);
    if (logQuiet === 0) return;
    for (let draw = -1; ;) {
      draw += 1 + Math.floor(Math.log(1 - rng.uniform()) / logQuiet);
      if (draw >= DRAWS) return;
      const word = Math.floor(draw / BITS);
      const bit = 1 << (draw % BITS);
      hits[(i * n + j) * WORDS + word]! |= bit;
      hits[(j * n + i) * WORDS + word]! |= bit;
    }
  });
  return hits;
}

/** Values of pairs by draw, one pair after another: the value without any hostile state, and where draws differ from it. */
class DrawnPair {
  /** The value where no state is hostile to either of the two. */
  base = 0;
  /** By draw: how far the value lies from that. */
  private readonly moves = new Float64Array(DRAWS);
  private moved = false;
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
    this.moved = false;
  }

  /** Adds half of the side of i towards j, one state being hostile to both where one is left out. */
  add(i: number, j: number, displacement: number, without: number): void {
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
    if (!this.gather(i, j, without)) return;
    this.moved = true;
    for (let draw = 0; draw < DRAWS; draw++) {
      if (awaited[draw] === 0 && strongest[draw] === 0) continue;
      moves[draw]! += (sideAt(given[draw]!, awaited[draw]!, strongest[draw]!) - quiet) / 2;
      given[draw] = awaited[draw] = strongest[draw] = 0;
    }
  }

  /** Arms and obligations of i to the states hostile to j and not to itself, by draw; false where there are none in any. */
  private gather(i: number, j: number, without: number): boolean {
    const { n, others, delivered, expected, obligations } = this.year;
    const { given, awaited, strongest } = this;
    const supply = expected.supply[i]!;
    let some = false;
    for (const r of others[j]!) {
      const forecast = supply * expected.demand[r]!;
      const bound = obligations[i * n + r]!;
      if (r === i || r === without || (forecast === 0 && bound === 0)) continue;
      for (let word = 0; word < WORDS; word++) {
        const toOther = this.hits[(j * n + r) * WORDS + word]!;
        const toOwn = this.hits[(i * n + r) * WORDS + word]!;
        for (let bits = toOther & ~toOwn; bits !== 0; bits &= bits - 1) {
          const draw = word * BITS + BITS - 1 - Math.clz32(bits & -bits);
          given[draw]! += delivered[i * n + r]!;
          awaited[draw]! += forecast;
          if (bound > strongest[draw]!) strongest[draw] = bound;
          some = true;
        }
      }
    }
    return some;
  }

  /** How far the draws lie from the base, ascending. */
  sorted(): Float64Array {
    return this.moved ? this.moves.sort() : this.moves;
  }
}

/** Values of a pair: its base, and by how much the draws differ from it, ascending. */
interface Moves {
  readonly base: number;
  readonly moves: Float64Array;
}

/** No state: places are numbered from 0. */
const NONE = -1;

/** The draws of one year. */
export class YearDraws {
  private readonly hits: Hits;
  private readonly pair: DrawnPair;

  constructor(readonly year: YearOfPairs) {
    this.hits = drawHits(year);
    this.pair = new DrawnPair(year, this.hits);
  }

  /** The draws of two states, which hold until the next are asked for; a state left out is hostile to both, and counts for neither. */
  of(i: number, j: number, displacement: readonly [number, number], without = NONE): Moves {
    const { pair } = this;
    pair.clear();
    pair.add(i, j, displacement[0], without);
    pair.add(j, i, displacement[1], without);
    return { base: pair.base, moves: pair.sorted() };
  }

  /** Whether a state is hostile to one of two others alone in some draw. */
  dividesThem(k: number, i: number, j: number): boolean {
    const { n } = this.year;
    for (let word = 0; word < WORDS; word++)
      if (this.hits[(i * n + k) * WORDS + word] !== this.hits[(j * n + k) * WORDS + word])
        return true;
    return false;
  }
}

/** Share of the draws above the threshold; NaN where that or the value is not known. */
export function shareAbove({ base, moves }: Moves, threshold: number): number {
  if (Number.isNaN(base + threshold)) return NaN;
  let above = 0;
  for (const move of moves) if (base + move > threshold) above++;
  return above / DRAWS;
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
  const draws = new YearDraws(year);
  year.first.forEach((i, at) => {
    const row = year.start + at;
    const won = [displacement.first[row]!, displacement.second[row]!] as const;
    const drawn = draws.of(i, year.second[at]!, won);
    const { base, moves } = drawn;
    visit(row, {
      low: base + quantileSorted(moves, 0.05),
      high: base + quantileSorted(moves, 0.95),
      above: shareAbove(drawn, threshold),
    });
  });
}
