import type { FrustrationReport } from '../../contract/index.js';
import {
  componentsOf,
  frustration,
  type Frustration,
  type FrustrationOptions,
  optimalPartitions,
  sharedByOptima,
  type SignedNetwork,
} from '../../networks/index.js';
import { namedTies } from './labelled.js';
import { openNodes } from './open-nodes.js';

export interface SearchLimits {
  /** Seconds after which a search ends; `defaultSeconds` where neither limit is given. */
  readonly seconds?: number;
  /** Branches of a search at most, which is the same on any machine. */
  readonly branches?: number;
  /** Seed of the search for good partitions. */
  readonly seed?: number;
}

export interface FrustrationRequest extends SearchLimits {
  /** List the optimal partitions where they are not more than this. */
  readonly optima?: number;
  /** The node whose bloc is told first; the larger bloc where none is named. */
  readonly first?: number;
  /** False: other divisions that are as good are not looked for, which takes long in dense networks. */
  readonly others?: boolean;
}

/** A search ends after so many seconds where no limit is given. */
const defaultSeconds = 60;

/** More optimal partitions are not listed to see which nodes change sides among them. */
const mostCompared = 1000;

/** The limits that were given; those of time begin when they are made, and hold for all that is searched with them. */
function limitsOf({ seconds, branches, seed }: SearchLimits): () => FrustrationOptions {
  const limit = seconds ?? (branches === undefined ? defaultSeconds : undefined);
  const clock = (): number => performance.now();
  const end = clock() + 1000 * (limit ?? 0);
  return () => ({
    // Where time alone ends the search, branches do not.
    nodes: branches ?? Infinity,
    ...(limit === undefined ? {} : { time: { milliseconds: end - clock(), clock } }),
    ...(seed === undefined ? {} : { seed }),
  });
}

/** The frustration index with its proof or its gap, the blocs, and what every optimal partition has in common. */
export function frustrationReport(
  network: SignedNetwork,
  request: FrustrationRequest,
): FrustrationReport {
  const start = performance.now();
  const limits = limitsOf(request);
  const { blocs, ties, ...found } = frustration(network, limits());
  const ms = Math.round(performance.now() - start);
  const { frustration: index, optimal, bound, gap, relativeGap, ended, explored } = found;
  return {
    frustration: index,
    optimal,
    bound,
    gap,
    relativeGap,
    ended,
    explored,
    ms,
    parts: new Set(componentsOf(network.nodes.length, network)).size,
    blocs: blocsOf(network, blocs, request.first),
    frustrated: namedTies(network, ties),
    ...(request.others === false
      ? { optima: null, optimaReason: 'left-out' }
      : optimal
        ? optimaOf(network, blocs, limits, request)
        : { optima: null, optimaReason: 'not-proven' }),
  };
}

/** What optimal partitions have in common: from tables, which count them, or where the network is too wide for those by search. */
function optimaOf(
  network: SignedNetwork,
  blocs: Frustration['blocs'],
  limits: () => FrustrationOptions,
  { optima: limit = 0, first }: FrustrationRequest,
): Pick<FrustrationReport, 'optima' | 'optimaReason'> {
  const found = optimalPartitions(network, { limit: Math.max(limit, mostCompared) });
  const all = found?.partitions ?? null;
  const shared = found ?? sharedByOptima(network, blocs, limits());
  if (typeof shared === 'string') return { optima: null, optimaReason: shared };
  const always = new Set(shared.always);
  const isOnly = 'unique' in shared && shared.unique;
  return {
    optima: {
      count: found?.count ?? (isOnly ? 1 : null),
      partitions:
        all === null || all.length > limit
          ? null
          : all.map((sides) => blocsOf(network, sides, first)),
      open: openOf(network, all, isOnly),
      always: namedTies(network, shared.always),
      sometimes: namedTies(
        network,
        shared.sometimes.filter((tie) => !always.has(tie)),
      ),
    },
    optimaReason: null,
  };
}

function openOf(
  network: SignedNetwork,
  partitions: readonly ArrayLike<number>[] | null,
  isOnly: boolean,
): readonly string[] | null {
  if (partitions === null) return isOnly ? [] : null;
  return openNodes(network, partitions).map((node) => network.nodes[node]!);
}

function blocsOf({ nodes }: SignedNetwork, sides: ArrayLike<number>, first?: number): string[][] {
  const blocs = [0, 1].map((bloc) => nodes.filter((_, node) => sides[node] === bloc));
  const isTurned = first === undefined ? blocs[1]!.length > blocs[0]!.length : sides[first] === 1;
  return isTurned ? blocs.reverse() : blocs;
}
