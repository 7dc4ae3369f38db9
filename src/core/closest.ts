/** Edit distance with transpositions (optimal string alignment). O(|a| |b|). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

const LONGEST_WORD = 200;

/** At most three names that contain the word, share a part with it or are a few edits away; nearest first. */
function closest(word: string, names: readonly string[]): readonly string[] {
  // Nobody mistypes a name at such length, and to compare it takes long.
  if (word.length > LONGEST_WORD) return [];
  const wanted = word.toLowerCase();
  const partsOf = (name: string): string[] => name.split('-');
  return names
    .map((name) => {
      const plain = name.toLowerCase();
      const edits = editDistance(wanted, plain);
      const related =
        wanted.length > 2 &&
        (plain.includes(wanted) || partsOf(wanted).some((part) => partsOf(plain).includes(part)));
      return {
        name,
        edits,
        near: related || edits <= Math.max(name.length > 4 ? 2 : 1, Math.floor(name.length / 3)),
      };
    })
    .filter(({ near }) => near)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** A hint for a name that is not known: `did you mean x or y?` of the nearest names, or the other hint where none is near. */
export function didYouMean<Otherwise extends string | undefined = undefined>(
  word: string,
  names: readonly string[],
  otherwise?: Otherwise,
  write: (name: string) => string = (name) => name,
): string | Otherwise {
  const near = closest(word, names).map(write);
  return near.length === 0 ? (otherwise as Otherwise) : `did you mean ${near.join(' or ')}?`;
}
