import type { IdentityCaveat } from './caveats.js';
import type { OutputScheme } from './codes.js';
import { convert, type Conversion, type ConvertOptions, type UnmatchedReason } from './convert.js';
import type { NameCandidate } from './match.js';
import type { CodeScheme } from './resolve.js';
import type { When } from './when.js';

/** A distinct value of a column that was not converted, with what it may mean. */
export interface UnmatchedValue {
  readonly value: string;
  /** First year or day it stands with; null where the column has none. */
  readonly when: When | null;
  readonly reason: UnmatchedReason;
  /** Rows that hold it for this reason, and the first of them, from 0. */
  readonly rows: number;
  readonly firstRow: number;
  readonly candidates: readonly NameCandidate[];
}

/** A distinct value that was converted with a caveat or less than full confidence. */
export interface DoubtfulValue {
  readonly value: string;
  readonly when: When | null;
  readonly converted: string | number;
  readonly confidence: number;
  readonly caveats: readonly IdentityCaveat[];
  readonly rows: number;
  readonly firstRow: number;
}

export interface ConvertedColumn {
  /** One for each value; null where it was not converted. */
  readonly values: readonly (string | number | null)[];
  readonly rows: number;
  readonly matched: number;
  /** In the order of the first row. */
  readonly unmatched: readonly UnmatchedValue[];
  readonly doubtful: readonly DoubtfulValue[];
}

/** How the values of a column are dated: by one year or day for all, or each by a separate one. */
export interface ColumnOptions extends ConvertOptions {
  readonly years?: readonly (When | null | undefined)[];
}

/**
 * Every value of a column in another scheme, with a report of what did not match or matched with a caveat.
 * Each distinct value is reported once for each reason and set of caveats, with the first year it has them in. O(rows)
 * with one conversion for each distinct pair of value and time.
 *
 * @throws UsageError `bad-date` for a time that is neither a year nor a day
 */
export function convertColumn(
  column: readonly (string | number)[],
  from: CodeScheme,
  to: OutputScheme,
  { years, ...options }: ColumnOptions = {},
): ConvertedColumn {
  const known = new Map<string, Conversion>();
  const unmatched = new Map<string, UnmatchedValue>();
  const doubtful = new Map<string, DoubtfulValue>();
  let matched = 0;
  const values = column.map((cell, row) => {
    const dated = years?.[row];
    const when = dated ?? options.date ?? options.year ?? null;
    const value = String(cell).trim();
    const key = JSON.stringify([value, when]);
    let made = known.get(key);
    if (made === undefined)
      known.set(key, (made = convert(value, from, to, withDate(options, dated))));
    if (made.unmatched !== undefined) {
      const { unmatched: reason, candidates } = made;
      const id = JSON.stringify([value, reason]);
      count(unmatched, id, () => ({
        value,
        when,
        reason,
        rows: 0,
        firstRow: row,
        candidates,
      }));
      return null;
    }
    matched++;
    if (made.confidence === 1 && made.caveats.length === 0) return made.value;
    const { confidence, caveats, value: converted } = made;
    count(doubtful, JSON.stringify([value, converted, caveats]), () => ({
      value,
      when,
      converted,
      confidence,
      caveats,
      rows: 0,
      firstRow: row,
    }));
    return converted;
  });
  return {
    values,
    rows: column.length,
    matched,
    unmatched: [...unmatched.values()],
    doubtful: [...doubtful.values()],
  };
}

/** The options with the time of one row, where it has one. */
function withDate(options: ConvertOptions, when: When | null | undefined): ConvertOptions {
  if (when === null || when === undefined) return options;
  return typeof when === 'number'
    ? { ...options, date: undefined, year: when }
    : { ...options, date: when };
}

function count<T extends { readonly rows: number }>(
  found: Map<string, T>,
  id: string,
  first: () => T,
): void {
  const entry = found.get(id) ?? first();
  found.set(id, { ...entry, rows: entry.rows + 1 });
}
