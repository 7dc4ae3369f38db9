import { shuffled, type Rng } from '../core/rng.js';
import type { TriadPanel } from './third-party-panel.js';

/** States that enter within the same of these spans are of one age: 1946, the fifties, decolonisation, its end, after the Cold War. */
const cohortEnds = [1947, 1960, 1976, 1992] as const;

/** For every third party: whose history every state has. */
export type Sources = readonly Int32Array[];

/** The histories of hostility of all states towards all third parties, and the rows in which each state is. */
export class Histories {
  private readonly stateOf: number[];
  private readonly thirds: number[];
  private readonly span: number;
  private readonly firstYear: number;
  /** Hostility by third party, state and year; rows by third party and state. */
  private readonly values: Float64Array;
  private readonly hostileYears: Uint8Array;
  private readonly rowStarts: Int32Array;
  private readonly rowOrder: Int32Array;
  private readonly places: readonly [Int32Array, Int32Array, Int32Array];
  private readonly strata: number[][];
  private readonly powers: number[];

  constructor(
    private readonly panel: TriadPanel,
    powers: ReadonlySet<number>,
  ) {
    const { first, second, third, year, rows } = panel;
    this.stateOf = [...new Set([...new Set(first), ...new Set(second)])].sort((a, b) => a - b);
    this.thirds = [...new Set(third)].sort((a, b) => a - b);
    this.places = [
      placed(first, this.stateOf),
      placed(second, this.stateOf),
      placed(third, this.thirds),
    ];
    this.firstYear = year.reduce((a, b) => Math.min(a, b), 9999);
    this.span = year.reduce((a, b) => Math.max(a, b), 0) - this.firstYear + 1;
    const cells = this.thirds.length * this.stateOf.length;
    this.values = new Float64Array(Math.max(cells * this.span, 0));
    this.hostileYears = new Uint8Array(cells);
    this.rowStarts = new Int32Array(cells + 1);
    const entered = new Int16Array(this.stateOf.length).fill(9999);
    for (let row = 0; row < rows; row++)
      for (const side of [0, 1] as const) {
        const state = this.places[side][row]!;
        const cell = this.cellOf(this.places[2][row]!, state);
        const value = side === 0 ? panel.firstHostile[row]! : panel.secondHostile[row]!;
        this.values[cell * this.span + year[row]! - this.firstYear] = value;
        if (value > 0) this.hostileYears[cell] = 1;
        this.rowStarts[cell + 1]!++;
        entered[state] = Math.min(entered[state]!, year[row]!);
      }
    for (let cell = 0; cell < cells; cell++) this.rowStarts[cell + 1]! += this.rowStarts[cell]!;
    this.rowOrder = new Int32Array(2 * rows);
    const next = this.rowStarts.slice();
    for (let row = 0; row < rows; row++)
      for (const side of [0, 1] as const)
        this.rowOrder[next[this.cellOf(this.places[2][row]!, this.places[side][row]!)]!++] = row;
    const cohortOf = (state: number): number =>
      cohortEnds.filter((end) => entered[state]! >= end).length;
    const others = [...entered.keys()].filter((state) => !powers.has(this.stateOf[state]!));
    this.strata = [...cohortEnds, 0].map((_, cohort) =>
      others.filter((state) => cohortOf(state) === cohort),
    );
    this.powers = [...entered.keys()].filter((state) => powers.has(this.stateOf[state]!));
  }

  private cellOf(third: number, state: number): number {
    return third * this.stateOf.length + state;
  }

  /** Every state with its own history. */
  own(): Sources {
    return this.thirds.map(() => Int32Array.from(this.stateOf.keys()));
  }

  shuffled(rng: Rng): Sources {
    const sources = this.own();
    for (const stratum of this.strata) {
      const drawn = shuffled(stratum, rng);
      for (const of of sources) stratum.forEach((state, at) => (of[state] = drawn[at]!));
    }
    this.thirds.forEach((third, at) => {
      const powers = this.powers.filter((state) => this.stateOf[state] !== third);
      shuffled(powers, rng).forEach((from, place) => (sources[at]![powers[place]!] = from));
    });
    return sources;
  }

  /** Calls back once with every row in which a state, or both, has hostility. */
  eachHostileRow(
    sources: Sources,
    visit: (row: number, mine: number, other: number) => void,
  ): void {
    const { year } = this.panel;
    for (let third = 0; third < this.thirds.length; third++) {
      const from = sources[third]!;
      for (let state = 0; state < this.stateOf.length; state++) {
        const source = this.cellOf(third, from[state]!);
        if (this.hostileYears[source] === 0) continue;
        const cell = this.cellOf(third, state);
        for (let at = this.rowStarts[cell]!; at < this.rowStarts[cell + 1]!; at++) {
          const row = this.rowOrder[at]!;
          const when = year[row]! - this.firstYear;
          const mine = this.values[source * this.span + when]!;
          if (mine === 0) continue;
          const [i, j] = [this.places[0][row]!, this.places[1][row]!];
          const partner = from[i === state ? j : i]!;
          const other = this.values[this.cellOf(third, partner) * this.span + when]!;
          // A row in which both have hostility is met twice: the first state's turn counts.
          if (other === 0 || state === i) visit(row, mine, other);
        }
      }
    }
  }
}

/** The place of every entry of a column in a list. */
function placed(column: Int16Array, list: readonly number[]): Int32Array {
  const placeOf = new Int32Array(1 + list.reduce((most, one) => Math.max(most, one), 0));
  list.forEach((one, place) => (placeOf[one] = place));
  const places = new Int32Array(column.length);
  for (let row = 0; row < places.length; row++) places[row] = placeOf[column[row]!]!;
  return places;
}
