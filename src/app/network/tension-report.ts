import type { TensionReport } from '../../contract/index.js';
import {
  frustrationIfFlipped,
  indexByTables,
  optimalPartitions,
  type SignedNetwork,
  tieTensions,
  type Triangles,
} from '../../networks/index.js';
import { groundsOf, namedTies, probabilityOf, type PlainNetwork } from './labelled.js';

/** The `top` ties that the triangles press the most, and how many there are that a turn would relieve. */
export function tensionReport(
  named: PlainNetwork,
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
      probability: probabilityOf(named, tie),
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
