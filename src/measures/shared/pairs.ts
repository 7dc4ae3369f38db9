/** Keys of a population of pairs: rows by year, then ccode1, then ccode2. */
export interface PairKeys {
  readonly rows: number;
  readonly ccode1: Int16Array;
  readonly ccode2: Int16Array;
  readonly year: Int16Array;
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
