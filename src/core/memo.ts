/**
 * What `make` gives for a key, made once and kept as long as the key lives. For results that follow from an object that never
 * changes: columns, a workspace, a population.
 *
 * @example const sortedOnce = memoOn((values: Float64Array) => values.slice().sort());
 */
export function memoOn<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let found = kept.get(key);
    if (found === undefined) kept.set(key, (found = { value: make(key) }));
    return found.value;
  };
}

/** The same by a key and a further part of it, such as parameters as text or a year. */
export function memoOnBoth<Key extends object, Part extends string | number, Value>(
  make: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  const partsOf = memoOn((_key: Key) => new Map<Part, { readonly value: Value }>());
  return (key, part) => {
    const parts = partsOf(key);
    let found = parts.get(part);
    if (found === undefined) parts.set(part, (found = { value: make(key, part) }));
    return found.value;
  };
}
