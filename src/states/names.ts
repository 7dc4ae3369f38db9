import { folded } from '../core/folded.js';

/** A name in the form in which names are compared: lower case, no accents or punctuation, `&` as `and`, `St.` as `saint`. */
export const normalizeName = (name: string): string => folded(name).replace(/^st /, 'saint ');

/** Endings that trade statistics put behind a comma: `Kazakhstan, Rep. of`, `Bahrain, Kingdom of`. */
const formalEnding =
  /, (the |islamic |arab |fed\.? |dem\.? |united |plurinational )*(rep\.?|republic|state|kingdom|union)( of( the)?( netherlands)?)?$/i;

/** The name without a formal ending; the same text where there is none. */
export function withoutFormalEnding(name: string): string {
  return name.replace(formalEnding, '');
}

/** Edit distance with transpositions (optimal string alignment). O(|a| |b|). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Entries by a text of each, in their order. */
export function groupedBy<T>(
  entries: Iterable<T>,
  key: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
