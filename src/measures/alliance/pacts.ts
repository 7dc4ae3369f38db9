import { wholeNeed, frameNeed, type FramesOf } from '../../core/frames.js';
import { popcount } from '../shared/popcount.js';
import { CCODE_LIMIT } from '../shared/state-years.js';

export const pactNeeds = {
  obligations: frameNeed('directed-dyad-year', 'obligations', ['defense']),
  pacts: frameNeed('dyad-year', 'pacts', []),
  memberships: wholeNeed('state-year', 'memberships', ['to_year'], ['institution', 'status']),
  igoSpells: wholeNeed('state-year', 'igo-memberships', ['to', 'body', 'status']),
  igoBodies: wholeNeed('group-year', 'igo-bodies', ['body'], ['id']),
} as const;
type Frames = FramesOf<typeof pactNeeds>;

/** The last year of the list of treaties. */
export const LISTED_TO = 2018;
export const pactYears = { from: 1946, to: 2025 } as const;
/** Alliances with a standing military command, whose members are coded to the present, and the first year of the command. */
const withCommand: ReadonlyMap<string, number> = new Map([
  ['nato', 1951],
  ['csto', 2003],
]);
/** The Warsaw Pact, in the list of the Correlates of War. */
const WARSAW_PACT = 'wpact';
const FULL_MEMBER = 1;
/** Albania took no part in its work from 1962 on, though it left in 1968 only. */
const absentFrom: ReadonlyMap<number, number> = new Map([[339, 1962]]);
/** A pact whose two sides have so many other defence partners in common is one of many states, */
const MANY = 6;
/** unless no more than so many of these joined it when it began: the partners of ANZUS met again in SEATO. */
const FEW_AT_FIRST = 2;
const WORDS = Math.ceil(CCODE_LIMIT / 32);

/** Defence pacts between states. */
export interface DefencePacts {
  /** 1 with a pact of a few states or in an alliance with a command, 1/2 with one of many, 0 with none. */
  readonly commitment: (a: number, b: number, year: number) => number;
  /** Whether what binds the two was coded by hand, to the present. */
  readonly isCoded: (a: number, b: number, year: number) => boolean;
  /** Whether they belong to an alliance whose command stands: NATO, the CSTO or, with an obligation as well, the Warsaw Pact. */
  readonly isCommanded: (a: number, b: number, year: number) => boolean;
}

export function defencePacts(frames: Frames): DefencePacts {
  const pacts = new Pacts(frames);
  const bodies = bodiesOf(frames);
  const inWarsaw = warsawPactOf(frames);
  const joined = (a: number, b: number, year: number): number => bodies(a, year) & bodies(b, year);
  const isCoded = (a: number, b: number, year: number): boolean =>
    joined(a, b, year) !== 0 || pacts.isCoded(a, b, year);
  const isCommanded = (a: number, b: number, year: number): boolean =>
    (joined(a, b, year) & commandsIn(year)) !== 0 ||
    (inWarsaw(a, year) && inWarsaw(b, year) && pacts.has(a, b, year));
  const isOfMany = (a: number, b: number, year: number): boolean =>
    pacts.common(a, b, year) >= MANY && pacts.joinedAtFirst(a, b, year) > FEW_AT_FIRST;
  return {
    commitment: (a, b, year) => {
      if (isCoded(a, b, year) || isCommanded(a, b, year)) return 1;
      if (!pacts.has(a, b, year)) return 0;
      return isOfMany(a, b, year) ? 0.5 : 1;
    },
    isCoded,
    isCommanded,
  };
}

/** Bits of the alliances of which the command stood in a year. */
function commandsIn(year: number): number {
  return [...withCommand.values()].reduce(
    (bits, from, body) => (year >= from ? bits | (1 << body) : bits),
    0,
  );
}

/** A bit for each partner, by state. */
type Partners = Int32Array;

function join(of: Partners, a: number, b: number): void {
  of[a * WORDS + (b >> 5)]! |= 1 << (b & 31);
  of[b * WORDS + (a >> 5)]! |= 1 << (a & 31);
}

const areJoined = (of: Partners | undefined, a: number, b: number): boolean =>
  (((of?.[a * WORDS + (b >> 5)] ?? 0) >> (b & 31)) & 1) === 1;

