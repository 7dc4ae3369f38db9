import { memoOn } from '../../core/memo.js';
import {
  codedSpells,
  cowSpells,
  factbookSpells,
  igoCoverage,
  type Body,
  type FactbookFrames,
  type MembershipFrames,
  type MembershipSpell,
} from './membership-spells.js';
import { popcount } from '../shared/popcount.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

/**
 * Which list of bodies: `cow`, the organisations of the Correlates of War list (to 2014); `coded`, the bodies coded with
 * date and source (to 2025); `both`, where a coded body takes the place of the one that the other list has under another
 * name, so that none counts twice.
 */
export type MembershipSource = 'cow' | 'coded' | 'both';

export interface MembershipOptions {
  readonly source: MembershipSource;
  /** Do associate members count as members? The Correlates of War dyadic counts say yes. */
  readonly associates?: boolean;
  /** Keep the bodies of the Correlates of War list after 2014 as they were in that year. */
  readonly carryForward?: boolean;
}

/** A body that two states share. */
export interface JointBody extends Body {
  readonly members: readonly number[];
}

/** Years for which memberships are coded, as far as the project's panels go. */
export const codedCoverage = { from: 1946, to: 2024 } as const;

const span = { from: 1946, to: 2025 } as const;
const years = span.to - span.from + 1;

/**
 * Memberships of every state in every body by year as bit masks: one bit per body, one row of words per state and year.
 * Two states share the bodies of the bits that both have; a third one is outside those that it lacks.
 *
 * Made once per panel and options by `membershipBits`; O(spells x years). A joint count costs as many operations as there
 * are words (17 for the 534 bodies of the Correlates of War list).
 */
export class MembershipBits {
  readonly bodies: readonly Body[];
  /** Words per state and year. */
  readonly words: number;
  private readonly masks: Int32Array;
  private readonly imputed: Int32Array;
  /** Bodies of every state by year; counted when first asked for. */
  private counts: Int16Array | undefined;

  constructor(
    bodies: readonly Body[],
    spells: readonly MembershipSpell[],
    imputed: readonly (readonly [body: number, year: number])[],
  ) {
    this.bodies = bodies;
    this.words = Math.max(1, Math.ceil(bodies.length / 32));
    this.masks = new Int32Array(CCODE_LIMIT * years * this.words);
    this.imputed = new Int32Array(years * this.words);
    for (const { ccode, body, from, to } of spells) {
      for (let year = Math.max(from, span.from); year <= Math.min(to, span.to); year++)
        this.masks[this.start(ccode, year) + (body >> 5)]! |= 1 << (body & 31);
    }
    for (const [body, year] of imputed)
      this.imputed[(year - span.from) * this.words + (body >> 5)]! |= 1 << (body & 31);
  }

  private start(ccode: number, year: number): number {
    return (ccode * years + (year - span.from)) * this.words;
  }

  /** Bodies of a state in a year. */
  count(ccode: number, year: number): number {
    this.counts ??= this.countAll();
    return this.counts[ccode * years + year - span.from]!;
  }

  private countAll(): Int16Array {
    const counts = new Int16Array(CCODE_LIMIT * years);
    for (let at = 0; at < this.masks.length; at++)
      counts[Math.floor(at / this.words)]! += popcount(this.masks[at]!);
    return counts;
  }

  /** Bodies that both states belong to. */
  joint(i: number, j: number, year: number): number {
    const { masks, words } = this;
    const a = this.start(i, year);
    const b = this.start(j, year);
    let sum = 0;
    for (let word = 0; word < words; word++) sum += popcount(masks[a + word]! & masks[b + word]!);
    return sum;
  }

  /** Bodies that at least one of the two belongs to. */
  union(i: number, j: number, year: number): number {
    return this.count(i, year) + this.count(j, year) - this.joint(i, j, year);
  }

  /** Bodies that both belong to and the third state does not. */
  jointWithout(i: number, j: number, third: number, year: number): number {
    const [a, b, c] = [this.start(i, year), this.start(j, year), this.start(third, year)];
    let sum = 0;
    for (let word = 0; word < this.words; word++)
      sum += popcount(this.masks[a + word]! & this.masks[b + word]! & ~this.masks[c + word]!);
    return sum;
  }

