import type { MeasureColumns } from '../../core/measure.js';
import { memoOn } from '../../core/memo.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

/** From this probability on two states are possibly hostile to a third one. */
const POSSIBLY = 0.05;

/** To which third states two states are possibly hostile. */
export class HostileThirds {
  private readonly chances = new Map<number, Map<number, number>>();

  /** @param hostile columns of `hostile-probability` */
  constructor({ rows, ccode1, ccode2, year, value }: MeasureColumns) {
    for (let row = 0; row < rows; row++) {
      if (!(value[row]! >= POSSIBLY)) continue;
      const [a, b] = [ccode1[row]!, ccode2![row]!];
      this.add(a, b, year[row]!, value[row]!);
      this.add(b, a, year[row]!, value[row]!);
    }
  }

  private add(state: number, other: number, year: number, chance: number): void {
    const key = year * CCODE_LIMIT + state;
    const chances = this.chances.get(key) ?? new Map<number, number>();
    this.chances.set(key, chances.set(other, chance));
  }

  /** Third states to which both are hostile with a probability of .05 or more, by the product of the two, ascending. */
  of(i: number, j: number, year: number): number[] {
    const [ofI, ofJ] = [i, j].map((state) => this.chances.get(year * CCODE_LIMIT + state));
    if (ofI === undefined || ofJ === undefined) return [];
    return [...ofI]
      .flatMap(([k, chance]) => (chance * (ofJ.get(k) ?? 0) >= POSSIBLY ? [k] : []))
      .sort((a, b) => a - b);
  }
}

/** Made once for the probabilities. */
export const hostileThirds = memoOn(
  (hostile: MeasureColumns) => [hostile.value],
  (hostile) => new HostileThirds(hostile),
);
