/** Characters of a value that a message quotes. */
const MOST_QUOTED = 200;
/** Characters of one text that an error carries for programs. */
const MOST_TEXT = 1000;
/** What of a value is looked at: the rest of a long list is left out before anything is written. */
const MOST_ENTRIES = 200;
const MOST_DEPTH = 5;

/** A text of at most so many characters, the last of which says that more was there. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** The value as JSON, on one line and short, whatever it is: nested without end, in a circle, a text of megabytes. */
export function quoted(value: unknown, most = MOST_QUOTED): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value, most));
  return shortened(jsonOf(plain(value)) ?? String(value), most);
}

/** The value as it is where it is small, and otherwise what `quoted` writes of it: always what can be sent as JSON. */
export function bounded(value: unknown): unknown {
  if (typeof value === 'string') return shortened(value, MOST_TEXT);
  const small = plain(value);
  const text = jsonOf(small) ?? '';
  return text.length > MOST_TEXT ? shortened(text, MOST_TEXT) : small;
}

/** Undefined and functions have none. */
const jsonOf = (value: unknown): string | undefined => JSON.stringify(value);

/** The value out of lists, mappings and scalars alone, with a limit to all that it holds. */
function plain(of: unknown): unknown {
  let left = MOST_ENTRIES;
  const look = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return shortened(value, MOST_TEXT);
    if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    // A circle ends here as well.
    if (depth === MOST_DEPTH) return '…';
    const entries = Array.isArray(value)
      ? value.slice(0, left).map((one, at) => [String(at), one] as const)
      : Object.entries(value).slice(0, left);
    const isWhole = entries.length === (Array.isArray(value) ? value : Object.keys(value)).length;
    left -= entries.length;
    const looked = entries.map(
      ([key, one]) => [shortened(key, MOST_TEXT), look(one, depth + 1)] as const,
    );
    if (Array.isArray(value)) return [...looked.map(([, one]) => one), ...(isWhole ? [] : ['…'])];
    return Object.fromEntries(isWhole ? looked : [...looked, ['…', '…']]);
  };
  return look(of, 0);
}
