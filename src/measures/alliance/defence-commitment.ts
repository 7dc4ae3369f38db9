import { frameNeed, type FramesOf, wholeNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { codedPacts, leeds2002 } from '../../core/bibliography/index.js';
import { columnOf, flagWhere } from '../shared/lazy.js';
import { allPairs } from '../shared/pairs.js';
import { popcount } from '../shared/popcount.js';
import { CCODE_LIMIT, inYears, statesByYear } from '../shared/state-years.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  obligations: frameNeed('directed-dyad-year', 'obligations', ['defense']),
  pacts: frameNeed('dyad-year', 'pacts', []),
  memberships: wholeNeed('state-year', 'memberships', ['to_year'], ['institution', 'status']),
} as const;
type Frames = FramesOf<typeof needs>;

/** The last year of the list of treaties. */
const LISTED_TO = 2018;
const coverage = { from: 1946, to: 2025 } as const;
/** Alliances with a standing military command, whose members are coded to the present. */
const withCommand: ReadonlySet<string> = new Set(['nato', 'csto']);
/** A pact whose two sides have so many other defence partners in common is one of many states. */
const MANY = 6;
const WORDS = Math.ceil(CCODE_LIMIT / 32);

/**
 * How far a defence pact binds: whether two states promised each other defence, and whether the promise is one of a few or
 * of many.
 *
 * **Definition.** 0 without a defence obligation in either direction; 1/2 with one, where at least six other states have a
 * defence obligation with both and the two are in no alliance with a standing command (NATO, CSTO); 1 with any other,
 * and with a pact coded by hand, all of which are of two or three states.
 *
 * **Convention.** A promise among a few is kept ready by staffs and exercises; the pacts of a whole region (Rio, the Arab
 * League, African unions) promise defence to all and plan for none. Treaties are those of ATOP; which of them have many
 * members follows from the partners that two states share, since the source lists pairs. The Warsaw Pact, with eight
 * members, counts as one of a few. ATOP ends in 2018: later years carry its obligations forward (flag `carried-forward`)
 * beside pacts coded by hand since, and the members of NATO and of the CSTO, coded to 2025. The hand-coded list has the best
 * known pacts; another one, or the end of an old one, is missed. No pact is not no promise: guarantees without a treaty are not seen.
 *
 * **Unit and range.** 0, 1/2 or 1; symmetric.
 * **Nulls.** `not-in-system`, `outside-coverage`; none throws.
 * **Complexity.** O(pairs of system members + obligations): 0.6 million pairs in 0.2 s.
 * **Source.** This project, from the obligations of ATOP and `coded/pacts.csv`.
 * **Example.** `counterpoise measure defence-commitment POL USA --from 1999 --to 1999` is 1; BRA and MEX in 1980 have 0.5;
 * PRK and RUS have 1 from 2024.
 */
export const defenceCommitment = defineMeasure({
  id: 'defence-commitment',
  title: 'Defence commitment',
  summary:
    '1 with a defence pact of a few states or with a standing command, 1/2 with one of many, 0 with none.',
  grain: 'dyad-year',
  unit: 'commitment',
  range: [0, 1],
  direction: 'closer',
  dimension: 'security',
  population: 'all dyads of members of the state system in the year',
  datasets: ['atop', 'pacts', 'institutions', 'states'],
  coverage,
  lookback: () => Infinity,
  needs,
  references: [leeds2002, codedPacts],
  compute(frames) {
    const pairs = allPairs(inYears(statesByYear(frames.states), coverage));
    const pacts = new Pacts(frames);
    const commanded = commandsOf(frames);
    const value = columnOf(pairs.rows, (row) => {
      const [a, b, year] = [pairs.ccode1[row]!, pairs.ccode2[row]!, pairs.year[row]!];
      if ((commanded(a, year) & commanded(b, year)) !== 0 || pacts.isCoded(a, b, year)) return 1;
      if (!pacts.has(a, b, year)) return 0;
      return pacts.common(a, b, year) >= MANY ? 0.5 : 1;
    });
    const flags = flagWhere(pairs.rows, 'carried-forward', (row) => {
      const [a, b, year] = [pairs.ccode1[row]!, pairs.ccode2[row]!, pairs.year[row]!];
      const isCoded = (commanded(a, year) & commanded(b, year)) !== 0 || pacts.isCoded(a, b, year);
      return year > LISTED_TO && !isCoded;
    });
    return { ...pairs, value, flags };
  },
});

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
      if (defense[row] === 1 && year[row]! >= coverage.from)
        join(partnersOf(this.listed, year[row]!), ccode1[row]!, ccode2[row]!);
    for (let row = 0; row < pacts.rows; row++)
      join(
        partnersOf(this.coded, pacts.numbers.year[row]!),
        pacts.numbers.ccode1[row]!,
        pacts.numbers.ccode2[row]!,
      );
    const last = this.listed.get(LISTED_TO);
    for (let y = LISTED_TO + 1; y <= coverage.to; y++) {
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
}

function partnersOf(years: Map<number, Partners>, year: number): Partners {
  let of = years.get(year);
  if (of === undefined) years.set(year, (of = new Int32Array(CCODE_LIMIT * WORDS)));
  return of;
}

/** Bits of the alliances with a standing command that a state belongs to in a year. */
function commandsOf({ memberships: { rows, numbers, texts } }: Frames) {
  const bits = new Uint8Array(CCODE_LIMIT * (coverage.to - coverage.from + 1));
  const at = (ccode: number, year: number): number => (year - coverage.from) * CCODE_LIMIT + ccode;
  const bodies = [...withCommand];
  for (let row = 0; row < rows; row++) {
    const body = bodies.indexOf(texts.institution[row]!);
    if (body < 0 || texts.status[row] !== 'member') continue;
    const to = Math.min(numbers.to_year[row]!, coverage.to);
    for (let year = Math.max(numbers.year[row]!, coverage.from); year <= to; year++)
      bits[at(numbers.ccode[row]!, year)]! |= 1 << body;
  }
  return (ccode: number, year: number): number => bits[at(ccode, year)]!;
}
