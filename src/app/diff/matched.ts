import type { Presence } from '../../contract/index.js';
/** An entry of one list or of both, and what became of it from the first to the second. */
export interface Match<T> {
  readonly id: string;
  readonly was: T | undefined;
  readonly is: T | undefined;
  /** As it is now, or as it was where it is gone. */
  readonly entry: T;
  readonly change: Presence;
}

/** The entries of two lists side by side by their names: those of one list, then those that only the other has. */
export function matched<T>(
  a: readonly T[],
  b: readonly T[],
  idOf: (entry: T) => string,
  begin: 'was' | 'is' = 'was',
): Match<T>[] {
  const [before, after] = [a, b].map((of) => new Map(of.map((entry) => [idOf(entry), entry])));
  const ids = [...before!.keys(), ...after!.keys()];
  const ordered = begin === 'was' ? ids : [...after!.keys(), ...ids];
  return [...new Set(ordered)].map((id) => {
    const [was, is] = [before!.get(id), after!.get(id)];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return { id, was, is, entry: (is ?? was)!, change };
  });
}
