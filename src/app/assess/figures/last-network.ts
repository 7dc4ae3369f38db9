import type { LastNetwork } from '../../../contract/index.js';
import type { StateLabel } from '../../../core/series.js';
import {
  componentsOf,
  frustration,
  optimalPartitions,
  type SignedNetwork,
} from '../../../networks/index.js';
import type { LabelledNetwork, NodePlace } from '../../network/labelled.js';
import { MOST_OPTIMA } from '../../network/pair-tension.js';

interface Around {
  /** The first state of the pair. */
  readonly first: number;
  readonly states: readonly number[];
  readonly ties: readonly (readonly [number, number])[];
}

/** The blocs of a network, what its optimal partitions have in common, and the part of it around some states. */
export function lastNetwork(named: LabelledNetwork, around: Around): LastNetwork {
  const { network, made, placeOf } = named;
  const { frustration: index, bound, blocs, ties } = frustration(network);
  const placeAt = (ccode: number): NodePlace => placeOf(String(ccode));
  const first = placeAt(around.first);
  // The bloc of the pair's first state comes first, whichever the search calls so.
  const turned = typeof first === 'number' ? blocs[first]! : 0;
  const bloc = Array.from(blocs, (side): 0 | 1 => (side === turned ? 0 : 1));
  const { states, year, caveats } = made!;
  const inBloc = (side: 0 | 1): number[] =>
    states.flatMap(({ ccode }, node) => (bloc[node] === side ? [ccode] : []));
  return {
    year,
    states: network.nodes.length,
    ties: network.sign.length,
    hostile: network.sign.filter((sign) => sign < 0).length,
    frustration: index,
    bound,
    blocs: [inBloc(0), inBloc(1)],
    ...sharedBlocs(
      network,
      around.ties.map((pair) => pair.map(placeAt)),
    ),
    part: partAround(network, states, {
      nodes: around.states.map(placeAt).filter((place) => typeof place === 'number'),
      bloc,
      frustrated: new Set(ties),
    }),
    caveats,
  };
}

/** How many optimal partitions there are, and in how many of them the two of each tie are in one bloc. */
function sharedBlocs(
  network: SignedNetwork,
  ties: readonly (readonly NodePlace[])[],
): Pick<LastNetwork, 'optima' | 'oneBloc'> {
  const found = optimalPartitions(network, { limit: MOST_OPTIMA });
  const parts = componentsOf(network.nodes.length, network);
  const partitions = found?.partitions ?? null;
  return {
    optima: found?.count ?? null,
    oneBloc: ties.map(([a, b]) => {
      if (typeof a !== 'number' || typeof b !== 'number' || partitions === null) return null;
      if (parts[a] !== parts[b]) return null;
      return partitions.filter((sides) => sides[a] === sides[b]).length;
    }),
  };
}

function partAround(
  { nodes: codes, from, to, sign }: SignedNetwork,
  states: readonly StateLabel[],
  {
    nodes,
    bloc,
    frustrated,
  }: {
    readonly nodes: readonly number[];
    readonly bloc: readonly (0 | 1)[];
    readonly frustrated: ReadonlySet<number>;
  },
): LastNetwork['part'] {
  const inCase = new Set(nodes);
  const tied = new Int32Array(codes.length);
  for (let tie = 0; tie < sign.length; tie++) {
    if (inCase.has(from[tie]!)) tied[to[tie]!]!++;
    if (inCase.has(to[tie]!)) tied[from[tie]!]!++;
  }
  const shown = [...codes.keys()].filter((node) => inCase.has(node) || tied[node]! > 1);
  const placeOf = new Map(shown.map((node, place) => [node, place]));
  return {
    states: shown.map((node) => ({ ...states[node]!, code: codes[node]!, bloc: bloc[node]! })),
    ties: [...sign.keys()].flatMap((tie) => {
      const [a, b] = [placeOf.get(from[tie]!), placeOf.get(to[tie]!)];
      if (a === undefined || b === undefined) return [];
      return [
        { from: a, to: b, sign: sign[tie]! > 0 ? 1 : -1, frustrated: frustrated.has(tie) } as const,
      ];
    }),
  };
}
