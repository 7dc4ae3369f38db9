import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MeasureColumns } from '../../core/measure.js';
import { contestOf, type ArenaTrade } from './arena.js';
import type { ContainmentTriads } from './triads.js';
import { indexPairs } from '../shared/pair-index.js';
import { CCODE_LIMIT, stateYearValues } from '../shared/state-years.js';

/*
 * Mutual containment: each of the two with the other's rivals, and against the other in third states. All values by row
 * of the pairs of reference states.
 */

export const armsNeeds = {
  shares: frameNeed('directed-dyad-year', 'arms-shares', ['export_share_5y', 'spliced']),
  exporters: frameNeed('state-year', 'arms-exporters', ['world_export_share_5y']),
} as const;

/** Share of the world's arms exports under which a state's shares of export tell nothing. */
const SMALLEST_EXPORTER = 0.002;
/** Window of a change in trade, in years, and the shortest that counts for a state without trade at its beginning. */
export const TRADE_WINDOW = 10;
const SHORTEST_WINDOW = 3;

/** Strategic rivals of the reference states by year. */
export class Rivals {
  private readonly lists = new Map<number, number[]>();

  constructor(triads: ContainmentTriads, hostility: MeasureColumns) {
    const rivalry = hostility.parts!.rivalry!;
    const { rows, ccode1, ccode2, year } = hostility;
    for (let row = 0; row < rows; row++) {
      if (rivalry[row] !== 1) continue;
      const [a, b] = [ccode1[row]!, ccode2![row]!];
      if (triads.isEver(a)) this.add(a, year[row]!, b);
      if (triads.isEver(b)) this.add(b, year[row]!, a);
    }
  }

  private add(state: number, year: number, rival: number): void {
    const key = year * CCODE_LIMIT + state;
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [rival]);
    else list.push(rival);
  }

  of(state: number, year: number): readonly number[] {
    return this.lists.get(year * CCODE_LIMIT + state) ?? [];
  }
}

/** What one of the two does with the other's rivals, and back. */
export interface BothWays {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function bothWays(
  { dyads: { pairs } }: ContainmentTriads,
  valueOf: (i: number, j: number, year: number) => number,
): BothWays {
  const { rows, ccode1, ccode2, year } = pairs;
  const [first, second] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row++) {
    first[row] = valueOf(ccode1[row]!, ccode2[row]!, year[row]!);
    second[row] = valueOf(ccode2[row]!, ccode1[row]!, year[row]!);
  }
  return { first, second };
}

export interface ArmsToRivals {
  /** Share of the exports that went to the other's rivals. */
  readonly gross: BothWays;
  /** The same less the share that went to the other, at least 0. */
  readonly net: BothWays;
}

/** Arms exports of each to the other's rivals; NaN for an exporter too small, 0 where the other has no rival. */
export function armsToRivals(
  triads: ContainmentTriads,
  rivals: Rivals,
  { shares, exporters }: FramesOf<typeof armsNeeds>,
): ArmsToRivals {
  const rowOf = indexPairs({ ...shares.numbers, rows: shares.rows });
  const world = stateYearValues(exporters, exporters.numbers.world_export_share_5y);
  const sent = (from: number, to: number, year: number): number => {
    const row = rowOf(to, from, year);
    return row < 0 ? 0 : shares.numbers.export_share_5y[row]!;
  };
  const gross = bothWays(triads, (i, j, year) => {
    if (!(world.get(i, year) >= SMALLEST_EXPORTER)) return NaN;
    return rivals.of(j, year).reduce((sum, rival) => sum + sent(i, rival, year), 0);
  });
  const net = bothWays(triads, (i, j, year) => -sent(i, j, year));
  for (const way of ['first', 'second'] as const)
    net[way].forEach((own, row) => (net[way][row] = Math.max(0, gross[way][row]! + own)));
  return { gross, net };
}

/** Obligations of the reference states with every state, dense, since rivals may be any state. */
class Obligations {
  private readonly values: Float64Array;
  private readonly place = new Int16Array(CCODE_LIMIT).fill(-1);
  private readonly first: number;
  private readonly span: number;

