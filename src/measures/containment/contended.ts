import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MeasureColumns } from '../../core/measure.js';
import { indexPairs, type RowOfPair } from '../shared/pair-index.js';
import { arenaNeeds, arenaTrade, type ArenaTrade } from './arena.js';

/*
 * Trade beyond gravity that one state gains and another loses in the states over which both contend.
 */

export const contendedNeeds = {
  items: frameNeed('dyad-year', 'latent-items', ['trade_cow', 'trade_itpd']),
  ...arenaNeeds,
} as const;
type Frames = FramesOf<typeof contendedNeeds>;

/** A window lies in one source, that which reaches its last year: the two are never joined. */
const sources = [
  { from: 1946, to: 2014, column: 'trade_cow', shares: 'cow' },
  { from: 2000, to: 2016, column: 'trade_itpd', shares: 'itpd' },
] as const;
type Shares = Readonly<Record<(typeof sources)[number]['shares'], MeasureColumns>>;

/** Years of a change, and the least for a state whose trade with both is not known from the beginning. */
export const WINDOW = 10;
const SHORTEST = 3;

/** What two states won from each other: both numbers are 0 where they contend for nothing. */
interface Won {
  first: number;
  second: number;
  states: number;
  counted: number;
}

/** Contended states year by year. */
export class Contended {
  private readonly itemOf: RowOfPair;
  private readonly trade: Readonly<Record<keyof Shares, ArenaTrade>>;

  constructor(
    private readonly frames: Frames,
    { cow, itpd }: Shares,
  ) {
    this.itemOf = indexPairs({ ...frames.items.numbers, rows: frames.items.rows });
    this.trade = { cow: arenaTrade(cow, frames), itpd: arenaTrade(itpd, frames) };
  }

  /** Trade of a year; undefined where no source has it with the years before it. */
  of(year: number): ContendedYear | undefined {
    const source = sources.find(({ from, to }) => year <= to && year >= from + SHORTEST);
    if (source === undefined) return undefined;
    const column = this.frames.items.numbers[source.column];
    const hundredths = (i: number, r: number, y: number): number => {
      const row = y < source.from ? -1 : this.itemOf(Math.min(i, r), Math.max(i, r), y);
      return row < 0 ? NaN : column[row]!;
    };
    return new ContendedYear(
      year,
      this.trade[source.shares],
      (i, r, y) => hundredths(i, r, y) / 100,
    );
  }
}

/** The contended states of one year. */
class ContendedYear {
  constructor(
    private readonly year: number,
    private readonly trade: ArenaTrade,
    /** Logarithm of trade over what gravity expects. */
    private readonly beyond: (i: number, r: number, year: number) => number,
  ) {}

  /** Whether the source has the trade of at least half of all trading states with the state. */
  isReported(ccode: number): boolean {
    return this.trade.isReported(ccode, this.year);
  }

  /** What each pair won from each other, over the states of which both are weighty partners, by `rowOf`; -1 is passed over. */
  wonByAll(rowOf: (i: number, j: number) => number): ReadonlyMap<number, Won> {
    const won = new Map<number, Won>();
    for (const [r, list] of this.trade.weightyPartners(this.year))
      for (let at = 0; at < list.length; at++)
        for (let then = at + 1; then < list.length; then++) {
          const row = rowOf(list[at]!, list[then]!);
          if (row < 0) continue;
          let own = won.get(row);
          if (own === undefined)
            won.set(row, (own = { first: 0, second: 0, states: 0, counted: 0 }));
          this.add(own, list[at]!, list[then]!, r);
        }
    return won;
  }

  /** The same of one pair over stated states. */
  wonIn(arena: readonly number[], i: number, j: number): Won {
    const won = { first: 0, second: 0, states: 0, counted: 0 };
    for (const r of arena)
      if (r !== i && r !== j && !Number.isNaN(this.both(i, j, r, this.year)))
        this.add(won, i, j, r);
    return won;
  }

  private both(i: number, j: number, r: number, year: number): number {
    return this.beyond(i, r, year) + this.beyond(j, r, year);
  }

  private add(won: Won, i: number, j: number, r: number): void {
    won.states++;
    let start = this.year - WINDOW;
    const last = this.year - SHORTEST;
    while (start <= last && Number.isNaN(this.both(i, j, r, start))) start++;
    if (start > last || Number.isNaN(this.both(i, j, r, this.year))) return;
    const change = (one: number) => this.beyond(one, r, this.year) - this.beyond(one, r, start);
    const [xi, xj] = [change(i), change(j)];
    won.first += Math.min(Math.max(0, xi), Math.max(0, -xj));
    won.second += Math.min(Math.max(0, xj), Math.max(0, -xi));
    won.counted++;
  }
}

/** tanh of the mean over the contended states, [0, 1); 0 where there is none, NaN where fewer than half have a change. */
export function displacementOf(won: Won, side: 'first' | 'second'): number {
  if (2 * won.counted < won.states) return NaN;
  return won.states === 0 ? 0 : Math.tanh(won[side] / won.counted);
}
