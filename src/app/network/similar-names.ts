import { isStateName } from '../../states/index.js';
import type { SignedNetwork } from '../../networks/index.js';

/** Names with fewer letters are alike by chance: codes, numbers. */
const LONG = 5;
/** Names of more letters are not looked at for one that is wrong. */
const VERY_LONG = 100;
/** Letters of all names together, and names that are compared with one another, at most: a second of work. */
const MOST_LETTERS = 500_000;
const MOST_COMPARED = 5_000_000;
/** Pairs that are named; the others are counted. */
const NAMED = 3;

type Names = readonly [string, string];

/** Pairs of names: the first of them, and how many there are. */
export interface AlikePairs {
  readonly named: readonly Names[];
  readonly count: number;
}

/** Pairs of nodes that may be meant as one. */
interface SimilarNames {
  /** Alike but for capitals and blanks. */
  readonly written: AlikePairs;
  /** One letter apart, the first of them a name with a single tie; null where there are too many names to look for them. */
  readonly letter: AlikePairs | null;
}

/** A name, the letters by which it is compared, and how many ties it has. */
interface Compared {
  readonly name: string;
  readonly text: string;
  readonly isRare: boolean;
}

/**
 * Names of nodes, in all networks of a file, that differ only by capitals and blanks, and rare ones that are a letter away from one with more
 * ties. Names that differ in a digit alone count something, and two known states are two. O(total length of the names), and what is
 * compared beyond that is bounded.
 */
export function similarNames(networks: readonly SignedNetwork[]): SimilarNames {
  const ties = tiesByName(networks);
  const names = [...ties.keys()]
    .sort()
    .map((name) => ({ name, text: plain(name), isRare: ties.get(name) === 1 }));
  return { written: alikeButForCase(names), letter: aLetterApart(names, ties) };
}

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

function alikeButForCase(names: readonly Compared[]): AlikePairs {
  const groups = new Map<string, string[]>();
  const named: Names[] = [];
  let count = 0;
  for (const { name, text } of names) {
    const before = groups.get(text);
    if (before === undefined) {
      groups.set(text, [name]);
      continue;
    }
    for (const other of before.slice(0, NAMED - named.length)) named.push([other, name]);
    count += before.length;
    before.push(name);
  }
  return { named, count };
}

function aLetterApart(
  names: readonly Compared[],
  ties: ReadonlyMap<string, number>,
): AlikePairs | null {
  const looked = names.filter(({ name, text }) => text.length <= VERY_LONG && ties.get(name)! > 0);
  if (looked.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS) return null;
  const groups = new Map<string, { readonly rare: Compared[]; readonly others: Compared[] }>();
  const named: Names[] = [];
  let [count, compared] = [0, 0];
  for (const one of looked) {
    const found = new Set<Compared>();
    for (const key of shortened(one.text)) {
      const group = groups.get(key) ?? { rare: [], others: [] };
      groups.set(key, group);
      const before = one.isRare ? group.others : group.rare;
      compared += before.length;
      if (compared > MOST_COMPARED) return null;
      for (const other of before)
        if (one.isRare ? isSlip(one, other) : isSlip(other, one)) found.add(other);
      (one.isRare ? group.rare : group.others).push(one);
    }
    count += found.size;
    for (const { name } of [...found].slice(0, NAMED - named.length))
      named.push(one.isRare ? [one.name, name] : [name, one.name]);
  }
  return { named, count };
}

/** The letters of a name, and those without each of them: names a letter apart have one of these in common. */
function shortened(text: string): Set<string> {
  if (text.length < LONG - 1) return new Set();
  return new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))]);
}

/** Whether one may be the other with a letter left out, added, wrong, or in the place of its neighbour. */
function isSlip({ name: rare, text: a }: Compared, { name: other, text: b }: Compared): boolean {
  if (a === b || Math.max(a.length, b.length) < LONG) return false;
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
