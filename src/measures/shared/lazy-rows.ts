/**
 * What holds of some rows of a population (a reason, a flag), worked out when asked for: of a million rows most may have
 * one, and a map of them would weigh more than the values.
 */
export class LazyRows<T> implements ReadonlyMap<number, T> {
  constructor(
    private readonly rows: number,
    private readonly of: (row: number) => T | undefined,
  ) {}

  get size(): number {
    let count = 0;
    for (let row = 0; row < this.rows; row++) if (this.of(row) !== undefined) count++;
    return count;
  }

  has(row: number): boolean {
    return this.get(row) !== undefined;
  }

  get(row: number): T | undefined {
    return row >= 0 && row < this.rows ? this.of(row) : undefined;
  }

  *entries(): MapIterator<[number, T]> {
    for (let row = 0; row < this.rows; row++) {
      const found = this.of(row);
      if (found !== undefined) yield [row, found];
    }
  }

  *keys(): MapIterator<number> {
    for (const [row] of this.entries()) yield row;
  }

  *values(): MapIterator<T> {
    for (const [, found] of this.entries()) yield found;
  }

  [Symbol.iterator](): MapIterator<[number, T]> {
    return this.entries();
  }

  forEach(callback: (found: T, row: number, map: ReadonlyMap<number, T>) => void): void {
    for (const [row, found] of this.entries()) callback(found, row, this);
  }
}
