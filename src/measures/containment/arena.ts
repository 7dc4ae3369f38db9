import { memoOn } from '../../core/memo.js';
import { wholeNeed, type FramesOf } from '../../core/frames.js';
import { isBoundFlag, type MeasureColumns } from '../../core/measure.js';
import { indexPairs, type RowOfPair } from '../shared/pair-index.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { yearSpan } from '../shared/year-order.js';

/*
 * The arena of a pair: the states in which both have weight, and the trade of these states with the two.
 */

/** The type of contiguity that makes a neighbour: on land or a river. */
const ON_LAND = 1;

export const arenaNeeds = {
  dyads: {
    ...wholeNeed('dyad-year', 'dyad-years', ['contiguity']),
    where: { contiguity: ON_LAND },
  },
} as const;
type ArenaFrames = FramesOf<typeof arenaNeeds>;

/** So many partners of a state count as its largest. */
const LARGEST = 10;

/** Trade of every state with every other, and who is whose neighbour. */
export class ArenaTrade {
  private readonly first: number;
  private readonly span: number;
  private readonly rowOf: RowOfPair;
  private readonly isNeighbour: (a: number, b: number, year: number) => boolean;
  /** The share from which a partner is among the largest, by year and state. */
  private readonly threshold: Float64Array;
  private readonly bounds: Uint8Array;
  /** States whose trade the source has, by year. */
  private readonly traders: readonly (readonly number[])[];
  /** States that have a share with each state, by year and state. */
  private readonly partners: Int16Array;
  /** States in which a state has weight, by year and state. */
  private readonly weighty = new Map<number, readonly number[]>();

  /** @param trade columns of `trade-share` from the source */
  constructor(
    private readonly trade: MeasureColumns,
    { dyads }: ArenaFrames,
  ) {
    const { first, span } = yearSpan(trade.year);
    this.first = first;
    this.span = span;
    const cells = CCODE_LIMIT * span;
    this.rowOf = indexPairs(trade);
    this.isNeighbour = neighboursOnLand(dyads);
    this.partners = new Int16Array(cells);
    this.bounds = new Uint8Array(cells);
    const largest = this.readShares(cells);
    this.threshold = new Float64Array(cells);
    for (let cell = 0; cell < cells; cell++)
      this.threshold[cell] = largest[(cell + 1) * LARGEST - 1]!;
    this.traders = this.listTraders(largest);
  }

  private cell(ccode: number, year: number): number {
    return (year - this.first) * CCODE_LIMIT + ccode;
  }

  private covers(year: number): boolean {
    return year >= this.first && year < this.first + this.span;
  }

  /** Counts partners, marks bounds and returns the largest shares of each state and year, descending. */
  private readShares(cells: number): Float64Array {
    const { rows, ccode1, ccode2, year, value, flags } = this.trade;
    const largest = new Float64Array(cells * LARGEST);
    for (let row = 0; row < rows; row++) {
      const cell = this.cell(ccode1[row]!, year[row]!);
      if (isBoundFlag(flags?.get(row))) this.bounds[cell] = 1;
      const share = value[row]!;
      if (Number.isNaN(share)) continue;
      this.partners[this.cell(ccode2![row]!, year[row]!)]!++;
      if (share > largest[(cell + 1) * LARGEST - 1]!) insert(largest, cell * LARGEST, share);
    }
    return largest;
  }

  private listTraders(largest: Float64Array): number[][] {
    const lists: number[][] = Array.from({ length: this.span }, () => []);
    for (let at = 0; at < this.span; at++)
      for (let ccode = 0; ccode < CCODE_LIMIT; ccode++)
        if (largest[(at * CCODE_LIMIT + ccode) * LARGEST]! > 0) lists[at]!.push(ccode);
    return lists;
  }

  /** Share of the partner in the trade of a state; NaN where the source does not have it. */
  share(partner: number, state: number, year: number): number {
    const row = this.rowOf(state, partner, year);
    return row < 0 ? NaN : this.trade.value[row]!;
  }