  /** Does a joint body of the two rest on a year that the source filled in? */
  hasImputed(i: number, j: number, year: number): boolean {
    const [a, b] = [this.start(i, year), this.start(j, year)];
    const filled = (year - span.from) * this.words;
    for (let word = 0; word < this.words; word++) {
      if ((this.masks[a + word]! & this.masks[b + word]! & this.imputed[filled + word]!) !== 0)
        return true;
    }
    return false;
  }

  /** Does the state belong to the body, named by its place in `bodies`? */
  belongs(ccode: number, body: number, year: number): boolean {
    if (year < span.from || year > span.to) return false;
    return (this.masks[this.start(ccode, year) + (body >> 5)]! & (1 << (body & 31))) !== 0;
  }

  /** Adds one to the count of every body that the state belongs to. */
  countInto(counts: Uint16Array, ccode: number, year: number): void {
    if (year < span.from || year > span.to) return;
    const start = this.start(ccode, year);
    for (let word = 0; word < this.words; word++) {
      let left = this.masks[start + word]!;
      while (left !== 0) {
        const bit = 31 - Math.clz32(left);
        counts[word * 32 + bit]!++;
        left &= ~(1 << bit);
      }
    }
  }

  /** Members of a body in a year, ascending. */
  members(body: number, year: number): number[] {
    const members: number[] = [];
    for (let ccode = 1; ccode < CCODE_LIMIT; ccode++)
      if (this.belongs(ccode, body, year)) members.push(ccode);
    return members;
  }

  /** The bodies that all of the states belong to, with their members. */
  jointBodies(states: readonly number[], year: number): JointBody[] {
    return this.bodies.flatMap((body, index) =>
      states.every((state) => this.belongs(state, index, year))
        ? [{ ...body, members: this.members(index, year) }]
        : [],
    );
  }

  /**
   * The regional bodies that two states share and a third one is outside of: those of which at least half of the members
   * are states of the arena or one of the two. Universal organisations and those of another region do not pass.
   * `inside` are the states of the arena that belong to the body.
   */
  regionalBodies(
    [i, j]: readonly [number, number],
    arena: readonly number[],
    year: number,
    without?: number,
  ): (JointBody & { readonly inside: readonly number[] })[] {
    const near = new Set([...arena, i, j]);
    return this.jointBodies([i, j], year)
      .filter(({ members }) => without === undefined || !members.includes(without))
      .filter(({ members }) => 2 * members.filter((one) => near.has(one)).length >= members.length)
      .map((body) => ({ ...body, inside: arena.filter((one) => body.members.includes(one)) }));
  }
}

/** Memberships by the chosen list. */
export const membershipBits = memoOn(
  (
    { igoSpells }: MembershipFrames,
    { source, associates = true, carryForward = false }: MembershipOptions,
  ) => [igoSpells.numbers.year, source, associates, carryForward],
  makeBits,
);

function makeBits(
  frames: MembershipFrames,
  { source, associates = true, carryForward = false }: MembershipOptions,
): MembershipBits {
  const coded = source === 'cow' ? undefined : codedSpells(frames, associates);
  const cow =
    source === 'coded'
      ? undefined
      : cowSpells(frames, {
          associates,
          lastYear: carryForward ? span.to : igoCoverage.to,
          leftOut: coded?.alsoCow ?? new Set(),
        });
  const first = cow?.bodies ?? [];
  return new MembershipBits(
    [...first, ...(coded?.bodies ?? [])],
    [
      ...(cow?.spells ?? []),
      ...(coded?.spells ?? []).map((spell) => ({ ...spell, body: spell.body + first.length })),
    ],
    cow?.imputed ?? [],
  );
}

/** Memberships by the list of the World Factbook. */
export const factbookBits = memoOn(
  ({ factbookSpells: { numbers } }: FactbookFrames, associates: boolean) => [
    numbers.year,
    associates,
  ],
  (frames, associates) => {
    const { bodies, spells } = factbookSpells(frames, associates);
    return new MembershipBits(bodies, spells, []);
  },
);
