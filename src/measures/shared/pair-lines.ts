import type { MeasureColumns } from '../../core/measure.js';
import { CCODE_LIMIT } from './state-years.js';
import { yearSpan } from './year-order.js';

type PairColumns = Pick<MeasureColumns, 'rows' | 'ccode1' | 'ccode2' | 'year' | 'value'>;

/** A set of pairs, in either order: a byte for every two states. */
export class PairSet {
  private readonly marks = new Uint8Array(CCODE_LIMIT * CCODE_LIMIT);

  add(a: number, b: number): void {
    this.marks[a * CCODE_LIMIT + b] = this.marks[b * CCODE_LIMIT + a] = 1;
  }

  has(a: number, b: number): boolean {
    return this.marks[a * CCODE_LIMIT + b] === 1;
  }
}

/** The series of some pairs of a symmetric measure, in lines of consecutive years: NaN where there is no value. */
export class PairLines {
  /** Year of the first value of every line. */
  readonly first: number;
  private readonly lines = new Map<number, Float64Array>();

  constructor({ rows, ccode1, ccode2, year, value }: PairColumns, wanted: PairSet) {
    const { first, span } = yearSpan(year);
    this.first = first;
    for (let row = 0; row < rows; row++) {
      const [a, b] = [ccode1[row]!, ccode2![row]!];
      if (!wanted.has(a, b)) continue;
      const code = codeOf(a, b);
      let line = this.lines.get(code);
      if (line === undefined) this.lines.set(code, (line = new Float64Array(span).fill(NaN)));
      line[year[row]! - first] = value[row]!;
    }
  }

  lineOf(a: number, b: number): Float64Array | undefined {
    return this.lines.get(codeOf(a, b));
  }
}

const codeOf = (a: number, b: number): number => Math.min(a, b) * CCODE_LIMIT + Math.max(a, b);
