/** An entry of one list or of both, and what became of it from the first to the second. */
export interface Match<T> {
  readonly id: string;
  readonly was: T | undefined;
  readonly is: T | undefined;
  /** As it is now, or as it was where it is gone. */
  readonly entry: T;
  readonly change: 'added' | 'removed' | 'changed';
}

/** The entries of two lists side by side by their names: those of the first, then those that only the second has. */
export function matched<T>(
  a: readonly T[],
  b: readonly T[],
  idOf: (entry: T) => string,
): Match<T>[] {
  const [before, after] = [a, b].map((of) => new Map(of.map((entry) => [idOf(entry), entry])));
  return [...new Set([...before!.keys(), ...after!.keys()])].map((id) => {
    const [was, is] = [before!.get(id), after!.get(id)];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return { id, was, is, entry: (is ?? was)!, change };
  });
}
