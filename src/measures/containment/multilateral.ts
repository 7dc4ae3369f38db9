import { contestOf, type ArenaTrade } from './arena.js';
import type { MembershipBits } from '../institutions/membership-bits.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

/*
 * Multilateral containment: the regional bodies of two states that leave a third one out, in the states over which the
 * two contend.
 */

/** The bodies of one year that at least two of the given states share; the others make no joint body. */
export class BodiesOfYear {
  /** Places of these bodies in the list of all. */
  readonly shared: readonly number[];
  /** Members of every body of the list. */
  readonly sizes: Uint16Array;
  private readonly known = new Uint8Array(CCODE_LIMIT);

  /** @param states all states whose memberships are known, the given ones among them */
  constructor(
    private readonly bits: MembershipBits,
    given: readonly number[],
    states: ArrayLike<number>,
    private readonly year: number,
  ) {
    this.sizes = new Uint16Array(bits.bodies.length);
    for (let at = 0; at < states.length; at++) {
      this.known[states[at]!] = 1;
      bits.countInto(this.sizes, states[at]!, year);
    }
    const holders = new Uint16Array(bits.bodies.length);
    for (const ccode of given) bits.countInto(holders, ccode, year);
    this.shared = [...holders.keys()].filter((body) => holders[body]! >= 2);
  }

  has(body: number, ccode: number): boolean {
    return this.known[ccode] === 1 && this.bits.belongs(ccode, body, this.year);
  }
}

/** A pair in its arena in one year: what the value of every third state is made of. */
export interface PairInArena {
  /** How far the two contend for the trade of each state of the arena. */
  readonly contest: Float64Array;
  /** The joint regional bodies, each with the places in the arena of the states inside it. */
  readonly bodies: readonly { readonly body: number; readonly inside: readonly number[] }[];
}

/** Joint bodies of which at least half of the members are states of the arena or one of the two. */
export function pairInArena(
  bodies: BodiesOfYear,
  trade: ArenaTrade,
  arena: readonly number[],
  [i, j, year]: readonly [number, number, number],
): PairInArena {
  const found: { body: number; inside: number[] }[] = [];
  for (const body of bodies.shared) {
    if (!bodies.has(body, i) || !bodies.has(body, j)) continue;
    const inside: number[] = [];
    for (let at = 0; at < arena.length; at++) if (bodies.has(body, arena[at]!)) inside.push(at);
    if (2 * (inside.length + 2) >= bodies.sizes[body]!) found.push({ body, inside });
  }
  const contest = new Float64Array(arena.length);
  for (let at = 0; at < arena.length; at++) {
    const r = arena[at]!;
    contest[at] = contestOf(trade.share(i, r, year), trade.share(j, r, year));
  }
  return { contest, bodies: found };
}

export interface Multilateral {
  /** Mean over the arena of the contest, counted where a body has the state inside and the third state outside. */
  readonly value: number;
  /** Share of the arena inside, mean contest of the arena, bodies that leave the third state out. */
  readonly inside: number;
  readonly contest: number;
  readonly bodies: number;
  /** The value without the body whose loss would lower it most. */
  readonly withoutMainBody: number;
}

/** Nothing to enclose where there is no state in which both have weight. */
const emptyArena: Multilateral = {
  value: 0,
  inside: 0,
  contest: 0,
  bodies: 0,
  withoutMainBody: 0,
};

export function multilateralOf(
  { contest, bodies }: PairInArena,
  leavesOut: (body: number) => boolean,
): Multilateral {
  const states = contest.length;
  if (states === 0) return emptyArena;
  const excluding = bodies.filter(({ body }) => leavesOut(body));
  const times = new Uint16Array(states);
  for (const { inside } of excluding) for (const at of inside) times[at]!++;
  let [sum, all, within] = [0, 0, 0];
  for (let at = 0; at < states; at++) {
    all += contest[at]!;
    if (times[at] === 0) continue;
    sum += contest[at]!;
    within++;
  }
  let heaviest = 0;
  for (const { inside } of excluding) {
    let lost = 0;
    for (const at of inside) if (times[at] === 1) lost += contest[at]!;
    heaviest = Math.max(heaviest, lost);
  }
  return {
    value: sum / states,
    inside: within / states,
    contest: all / states,
    bodies: excluding.length,
    withoutMainBody: Math.max(0, sum - heaviest) / states,
  };
}
