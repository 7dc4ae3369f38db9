import type { Absent, PairOverTime, PairTension } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { type NetworkSelection, checkNodes } from './selection.js';
import { type PairSubject, pairSubject, pairTension } from './pair-tension.js';

/**
 * Every pair among the nodes that are named, in every network that was asked for; years without a network say why.
 *
 * @param onNetwork told the label of each network before it is looked at
 * @throws UsageError for a node that no network has, and one that is named twice
 */
export function pairsOverTime(
  selection: NetworkSelection,
  names: readonly string[],
  onNetwork: (label: string) => void = () => undefined,
): PairOverTime[] {
  checkNodes(selection, names);
  checkTwice(selection, names);
  const pairs = names.flatMap((first, at) =>
    names.slice(at + 1).map((second) => [first, second] as const),
  );
  const found = selection.networks.map((named) => {
    onNetwork(named.label);
    const subject = pairSubject(named);
    return pairs.map((pair) => pairIn(subject, pair));
  });
  return pairs.map(([first, second], at) => ({
    pair: [nodeNamed(selection, first).node, nodeNamed(selection, second).node],
    names: [nodeNamed(selection, first).name, nodeNamed(selection, second).name],
    of: inOrder(selection, [...found.map((answers) => answers[at]!), ...selection.absent]),
  }));
}

/** A node under the name that the last network with it gives it. */
function nodeNamed({ networks }: NetworkSelection, text: string): { node: string; name: string } {
  for (const { network, names, placeOf } of [...networks].reverse()) {
    const place = placeOf(text);
    if (typeof place === 'number') return { node: network.nodes[place]!, name: names[place]! };
  }
  return { node: text, name: text };
}

function pairIn(
  subject: PairSubject,
  [first, second]: readonly [string, string],
): PairTension | Absent {
  const { label, made, placeOf } = subject.named;
  const [a, b] = [placeOf(first), placeOf(second)];
  if (a !== 'absent' && b !== 'absent') return pairTension(subject, [a, b]);
  const absent = a === 'absent' ? first : second;
  return made === undefined
    ? { label, reason: 'not-in-network', because: `${absent} is no node of it` }
    : {
        label,
        reason: 'not-in-system',
        because: `${absent} was not a member of the state system`,
      };
}

/** Years in their order, those without a network among them; windows as the file has them. */
function inOrder<T extends { readonly label: string }>({ absent }: NetworkSelection, of: T[]): T[] {
  return absent.length === 0 ? of : of.sort((a, b) => Number(a.label) - Number(b.label));
}

/** Codes and names may mean the same state. */
function checkTwice({ networks }: NetworkSelection, names: readonly string[]): void {
  for (const { placeOf } of networks) {
    const places = names.map(placeOf);
    const twice = places.findIndex(
      (place, at) => typeof place === 'number' && places.indexOf(place) < at,
    );
    if (twice < 0) continue;
    throw new UsageError('a pair is of two different nodes', {
      code: 'repeated-state',
      details: { value: names.join(' '), expected: 'each node once' },
      hint: `leave out ${names[twice]!}`,
    });
  }
}
