import { frameNeed, type FramesOf, wholeNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { leeds2002 } from '../../core/bibliography/index.js';
import { columnOf, flagWhere } from '../shared/lazy.js';
import { allPairs } from '../shared/pairs.js';
import { popcount } from '../shared/popcount.js';
import { CCODE_LIMIT, inYears, statesByYear } from '../shared/state-years.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  obligations: frameNeed('directed-dyad-year', 'obligations', ['defense']),
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
 * defence obligation with both and the two are in no alliance with a standing command (NATO, CSTO); 1 with any other.
 *
 * **Convention.** A promise among a few is kept ready by staffs and exercises; the pacts of a whole region (Rio, the Arab
 * League, African unions) promise defence to all and plan for none. Treaties are those of ATOP; which of them have many
 * members follows from the partners that two states share, since the source lists pairs. The Warsaw Pact, with eight
 * members, counts as one of a few. ATOP ends in 2018: later years carry its obligations forward (flag `carried-forward`)
 * where the two are not both members of NATO or of the CSTO, whose members are coded to 2025. A pact made or ended since
 * is then missed. No pact is not no promise: guarantees without a treaty are not seen.
 *
 * **Unit and range.** 0, 1/2 or 1; symmetric.
 * **Nulls.** `not-in-system`, `outside-coverage`; none throws.
 * **Complexity.** O(pairs of system members + obligations): 0.6 million pairs in 0.2 s.
 * **Source.** This project, from the obligations of ATOP.
 * **Example.** `counterpoise measure defence-commitment POL USA --from 1999 --to 1999` is 1; BRA and MEX in 1980 have 0.5.
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
  datasets: ['atop', 'institutions', 'states'],
  coverage,
  lookback: () => Infinity,
  needs,
  references: [leeds2002],
  compute(frames) {
    const pairs = allPairs(inYears(statesByYear(frames.states), coverage));
    const pacts = new Pacts(frames);
    const commanded = commandsOf(frames);
    const value = columnOf(pairs.rows, (row) => {
      const [a, b, year] = [pairs.ccode1[row]!, pairs.ccode2[row]!, pairs.year[row]!];
      if ((commanded(a, year) & commanded(b, year)) !== 0) return 1;
      if (!pacts.has(a, b, year)) return 0;
      return pacts.common(a, b, year) >= MANY ? 0.5 : 1;
    });
    const flags = flagWhere(pairs.rows, 'carried-forward', (row) => {
      const [a, b, year] = [pairs.ccode1[row]!, pairs.ccode2[row]!, pairs.year[row]!];
      return year > LISTED_TO && (commanded(a, year) & commanded(b, year)) === 0;
    });
    return { ...pairs, value, flags };
  },
});

/** Who has a defence obligation with whom, in either direction: the list of a year, that of its last year afterwards. */
class Pacts {
  /** By year and state, a bit for each partner. */
  private readonly partners = new Map<number, Int32Array>();

  constructor({ obligations: { rows, numbers } }: Frames) {
    const { ccode1, ccode2, year, defense } = numbers;
    for (let row = 0; row < rows; row++) {
      const y = year[row]!;
      if (defense[row] !== 1 || y < coverage.from) continue;
      let of = this.partners.get(y);
      if (of === undefined) this.partners.set(y, (of = new Int32Array(CCODE_LIMIT * WORDS)));
      const [a, b] = [ccode1[row]!, ccode2[row]!];
      of[a * WORDS + (b >> 5)]! |= 1 << (b & 31);
      of[b * WORDS + (a >> 5)]! |= 1 << (a & 31);
    }
  }

  private in(year: number): Int32Array | undefined {
    return this.partners.get(Math.min(year, LISTED_TO));
  }

  has(a: number, b: number, year: number): boolean {
    const word = this.in(year)?.[a * WORDS + (b >> 5)] ?? 0;
    return ((word >> (b & 31)) & 1) === 1;
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
