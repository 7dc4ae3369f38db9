/** Values of a population by year, sorted, against which single values are ranked again and again. */
export class YearlyRanks {
  private readonly sorted = new Map<number, Float64Array>();

  constructor(year: ArrayLike<number>, values: Float64Array) {
    const lists = new Map<number, { values: Float64Array; count: number }>();
    const counts = new Map<number, number>();
    for (let row = 0; row < values.length; row++)
      if (!Number.isNaN(values[row]!)) counts.set(year[row]!, (counts.get(year[row]!) ?? 0) + 1);
    for (const [one, count] of counts)
      lists.set(one, { values: new Float64Array(count), count: 0 });
    let current = NaN;
    let list: { values: Float64Array; count: number } | undefined;
    for (let row = 0; row < values.length; row++) {
      if (Number.isNaN(values[row]!)) continue;
      if (year[row] !== current) list = lists.get((current = year[row]!));
      list!.values[list!.count++] = values[row]!;
    }
    for (const [one, { values: found }] of lists) this.sorted.set(one, found.sort());
  }

  /** Midrank percentile of a value of the population of the year: u = (midrank - 1/2)/n. */
  percentile(year: number, value: number): number {
    const sorted = this.sorted.get(year);
    if (sorted === undefined || Number.isNaN(value)) return NaN;
    return (below(sorted, value) + notAbove(sorted, value)) / 2 / sorted.length;
  }

  /** The same for a value that stands in the place of one of the population, `original`. */
  percentileInPlaceOf(year: number, original: number, value: number): number {
    const sorted = this.sorted.get(year);
    if (sorted === undefined || Number.isNaN(value) || Number.isNaN(original)) return NaN;
    const less = below(sorted, value) - (original < value ? 1 : 0);
    const equal = notAbove(sorted, value) - below(sorted, value) - (original === value ? 1 : 0) + 1;
    return (less + equal / 2) / sorted.length;
  }
}

/** How many elements of an ascending array are smaller than the value. */
function below(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many elements of an ascending array are not larger than the value. */
function notAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const remembered = new WeakMap<Float64Array, YearlyRanks>();

/** Ranks of a computed measure; remembered, since a bootstrap asks a thousand times. */
export function yearlyRanks(year: ArrayLike<number>, values: Float64Array): YearlyRanks {
  let ranks = remembered.get(values);
  if (ranks === undefined) remembered.set(values, (ranks = new YearlyRanks(year, values)));
  return ranks;
}
