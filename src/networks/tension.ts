import type { SignedNetwork } from './signed-network.js';
import type { Triangles } from './triangles.js';

/** What the triangles around a tie say of its sign. */
export interface TieTension {
  /** Balanced and unbalanced triangles that it closes. */
  readonly balanced: number;
  readonly unbalanced: number;
  /** Share of the unbalanced ones, 0 to 1; null where it closes none. */
  readonly tension: number | null;
  /** Change of the number of unbalanced triangles in the network if its sign turns: balanced − unbalanced. */
  readonly ifFlipped: number;
}

/**
 * Tension of every tie: the triangles that it closes, and what would become of them if its sign turned. Turning the sign of a tie
 * turns the balance of every triangle through it and of no other, so that the triangles of the network gain where the tie
 * closes more unbalanced than balanced ones (the step of Antal, Krapivsky & Redner 2005, Phys. Rev. E 72, 036121).
 *
 * Exact counts. That a turn is rewarded says nothing of whether it will come.
 */
export function tieTensions({ ofTie: { balanced, unbalanced } }: Triangles): TieTension[] {
  return Array.from(balanced, (even, tie) => {
    const odd = unbalanced[tie]!;
    return {
      balanced: even,
      unbalanced: odd,
      tension: even + odd === 0 ? null : odd / (even + odd),
      ifFlipped: even - odd,
    };
  });
}

/** The network with the sign of one tie turned. */
export function withTieFlipped(network: SignedNetwork, tie: number): SignedNetwork {
  if (!(tie in network.sign)) throw new RangeError(`there is no tie ${tie}`);
  return { ...network, sign: network.sign.map((sign, at) => (at === tie ? -sign : sign)) };
}

/**
 * Change of the frustration index if the sign of a tie turns, for each of the given ties: −1, 0 or 1 (a turn adds or takes away
 * one frustrated tie in every partition). Null where the index before or after is not known.
 *
 * @param indexOf the index of a network, null where it is not known; asked once, and then once for each tie
 */
export function frustrationIfFlipped(
  network: SignedNetwork,
  ties: Iterable<number>,
  indexOf: (network: SignedNetwork) => number | null,
): (number | null)[] {
  const before = indexOf(network);
  return Array.from(ties, (tie) => {
    const after = before === null ? null : indexOf(withTieFlipped(network, tie));
    return after === null ? null : after - before!;
  });
}
