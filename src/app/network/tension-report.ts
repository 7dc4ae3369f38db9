import {
  frustrationIfFlipped,
  indexByTables,
  optimalPartitions,
  type SignedNetwork,
  tieTensions,
  type TieTension,
  type Triangles,
} from '../../networks/index.js';
import { groundsOf, type NamedTie, namedTies, type ToldNetwork } from './labelled.js';

export interface TieReport extends NamedTie, TieTension {
  readonly grounds: readonly string[];
  /** Change of the frustration index if the sign turns; null where the network is too wide for tables. */
  readonly indexIfFlipped: number | null;
}

export interface TensionReport {
  /** Ties with a triangle at all. */
  readonly inTriangles: number;
  /** Ties whose turn would leave fewer unbalanced triangles. */
  readonly rewarded: number;
  /** Ties whose turn would lower the frustration index, which some optimal partition frustrates; null where not known. */
  readonly lowersIndex: number | null;
  /** The ties whose turn leaves the fewest unbalanced triangles, the greatest change first. */
  readonly ties: readonly TieReport[];
}

/** The `top` ties that the triangles press the most, and how many there are that a turn would relieve. */
export function tensionReport(
  named: ToldNetwork,
  triangles: Triangles,
  top: number,
): TensionReport {
  const { network } = named;
  const tensions = tieTensions(triangles);
  const ranked = [...tensions.keys()]
    .filter((tie) => tensions[tie]!.unbalanced > 0)
    .sort(
      (a, b) =>
        tensions[a]!.ifFlipped - tensions[b]!.ifFlipped ||
        tensions[b]!.unbalanced - tensions[a]!.unbalanced ||
        a - b,
    )
    .slice(0, top);
  const lowering = optimalPartitions(network, { limit: 0 })?.sometimes;
  const changes = indexChanges(network, ranked, new Set(lowering));
  return {
    inTriangles: tensions.filter(({ tension }) => tension !== null).length,
    rewarded: tensions.filter(({ ifFlipped }) => ifFlipped < 0).length,
    lowersIndex: lowering?.length ?? null,
    ties: ranked.map((tie, at) => ({
      ...namedTies(network, [tie])[0]!,
      ...tensions[tie]!,
      grounds: groundsOf(named, tie),
      indexIfFlipped: changes[at]!,
    })),
  };
}

/** A turn lowers the index by one exactly where an optimal partition frustrates the tie; the others are solved again. */
function indexChanges(
  network: SignedNetwork,
  ties: readonly number[],
  lowering: ReadonlySet<number>,
): (number | null)[] {
  const others = ties.filter((tie) => !lowering.has(tie));
  const solved = frustrationIfFlipped(network, others, indexByTables);
  const changeOf = new Map(others.map((tie, at) => [tie, solved[at]!]));
  return ties.map((tie) => (lowering.has(tie) ? -1 : changeOf.get(tie)!));
}
