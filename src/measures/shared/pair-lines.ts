import type { MeasureColumns } from '../../core/measure.js';
import { CCODE_LIMIT } from './state-years.js';
import { yearSpan } from './year-order.js';

export type PairColumns = Pick<MeasureColumns, 'rows' | 'ccode1' | 'ccode2' | 'year' | 'value'>;

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

interface LineOptions {
  /** Pairs that have a line; all that have a row where it is absent. */
  readonly wanted?: PairSet;
  /** First and last year of every line; those of the rows where it is absent. */
  readonly years?: readonly [from: number, to: number];
}

/** The series of pairs in a symmetric measure, in lines of consecutive years: NaN where there is no value. */
export class PairLines {
  /** Year of the first value of every line. */
  readonly first: number;
  readonly span: number;
  private readonly lines = new Map<number, Float64Array>();

  constructor(
    { rows, ccode1, ccode2, year, value }: PairColumns,
    { wanted, years }: LineOptions = {},
  ) {
    const own = years === undefined ? yearSpan(year) : undefined;
    this.first = own?.first ?? years![0];
    this.span = own?.span ?? years![1] - years![0] + 1;
    for (let row = 0; row < rows; row++) {
      const [a, b, at] = [ccode1[row]!, ccode2![row]!, year[row]! - this.first];
      if (at < 0 || at >= this.span || wanted?.has(a, b) === false) continue;
      const code = codeOf(a, b);
      let line = this.lines.get(code);
      if (line === undefined) this.lines.set(code, (line = new Float64Array(this.span).fill(NaN)));
      line[at] = value[row]!;
    }
  }

  lineOf(a: number, b: number): Float64Array | undefined {
    return this.lines.get(codeOf(a, b));
  }

  /** Pairs with a line, the lower state first, ascending. */
  pairs(): (readonly [number, number])[] {
    return [...this.lines.keys()]
      .sort((a, b) => a - b)
      .map((code) => [Math.floor(code / CCODE_LIMIT), code % CCODE_LIMIT] as const);
  }
}

const codeOf = (a: number, b: number): number => Math.min(a, b) * CCODE_LIMIT + Math.max(a, b);
