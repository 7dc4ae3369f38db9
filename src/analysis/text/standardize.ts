/** Moves places to mean 0 in each group and standard deviation 1 over all, in place; returns the standard deviation before. */
export function standardize(places: Float64Array, group: Int32Array): number {
  const sums: number[] = [];
  const sizes: number[] = [];
  places.forEach((place, text) => {
    const own = group[text]!;
    sums[own] = (sums[own] ?? 0) + place;
    sizes[own] = (sizes[own] ?? 0) + 1;
  });
  let squares = 0;
  places.forEach((place, text) => {
    const own = group[text]!;
    places[text] = place - sums[own]! / sizes[own]!;
    squares += places[text] ** 2;
  });
  const deviation = Math.sqrt(squares / (places.length - 1));
  places.forEach((place, text) => {
    places[text] = place / deviation;
  });
  return deviation;
}
