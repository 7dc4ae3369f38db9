import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MeasureColumns } from '../../core/measure.js';
import type { YearSpan } from '../../core/years.js';
import type { ArenaTrade } from './arena.js';
import { hostileThirds } from './hostile-thirds.js';
import {
  BodiesOfYear,
  countedDepths,
  type CountedBody,
  type mandateNeeds,
} from './joint-bodies.js';
import { multilateralOf, pairInArena, type Multilateral } from './multilateral.js';
import type { MembershipBits } from '../institutions/membership-bits.js';
import { rowsWhere } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';
import { orderByYear } from '../shared/year-order.js';

export const triadNeeds = {
  relations: frameNeed('dyad-year', 'latent-relations', ['relevant']),
  states: frameNeed('state-year', 'state-years', []),
} as const;

interface Inputs extends FramesOf<typeof triadNeeds & typeof mandateNeeds> {
  readonly trade: ArenaTrade;
  /** Columns of `hostile-probability`. */
  readonly hostile: MeasureColumns;
  readonly bits: MembershipBits;
}

interface Asked {
  readonly years: YearSpan;
  /** The states of an arena that is stated. */
  readonly stated: readonly number[] | undefined;
  /** A pair that is listed with every third state. */
  readonly pair: readonly [number, number] | undefined;
}

/** What a pair has of a third state: in its own arena, unless its trade is not known, and in the stated one. */
export interface MultilateralFound {
  readonly own: Multilateral | undefined;
  readonly stated: Multilateral | undefined;
  /** Whether a share of trade is only a bound. */
  readonly isBounded: boolean;
}

export interface MultilateralTriad {
  readonly states: readonly [ccode1: number, ccode2: number, third: number];
  readonly year: number;
  readonly found: MultilateralFound;
  /** Whether it is one of those among which values are ranked. */
  readonly isRanked: boolean;
}

/**
 * The triads of the population by year, first, second and third state, and at the end of each year those of the pair that is
 * asked for with the third states that are left.
 */
export function multilateralTriads(inputs: Inputs, asked: Asked): MultilateralTriad[] {
  const thirds = hostileThirds(inputs.hostile);
  const depths = countedDepths(inputs);
  const relevant = relevantPairs(inputs.relations);
  const triads: MultilateralTriad[] = [];
  for (const [year, members] of inYears(statesByYear(inputs.states), asked.years)) {
    const bodies = new BodiesOfYear(inputs.bits, depths.get(year) ?? new Map(), year);
    const listed = new Set<number>();
    const isAsked = (i: number, j: number) =>
      asked.pair !== undefined && asked.pair.includes(i) && asked.pair.includes(j);
    for (const [i, j] of relevant(year)) {
      const joint = bodies.joint(i, j);
      const hostile = joint.length === 0 ? [] : thirds.of(i, j, year);
      if (hostile.length === 0) continue;
      const findOf = finder(inputs, bodies, asked.stated, [i, j, year]);
      for (const third of hostile) {
        triads.push({ states: [i, j, third], year, found: findOf(third), isRanked: true });
        if (isAsked(i, j)) listed.add(third);
      }
    }
    if (asked.pair === undefined || !asked.pair.every((one) => members.includes(one))) continue;
    const [i, j] = [Math.min(...asked.pair), Math.max(...asked.pair)];
    const findOf = finder(inputs, bodies, asked.stated, [i, j, year]);
    for (const third of members)
      if (third !== i && third !== j && !listed.has(third))
        triads.push({ states: [i, j, third], year, found: findOf(third), isRanked: false });
  }
  return triads;
}

/** The relevant dyads of each year. */
function relevantPairs({ rows, numbers }: Inputs['relations']) {
  const { ccode1, ccode2, year, relevant } = numbers;
  const chosen = rowsWhere(rows, (row) => relevant[row] === 1);
  const { first, span, starts, order } = orderByYear(chosen.map((row) => year[row]!));
  return (asked: number): (readonly [number, number])[] => {
    if (asked < first || asked >= first + span) return [];
    const at = asked - first;
    return Array.from(order.subarray(starts[at], starts[at + 1]), (place) => {
      const row = chosen[place]!;
      return [ccode1[row]!, ccode2[row]!] as const;
    });
  };
}

/** What the pair has of a third state. Most third states stand outside the same bodies, and have the same. */
function finder(
  { trade }: Inputs,
  bodies: BodiesOfYear,
  stated: readonly number[] | undefined,
  [i, j, year]: readonly [number, number, number],
): (third: number) => MultilateralFound {
  const joint = bodies.joint(i, j);
  const arena = trade.automatic(i, j, year);
  const isKnown = trade.isReported(i, year) && trade.isReported(j, year);
  const list = stated === undefined || !isKnown ? [] : trade.stated(stated, i, j, year);
  const own = pairInArena(bodies, trade, arena, [i, j, year]);
  const beside = pairInArena(bodies, trade, list, [i, j, year]);
  const isBounded = arena.some((r) => trade.isBound(r, year));
  const known = new Map<string, MultilateralFound>();
  return (third) => {
    const leavesOut = (body: CountedBody): boolean => !bodies.has(body, third);
    const key = joint.filter(leavesOut).map(({ at }) => at).join(' '); // prettier-ignore
    let found = known.get(key);
    if (found === undefined) {
      found = {
        own: isKnown ? multilateralOf(own, leavesOut) : undefined,
        stated: list.length === 0 ? undefined : multilateralOf(beside, leavesOut),
        isBounded,
      };
      known.set(key, found);
    }
    return found;
  };
}
