/** Digits that every version of the engine agrees on: their logarithms and exponentials may differ in the last bits. */
const DIGITS = 12;

/**
 * A number, or every number in lists and plain objects, to twelve significant digits.
 *
 * @example significant(0.1 + 0.2) // 0.3
 */
export function significant<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS)) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => significant(one)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, significant(one as unknown)]);
  return Object.fromEntries(entries) as T;
}
