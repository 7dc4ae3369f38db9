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
