import type { ThirdNode, TieTriangles, PairTension } from '../../contract/index.js';
import {
  componentsOf,
  indexByTables,
  optimalPartitions,
  signedNetwork,
  type SignedNetwork,
  type SignedTie,
} from '../../networks/index.js';
import { groundsOf, type LabelledNetwork, probabilityOf, tieOf } from './labelled.js';

/** More optimal partitions than these are not listed, to see which have two nodes in one bloc. */
export const MOST_OPTIMA = 10_000;

/** A network, with what its answers on any pair rest on, worked out once. */
export interface PairSubject {
  readonly named: LabelledNetwork;
  /** The connected part of each node. */
  readonly parts: ArrayLike<number>;
  /** All optimal partitions; null where they are too many, or the network too wide for tables. */
  readonly partitions: readonly ArrayLike<number>[] | null;
  /** The index as it is; null where tables cannot tell it. */
  readonly index: number | null;
}

export function pairSubject(named: LabelledNetwork): PairSubject {
  const { network } = named;
  return {
    named,
    parts: componentsOf(network.nodes.length, network),
    partitions: optimalPartitions(network, { limit: MOST_OPTIMA })?.partitions ?? null,
    index: indexByTables(network),
  };
}

/** Numbers of two nodes; `no-tie` for a node that has no tie with any other and is left out of the network. */
type Ends = readonly [number | 'no-tie', number | 'no-tie'];

/**
 * What a network says of two of its nodes: their tie, the triangles around it, and what either sign would do, whether they have
 * a tie or not. A friendly tie balances the triangles with common friends and common enemies, a hostile one those with a friend of one
 * who is an enemy of the other.
 */
export function pairTension(subject: PairSubject, ends: Ends): PairTension {
  const triangles = tieTriangles(subject.named, ends);
  const { sign, mixed, thirds } = triangles;
  const [a, b] = ends;
  // A node without any tie closes no triangle, and takes either side of any partition.
  const free = a === 'no-tie' || b === 'no-tie';
  const oneBloc = free ? null : blocsShared(subject, a, b);
  const indexIf = (one: 1 | -1): number | null =>
    free || one === sign ? 0 : indexWith(subject, [a, b], sign === 0 ? oneBloc : null, one);
  return {
    ...triangles,
    ifFriendly: { unbalanced: mixed, index: indexIf(1) },
    ifHostile: { unbalanced: thirds.length - mixed, index: indexIf(-1) },
    oneBloc,
    oneBlocReason: oneBloc === null ? whyNoBloc(subject, ends) : null,
  };
}

function whyNoBloc({ parts }: PairSubject, [a, b]: Ends): PairTension['oneBlocReason'] {
  if (a === 'no-tie' || b === 'no-tie') return 'no-tie';
  return parts[a] === parts[b] ? 'not-known' : 'not-connected';
}

/** The part of `pairTension` that asks for the triangles alone, and not for the frustration index. */
export function tieTriangles(named: LabelledNetwork, [a, b]: Ends): TieTriangles {
  const { label, network } = named;
  const isFree = a === 'no-tie' || b === 'no-tie';
  const thirds = isFree ? [] : thirdsOf(network, a, b);
  const count = (of: (signs: readonly [number, number]) => boolean): number =>
    thirds.filter(({ signs }) => of(signs)).length;
  const mixed = count(([first, second]) => first !== second);
  const alike = thirds.length - mixed;
  const tie = isFree ? undefined : tieOf(network, a, b);
  const sign = tie === undefined ? 0 : network.sign[tie]!;
  return {
    label,
    sign,
    grounds: tie === undefined ? [] : groundsOf(named, tie),
    probability: tie === undefined ? null : probabilityOf(named, tie),
    contested: !isFree && isContested(named, a, b),
    commonFriends: count(([first, second]) => first > 0 && second > 0),
    commonEnemies: count(([first, second]) => first < 0 && second < 0),
    mixed,
    unbalanced: sign === 0 ? null : sign > 0 ? mixed : alike,
    favoured: mixed === alike ? null : mixed < alike ? 1 : -1,
    thirds,
  };
}

function thirdsOf({ nodes, from, to, sign }: SignedNetwork, a: number, b: number): ThirdNode[] {
  const signsOf = (node: number): Map<number, number> => {
    const found = new Map<number, number>();
    for (let tie = 0; tie < sign.length; tie++) {
      if (from[tie] === node) found.set(to[tie]!, sign[tie]!);
      else if (to[tie] === node) found.set(from[tie]!, sign[tie]!);
    }
    return found;
  };
  const [ofA, ofB] = [signsOf(a), signsOf(b)];
  return [...nodes.keys()].flatMap((node): ThirdNode[] => {
    const signs = [ofA.get(node), ofB.get(node)] as const;
    if (signs[0] === undefined || signs[1] === undefined) return [];
    return [{ node: nodes[node]!, signs: [signs[0], signs[1]] }];
  });
}

function isContested({ made }: LabelledNetwork, a: number, b: number): boolean {
  if (made === undefined) return false;
  const codes = [made.states[a]!.ccode, made.states[b]!.ccode];
  return made.contested.some(({ states }) => states.every(({ ccode }) => codes.includes(ccode)));
}

function blocsShared(
  { parts, partitions }: PairSubject,
  a: number,
  b: number,
): PairTension['oneBloc'] {
  if (parts[a] !== parts[b] || partitions === null) return null;
  const together = partitions.filter((sides) => sides[a] === sides[b]);
  return { in: together.length, of: partitions.length };
}

/**
 * Change of the index if the pair had this sign, which it has not.
 *
 * @param oneBloc of a pair without a tie: a new tie costs nothing where an optimal partition suits it, else one
 */
function indexWith(
  { named: { network }, index }: PairSubject,
  ends: readonly [number, number],
  oneBloc: PairTension['oneBloc'],
  sign: 1 | -1,
): number | null {
  if (oneBloc !== null) return (sign > 0 ? oneBloc.in > 0 : oneBloc.in < oneBloc.of) ? 0 : 1;
  if (index === null) return null;
  const after = indexByTables(withTie(network, ends, sign));
  return after === null ? null : after - index;
}

/** The network with this tie, in place of the tie that the two may have. */
function withTie(
  network: SignedNetwork,
  [a, b]: readonly [number, number],
  sign: 1 | -1,
): SignedNetwork {
  const { nodes, from, to, sign: signs } = network;
  const replaced = tieOf(network, a, b);
  const others = Array.from(signs, (one, tie): SignedTie => {
    return { from: from[tie]!, to: to[tie]!, sign: one > 0 ? 1 : -1 };
  }).filter((_, tie) => tie !== replaced);
  return signedNetwork(nodes, [...others, { from: a, to: b, sign }]);
}
