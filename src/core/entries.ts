type Key<T> = keyof T & string;

/** The keys of an object whose type names all of them. */
export const keysOf = <T extends object>(of: T): Key<T>[] => Object.keys(of) as Key<T>[];

/** The keys of an object whose type names all of them, each with its value. */
export const entriesOf = <T extends object>(of: T) =>
  Object.entries(of) as { [K in Key<T>]-?: [K, T[K]] }[Key<T>][];

/** An object with a value for each of some keys. */
export const recordOf = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
