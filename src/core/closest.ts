/** Edits (insert, delete, replace) that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** At most three names that contain the word, share a part with it or are a few edits away; nearest first. */
export function closest(word: string, names: readonly string[]): readonly string[] {
  const wanted = word.toLowerCase();
  const partsOf = (name: string): string[] => name.split('-');
  return names
    .map((name) => {
      const plain = name.toLowerCase();
      const edits = editDistance(wanted, plain);
      const related =
        wanted.length > 2 &&
        (plain.includes(wanted) || partsOf(wanted).some((part) => partsOf(plain).includes(part)));
      return { name, edits, near: related || edits <= Math.max(2, Math.floor(name.length / 3)) };
    })
    .filter(({ near }) => near)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** A hint for a name that is not known: `did you mean x or y?` of the nearest names, or the other hint where none is near. */
export function didYouMean(
  word: string,
  names: readonly string[],
  otherwise?: string,
  write: (name: string) => string = (name) => name,
): string | undefined {
  const near = closest(word, names).map(write);
  return near.length === 0 ? otherwise : `did you mean ${near.join(' or ')}?`;
}