/** Who has a defence obligation with whom, in either direction: the list of a year, and that of its last year with later pacts. */
class Pacts {
  private readonly listed = new Map<number, Partners>();
  /** Pacts coded by hand, of years after the list. */
  private readonly coded = new Map<number, Partners>();
  /** Both. */
  private readonly later = new Map<number, Partners>();

  constructor({ obligations, pacts }: Frames) {
    const { ccode1, ccode2, year, defense } = obligations.numbers;
    for (let row = 0; row < obligations.rows; row++)
      if (defense[row] === 1) join(partnersOf(this.listed, year[row]!), ccode1[row]!, ccode2[row]!);
    for (let row = 0; row < pacts.rows; row++)
      join(
        partnersOf(this.coded, pacts.numbers.year[row]!),
        pacts.numbers.ccode1[row]!,
        pacts.numbers.ccode2[row]!,
      );
    const last = this.listed.get(LISTED_TO);
    for (let y = LISTED_TO + 1; y <= pactYears.to; y++) {
      const coded = this.coded.get(y);
      const both = last?.map((word, at) => word | (coded?.[at] ?? 0)) ?? coded;
      if (both !== undefined) this.later.set(y, both);
    }
  }

  private in(year: number): Partners | undefined {
    return year > LISTED_TO ? this.later.get(year) : this.listed.get(year);
  }

  has(a: number, b: number, year: number): boolean {
    return areJoined(this.in(year), a, b);
  }

  /** Whether the two have a pact that was coded by hand. */
  isCoded(a: number, b: number, year: number): boolean {
    return areJoined(this.coded.get(year), a, b);
  }

  /** States that have one with both. */
  common(a: number, b: number, year: number): number {
    const of = this.in(year);
    if (of === undefined) return 0;
    let count = 0;
    for (let word = 0; word < WORDS; word++)
      count += popcount(of[a * WORDS + word]! & of[b * WORDS + word]!);
    return count;
  }

  /** States that came to have one with both in the year in which theirs began: with one of the two, they had none before. */
  joinedAtFirst(a: number, b: number, year: number): number {
    let first = Math.min(year, LISTED_TO);
    while (this.has(a, b, first - 1)) first--;
    const [of, before] = [this.in(first), this.in(first - 1)];
    if (of === undefined) return 0;
    let count = 0;
    for (let word = 0; word < WORDS; word++) {
      const [one, other] = [a * WORDS + word, b * WORDS + word];
      count += popcount(of[one]! & of[other]! & ~((before?.[one] ?? 0) & (before?.[other] ?? 0)));
    }
    return count;
  }
}

function partnersOf(years: Map<number, Partners>, year: number): Partners {
  let of = years.get(year);
  if (of === undefined) years.set(year, (of = new Int32Array(CCODE_LIMIT * WORDS)));
  return of;
}

/** Bits of the alliances with a standing command that a state belongs to in a year. */
function bodiesOf({ memberships: { rows, numbers, texts } }: Frames) {
  const bits = new Uint8Array(CCODE_LIMIT * (pactYears.to - pactYears.from + 1));
  const at = (ccode: number, year: number): number => (year - pactYears.from) * CCODE_LIMIT + ccode;
  const bodies = [...withCommand.keys()];
  for (let row = 0; row < rows; row++) {
    const body = bodies.indexOf(texts.institution[row]!);
    if (body < 0 || texts.status[row] !== 'member') continue;
    const to = Math.min(numbers.to_year[row]!, pactYears.to);
    for (let year = Math.max(numbers.year[row]!, pactYears.from); year <= to; year++)
      bits[at(numbers.ccode[row]!, year)]! |= 1 << body;
  }
  return (ccode: number, year: number): number => bits[at(ccode, year)]!;
}

/** Whether a state was a full member of the Warsaw Pact in a year, and took part in it. */
function warsawPactOf({ igoSpells, igoBodies }: Frames) {
  const number = igoBodies.numbers.body[igoBodies.texts.id.indexOf(WARSAW_PACT)];
  const spells: (readonly [ccode: number, from: number, to: number])[] = [];
  const { ccode, year, to, body, status } = igoSpells.numbers;
  for (let row = 0; row < igoSpells.rows; row++)
    if (body[row] === number && status[row] === FULL_MEMBER)
      spells.push([
        ccode[row]!,
        year[row]!,
        Math.min(to[row]!, (absentFrom.get(ccode[row]!) ?? Infinity) - 1),
      ]);
  return (state: number, when: number): boolean =>
    spells.some(([one, from, until]) => one === state && from <= when && when <= until);
}
