import type { MeasureColumns, UsedMeasure } from '../../src/core/measure.js';

/** First state, second state, year, value; NaN is missing. */
export type PairValue = readonly [number, number, number, number];
/** First state, second state, third state, year, value. */
export type TriadValue = readonly [number, number, number, number, number];

/** A measure of pairs as a composite sees it, its value also under the name of a part where one is named. */
export function pairs(values: readonly PairValue[], part?: string): UsedMeasure {
  const value = Float64Array.from(values, (row) => row[3]);
  return {
    columns: {
      rows: values.length,
      ccode1: Int16Array.from(values, (row) => row[0]),
      ccode2: Int16Array.from(values, (row) => row[1]),
      year: Int16Array.from(values, (row) => row[2]),
      value,
      ...(part === undefined ? {} : { parts: { [part]: value } }),
    },
  };
}

/** A measure of triads, with the parts given for each row. */
export function triads(
  values: readonly TriadValue[],
  parts: Readonly<Record<string, readonly number[]>> = {},
): UsedMeasure {
  return {
    columns: {
      rows: values.length,
      ccode1: Int16Array.from(values, (row) => row[0]),
      ccode2: Int16Array.from(values, (row) => row[1]),
      third: Int16Array.from(values, (row) => row[2]),
      year: Int16Array.from(values, (row) => row[3]),
      value: Float64Array.from(values, (row) => row[4]),
      parts: Object.fromEntries(
        Object.entries(parts).map(([name, list]) => [name, Float64Array.from(list)]),
      ),
    },
  };
}

/** Reads the value, or a part, of a triad in a year; undefined where it has no row. */
export function reader(columns: MeasureColumns) {
  return (ccode1: number, ccode2: number, third: number, year: number, part?: string) => {
    for (let row = 0; row < columns.rows; row++)
      if (
        columns.ccode1[row] === ccode1 &&
        columns.ccode2![row] === ccode2 &&
        columns.third![row] === third &&
        columns.year[row] === year
      )
        return (part === undefined ? columns.value : columns.parts![part]!)[row];
    return undefined;
  };
}
