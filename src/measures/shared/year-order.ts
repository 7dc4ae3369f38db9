/** First year of a list and the number of years up to its last; 0 years where the list is empty. */
export function yearSpan(year: ArrayLike<number>): {
  readonly first: number;
  readonly span: number;
} {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < year.length; row++) {
    first = Math.min(first, year[row]!);
    last = Math.max(last, year[row]!);
  }
  return { first, span: last >= first ? last - first + 1 : 0 };
}

interface YearOrder {
  readonly first: number;
  readonly span: number;
  /** Rows of the year first + k: `order` from `starts[k]` up to `starts[k + 1]`. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** Rows in order of years, those of one year as they come: by counting. */
export function orderByYear(year: ArrayLike<number>): YearOrder {
  const { first, span } = yearSpan(year);
  const starts = new Int32Array(span + 1);
  for (let row = 0; row < year.length; row++) starts[year[row]! - first + 1]!++;
  for (let at = 0; at < span; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const order = new Int32Array(year.length);
  for (let row = 0; row < year.length; row++) order[next[year[row]! - first]!++] = row;
  return { first, span, starts, order };
}