  constructor(triads: ContainmentTriads, { rows, ccode1, ccode2, year, value }: MeasureColumns) {
    triads.everReference.forEach((ccode, place) => (this.place[ccode] = place));
    this.first = triads.years[0] ?? 0;
    this.span = triads.years.length === 0 ? 0 : triads.years.at(-1)! - this.first + 1;
    this.values = new Float64Array(triads.everReference.length * CCODE_LIMIT * this.span);
    for (let row = 0; row < rows; row++) {
      const at = year[row]! - this.first;
      if (value[row] === 0 || at < 0 || at >= this.span) continue;
      const [a, b] = [ccode1[row]!, ccode2![row]!];
      if (this.place[a]! >= 0) this.values[this.slot(a, b, year[row]!)] = value[row]!;
      if (this.place[b]! >= 0) this.values[this.slot(b, a, year[row]!)] = value[row]!;
    }
  }

  private slot(reference: number, other: number, year: number): number {
    return (this.place[reference]! * CCODE_LIMIT + other) * this.span + year - this.first;
  }

  get(reference: number, other: number, year: number): number {
    return this.values[this.slot(reference, other, year)]!;
  }
}

export interface Tilt {
  readonly ways: BothWays;
  /** 1 where the two are bound to defend each other. */
  readonly pact: Float64Array;
}

/** How far each is bound to the other's rivals rather than to the other: o(i, rivals) / (o(i, rivals) + o_ij). */
export function obligationTilt(
  triads: ContainmentTriads,
  rivals: Rivals,
  columns: MeasureColumns,
): Tilt {
  const obligations = new Obligations(triads, columns);
  const ways = bothWays(triads, (i, j, year) => {
    let strongest = 0;
    for (const rival of rivals.of(j, year))
      strongest = Math.max(strongest, obligations.get(i, rival, year));
    return strongest === 0 ? 0 : strongest / (strongest + obligations.get(i, j, year));
  });
  const own = triads.pairValues(columns, columns.value);
  return { ways, pact: own.map((o) => (Number.isNaN(o) ? NaN : Number(o === 1))) };
}

/** What one gains in a state's trade while the other loses: min(x_i+, x_j-) + min(x_j+, x_i-). */
export function displacementOf(xi: number, xj: number): number {
  return Math.min(Math.max(0, xi), Math.max(0, -xj)) + Math.min(Math.max(0, xj), Math.max(0, -xi));
}

export interface Displacement {
  readonly value: number;
  /** States of the arena, and those with a change to measure. */
  readonly states: number;
  readonly counted: number;
  /** Mean contest for the trade of the arena; NaN for an empty one. */
  readonly contest: number;
  readonly bounded: boolean;
}

/**
 * Mean displacement over the arena. The change is over ten years, or since the first year since then in which the source
 * has the state's trade with both, at least three; NaN where fewer than half of the states have one.
 */
export function displacementIn(
  trade: ArenaTrade,
  arena: readonly number[],
  [i, j, year]: readonly [number, number, number],
): Displacement {
  let [sum, contest, counted, bounded] = [0, 0, 0, false];
  for (const r of arena) {
    contest += contestOf(trade.share(i, r, year), trade.share(j, r, year));
    let start = year - TRADE_WINDOW;
    while (start <= year - SHORTEST_WINDOW && !trade.knows(i, j, r, start)) start++;
    if (start > year - SHORTEST_WINDOW) continue;
    const change = (reference: number): number =>
      trade.share(reference, r, year) -
      trade.share(reference, r, start) -
      (trade.worldShare(reference, year) - trade.worldShare(reference, start));
    const [xi, xj] = [change(i), change(j)];
    if (Number.isNaN(xi + xj)) continue;
    sum += displacementOf(xi, xj);
    counted++;
    if (trade.isBound(r, year) || trade.isBound(r, start)) bounded = true;
  }
  const states = arena.length;
  const known = trade.isReported(i, year) && trade.isReported(j, year) && 2 * counted >= states;
  return {
    value: !known ? NaN : states === 0 ? 0 : sum / counted,
    states,
    counted,
    contest: contest / states,
    bounded,
  };
}

/** Mean of the two directions; of the one where the other has no exporter large enough. */
export function meanOfWays({ first, second }: BothWays): Float64Array {
  return first.map((one, row) => {
    const other = second[row]!;
    return Number.isNaN(one) ? other : Number.isNaN(other) ? one : (one + other) / 2;
  });
}
