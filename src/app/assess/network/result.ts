import type { StateLabel } from '../../../core/series.js';

/** Why a state is looked at: it is one of the pair, a third party, named by the case, or stands in triangles with the pair. */
export type StateGround = 'pair' | 'third' | 'named' | 'triangles';

/** What the signed networks of the years of a case say of the ties among its states. */
export interface CaseNetworkResult {
  readonly rule: { readonly id: string; readonly title: string };
  /** Every parameter that the networks rest on. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What gives ties, with the measures that are read. */
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    /** What has to be so for a tie, in words. */
    readonly says: string;
    readonly measure: string;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
  readonly datasets: readonly { readonly id: string; readonly title: string }[];
  /** The years that the rule covers. */
  readonly covered: readonly [number, number];
  /** The years that are told: those of them that the case looks at. */
  readonly years: readonly [number, number];
  readonly states: readonly (StateLabel & { readonly ground: StateGround })[];
  /** A tie for any two of the states, that of the pair first. */
  readonly ties: readonly CaseTie[];
  readonly last: LastNetwork;
}

/** Two of the case's states by year, from the first of `years` on. Null in years in which one of them was no state. */
export interface CaseTie {
  readonly states: readonly [number, number];
  /** 1 friendly, -1 hostile, 0 without a tie. */
  readonly sign: readonly (number | null)[];
  /** Ids of the sources that give the tie, with spaces between; empty without one. */
  readonly grounds: readonly string[];
  /** Years in which sources speak for either sign. */
  readonly contested: readonly number[];
  /** Third states that are friends of both, enemies of both, or a friend of one and an enemy of the other. */
  readonly sharedFriends: readonly (number | null)[];
  readonly sharedEnemies: readonly (number | null)[];
  readonly opposed: readonly (number | null)[];
  /** Triangles that the tie closes; null without a tie, too. */
  readonly balanced: readonly (number | null)[];
  readonly unbalanced: readonly (number | null)[];
  /** The sign that would leave fewer triangles unbalanced; 0 where both leave as many, or no third state has ties with both. */
  readonly favoured: readonly (number | null)[];
}

/** The network of the last year, and the part of it around the states of the case. */
export interface LastNetwork {
  readonly year: number;
  readonly states: number;
  readonly ties: number;
  readonly hostile: number;
  /** Ties at odds with the two blocs, and a proof that no two blocs leave fewer than `bound`. */
  readonly frustration: number;
  readonly bound: number;
  /** States of either bloc by their Correlates of War numbers; the first state of the pair is in the first. */
  readonly blocs: readonly [readonly number[], readonly number[]];
  /** How many partitions leave as few ties at odds; null where not known. */
  readonly optima: number | null;
  /** In how many of them the two of each of the case's ties are in one bloc; null where not known, or where nothing connects the two. */
  readonly oneBloc: readonly (number | null)[];
  /** The case's states, and those that have a tie with two of them or more, with all ties among them. */
  readonly part: {
    readonly states: readonly (StateLabel & { readonly code: string; readonly bloc: 0 | 1 })[];
    /** Places in `states`. */
    readonly ties: readonly {
      readonly from: number;
      readonly to: number;
      readonly sign: 1 | -1;
      readonly frustrated: boolean;
    }[];
  };
  readonly caveats: readonly string[];
}
