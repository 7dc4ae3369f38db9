import type { FrameNeed, FramesOf } from '../../../core/frames.js';
import type { DyadYears } from '../dyad-years.js';

/** What two states are to each other, in the order of the model’s domains. */
export const latentDomains = ['hostility', 'security', 'votes', 'ties'] as const;
export type LatentDomain = (typeof latentDomains)[number];

/** How an item depends on the relation. */
type Kind =
  | {
      readonly family: 'binary';
      /** The record copies last year’s value: what tells is whether it begins, and whether it ends. */
      readonly transition?: true;
    }
  | {
      readonly family: 'ordinal';
      /** From the lowest, which is 0. */ readonly categories: readonly string[];
    }
  | { readonly family: 'continuous' };

interface Declared<Needs extends Readonly<Record<string, FrameNeed>>> {
  readonly id: string;
  readonly title: string;
  /** Beside a row of marks: fifteen letters at most. */
  readonly short: string;
  readonly domain: LatentDomain;
  /** 1: more of the item is more of the domain. */
  readonly sign: 1 | -1;
  /** Why it tells something of the domain, in one sentence. */
  readonly why: string;
  readonly span: { readonly from: number; readonly to: number };
  /**
   * Its source records what a fuller one records better up to this year: until then the item is learned without
   * moving a relation, and speaks afterwards.
   */
  readonly silentTo?: number;
  /** Two states must be in contact for it: distance, contiguity, power and age of the two explain a part of it. */
  readonly contact: boolean;
  readonly datasets: readonly string[];
  readonly needs: Needs;
  /**
   * A value for each dyad-year, NaN where nobody looked. Frames hold no later year than the last of the dyads, and what a
   * value rests on must lie in its own year or before.
   */
  values(frames: FramesOf<Needs>, dyads: DyadYears): Float64Array;
}

export type LatentItem = Declared<Readonly<Record<string, FrameNeed>>> & Kind;

/** An item of the model of latent relations, its needs typed for `values`. */
export function defineItem<const Needs extends Readonly<Record<string, FrameNeed>>>(
  item: Declared<Needs> & Kind,
): LatentItem {
  return item as unknown as LatentItem;
}

/** Unobserved everywhere. */
export const unobserved = ({ rows }: DyadYears): Float64Array => new Float64Array(rows).fill(NaN);
