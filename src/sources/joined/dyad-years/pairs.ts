import type { DyadYears } from './define.js';

/** Every pair of the states that were members on at least one day of a year, for each year of the span. */
export function dyadYears(
  membersOf: (year: number) => readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): DyadYears {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const members = new Map(years.map((year) => [year, new Set(membersOf(year))]));
  const states = [...new Set(years.flatMap((year) => [...members.get(year)!]))].sort(
    (a, b) => a - b,
  );
  const yearsOf = new Map(
    states.map((state) => [state, years.filter((year) => members.get(year)!.has(state))]),
  );
  const rows: [number, number, number][] = [];
  states.forEach((i, position) => {
    for (const j of states.slice(position + 1)) {
      for (const year of yearsOf.get(i)!) if (members.get(year)!.has(j)) rows.push([i, j, year]);
    }
  });
  return pairsOf({
    ccode1: Int16Array.from(rows, ([i]) => i),
    ccode2: Int16Array.from(rows, ([, j]) => j),
    year: Int16Array.from(rows, ([, , year]) => year),
  });
}

/** The rows of a table of dyad-years that exists already, with the look-up of a pair in a year. */
export function pairsOf(
  keys: Readonly<Record<'ccode1' | 'ccode2' | 'year', Int16Array>>,
): DyadYears {
  const { ccode1, ccode2, year: years } = keys;
  const from = years.reduce((first, year) => Math.min(first, year), Infinity);
  const code = (i: number, j: number, year: number): number =>
    (Math.min(i, j) * 1024 + Math.max(i, j)) * 256 + (year - from);
  const index = new Map<number, number>();
  ccode1.forEach((i, row) => index.set(code(i, ccode2[row]!, years[row]!), row));
  return {
    rows: ccode1.length,
    ccode1,
    ccode2,
    year: years,
    rowOf: (i, j, year) =>
      year < from || year > from + 255 ? -1 : (index.get(code(i, j, year)) ?? -1),
  };
}
