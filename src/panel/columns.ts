import type { NumberColumn } from '../core/frames.js';

/** Columns read so far of the same rows of a table: those of the years from `from` on, all where it is undefined. */
export class Columns {
  readonly numbers = new Map<string, NumberColumn>();
  readonly texts = new Map<string, readonly string[]>();
  private readonly later = new Map<number, Columns>();
  rows = 0;

  constructor(readonly from: number | undefined) {}

  /** Whether it holds every row from a year on. */
  reachesBackTo(year: number | undefined): boolean {
    return this.from === undefined || (year !== undefined && this.from <= year);
  }

  /** A copy of the named columns without the rows before a year. Columns of the same year are the same. */
  since(year: number, numbers: readonly string[], texts: readonly string[]): Columns {
    const later = this.later.get(year) ?? new Columns(year);
    this.later.set(year, later);
    const years = this.numbers.get('year')!;
    let kept: number[] | undefined;
    const rowsKept = (): number[] =>
      (kept ??= Array.from(years.keys()).filter((row) => years[row]! >= year));
    for (const name of numbers) {
      if (later.numbers.has(name)) continue;
      const all = this.numbers.get(name)!;
      const cut = new (all.constructor as new (rows: number) => NumberColumn)(rowsKept().length);
      rowsKept().forEach((row, at) => (cut[at] = all[row]!));
      later.numbers.set(name, cut);
    }
    for (const name of texts) {
      if (later.texts.has(name)) continue;
      const all = this.texts.get(name)!;
      later.texts.set(
        name,
        rowsKept().map((row) => all[row]!),
      );
    }
    later.rows = later.numbers.get('year')!.length;
    return later;
  }
}
