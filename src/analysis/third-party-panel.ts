import { type Groups, groupsOf } from './regression/index.js';

/**
 * A table of triads by year: a pair, a third party, and what is known of them a year before. Rows are sorted by triad and,
 * within a triad, by year.
 */
export interface TriadPanel {
  readonly rows: number;
  readonly first: Int16Array;
  readonly second: Int16Array;
  readonly third: Int16Array;
  /** The year of the outcome; everything else is of the year before. */
  readonly year: Int16Array;
  /** Cooperation of the pair, and that of the year before. */
  readonly outcome: Float64Array;
  readonly lagged: Float64Array;
  /** Hostility of the first and of the second state to the third party. */
  readonly firstHostile: Float64Array;
  readonly secondHostile: Float64Array;
  /** What is held constant. */
  readonly controls: Readonly<Record<string, Float64Array>>;
}

/** The rows of some years. */
export function yearsOf(panel: TriadPanel, from: number, to: number): TriadPanel {
  const { rows, year } = panel;
  const kept = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++)
    if (year[row]! >= from && year[row]! <= to) kept[count++] = row;
  if (count === rows) return panel;
  const at = kept.subarray(0, count);
  const pick = <C extends Int16Array | Float64Array>(column: C, into: C): C => {
    for (let to = 0; to < count; to++) into[to] = column[at[to]!]!;
    return into;
  };
  const short = (column: Int16Array): Int16Array => pick(column, new Int16Array(count));
  const long = (column: Float64Array): Float64Array => pick(column, new Float64Array(count));
  return {
    rows: count,
    first: short(panel.first),
    second: short(panel.second),
    third: short(panel.third),
    year: short(year),
    outcome: long(panel.outcome),
    lagged: long(panel.lagged),
    firstHostile: long(panel.firstHostile),
    secondHostile: long(panel.secondHostile),
    controls: Object.fromEntries(
      Object.entries(panel.controls).map(([name, column]) => [name, long(column)]),
    ),
  };
}

/** Triads, pairs and years of the rows as groups; triads and pairs stand together, so that numbering them is counting. */
export function groupsOfPanel(panel: TriadPanel): Record<'triads' | 'dyads' | 'years', Groups> {
  const { rows, first, second, third, year } = panel;
  const triads = new Int32Array(rows);
  const dyads = new Int32Array(rows);
  let [triad, dyad] = [-1, -1];
  for (let row = 0; row < rows; row++) {
    const samePair = row > 0 && first[row] === first[row - 1] && second[row] === second[row - 1];
    if (!samePair) dyad++;
    if (!samePair || third[row] !== third[row - 1]) triad++;
    triads[row] = triad;
    dyads[row] = dyad;
  }
  const ofYears = groupsOf(year);
  return {
    triads: { codes: triads, count: triad + 1 },
    dyads: { codes: dyads, count: dyad + 1 },
    years: ofYears,
  };
}

/** Hostility of either state to the third party, summed; and of both at once, the product. */
export function hostilityColumns({ rows, firstHostile, secondHostile }: TriadPanel): {
  readonly either: Float64Array;
  readonly shared: Float64Array;
} {
  const [either, shared] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row++) {
    either[row] = firstHostile[row]! + secondHostile[row]!;
    shared[row] = firstHostile[row]! * secondHostile[row]!;
  }
  return { either, shared };
}

/** Whether a state counts as hostile to a third party: more likely hostile than not. */
export const isHostile = (probability: number): boolean => probability >= 0.5;
