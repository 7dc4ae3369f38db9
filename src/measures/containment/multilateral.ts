import { mean } from '../../core/statistics.js';
import { contestOf, type ArenaTrade } from './arena.js';
import { type CountedBodies, type CountedBody, DEEPEST } from './joint-bodies.js';

/*
 * Multilateral containment: the bodies of two states that leave a third one out, in the states over which the two contend.
 */

/** A pair in its arena in one year: what the value of every third state is made of. */
export interface PairInArena {
  /** How far the two contend for the trade of each state of the arena. */
  readonly contest: Float64Array;
  /** The joint bodies, each with the places in the arena of the states inside it. */
  readonly bodies: readonly (CountedBody & { readonly inside: readonly number[] })[];
}

export function pairInArena(
  bodies: CountedBodies,
  trade: ArenaTrade,
  arena: readonly number[],
  [i, j, year]: readonly [number, number, number],
): PairInArena {
  return {
    contest: Float64Array.from(arena, (r) =>
      contestOf(trade.share(i, r, year), trade.share(j, r, year)),
    ),
    bodies: bodies.joint(i, j, year).map((body) => ({
      ...body,
      inside: [...arena.keys()].filter((at) => bodies.has(body, arena[at]!, year)),
    })),
  };
}

export interface Multilateral {
  /** Mean over the arena of the contest, times the depth of the deepest body with the state inside and the third outside. */
  readonly value: number;
  /** Share of the arena inside; mean contest of the arena. NaN in an empty arena. */
  readonly inside: number;
  readonly contest: number;
  /** Mean over the states inside of the deepest body, 1 to 3; NaN where there is none. */
  readonly depth: number;
  /** Bodies that leave the third state out. */
  readonly bodies: number;
  /** The value without the body whose loss would lower it most. */
  readonly withoutMainBody: number;
  readonly states: number;
}

/** Where there is no state in which both have weight, there is nothing to enclose: the value is 0. */
export function multilateralOf(
  { contest, bodies }: PairInArena,
  leavesOut: (body: CountedBody) => boolean,
): Multilateral {
  const states = contest.length;
  const excluding = bodies.filter(leavesOut);
  const depthIn = (kept: typeof excluding): Uint8Array => {
    const deepest = new Uint8Array(states);
    for (const { depth, inside } of kept)
      for (const at of inside) deepest[at] = Math.max(deepest[at]!, depth);
    return deepest;
  };
  const valueOf = (deepest: Uint8Array): number => {
    let sum = 0;
    for (let at = 0; at < states; at++) sum += contest[at]! * (deepest[at]! / DEEPEST);
    return states === 0 ? 0 : sum / states;
  };
  const deepest = depthIn(excluding);
  const value = valueOf(deepest);
  const depths = deepest.filter((depth) => depth > 0);
  return {
    value,
    inside: depths.length / states,
    contest: mean(contest),
    depth: mean(depths),
    bodies: excluding.length,
    withoutMainBody: excluding.reduce(
      (least, body) => Math.min(least, valueOf(depthIn(excluding.filter((one) => one !== body)))),
      value,
    ),
    states,
  };
}
