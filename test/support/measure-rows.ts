/** Rows of a measure that was computed twice from different parts of the same tables. */
import type { MeasureColumns } from '../../src/core/measure.js';

/** Rows as one number each, by unit, year and key. */
function codesOf(
  { ccode1, ccode2, third, year, key }: MeasureColumns,
  rows: Int32Array,
  keys: Map<string, number>,
): Float64Array {
  const codes = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const pair = ccode1[row]! * 1024 + (ccode2?.[row] ?? 0);
    const unit = (pair * 1024 + (third?.[row] ?? 0)) * 2048 + (year[row]! - 1500);
    if (key !== undefined && !keys.has(key[row]!)) keys.set(key[row]!, keys.size);
    codes[at] = unit * 256 + (key === undefined ? 0 : keys.get(key[row]!)!);
  }
  return codes;
}

const listsOf = ({ value, parts = {}, percentile, n }: MeasureColumns) => [
  value,
  ...Object.values(parts),
  ...(percentile === undefined ? [] : [percentile]),
  ...(n === undefined ? [] : [n]),
];

/** What a row says, in words. */
function rowText(columns: MeasureColumns, row: number | undefined): string {
  if (row === undefined) return 'no row';
  const { ccode1, ccode2, third, year, key, flags, reasons } = columns;
  const unit = [ccode1[row], ccode2?.[row], third?.[row], year[row], key?.[row]].join(' ');
  const numbers = listsOf(columns).map((list) => list[row]);
  return `${unit}: ${numbers.join(' ')} ${flags?.get(row)} ${reasons?.get(row)}`;
}

/** Rows of the years from `from` to `to` that differ from those of the whole, or are in one of the two alone; at most a few. */
export function differingRows(
  full: MeasureColumns,
  part: MeasureColumns,
  from: number,
  to = Infinity,
): string[] {
  const isAsked = (year: number): boolean => year >= from && year <= to;
  const askedOf = ({ rows, year }: MeasureColumns): Int32Array => {
    const asked = new Int32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row++) if (isAsked(year[row]!)) asked[count++] = row;
    return asked.subarray(0, count);
  };
  const [whole, late] = [askedOf(full), askedOf(part)];
  const keys = new Map<string, number>();
  const [codes, own] = [codesOf(full, whole, keys), codesOf(part, late, keys)];
  // Mostly both have the same rows in the same order, and none must be looked up.
  const isAlike = codes.length === own.length && codes.every((code, at) => code === own[at]);
  const rowOf = new Map<number, number>();
  if (!isAlike) codes.forEach((code, at) => rowOf.set(code, whole[at]!));
  const [expected, told] = [listsOf(full), listsOf(part)];
  const found: string[] = [];
  for (let at = 0; at < late.length && found.length < 4; at++) {
    const row = late[at]!;
    const other = isAlike ? whole[at] : rowOf.get(own[at]!);
    rowOf.delete(own[at]!);
    const same =
      other !== undefined &&
      told.every((list, i) => Object.is(list[row], expected[i]![other])) &&
      part.flags?.get(row) === full.flags?.get(other) &&
      part.reasons?.get(row) === full.reasons?.get(other);
    if (!same) found.push(`${rowText(part, row)}, not ${rowText(full, other)}`);
  }
  if (found.length === 0 && rowOf.size > 0) found.push(`${rowOf.size} rows are left out`);
  return found;
}
