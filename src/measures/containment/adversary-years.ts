import { keptIn } from '../../core/memo.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

interface Pairs {
  readonly rows: number;
  readonly numbers: Readonly<Record<'ccode1' | 'ccode2' | 'year', ArrayLike<number>>>;
}

const WORD = 32;

/** The years in which two states were adversaries by some list, in either direction. */
export class AdversaryYears {
  /** Pairs of numbers of states by year. */
  private readonly byYear = new Map<number, number[]>();

  constructor({ rows, numbers: { ccode1, ccode2, year } }: Pairs, holds: (row: number) => boolean) {
    for (let row = 0; row < rows; row++)
      if (holds(row))
        keptIn(this.byYear, year[row]!, (): number[] => []).push(ccode1[row]!, ccode2[row]!);
  }

  /**
   * Who was whose adversary in some years before a year, among some states: a row of words for each of them, in which every
   * adversary has the bit of its place in the list.
   */
  before(year: number, window: number, states: readonly number[]): Uint32Array {
    const words = wordsOf(states.length);
    const marks = new Uint32Array(states.length * words);
    const placeOf = new Int16Array(CCODE_LIMIT).fill(-1);
    states.forEach((state, place) => (placeOf[state] = place));
    for (let back = 1; back <= window; back++) {
      const pairs = this.byYear.get(year - back) ?? [];
      for (let at = 0; at < pairs.length; at += 2) {
        const [a, b] = [placeOf[pairs[at]!]!, placeOf[pairs[at + 1]!]!];
        if (a < 0 || b < 0) continue;
        marks[a * words + (b >>> 5)]! |= 1 << (b % WORD);
        marks[b * words + (a >>> 5)]! |= 1 << (a % WORD);
      }
    }
    return marks;
  }
}

/** Words of a row of so many bits. */
export const wordsOf = (bits: number): number => Math.ceil(bits / WORD);
