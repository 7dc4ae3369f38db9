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