  /** Whether the source has the trade of at least half of all trading states with this one. */
  isReported(partner: number, year: number): boolean {
    if (!this.covers(year)) return false;
    const partners = this.partners[this.cell(partner, year)]!;
    return partners > 0 && 2 * partners >= this.traders[year - this.first]!.length;
  }

  /** Whether the shares in the trade of this state are only bounds. */
  isBound(state: number, year: number): boolean {
    return this.covers(year) && this.bounds[this.cell(state, year)] === 1;
  }

  private hasWeight(partner: number, state: number, year: number): boolean {
    const share = this.share(partner, state, year);
    if (share > 0 && share >= this.threshold[this.cell(state, year)]!) return true;
    return this.isNeighbour(partner, state, year);
  }

  /** Whether the source has the shares of both in the state’s trade. */
  knows(i: number, j: number, state: number, year: number): boolean {
    return !Number.isNaN(this.share(i, state, year) + this.share(j, state, year));
  }

  /** The states in which a state has weight, ascending; each has an arena with many others. */
  private inReachOf(partner: number, year: number): readonly number[] {
    const cell = this.cell(partner, year);
    let states = this.weighty.get(cell);
    if (states === undefined) {
      states = this.traders[year - this.first]!.filter((r) => this.hasWeight(partner, r, year));
      this.weighty.set(cell, states);
    }
    return states;
  }

  /** Of every trading state the partners that have weight in it, both ascending. */
  weightyPartners(year: number): ReadonlyMap<number, readonly number[]> {
    const partners = new Map<number, number[]>();
    if (!this.covers(year)) return partners;
    for (const r of this.traders[year - this.first]!) partners.set(r, []);
    for (let partner = 0; partner < CCODE_LIMIT; partner++)
      if (this.partners[this.cell(partner, year)]! > 0)
        for (const r of this.inReachOf(partner, year))
          if (!Number.isNaN(this.share(partner, r, year))) partners.get(r)!.push(partner);
    return partners;
  }

  /** The states for which both of the pair are among the ten largest partners or neighbours, ascending. */
  automatic(i: number, j: number, year: number): readonly number[] {
    if (!this.covers(year)) return [];
    const ofJ = this.inReachOf(j, year);
    return this.inReachOf(i, year).filter(
      (r) => r !== i && r !== j && ofJ.includes(r) && this.knows(i, j, r, year),
    );
  }

  /** The stated states of which the source has the trade with both, the pair itself left out. */
  stated(list: readonly number[], i: number, j: number, year: number): readonly number[] {
    return list.filter((r) => r !== i && r !== j && this.knows(i, j, r, year));
  }
}

/** Who is a neighbour on land; after the last year of the source as in that year. */
function neighboursOnLand({ rows, numbers }: ArenaFrames['dyads']) {
  const { ccode1, ccode2, year, contiguity } = numbers;
  const rowOf = indexPairs({ rows, ccode1, ccode2, year });
  const { first, span } = yearSpan(year);
  const last = first + span - 1;
  return (a: number, b: number, asked: number): boolean => {
    const row = rowOf(Math.min(a, b), Math.max(a, b), Math.min(asked, last));
    return row >= 0 && contiguity[row] === ON_LAND;
  };
}

/** How far both contend for a state's trade: 4pq/(p + q), p and q their shares of it; 0 where it trades with neither. */
export function contestOf(p: number, q: number): number {
  return p + q === 0 ? 0 : (4 * p * q) / (p + q);
}

/** Puts a value into its place in a descending list of `LARGEST`, of which the last drops out. */
function insert(list: Float64Array, start: number, value: number): void {
  let at = start + LARGEST - 1;
  for (; at > start && list[at - 1]! < value; at--) list[at] = list[at - 1]!;
  list[at] = value;
}

/** Made once for the shares of trade and its tables. */
export const arenaTrade = memoOn(
  (share: MeasureColumns, { dyads }: ArenaFrames) => [share.value, dyads.numbers.year],
  (share, frames) => new ArenaTrade(share, frames),
);
