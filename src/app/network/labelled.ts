import type { NamedTie } from '../../contract/index.js';
import type { SignedNetwork } from '../../networks/index.js';
import type { SignChances } from './sign-draws.js';
import type { YearNetwork } from './year-network.js';

/** Where a node that was asked for is: its number; without a tie; or no part of the network at all. */
export type NodePlace = number | 'no-tie' | 'absent';

/** A network and its display label: a year, a window of a file, or the name of the file. */
export interface LabelledNetwork {
  readonly label: string;
  readonly network: SignedNetwork;
  /** Names of the nodes for a reader. */
  readonly names: readonly string[];
  /** What the network was made from; absent where a file lists the ties. */
  readonly made?: YearNetwork;
  /** The chances of the signs of all pairs; absent where they were not asked for, or the ties are of records. */
  readonly chances?: SignChances;
  /** Where the node is that a text names. */
  readonly placeOf: (text: string) => NodePlace;
}

/** Its data alone, which can be handed to another thread. */
export type PlainNetwork = Omit<LabelledNetwork, 'placeOf'>;

/** The ties with these numbers, in their order. */
export function namedTies(
  { nodes, from, to, sign }: SignedNetwork,
  numbers: Iterable<number>,
): NamedTie[] {
  return Array.from(numbers, (tie) => ({
    from: nodes[from[tie]!]!,
    to: nodes[to[tie]!]!,
    sign: sign[tie]!,
  }));
}

/** Number of the tie of two nodes; undefined where they have none. */
export function tieOf({ from, to }: SignedNetwork, a: number, b: number): number | undefined {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const found = from.findIndex((node, tie) => node === low && to[tie] === high);
  return found < 0 ? undefined : found;
}

/** The sources that give a tie its sign; none where a file lists the ties. */
export function groundsOf({ made }: PlainNetwork, tie: number): readonly string[] {
  if (made === undefined) return [];
  return made.grounds[tie]!.map((source) => made.sources[source]!.id);
}

/** The chance that a tie has its sign; null where a record or a file gives it. */
export const probabilityOf = ({ made }: PlainNetwork, tie: number): number | null =>
  made?.probability[tie] ?? null;
