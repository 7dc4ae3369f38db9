import { contestOf, type ArenaTrade } from './containment-arena.js';
import type { MembershipBits } from './membership-bits.js';
import { CCODE_LIMIT } from './state-years.js';

/*
 * Multilateral containment: the regional bodies of two states that leave a third one out, in the states over which the
 * two contend.
 */

/** Members in one year of every body that at least two of the given states share; the others make no joint body. */
export class BodiesOfYear {
  readonly members: readonly (readonly number[])[];
  private readonly belongs: readonly Uint8Array[];

  constructor(
    bits: MembershipBits,
    shared: readonly number[],
    states: readonly number[],
    year: number,
  ) {
    const members: number[][] = [];
    for (let body = 0; body < bits.bodies.length; body++) {
      let holders = 0;
      for (const ccode of shared) if (bits.belongs(ccode, body, year)) holders++;
      if (holders >= 2) members.push(states.filter((ccode) => bits.belongs(ccode, body, year)));
    }
    this.members = members;
    this.belongs = members.map((list) => {
      const marks = new Uint8Array(CCODE_LIMIT);
      for (const ccode of list) marks[ccode] = 1;
      return marks;
    });
  }

  has(body: number, ccode: number): boolean {
    return this.belongs[body]![ccode] === 1;
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
  const place = new Int16Array(CCODE_LIMIT).fill(-1);
  arena.forEach((ccode, at) => (place[ccode] = at));
  const found: { body: number; inside: number[] }[] = [];
  bodies.members.forEach((members, body) => {
    if (!bodies.has(body, i) || !bodies.has(body, j)) return;
    const inside = members.filter((ccode) => place[ccode]! >= 0);
    if (2 * (inside.length + 2) >= members.length)
      found.push({ body, inside: inside.map((ccode) => place[ccode]!) });
  });
  const contest = Float64Array.from(arena, (r) =>
    contestOf(trade.share(i, r, year), trade.share(j, r, year)),
  );
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
