import { ascending, pairsOf, yearsOf } from '../../cells.js';
import type { DyadYears } from './define.js';

/** Every pair of the states that were members on at least one day of a year, for each year of the span. */
export function dyadYears(
  membersOf: (year: number) => readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): DyadYears {
  const years = yearsOf(from, to);
  const members = new Map(years.map((year) => [year, new Set(membersOf(year))]));
  const states = ascending(years.flatMap((year) => [...members.get(year)!]));
  const rows: [number, number, number][] = [];
  for (const [i, j] of pairsOf(states))
    for (const year of years) {
      const present = members.get(year)!;
      if (present.has(i) && present.has(j)) rows.push([i, j, year]);
    }
  return indexed({
    ccode1: Int16Array.from(rows, ([i]) => i),
    ccode2: Int16Array.from(rows, ([, j]) => j),
    year: Int16Array.from(rows, ([, , year]) => year),
  });
}

/** The rows of a table of dyad-years that exists already, with the row of a pair in a year. */
export function indexed(
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
