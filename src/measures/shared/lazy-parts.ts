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

/** Parts that can be had row by row, and whole when they are asked for. */
export function partsByRow<Name extends string>(
  rows: number,
  valueOf: Readonly<Record<Name, (row: number) => number>>,
) {
  const names = Object.keys(valueOf) as Name[];
  return {
    parts: lazyParts(
      Object.fromEntries(
        names.map((name) => [name, () => columnOf(rows, valueOf[name])]),
      ) as Record<Name, () => Float64Array>,
    ),
    partAt: (part: string, row: number): number => valueOf[part as Name](row),
  };
}
