import { memoOn } from '../../core/memo.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { isBoundFlag, type MeasureColumns } from '../../core/measure.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import type { FlowSeriesSource } from '../trade/trade-sources.js';
import { yearSpan } from '../shared/year-order.js';

/*
 * The arena of a pair: the states in which both have weight, and the trade of these states with the two.
 */

export const arenaNeeds = {
  dyads: frameNeed('dyad-year', 'dyad-years', ['contiguity']),
  totals: frameNeed('state-year', 'trade-totals', [
    'cow_exports',
    'cow_imports',
    'itpd_exports',
    'itpd_imports',
  ]),
} as const;
type ArenaFrames = FramesOf<typeof arenaNeeds>;

/** So many partners of a state count as its largest. */
const LARGEST = 10;
/** The type of contiguity that makes a neighbour: on land or a river. */
const ON_LAND = 1;

/** Trade of every state with the reference states, these states' part of world trade, and who is whose neighbour. */
export class ArenaTrade {
  private readonly first: number;
  private readonly span: number;
  /** Years and states of one reference state. */
  private readonly cells: number;
  /** Place of each reference state in the list; -1 for the others. */
  private readonly place = new Int16Array(CCODE_LIMIT).fill(-1);
  /** Share of the reference state in the trade of the other, by place, year and state. */
  private readonly shares: Float64Array;
  private readonly neighbours: Uint8Array;
  /** The share from which a partner is among the largest, by year and state. */
  private readonly threshold: Float64Array;
  private readonly bounds: Uint8Array;
  /** States whose trade the source has, by year. */
  private readonly traders: readonly (readonly number[])[];
  /** States that have a share with the reference state, by place and year. */
  private readonly partners: Int16Array;
  private readonly worldShares: Float64Array;
  /** States in which a reference state has weight, by place and year. */
  private readonly weighty = new Map<number, readonly number[]>();

  /** @param share columns of `trade-share` from the source */
  constructor(
    reference: readonly number[],
    share: MeasureColumns,
    frames: ArenaFrames,
    source: FlowSeriesSource,
  ) {
    const { first, span } = yearSpan(share.year);
    this.first = first;
    this.span = span;
    this.cells = CCODE_LIMIT * this.span;
    reference.forEach((ccode, place) => (this.place[ccode] = place));
    this.shares = new Float64Array(reference.length * this.cells).fill(NaN);
    this.partners = new Int16Array(reference.length * this.span);
    const largest = this.readShares(share);
    this.threshold = new Float64Array(this.cells);
    for (let cell = 0; cell < this.cells; cell++)
      this.threshold[cell] = largest[(cell + 1) * LARGEST - 1]!;
    this.traders = this.listTraders(largest);
    this.bounds = this.markBounds(share);
    this.neighbours = this.markNeighbours(frames.dyads);
    this.worldShares = this.divideWorld(reference, frames.totals, source);
  }

  private cell(ccode: number, year: number): number {
    return (year - this.first) * CCODE_LIMIT + ccode;
  }

  private covers(year: number): boolean {
    return year >= this.first && year < this.first + this.span;
  }

