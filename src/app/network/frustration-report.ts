import {
  frustration,
  type Frustration,
  optimalPartitions,
  type SignedNetwork,
} from '../../networks/index.js';
import { type NamedTie, namedTies } from './labelled.js';

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
}

/** A search ends after so many seconds where no limit is given. */
const defaultSeconds = 60;

/** The optimal partitions of a network. */
export interface OptimaReport {
  /** How many there are, each known by the ties it frustrates. */
  readonly count: number;
  /** Their blocs; null where they were not asked for or are more than the limit. */
  readonly partitions: readonly (readonly (readonly string[])[])[] | null;
  /** Ties that every one of them frustrates. */
  readonly always: readonly NamedTie[];
  /** Ties that one of them frustrates and another does not. */
  readonly sometimes: readonly NamedTie[];
}

export interface FrustrationReport {
  readonly frustration: number;
  readonly optimal: boolean;
  readonly bound: number;
  readonly gap: number;
  readonly relativeGap: number;
  readonly ended: Frustration['ended'];
  /** Branches explored; 0 where tables solved all. */
  readonly explored: number;
  /** Milliseconds that the search took, by the clock: the one number that differs between two runs. */
  readonly ms: number;
  /** The two blocs of the partition, by the names of their nodes; the second is empty where nothing is frustrated by one. */
  readonly blocs: readonly (readonly string[])[];
  /** The ties that the partition frustrates. */
  readonly frustrated: readonly NamedTie[];
  /** Null where the network is too wide for tables: then only the one partition is known. */
  readonly optima: OptimaReport | null;
}

/** Solve with the limits that were given. */
function solveWithin(
  network: SignedNetwork,
  { seconds, branches, seed }: SearchLimits,
): Frustration {
  const limit = seconds ?? (branches === undefined ? defaultSeconds : undefined);
  return frustration(network, {
    // Where time alone ends the search, branches do not.
    nodes: branches ?? Infinity,
    ...(limit === undefined
      ? {}
      : { time: { milliseconds: 1000 * limit, clock: () => performance.now() } }),
    ...(seed === undefined ? {} : { seed }),
  });
}

/** The frustration index with its proof or its gap, the blocs, and what every optimal partition has in common. */
export function frustrationReport(
  network: SignedNetwork,
  request: FrustrationRequest,
): FrustrationReport {
  const start = performance.now();
  const { blocs, ties, ...found } = solveWithin(network, request);
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
    blocs: blocsOf(network, blocs),
    frustrated: namedTies(network, ties),
    optima: optimal && explored === 0 ? optimaReport(network, request.optima) : null,
  };
}

function optimaReport(network: SignedNetwork, limit = 0): OptimaReport | null {
  const found = optimalPartitions(network, { limit });
  if (found === null) return null;
  const always = new Set(found.always);
  return {
    count: found.count,
    partitions: found.partitions?.map((sides) => blocsOf(network, sides)) ?? null,
    always: namedTies(network, found.always),
    sometimes: namedTies(
      network,
      found.sometimes.filter((tie) => !always.has(tie)),
    ),
  };
}

const blocsOf = ({ nodes }: SignedNetwork, sides: ArrayLike<number>): string[][] =>
  [0, 1].map((bloc) => nodes.filter((_, node) => sides[node] === bloc));
