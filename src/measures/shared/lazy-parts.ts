/**
 * Parts of a value that are made when first asked for. For populations of a million rows: most of those who ask for the
 * measure look at its value alone.
 */
export function lazyParts<Name extends string>(
  makers: Readonly<Record<Name, () => Float64Array>>,
): Readonly<Record<Name, Float64Array>> {
  const parts = {} as Record<Name, Float64Array>;
  for (const name of Object.keys(makers) as Name[]) {
    let made: Float64Array | undefined;
    Object.defineProperty(parts, name, {
      enumerable: true,
      get: () => (made ??= makers[name]()),
    });
  }
  return parts;
}

/** A column of a value that is worked out row by row. */
export function columnOf(rows: number, valueOf: (row: number) => number): Float64Array {
  const column = new Float64Array(rows);
  for (let row = 0; row < rows; row++) column[row] = valueOf(row);
  return column;
}
