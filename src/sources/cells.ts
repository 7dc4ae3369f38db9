const WIDTH = 4096;

/** Values by state and year, or by pair and year: up to four numbers below 4096. Read in ascending order of the keys. */
export class Cells<K extends readonly number[], T> {
  private readonly cells = new Map<number, T>();

  constructor(private readonly make: (...key: K) => T) {}

  /** The value at a key, made where there is none yet. */
  at(...key: K): T {
    const packed = key.reduce((whole, part) => whole * WIDTH + part, 0);
    let value = this.cells.get(packed);
    if (value === undefined) this.cells.set(packed, (value = this.make(...key)));
    return value;
  }

  values(): T[] {
    return [...this.cells].sort(([a], [b]) => a - b).map(([, value]) => value);
  }
}

/** A record while its fields are filled in. */
export type Filling<T> = { -readonly [K in keyof T]: T[K] };

/** A copy in ascending order of some numbers of the rows, the first before the others. */
export function sortedBy<K extends string, T extends Readonly<Record<K, number>>>(
  rows: Iterable<T>,
  ...keys: readonly K[]
): T[] {
  return [...rows].sort((a, b) => {
    for (const key of keys) if (a[key] !== b[key]) return a[key] - b[key];
    return 0;
  });
}

/** The same two states with the lower number first. */
export const pairOf = (a: number, b: number): { ccode1: number; ccode2: number } => ({
  ccode1: Math.min(a, b),
  ccode2: Math.max(a, b),
});

/** Each two different ones of a list, in its order. */
export function* pairsOf<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [place, first] of list.entries())
    for (const second of list.slice(place + 1)) yield [first, second];
}

/** Year of a date that begins with it. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Years from one to another, both included. */
export const yearsOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Numbers once each, ascending. */
export const ascending = (numbers: Iterable<number>): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);