  /** Keeps the shares of the reference states and returns the largest shares of each state and year, descending. */
  private readShares({ rows, ccode1, ccode2, year, value }: MeasureColumns): Float64Array {
    const largest = new Float64Array(this.cells * LARGEST);
    for (let row = 0; row < rows; row++) {
      const share = value[row]!;
      if (Number.isNaN(share)) continue;
      const cell = this.cell(ccode1[row]!, year[row]!);
      const place = this.place[ccode2![row]!]!;
      if (place >= 0) {
        this.shares[place * this.cells + cell] = share;
        this.partners[place * this.span + year[row]! - this.first]!++;
      }
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

  private markBounds({ rows, ccode1, year, flags }: MeasureColumns): Uint8Array {
    const bounds = new Uint8Array(this.cells);
    for (let row = 0; row < rows; row++)
      if (isBoundFlag(flags?.get(row))) bounds[this.cell(ccode1[row]!, year[row]!)] = 1;
    return bounds;
  }

  private markNeighbours({ numbers, rows }: ArenaFrames['dyads']): Uint8Array {
    const marks = new Uint8Array(this.shares.length);
    const { ccode1, ccode2, year, contiguity } = numbers;
    for (let row = 0; row < rows; row++) {
      if (contiguity[row] !== ON_LAND || !this.covers(year[row]!)) continue;
      const [a, b] = [ccode1[row]!, ccode2[row]!];
      const [ofA, ofB] = [this.place[a]!, this.place[b]!];
      if (ofA >= 0) marks[ofA * this.cells + this.cell(b, year[row]!)] = 1;
      if (ofB >= 0) marks[ofB * this.cells + this.cell(a, year[row]!)] = 1;
    }
    return marks;
  }

  /** Exports and imports of each reference state over those of all states, by place and year. */
  private divideWorld(
    reference: readonly number[],
    totals: ArenaFrames['totals'],
    source: FlowSeriesSource,
  ): Float64Array {
    const { ccode, year } = totals.numbers;
    const [x, m] = [totals.numbers[`${source}_exports`], totals.numbers[`${source}_imports`]];
    const world = new Float64Array(this.span);
    for (let row = 0; row < totals.rows; row++) {
      const both = x[row]! + m[row]!;
      if (this.covers(year[row]!) && !Number.isNaN(both)) world[year[row]! - this.first]! += both;
    }
    const shares = new Float64Array(reference.length * this.span).fill(NaN);
    for (let row = 0; row < totals.rows; row++) {
      const place = this.place[ccode[row]!]!;
      if (place < 0 || !this.covers(year[row]!)) continue;
      const at = year[row]! - this.first;
      shares[place * this.span + at] = (x[row]! + m[row]!) / world[at]!;
    }
    return shares;
  }

  /** Share of a reference state in the trade of another state; NaN where the source does not have it. */
  share(reference: number, state: number, year: number): number {
    if (!this.covers(year)) return NaN;
    return this.shares[this.place[reference]! * this.cells + this.cell(state, year)]!;
  }

  /** Share of a reference state in the trade of the world. */
  worldShare(reference: number, year: number): number {
    if (!this.covers(year)) return NaN;
    return this.worldShares[this.place[reference]! * this.span + year - this.first]!;
  }

  /** Whether the source has the trade of at least half of all trading states with the reference state. */
  isReported(reference: number, year: number): boolean {
    if (!this.covers(year)) return false;
    const at = year - this.first;
    const partners = this.partners[this.place[reference]! * this.span + at]!;
    return partners > 0 && 2 * partners >= this.traders[at]!.length;
  }

  /** Whether the shares in the trade of this state are only bounds. */
  isBound(state: number, year: number): boolean {
    return this.covers(year) && this.bounds[this.cell(state, year)] === 1;
  }

  private hasWeight(reference: number, state: number, year: number): boolean {
    const share = this.share(reference, state, year);
    const cell = this.cell(state, year);
    if (share > 0 && share >= this.threshold[cell]!) return true;
    return this.neighbours[this.place[reference]! * this.cells + cell] === 1;
  }

  /** Whether the source has the shares of both in the state's trade. */
  knows(i: number, j: number, state: number, year: number): boolean {
    return !Number.isNaN(this.share(i, state, year) + this.share(j, state, year));
  }

  /** The states in which the reference state has weight, ascending; each has an arena with many others. */
  private inReachOf(reference: number, year: number): readonly number[] {
    const key = this.place[reference]! * this.span + year - this.first;
    let states = this.weighty.get(key);
    if (states === undefined) {
      states = this.traders[year - this.first]!.filter((r) => this.hasWeight(reference, r, year));
      this.weighty.set(key, states);
    }
    return states;
  }

  /** The states for which both of the pair are among the ten largest partners or neighbours, ascending. */
  automatic(i: number, j: number, year: number): readonly number[] {
    if (!this.covers(year)) return [];
    return this.inReachOf(i, year).filter(
      (r) => r !== i && r !== j && this.hasWeight(j, r, year) && this.knows(i, j, r, year),
    );
  }

  /** The stated states of which the source has the trade with both, the pair itself left out. */
  stated(list: readonly number[], i: number, j: number, year: number): readonly number[] {
    return list.filter((r) => r !== i && r !== j && this.knows(i, j, r, year));
  }
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
  (
    _reference: readonly number[],
    share: MeasureColumns,
    { dyads, totals }: ArenaFrames,
    _source: FlowSeriesSource,
  ) => [share.value, dyads.numbers.year, totals.numbers.year],
  (reference, share, frames, source) => new ArenaTrade(reference, share, frames, source),
);
