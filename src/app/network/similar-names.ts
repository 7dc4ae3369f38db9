import { isStateName } from '../../states/index.js';
import type { SignedNetwork } from '../../networks/index.js';

/** Names with fewer letters are alike by chance: codes, numbers. */
const LONG = 5;

type Names = readonly [string, string];

/** Pairs of nodes that may be meant as one. */
interface SimilarNames {
  /** Alike but for capitals and blanks. */
  readonly written: readonly Names[];
  /** One letter apart, the first of them a name with a single tie. */
  readonly letter: readonly Names[];
}

/**
 * Names of nodes, in all networks of a file, that differ only by capitals and blanks, and rare ones that are a letter away from one with more
 * ties. Names that differ in a digit alone count something, and two known states are two. O(total length of the names).
 */
export function similarNames(networks: readonly SignedNetwork[]): SimilarNames {
  const ties = tiesByName(networks);
  const names = [...ties.keys()].sort();
  const written = sharedKey(names, (name) => [plain(name)]);
  const alike = new Set(written.map(keyOf));
  const letter = sharedKey(names, shortened).flatMap(([a, b]): Names[] => {
    const [rare, other] = ties.get(a)! <= ties.get(b)! ? [a, b] : [b, a];
    const isRare = ties.get(rare) === 1 && ties.get(other)! > 1;
    return isRare && !alike.has(keyOf([a, b])) && isSlip(rare, other) ? [[rare, other]] : [];
  });
  return { written, letter };
}

const keyOf = (names: Names): string => JSON.stringify(names);
const plain = (name: string): string => name.normalize('NFC').replace(/\s+/g, '').toLowerCase();

function tiesByName(networks: readonly SignedNetwork[]): ReadonlyMap<string, number> {
  const ties = new Map<string, number>();
  for (const { nodes, from, to } of networks) {
    for (const node of nodes) ties.set(node, ties.get(node) ?? 0);
    for (const ends of [from, to])
      for (const node of ends) ties.set(nodes[node]!, ties.get(nodes[node]!)! + 1);
  }
  return ties;
}

/** Each two names with a key in common, once. */
function sharedKey(names: readonly string[], keysOf: (name: string) => Iterable<string>): Names[] {
  const first = new Map<string, string[]>();
  const found = new Map<string, Names>();
  for (const name of names)
    for (const key of keysOf(name)) {
      const before = first.get(key) ?? [];
      first.set(key, before);
      for (const other of before)
        if (other !== name) found.set(keyOf([other, name]), [other, name]);
      before.push(name);
    }
  return [...found.values()];
}

/** The name, and the name without each of its letters: names a letter apart have one of these in common. */
function shortened(name: string): Set<string> {
  const text = plain(name);
  if (text.length < LONG - 1) return new Set();
  return new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))]);
}

/** Whether one may be the other with a letter left out, added, wrong, or in the place of its neighbour. */
function isSlip(rare: string, other: string): boolean {
  const [a, b] = [plain(rare), plain(other)];
  if (Math.max(a.length, b.length) < LONG) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isOne = inA.length <= 1 && inB.length <= 1;
  const isSwap = inB.length === 2 && inA === inB.charAt(1) + inB.charAt(0);
  if (!isOne && !isSwap) return false;
  return !/\d/.test(inA + inB) && !(isStateName(rare) && isStateName(other));
}
