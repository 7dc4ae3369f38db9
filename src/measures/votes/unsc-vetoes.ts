import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { holdersOfChinasSeat, seatChangeFlags, seatPassedIn, withoutSeatIn } from './china-seat.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { allPairs, keysAt, rowsWhere, type PairKeys } from '../shared/pairs.js';
import { yordan2023 } from '../../core/bibliography/index.js';

const needs = {
  vetoes: frameNeed('state-year', 'vetoes', ['item']),
} as const;

const coverage = { from: 1946, to: 2022 } as const;

const otherSeats = [2, 200, 220, 365] as const;

/**
 * Vetoes that two permanent members of the UN Security Council cast together.
 *
 * **Definition.** Number of drafts of the year against which both members voted so as to veto them. Parts: joint (the value),
 * alone1 and alone2 (drafts that one of the two vetoed and the other did not).
 *
 * **Convention.** Counted by draft, not by meeting or topic; amendments and separate votes on the same draft are entries of
 * their own, as in the source. A veto of three members is joint for each of the three pairs. Zero is real for a pair of
 * permanent members. The seat of China is 713 to 1971 and 710 from 1971: each has a value for that year, flagged
 * `partial-year`, and the two form no pair. 2022 ends in September and is flagged too. Rival counts take resolutions blocked
 * (one per draft however many veto it) or include hidden vetoes, which no record shows.
 *
 * **Unit and range.** Vetoes, 0, 1, 2, ...; symmetric.
 * **Nulls.** `not-a-permanent-member`, `seat-held-by-713` for 710 before 1971; none throws.
 * **Complexity.** O(vetoes x pairs of members).
 * **Example.** `counterpoise measure unsc-vetoes RUS CHN --from 2007 --to 2022`: the values sum to 14.
 */
export const unscVetoes = defineMeasure({
  id: 'unsc-vetoes',
  title: 'Joint vetoes in the UN Security Council',
  summary: 'Drafts of the year that both permanent members vetoed.',
  grain: 'dyad-year',
  unit: 'vetoes',
  range: [0, null],
  direction: 'closer',
  dimension: 'norms',
  population: 'all dyads of permanent members of the Security Council',
  datasets: ['unsc-vetoes'],
  coverage,
  needs,
  references: [yordan2023],
  compute({ vetoes }) {
    const pairs = allPairs(membersByYear());
    const cast = vetoesByState(vetoes);
    const joint = new Float64Array(pairs.rows);
    const alone1 = new Float64Array(pairs.rows);
    const alone2 = new Float64Array(pairs.rows);
    const kept = rowsWhere(
      pairs.rows,
      (row) => !areTheTwoHolders(pairs.ccode1[row]!, pairs.ccode2[row]!),
    );
    kept.forEach((pair, row) => {
      const year = pairs.year[pair]!;
      const first = cast(pairs.ccode1[pair]!, year);
      const second = cast(pairs.ccode2[pair]!, year);
      joint[row] = [...first].filter((draft) => second.has(draft)).length;
      alone1[row] = first.size - joint[row];
      alone2[row] = second.size - joint[row];
    });
    const keys = keysAt(pairs, kept);
    return {
      ...keys,
      value: joint.subarray(0, kept.length),
      parts: {
        joint: joint.subarray(0, kept.length),
        alone1: alone1.subarray(0, kept.length),
        alone2: alone2.subarray(0, kept.length),
      },
      flags: partialYears(keys),
    };
  },
  explainMissing(_frames, { ccode1, ccode2, year }) {
    const seat = withoutSeatIn(year, ccode1, ccode2 ?? ccode1);
    return seat === 'seat-held-by-713' ? seat : 'not-a-permanent-member';
  },
});

function membersByYear(): ReadonlyMap<number, Int16Array> {
  const years = Array.from(
    { length: coverage.to - coverage.from + 1 },
    (_, offset) => coverage.from + offset,
  );
  return new Map(
    years.map((year) => [year, Int16Array.of(...otherSeats, ...holdersOfChinasSeat(year))]),
  );
}

/** The states that held China’s seat one after the other in the year in which it passed. */
const areTheTwoHolders = (...pair: readonly [number, number]): boolean =>
  pair.every((state) => holdersOfChinasSeat(seatPassedIn).includes(state));

function partialYears(keys: PairKeys): ReadonlyMap<number, RowFlag> {
  const flags = new Map(seatChangeFlags(keys));
  keys.year.forEach((year, row) => {
    if (year === coverage.to) flags.set(row, 'partial-year');
  });
  return flags;
}

type Drafts = ReadonlySet<number>;
const none: Drafts = new Set();

/** The drafts that a state vetoed in a year, by their running number. */
function vetoesByState({ numbers, rows }: FramesOf<typeof needs>['vetoes']) {
  const byState = new Map<number, Set<number>>();
  const keyOf = (ccode: number, year: number): number => pairYearKey(ccode, 0, year);
  for (let row = 0; row < rows; row++) {
    const key = keyOf(numbers.ccode[row]!, numbers.year[row]!);
    const drafts = byState.get(key) ?? new Set();
    byState.set(key, drafts.add(numbers.item[row]!));
  }
  return (ccode: number, year: number): Drafts => byState.get(keyOf(ccode, year)) ?? none;
}
