/** Keys of a population of pairs: rows by year, then ccode1, then ccode2. */
export interface PairKeys {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
}

/** The rows for which a condition holds, ascending. */
export function rowsWhere(rows: number, holds: (row: number) => boolean): Int32Array {
  const found = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) found[count++] = row;
  return found.slice(0, count);
}

interface Keys {
  readonly ccode1: ArrayLike<number>;
  readonly ccode2?: ArrayLike<number>;
  readonly year: ArrayLike<number>;
}

/** The keys of chosen rows of a population of pairs. */
export function keysAt({ ccode1, ccode2, year }: Keys, chosen: Int32Array): PairKeys {
  const pick = (column: ArrayLike<number>): Int16Array => {
    const picked = new Int16Array(chosen.length);
    for (let at = 0; at < chosen.length; at++) picked[at] = column[chosen[at]!]!;
    return picked;
  };
  return { rows: chosen.length, ccode1: pick(ccode1), ccode2: pick(ccode2!), year: pick(year) };
}

type StatesByYear = ReadonlyMap<number, Int16Array>;

/** Every pair of the states listed for a year, once, with ccode1 < ccode2. The lists must be ascending. */
export function allPairs(states: StatesByYear): PairKeys {
  return listPairs(states, (n) => (n * (n - 1)) / 2, false);
}

/** Every ordered pair of different states listed for a year. */
export function allDirectedPairs(states: StatesByYear): PairKeys {
  return listPairs(states, (n) => n * (n - 1), true);
}

function listPairs(
  states: StatesByYear,
  count: (n: number) => number,
  directed: boolean,
): PairKeys {
  let rows = 0;
  for (const list of states.values()) rows += count(list.length);
  const ccode1 = new Int16Array(rows);
  const ccode2 = new Int16Array(rows);
  const year = new Int16Array(rows);
  let row = 0;
  for (const [y, list] of states) {
    const start = row;
    for (let i = 0; i < list.length; i++) {
      const first = row;
      if (directed) {
        ccode2.set(list.subarray(0, i), row);
        row += i;
      }
      ccode2.set(list.subarray(i + 1), row);
      row += list.length - i - 1;
      ccode1.fill(list[i]!, first, row);
    }
    year.fill(y, start, row);
  }
  return { rows, ccode1, ccode2, year };
}
