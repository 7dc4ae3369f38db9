type Key = object | string | number | boolean;

/** What was made of the keys so far, and what further keys lead to. */
class Kept<Value> {
  made?: { readonly value: Value };
  private readonly byObject = new WeakMap<object, Kept<Value>>();
  private readonly byPart = new Map<Key, Kept<Value>>();

  next(key: Key): Kept<Value> {
    const keys: Pick<Map<Key, Kept<Value>>, 'get' | 'set'> = typeof key === 'object'
      ? (this.byObject as Map<Key, Kept<Value>>)
      : this.byPart;
    let found = keys.get(key);
    if (found === undefined) keys.set(key, (found = new Kept()));
    return found;
  }
}

/**
 * The same function, whose result for the same keys is made once, and kept as long as the objects among the keys live. For
 * what follows from objects that never change: a column (which measures that read the same table share, while each has a frame
 * of its own), a population, a workspace.
 *
 * @example const sortedOnce = memoOn((values: Float64Array) => [values], (values) => values.slice().sort());
 */
export function memoOn<Args extends readonly unknown[], Value>(
  keysOf: (...args: Args) => readonly [object, ...Key[]],
  make: (...args: Args) => Value,
): (...args: Args) => Value {
  const kept = new Kept<Value>();
  return (...args) => {
    let at = kept;
    for (const key of keysOf(...args)) at = at.next(key);
    return (at.made ??= { value: make(...args) }).value;
  };
}

/** The value of a key; where there is none yet, it is made and kept. */
export function keptIn<Key, Value>(
  kept: Pick<Map<Key, Value>, 'get' | 'set'>,
  key: Key,
  make: () => Value,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
