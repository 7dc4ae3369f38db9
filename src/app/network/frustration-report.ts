import {
  frustration,
  type Frustration,
  type FrustrationOptions,
  optimalPartitions,
  sharedByOptima,
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
  /** How many there are, each known by the ties it frustrates; null where there are several and tables cannot count them. */
  readonly count: number | null;
  /** Their blocs; null where they were not asked for, are more than the limit, or were not counted. */
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
  /** Null where only the one partition is known. */
  readonly optima: OptimaReport | null;
  /** Why `optima` is null: the index is not proven, or a limit ended the search for others; null where it is not. */
  readonly optimaReason: 'not-proven' | Exclude<Frustration['ended'], 'proven'> | null;
}

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
    blocs: blocsOf(network, blocs),
    frustrated: namedTies(network, ties),
    ...(optimal
      ? optimaOf(network, blocs, limits, request.optima)
      : { optima: null, optimaReason: 'not-proven' }),
  };
}

/** What optimal partitions have in common: from tables, which count them, or where the network is too wide for those by search. */
function optimaOf(
  network: SignedNetwork,
  blocs: Frustration['blocs'],
  limits: () => FrustrationOptions,
  limit = 0,
): Pick<FrustrationReport, 'optima' | 'optimaReason'> {
  const found = optimalPartitions(network, { limit });
  const shared = found ?? sharedByOptima(network, blocs, limits());
  if (typeof shared === 'string') return { optima: null, optimaReason: shared };
  const always = new Set(shared.always);
  const isOnly = 'unique' in shared && shared.unique;
  return {
    optima: {
      count: found?.count ?? (isOnly ? 1 : null),
      partitions: found?.partitions?.map((sides) => blocsOf(network, sides)) ?? null,
      always: namedTies(network, shared.always),
      sometimes: namedTies(
        network,
        shared.sometimes.filter((tie) => !always.has(tie)),
      ),
    },
    optimaReason: null,
  };
}

const blocsOf = ({ nodes }: SignedNetwork, sides: ArrayLike<number>): string[][] =>
  [0, 1].map((bloc) => nodes.filter((_, node) => sides[node] === bloc));
