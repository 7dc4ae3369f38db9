import { z } from 'zod';
import { martin2026, unLibraryVotes, yordan2023 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { choice, oneOf } from '../../core/variation.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { allPairs, keysAt, rowsWhere, type PairKeys } from '../shared/pairs.js';
import { holdersOfChinasSeat, seatChangeFlags, seatPassedIn, withoutSeatIn } from './china-seat.js';
import { councilCoverage, councilItems, councilNeeds, otherPermanentSeats } from './council.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  ...councilNeeds,
  vetoes: frameNeed('state-year', 'vetoes', ['item']),
} as const;
type Frames = FramesOf<typeof needs>;

const sources = {
  'unsc-votes': {
    coverage: councilCoverage,
    needs: { council: needs.council },
  },
  'unsc-vetoes': {
    coverage: { from: 1946, to: 2022 },
    needs: { vetoes: needs.vetoes },
  },
} as const;
type SourceName = keyof typeof sources;

const params = z.strictObject({
  source: oneOf(
    ['unsc-votes', 'unsc-vetoes'],
    'List of vetoes: `unsc-votes` every vote of the Council to December 2025, amendments and paragraphs apart; `unsc-vetoes` drafts vetoed to September 2022.',
    choice('veto-list', 'Lists count votes or drafts.'),
  ),
});

/**
 * Vetoes that two permanent members of the UN Security Council cast together.
 *
 * **Definition.** Number of items of the year against which both members voted so as to veto them. Parts: joint (the value),
 * alone1 and alone2 (items that one of the two vetoed and the other did not).
 *
 * **Convention.** Not counted by meeting or topic. In `unsc-votes` an item is a vote: amendments and separate paragraphs are
 * items of their own (269 vetoed); in `unsc-vetoes` it is a draft (214 to September 2022). A veto of three members is
 * joint for each of the three pairs. Zero is real for a pair of permanent members. The seat of China is 713 to 1971 and 710
 * from 1971: each has a value for that year, flagged `partial-year`, and the two form no pair. In `unsc-vetoes` 2022 ends in
 * September and is flagged too. Rival counts take resolutions blocked (one per draft however many veto it) or include hidden
 * vetoes, which no record shows.
 *
 * **Unit and range.** Vetoes, 0, 1, 2, ...; symmetric.
 * **Nulls.** `not-a-permanent-member`, `seat-held-by-713` for 710 before 1971; none throws.
 * **Complexity.** O(votes of the Council).
 * **Source.** Martin 2026, corrected against the UN Digital Library; Yordan 2023 for the drafts.
 * **Example.** `counterpoise measure unsc-vetoes RUS CHN --from 2007 --to 2025`: the values sum to 16.
 */
export const unscVetoes = defineMeasure({
  id: 'unsc-vetoes',
  title: 'Joint vetoes in the UN Security Council',
  summary: 'Votes of the year in which both permanent members cast a veto.',
  grain: 'dyad-year',
  ofGroups: notOfGroups('two members may veto the same draft, which a sum would count twice'),
  unit: 'vetoes',
  range: [0, null],
  direction: 'closer',
  dimension: 'norms',
  population: 'all dyads of permanent members of the Security Council',
  datasets: ['unsc-votes', 'unsc-vetoes'],
  coverage: councilCoverage,
  needs,
  params,
  variant: ({ source }) => ({
    datasets: [source],
    coverage: sources[source].coverage,
    needs: sources[source].needs as typeof needs,
  }),
  references: [martin2026, unLibraryVotes, yordan2023],
  compute(frames, { params: { source } }) {
    const pairs = allPairs(membersByYear(source));
    const cast = source === 'unsc-votes' ? vetoedItems(frames) : vetoedDrafts(frames);
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
      flags: partialYears(keys, source),
    };
  },
  explainMissing(_frames, { ccode1, ccode2, year }) {
    const seat = withoutSeatIn(year, ccode1, ccode2 ?? ccode1);
    return seat === 'seat-held-by-713' ? seat : 'not-a-permanent-member';
  },
});

function membersByYear(source: SourceName): ReadonlyMap<number, Int16Array> {
  const { coverage } = sources[source];
  const years = Array.from(
    { length: coverage.to - coverage.from + 1 },
    (_, offset) => coverage.from + offset,
  );
  return new Map(
    years.map((year) => [
      year,
      Int16Array.of(...otherPermanentSeats, ...holdersOfChinasSeat(year)),
    ]),
  );
}

/** The states that held China’s seat one after the other in the year in which it passed. */
const areTheTwoHolders = (...pair: readonly [number, number]): boolean =>
  pair.every((state) => holdersOfChinasSeat(seatPassedIn).includes(state));

function partialYears(keys: PairKeys, source: SourceName): ReadonlyMap<number, RowFlag> {
  const flags = new Map(seatChangeFlags(keys));
  if (source === 'unsc-vetoes')
    keys.year.forEach((year, row) => {
      if (year === sources[source].coverage.to) flags.set(row, 'partial-year');
    });
  return flags;
}

type Vetoed = ReadonlySet<number>;
/** The items that a state vetoed in a year, by their running number. */
type VetoesOf = (ccode: number, year: number) => Vetoed;

const none: Vetoed = new Set();

function vetoesBy(
  entries: Iterable<{ readonly ccode: number; readonly year: number; readonly item: number }>,
): VetoesOf {
  const byState = new Map<number, Set<number>>();
  const keyOf = (ccode: number, year: number): number => pairYearKey(ccode, 0, year);
  for (const { ccode, year, item } of entries) {
    const key = keyOf(ccode, year);
    byState.set(key, (byState.get(key) ?? new Set()).add(item));
  }
  return (ccode, year) => byState.get(keyOf(ccode, year)) ?? none;
}

const vetoedItems = (frames: Frames): VetoesOf =>
  vetoesBy(
    councilItems(frames).flatMap(({ vetoedBy, year }, item) =>
      vetoedBy.map((ccode) => ({ ccode, year, item })),
    ),
  );

const vetoedDrafts = ({ vetoes: { rows, numbers } }: Frames): VetoesOf =>
  vetoesBy(
    Array.from({ length: rows }, (_, row) => ({
      ccode: numbers.ccode[row]!,
      year: numbers.year[row]!,
      item: numbers.item[row]!,
    })),
  );
