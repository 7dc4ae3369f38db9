import { keysOf } from './entries.js';

/** An object with further fields that are made when first asked for; a copy of it makes them all. */
export function withLazy<T extends object, Made extends object>(
  target: T,
  makers: { readonly [Name in keyof Made]: () => Made[Name] },
): T & Readonly<Made> {
  for (const name of keysOf(makers)) {
    let made: { readonly field: Made[keyof Made] } | undefined;
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => (made ??= { field: makers[name]() }).field,
    });
  }
  return target as T & Readonly<Made>;
}

/** A record whose values are made when first asked for. */
export const lazily = <Name extends string, Value>(
  makers: Readonly<Record<Name, () => Value>>,
): Readonly<Record<Name, Value>> => withLazy<object, Record<Name, Value>>({}, makers);
